import { sendMail } from '../../jira/act-on-issue';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readGroupMembers } from '../../jira/groups';
import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import { standingUnauthorised } from '../change/unauthorised';
import type { Deps } from '../deps';
import type { Notice } from '../inbox/notice';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { NOTICE_DAYS } from '../upkeep/retention';

/** Nobody reads an inbox line that two hundred others got as well. */
const MOST = 200;

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

/**
 * Tells the change managers, once for each arrival: a line in everybody's inbox, and one mail on the issue. Whoever writes the first
 * line sends it: Jira can't be asked whether it did.
 */
export async function tellUnauthorised(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  const arrival = standingUnauthorised(state);
  const group = rules.projects[state.projectId]?.groups.changeManagers;
  if (arrival === null || group === undefined) return;
  const { issueId, issueKey, projectId } = state;
  const persons = (await readGroupMembers(deps.jira, group)).slice(0, MOST);
  const text =
    'It went into implementation without passing the gate. It needs a review, and a vote on what was done.';
  const notice: Notice = {
    ...{ projectId, issueId, key: issueKey, text },
    ...{ urgent: true, read: false, mail: 'sent', due: null },
  };
  const id = `unauthorised-${issueId}-${arrival.changelogId}`;
  const now = deps.clock.now();
  let first = false;
  for (const [index, person] of persons.entries()) {
    const isNew = await deps.store.records.create('notice', person, id, isoOf(now), notice);
    if (index === 0) first = isNew;
    await putOnAgendaOnce(deps, { kind: 'inbox', accountId: person }, now + NOTICE_DAYS * 86_400_000);
  }
  if (!first) return;
  try {
    const subject = `${issueKey}: unauthorised change`;
    await sendMail(deps.jira, issueId, { subject, text, users: [], groupIds: [group] });
  } catch (error) {
    if (!(error instanceof JiraError) || error.code === 'RATE_LIMITED') throw error;
    // The inbox says that no mail went.
    for (const person of persons)
      await deps.store.records.put('notice', person, id, isoOf(now), { ...notice, mail: 'none' });
  }
}
