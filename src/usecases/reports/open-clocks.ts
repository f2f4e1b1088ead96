import type { OpenClock, OpenClocks } from '../../contract/sla-report';
import type { ProjectRules } from '../../domain/rules/types';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readIssueTexts, type IssueText } from '../../jira/reports/read-issue-texts';
import type { ClockSummary, IssueState } from '../../store/issue-state-types';
import type { Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { PAGE, waitingIssues } from './waiting-issues';

const ORDER: readonly OpenClock['state'][] = ['breached', 'atRisk', 'running', 'noGoal', 'paused'];

/**
 * The open clocks of a project, read by index and page: breached and still open first, then by when they are due; or those
 * that wait. An issue stands in one of the two, with all its open clocks. What the issues say is read as the person who asks, in
 * one call: an issue that they can't see has no text.
 */
export const viewOpenClocks: UseCase<'report.open'> = async (deps, { projectId, list, cursor }) => {
  const project = projectIn(await readRules(deps), projectId);
  const { states, next } =
    list === 'due'
      ? await deps.store.issueLists.byUrgency(projectId, { limit: PAGE, cursor: cursor ?? undefined })
      : await waitingIssues(deps, project, cursor);
  const now = deps.clock.now();
  const { texts, partial } = await textsOf(deps, states);
  const rows = states.flatMap((state) =>
    state.clocks.map((clock) => rowOf(state, clock, texts.get(state.issueId), project, now)),
  );
  return { at: isoOf(now), rows: rows.sort(byUrgency), cursor: next, partial };
};

type Texts = ReadonlyMap<string, IssueText>;

/** A list without texts is still a list: it says that they are missing. */
async function textsOf(
  deps: Pick<Deps, 'jira' | 'log'>,
  states: readonly IssueState[],
): Promise<{ readonly texts: Texts; readonly partial: OpenClocks['partial'] }> {
  try {
    const ids = states.map(({ issueId }) => issueId);
    return { texts: await readIssueTexts(deps.jira, ids), partial: [] };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.log.error('report.no-texts', error);
    const message = 'Jira did not answer, so summaries, priorities and assignees are missing. Try again.';
    return { texts: new Map(), partial: [{ part: 'issues', message }] };
  }
}

function rowOf(
  { issueId, issueKey, listed }: IssueState,
  { policyId, agreement, state, due, why }: ClockSummary,
  text: IssueText | undefined,
  project: ProjectRules,
  now: number,
): OpenClock {
  const runs = state === 'running' || state === 'atRisk';
  return {
    issueId,
    key: text?.key ?? issueKey,
    summary: text?.summary ?? null,
    priority: text?.priority ?? null,
    team: listed.team === null || text === undefined ? null : (project.teams?.[listed.team]?.name ?? null),
    assignee: text?.assignee ?? null,
    policyId,
    policy: project.slaPolicies.findLast(({ id }) => id === policyId)?.name ?? policyId,
    agreement,
    // The list lags behind the clock: what was due by now is late whatever it says.
    state: runs && due !== null && Date.parse(due) <= now ? 'breached' : state,
    due,
    why,
  };
}

function byUrgency(a: OpenClock, b: OpenClock): number {
  const isLate = (one: OpenClock): number => (one.state === 'breached' ? 0 : 1);
  const due = (one: OpenClock): string => one.due ?? '~';
  return (
    isLate(a) - isLate(b) ||
    (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  );
}
