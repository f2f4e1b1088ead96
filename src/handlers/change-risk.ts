import * as z from '../shape';
import { changeRisk, type ChangeRisk } from '../usecases/risk/change-risk';
import { answerErrorOf } from './answer-error';
import { siteOf } from './invocation';
import { makeDeps } from './make-deps';

/** What a rule or an agent hands over. It comes from people's texts: a key is all that is believed, and Jira judges it. */
const asked = z.looseObject({
  issueKey: z
    .string()
    .trim()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,30}-\d{1,10}$|^\d{1,18}$/),
});
/** Who the platform says is asking: the actor of the rule, or the person who talks to the agent. */
const invocation = z.looseObject({ principal: z.looseObject({ accountId: z.string().min(1) }) });

/** The outputs that the manifest names; `error` says in words why the others are empty. */
type Answer = { readonly [K in keyof ChangeRisk]: ChangeRisk[K] | null } & { readonly error: string | null };

const NOTHING: Omit<Answer, 'error'> = {
  level: null,
  score: null,
  probability: null,
  interval: null,
  damage: null,
  reasons: null,
  missing: null,
  conflicts: null,
  freezes: null,
};
const failed = (error: string): Answer => ({ ...NOTHING, error });

/**
 * The action "Get change risk" of rules and agents. It asks Jira as the person on whose behalf it runs, and answers in words when
 * something is wrong, so that a rule can go on with them.
 */
export async function getChangeRisk(payload: unknown, context: unknown): Promise<Answer> {
  const request = asked.safeParse(payload);
  if (!request.success) return failed('Give the key of a change, such as “CHG-12”.');
  if (!invocation.safeParse(context).success)
    return failed('Nobody is known on whose behalf this is asked: let the rule run as a user.');
  const deps = makeDeps(siteOf(context));
  try {
    return { ...(await changeRisk(deps, request.data.issueKey)), error: null };
  } catch (error) {
    const known = answerErrorOf(error);
    if (known === null || known.code === 'UNAVAILABLE') deps.log.error('change-risk.failed', error);
    if (known === null) return failed('Something failed on our side. Try again.');
    return failed([known.message, known.remedy].filter((part) => part !== undefined).join(' '));
  }
}
