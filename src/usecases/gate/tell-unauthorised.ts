import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import { tellManagers } from '../asking/tell-managers';
import { standingUnauthorised } from '../change/unauthorised';
import type { Deps } from '../deps';

/** Asks the queue to tell the change managers of an arrival without the gate. Coming twice, it tells once. */
export async function tellUnauthorisedLater(
  { queue }: Pick<Deps, 'queue'>,
  before: Pick<IssueState, 'unauthorised'>,
  after: IssueState,
): Promise<void> {
  if (after.unauthorised.length === before.unauthorised.length) return;
  const { issueId } = after;
  await queue.push('issue-work', { kind: 'unauthorised', issueId }, { concurrencyKey: `issue-${issueId}` });
}

/** Tells the change managers, once for each arrival, however often the message comes. */
export async function tellUnauthorised(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  const arrival = standingUnauthorised(state);
  if (arrival === null) return;
  await tellManagers(deps, rules, state, {
    id: `unauthorised-${state.issueId}-${arrival.changelogId}`,
    subject: `${state.issueKey}: unauthorised change`,
    text: 'It went into implementation without passing the gate. It needs a review, and a vote on what was done.',
    urgent: true,
    due: null,
  });
}
