import { checkPermissions } from '../../jira/check-permissions';
import type { IssueState, SuspectVerdict } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps, UseCase } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';
import { record } from '../record';
import { Refusal } from '../refusal';
import { noteSuspect } from '../risk/note-suspect';
import { noteIncident } from '../services/note-incident';
import { servicePanel } from '../services/panel';
import { makeCauseLink, readCauseLink, removeCauseLink, type CauseLink } from './cause-link';
import { isLinkedByUs, lastVerdicts } from './verdicts';

/**
 * Says that a change caused an incident, that it did not, or takes either back. The verdict is on the record first; link,
 * the change's outcome and the services' histories follow it, and saying the same again brings them up to it: so a press
 * that was cut off is pressed again.
 */
export const judgeSuspect: UseCase<'service.judge'> = async (deps, request, caller) => {
  const { issueId, changeId, verdict } = request;
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'incident-management')
    throw new Refusal('CONFLICT', 'Only an incident has suspects.', 'Open the incident and judge there.');
  const change = await readChange(deps, changeId);
  const link = await readCauseLink(deps.jira, issueId, changeId);
  const state = await retryOnConflict((attempt) =>
    judge(deps, folded, attempt, request, caller.accountId, link),
  );
  await bringLinkAfter(deps, state, change, link);
  await noteSuspect(deps, changeId, issueId, verdict, caller.accountId);
  await noteIncident(deps, folded.rules.rules, state);
  return servicePanel(deps, { issueId }, caller);
};

/** The change must be one, and one that the person can see. */
async function readChange(deps: Deps, changeId: string): Promise<IssueState> {
  const [seen, state] = await Promise.all([
    checkPermissions(deps.jira, { permission: 'BROWSE_PROJECTS', issues: [changeId] }),
    deps.store.issues.get(changeId),
  ]);
  if (!seen.issues.includes(changeId) || state === null || state.practice !== 'change-enablement')
    throw new Refusal(
      'NOT_FOUND',
      'This change does not exist or you cannot see it.',
      'Choose one from the list.',
    );
  return state;
}

/** Adds the verdict to the incident's aggregate. Nothing is added when it says what the last one does. */
async function judge(
  deps: Deps,
  folded: Folded,
  attempt: number,
  { issueId, changeId, verdict }: { issueId: string; changeId: string; verdict: SuspectVerdict['verdict'] },
  by: string,
  { linkId }: CauseLink,
): Promise<IssueState> {
  const before = attempt === 0 ? folded.state : ((await deps.store.issues.get(issueId)) ?? folded.state);
  const last = lastVerdicts(before.suspects).get(changeId);
  if ((last?.verdict ?? 'open') === verdict) return before;
  const at = folded.now;
  const isOurs = verdict === 'confirmed' && (linkId === null || isLinkedByUs(before.suspects, changeId));
  const said: SuspectVerdict = { changeId, verdict, by, at, ...(isOurs && { linked: true }) };
  const data = { changeId, verdict, before: last?.verdict ?? 'open' };
  return record(deps, { ...before, suspects: [...before.suspects, said] }, [
    { kind: 'suspect judged', at, actor: by, data },
  ]);
}

/** Makes the link of a confirmed suspect; of any other takes away what Steward made, and never what people did. */
async function bringLinkAfter(
  { jira }: Pick<Deps, 'jira'>,
  { issueId, suspects }: IssueState,
  { issueId: changeId, issueKey }: IssueState,
  link: CauseLink,
): Promise<void> {
  const isConfirmed = lastVerdicts(suspects).get(changeId)?.verdict === 'confirmed';
  if (isConfirmed) {
    if (link.linkId === null) await makeCauseLink(jira, issueId, issueKey, link);
    return;
  }
  const before = suspects.filter((one) => one.changeId === changeId).at(-2);
  if (before?.linked === true) await removeCauseLink(jira, link);
}
