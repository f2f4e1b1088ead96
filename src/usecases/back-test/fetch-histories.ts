import { compact, type CompactHistory } from '../../domain/back-test/compact-history';
import { buildHistory } from '../../domain/history/build-history';
import { deriveFields } from '../../domain/history/derive-fields';
import type { ObservedFact } from '../../domain/history/facts';
import type { ProjectRules } from '../../domain/rules/types';
import { fieldValueOf } from '../../jira/field-value';
import { LINKS } from '../../jira/links';
import { MAX_CHANGELOG_FIELDS, readChangelogs, type ChangeEntry } from '../../jira/read-changelog';
import { COMMENTS, type LiveIssue } from '../../jira/read-issue';
import { readTickets } from '../../jira/reports/read-tickets';
import { observeComments } from '../clocks/observe-comments';
import { observeLinks } from '../clocks/observe-links';
import { statusCategoryOf } from '../clocks/read-history';
import type { Deps } from '../deps';
import { closedAtOf } from '../reports/closed-at';

const RESOLUTION = 'resolution';

/**
 * Reads the histories of up to a hundred tickets from Jira: one call for the tickets and one for their changelogs, more only
 * where those are very long. What Steward has observed of a ticket counts; of the others today's comments and links stand in,
 * marked as assumed.
 */
export async function fetchHistories(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  project: ProjectRules,
  issueIds: readonly string[],
  fields: readonly string[],
): Promise<CompactHistory[]> {
  const [issues, changelogs, states] = await Promise.all([
    readTickets(deps.jira, issueIds, [...fields, RESOLUTION, COMMENTS, LINKS]),
    readChangelogs(deps.jira, issueIds, fields.length > MAX_CHANGELOG_FIELDS ? null : fields),
    deps.store.issues.getMany(issueIds),
  ]);
  const observed = new Map(states.flatMap((state) => (state === null ? [] : [[state.issueId, state]])));
  const found: CompactHistory[] = [];
  for (const issue of issues) {
    const state = observed.get(issue.id);
    const facts = state ? [...(await deps.store.issues.olderFacts(state)), ...state.facts] : [];
    const entries = changelogs.get(issue.id) ?? [];
    found.push(historyOf(project, issue, entries, await factsOf(deps, issue, entries, facts), fields));
  }
  return found;
}

/** Everybody who commented before Steward was there is taken for what they are today: nobody is asked about. */
async function factsOf(
  { jira, clock }: Pick<Deps, 'jira' | 'clock'>,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  known: readonly ObservedFact[],
): Promise<ObservedFact[]> {
  const sight = { issue, known: idsOf(known, 'comment'), since: Number.POSITIVE_INFINITY };
  return [
    ...known,
    ...(await observeComments(jira, issue.comments ?? [], sight)),
    ...observeLinks(issue, entries, idsOf(known, 'link'), clock.now()),
  ];
}

function historyOf(
  project: ProjectRules,
  issue: LiveIssue,
  changes: readonly ChangeEntry[],
  facts: readonly ObservedFact[],
  fields: readonly string[],
): CompactHistory {
  const current = Object.fromEntries(fields.map((id) => [id, fieldValueOf(issue.raw[id])]));
  const live = statusCategoryOf(issue);
  const statusCategories = {
    ...project.statusCategories,
    ...(live !== null && { [issue.status.id]: live }),
  };
  const plain = buildHistory({ createdAt: issue.created, current, changes, facts });
  const history = deriveFields(plain, { statusCategories });
  const { id, key } = issue;
  const resolution = fieldValueOf(issue.raw[RESOLUTION]).text;
  return compact(history, { id, key, closedAt: closedAtOf(history), resolution });
}

const idsOf = (facts: readonly ObservedFact[], kind: ObservedFact['kind']): Set<string> =>
  new Set(facts.filter((fact) => fact.kind === kind).map(({ id }) => id));
