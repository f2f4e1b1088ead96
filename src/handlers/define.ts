import Resolver from '@forge/resolver';
import type { Answer, ErrorCode } from '../contract/errors';
import type { AnswerOf, RequestOf, ResolverName, RESOLVERS } from '../contract/resolvers';
import type { Deps, UseCase } from '../usecases/deps';
import { answerErrorOf } from '../usecases/answer-error';
import { brief, briefFaults } from '../usecases/brief';
import { failureCode } from '../usecases/health/failure-code';
import { idsOf } from './ids';
import { makeDeps } from './make-deps';
import type { Permission } from './permissions';
import { reportDone, reportFailed, type Invoked } from './report';

/** The part of an invocation that the platform vouches for. Everything else in it is a claim. */
interface Invocation {
  readonly payload: unknown;
  readonly context: { readonly accountId?: string; readonly installContext?: string };
}

/**
 * The resolvers of one surface. `define` is the only way to register one, and it can't be called without a
 * permission that fits the request and a use case that gives the declared answer.
 */
export class Surface<Names extends ResolverName> {
  readonly #resolver = new Resolver();

  constructor(
    private readonly name: string,
    private readonly table: Pick<typeof RESOLVERS, Names>,
    private readonly depsOf: (installContext: string | undefined) => Deps = makeDeps,
  ) {}

  define<N extends Names>(name: N, permission: Permission<RequestOf<N>>, usecase: UseCase<N>): this {
    this.#resolver.define(name, (invocation: Invocation) =>
      this.#answer(name, permission, usecase, invocation),
    );
    return this;
  }

  /** The function that the manifest names. */
  handler(): ReturnType<Resolver['getDefinitions']> {
    const answer = this.#resolver.getDefinitions();
    return async (request, platform) => {
      const { functionKey } = request.call;
      // The library also finds what every object inherits: asked for "constructor" it would tell the platform's context.
      if (!Object.hasOwn(this.table, functionKey)) throw new Error(`There is no resolver "${functionKey}".`);
      return answer(request, platform);
    };
  }

  async #answer<N extends Names>(
    name: N,
    permission: Permission<RequestOf<N>>,
    usecase: UseCase<N>,
    { payload, context }: Invocation,
  ): Promise<Answer<AnswerOf<N>>> {
    const { accountId, installContext } = context;
    if (!accountId) return { ok: false, error: { code: 'NOT_ALLOWED', message: 'Log in to Jira first.' } };
    const { request: asked, answer } = this.table[name];
    const request = asked.safeParse(payload);
    if (!request.success) return badInput(request.error.issues);
    const deps = this.depsOf(installContext);
    const invoked: Invoked = { operation: name, ids: idsOf(request.data), began: deps.clock.now() };
    try {
      const checked = request.data as RequestOf<N>;
      await permission.check(deps, checked);
      const data = await usecase(deps, checked, { accountId });
      const answered = { ok: true, data: answer.parse(data) as AnswerOf<N> } as const;
      reportDone(deps, invoked);
      return answered;
    } catch (error) {
      const known = answerErrorOf(error);
      if (known === null || known.code === 'UNAVAILABLE')
        deps.log.error(`${this.name}.failed`, error, { resolver: name });
      if (known === null || OUR_TROUBLE.has(known.code))
        await reportFailed(deps, invoked, failureCode(error));
      else reportDone(deps, invoked, known.code);
      return { ok: false, error: known ?? UNFORESEEN };
    }
  }
}

/** Answers that are no refusal: something is the matter with Steward, Jira or storage. */
const OUR_TROUBLE: ReadonlySet<ErrorCode> = new Set(['UNAVAILABLE', 'RATE_LIMITED', 'BUSY']);

const UNFORESEEN = {
  code: 'UNAVAILABLE',
  message: 'Something failed on our side.',
  remedy: 'Try again; what was saved before is still there.',
} as const;

function badInput(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Answer<never> {
  const faults = briefFaults(
    issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
  const words = faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  return {
    ok: false,
    error: { code: 'BAD_INPUT', message: brief(words, 'words'), details: { issues: faults } },
  };
}

/** Starts the resolvers of a surface ("admin", "panel"); its table says what each takes and answers. */
export const resolver = <Names extends ResolverName>(
  surface: string,
  table: Pick<typeof RESOLVERS, Names>,
): Surface<Names> => new Surface(surface, table);
