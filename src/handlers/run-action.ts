import * as z from '../shape';
import { answerErrorOf } from '../usecases/answer-error';
import type { Deps } from '../usecases/deps';
import { failureCode } from '../usecases/health/failure-code';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';
import { reportDone, reportFailed } from './report';

/** Who the platform says is asking: the actor of the rule, or the person who talks to the agent. */
const invocation = z.looseObject({ principal: z.looseObject({ accountId: z.string().min(1) }) });

/** The outputs that the manifest names; `error` says in words why the others are empty. */
export type ActionAnswer<T> = { readonly [K in keyof T]: T[K] | null } & { readonly error: string | null };

/**
 * An action of rules and agents. It runs on behalf of a person, asks Jira as that person, and answers in words when something is
 * wrong, so that a rule can go on with them. `wanted` says what to give when the inputs don't fit.
 */
export const action =
  <Inputs, Outputs extends object>(
    name: string,
    inputs: z.Reader<Inputs>,
    wanted: string,
    empty: { readonly [K in keyof Outputs]: null },
    run: (deps: Deps, inputs: Inputs) => Promise<Outputs>,
  ) =>
  async (payload: unknown, context: unknown): Promise<ActionAnswer<Outputs>> => {
    const failed = (error: string): ActionAnswer<Outputs> => ({ ...empty, error });
    const request = inputs.safeParse(payload);
    if (!request.success) return failed(wanted);
    if (!invocation.safeParse(context).success)
      return failed('Nobody is known on whose behalf this is asked: let the rule run as a user.');
    const deps = makeDeps(siteOf(context));
    const invoked = { operation: name, began: deps.clock.now() };
    try {
      const outputs = await run(deps, request.data);
      reportDone(deps, invoked);
      return { ...outputs, error: null };
    } catch (error) {
      const known = answerErrorOf(error);
      if (known === null || known.code === 'UNAVAILABLE') {
        deps.log.error(`${name}.failed`, error);
        await reportFailed(deps, invoked, failureCode(error));
      } else reportDone(deps, invoked, known.code);
      if (known === null) return failed('Something failed on our side. Try again.');
      return failed([known.message, known.remedy].filter((part) => part !== undefined).join(' '));
    }
  };
