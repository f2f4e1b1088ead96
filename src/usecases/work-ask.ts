import * as z from '../shape';
import { ask } from './asking/ask';
import { noteDelegations } from './delegations/note-delegations';
import type { AskWork, Deps } from './deps';

export const askWork = z.object({
  kind: z.enum(['ask', 'delegate']),
  issueId: z.string().regex(/^\d+$/),
}) satisfies z.Reader<AskWork>;

/** Does what a message about those who are asked for their vote says. One that comes twice finds nothing left to do. */
export async function workAsk(deps: Deps, { kind, issueId }: AskWork): Promise<void> {
  const { rules, state } = await deps.store.issues.getWithRules(issueId);
  if (rules === null || state === null) return;
  await (kind === 'ask' ? ask(deps, rules, state) : noteDelegations(deps, state));
}
