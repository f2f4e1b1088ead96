import type { RequestOf } from '../../contract/resolvers';
import type { ServicePanelView } from '../../contract/services';
import { valueText } from '../../domain/approvals/value-text';
import type { PracticeRules } from '../../domain/rules/types';
import type { Reach } from '../../domain/services/types';
import { checkPermissions } from '../../jira/check-permissions';
import { isoOf } from '../../jira/instant';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import type { ServiceFacts } from '../../store/services';
import { serviceNamesOf } from '../change/read-change';
import type { Caller, Deps } from '../deps';
import { findPractice, mappedFields } from '../rules/find-practice';
import { rankRecent } from '../suspects/rank';
import { notAdopted } from '../view-change';
import { panelService } from './panel-service';
import { suspectViews } from './panel-suspects';

/** Issues that one question about permissions may name (OpenAPI: at most 1,000). */
const MOST_ASKED = 500;
const CHOICES = 50;

/**
 * What the Service panel shows of a change, an incident or another ticket. Three calls to Jira and about eight reads. Tickets
 * that the person can't see are left out.
 */
export async function servicePanel(
  deps: Deps,
  { issueId }: RequestOf<'service.panel'>,
  _caller: Caller,
): Promise<ServicePanelView> {
  const { rules, state } = await deps.store.issues.getWithRules(issueId);
  if (rules === null) throw notAdopted();
  const issue = await readIssue(deps.jira, issueId, [
    'description',
    ...mappedFields(rules, state?.projectId ?? null),
  ]);
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (found === null) throw notAdopted();
  const kind = kindOf(found.practice);
  const named = await readNamed(deps, found.practice, issue);
  const [ranked, choices, mayEdit] = await Promise.all([
    kind === 'incident' ? rankRecent(deps, incidentOf(issue, named.facts)) : [],
    deps.store.services.startingWith('', CHOICES),
    checkPermissions(deps.jira, { permission: 'EDIT_ISSUES', issues: [issueId] }),
  ]);
  const suspects = await suspectViews(deps, ranked, state);
  const seen = await visible(
    deps,
    issueId,
    named.facts,
    suspects.map((one) => one.issueId),
  );
  const now = deps.clock.now();
  return {
    issueId,
    kind,
    at: isoOf(now),
    unknown: named.unknown,
    services: named.facts.map((facts) => panelService(facts, seen, now)),
    suspects: suspects.filter((one) => seen.has(one.issueId)),
    canEdit: mayEdit.issues.includes(issueId),
    choices: choices.map(({ id, name }) => ({ id, name })),
  };
}

const kindOf = ({ practice }: PracticeRules): ServicePanelView['kind'] =>
  practice === 'change-enablement' ? 'change' : practice === 'incident-management' ? 'incident' : 'other';

/** The services that the issue names: known ones with all that is kept of them, the others by what was written. */
async function readNamed(
  { store }: Pick<Deps, 'store'>,
  practice: PracticeRules,
  issue: LiveIssue,
): Promise<{ readonly facts: readonly ServiceFacts[]; readonly unknown: string[] }> {
  const names = serviceNamesOf(practice, issue);
  const ids = await store.services.idsByName(names);
  const known = [...new Set(ids.filter((id): id is string => id !== null))];
  return {
    facts: await store.services.factsOf(known),
    unknown: names.filter((_, index) => (ids[index] ?? null) === null),
  };
}

const incidentOf = (issue: LiveIssue, facts: readonly ServiceFacts[]) => ({
  issueId: issue.id,
  at: issue.created,
  reaches: facts.flatMap(({ reach }): Reach[] => (reach === null ? [] : [reach])),
  text: `${issue.summary}\n${valueText(issue.raw['description'] ?? null, 'description')}`,
});

/** Those of the tickets that the person can see, this one left out. One call; none when there are no others. */
async function visible(
  { jira }: Pick<Deps, 'jira'>,
  issueId: string,
  facts: readonly ServiceFacts[],
  suspects: readonly string[],
): Promise<ReadonlySet<string>> {
  const open = facts
    .flatMap(({ activity }) => activity?.incidents ?? [])
    .filter(({ closedAt }) => closedAt === null);
  const changes = facts.flatMap(({ activity }) => activity?.changes ?? []);
  const all = [...suspects, ...open.map((one) => one.issueId), ...changes.map((one) => one.issueId)];
  const issues = [...new Set(all)].filter((id) => id !== issueId).slice(0, MOST_ASKED);
  if (issues.length === 0) return new Set();
  return new Set((await checkPermissions(jira, { permission: 'BROWSE_PROJECTS', issues })).issues);
}
