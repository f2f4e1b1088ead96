import { pickPolicies } from '../../domain/sla/pick-policies';
import { replay } from '../../domain/sla/replay';
import type { Cycle, SlaPolicy } from '../../domain/sla/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { MAX_CHANGELOG_FIELDS, readChangelogs } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import { readTickets } from '../../jira/reports/read-tickets';
import type { IssueState } from '../../store/issue-state-types';
import { clockFields, clockHistoryFields } from '../clocks/clock-fields';
import { readHistory, statusCategoryOf } from '../clocks/read-history';
import { holdersOf } from '../clocks/replay-clocks';
import type { Deps } from '../deps';
import { withProject } from '../rules/change-rules';
import { findPractice } from '../rules/find-practice';

/** An open ticket's clock under the version that serves it now and under the next one; null: it has no such clock. */
export interface Comparison {
  readonly state: IssueState;
  readonly issue: LiveIssue;
  readonly before: Cycle | null;
  readonly after: Cycle | null;
}

/**
 * What a version of a policy would mean to open tickets: those that its clock runs on now, or would. A clock that has come to
 * its end stays as it was judged, and closed tickets are left out. Two calls for all of them.
 * @param next the version; whether it is in the rules already makes no difference
 * @param states at most a hundred tickets of the project
 */
export async function compareTickets(
  deps: Pick<Deps, 'jira' | 'store'>,
  rules: RulesInForce,
  project: ProjectRules,
  next: SlaPolicy,
  states: readonly IssueState[],
  now: Millis,
): Promise<Comparison[]> {
  if (states.length === 0) return [];
  const others = project.slaPolicies.filter(({ id, version }) => id !== next.id || version !== next.version);
  const both = withProject(rules, { ...project, slaPolicies: [...others, next] });
  const ids = states.map(({ issueId }) => issueId);
  const [tickets, changelogs] = await Promise.all([
    readTickets(deps.jira, ids, clockFields(both, project.projectId)),
    readChangelogs(deps.jira, ids, historyFields(both, project)),
  ]);
  const issues = new Map(tickets.map((issue) => [issue.id, issue]));
  const book = calendarBook(rules.calendars);
  const holders = holdersOf(project);
  const compared = await Promise.all(
    states.map(async (state): Promise<Comparison | null> => {
      const issue = issues.get(state.issueId);
      const found = issue && findPractice(both, issue.projectId, issue.issueTypeId);
      if (!issue || !found || statusCategoryOf(issue) === 'done') return null;
      const facts = [...(await deps.store.issues.olderFacts(state)), ...state.facts];
      const history = readHistory(found, issue, changelogs.get(issue.id) ?? [], facts);
      const served = pickPolicies(project.slaPolicies, history.createdAt, state.pins);
      const present = served.find(({ id }) => id === next.id);
      const cycles = present ? replay(present, book, history, now, holders).cycles : [];
      const before = ongoing(cycles);
      if (before === null && cycles.length > 0) return null;
      const after = ongoing(replay(next, book, history, now, holders).cycles);
      return before === null && after === null ? null : { state, issue, before, after };
    }),
  );
  return compared.flatMap((one) => one ?? []);
}

/** The cycle that has not ended, if there is one. */
const ongoing = (cycles: readonly Cycle[]): Cycle | null => {
  const last = cycles.at(-1);
  return last?.ended === null ? last : null;
};

/** Of all practices of the project; null for all fields, when they are more than one call may name. */
function historyFields(rules: RulesInForce, project: ProjectRules): string[] | null {
  const all = project.practices.map((practice) =>
    clockHistoryFields({ rules, project: rules.projects[project.projectId] ?? project, practice }),
  );
  const fields = [...new Set(all.flatMap((one) => one ?? []))];
  return all.includes(null) || fields.length > MAX_CHANGELOG_FIELDS ? null : fields;
}
