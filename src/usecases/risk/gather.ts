import { modelNameOf } from '../../domain/risk';
import type { Evidence } from '../../domain/risk/evidence';
import { gatherEvidence } from '../../domain/risk/stats';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import { serviceNamesOf, valueOf } from '../change/read-change';
import type { Deps } from '../deps';
import type { IssueRules } from '../rules/find-practice';

/** Neighbours whose incidents are looked at: one request. */
const MOST_NEIGHBOURS = 25;

/** What the evidence of a change is gathered for, as the issue stands: services by the names that it gives them. */
export function evidenceFor({ practice, project }: IssueRules, issue: LiveIssue): Evidence['of'] {
  const text = (raw: unknown): string | null => fieldValueOf(raw).text;
  return {
    services: serviceNamesOf(practice, issue),
    team: project.teamField === undefined ? null : text(issue.raw[project.teamField]),
    model: modelNameOf(
      text(valueOf(practice, issue, 'changeType')),
      text(valueOf(practice, issue, 'changeReason')),
    ),
    environment: text(valueOf(practice, issue, 'environment')),
  };
}

/**
 * What the site knows that bears on this change: one request for its services and the site's counters, one for what happened next
 * to them, where they have neighbours. `closedBefore`: it has an outcome of its own, which is left out (one more).
 */
export async function gather(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  found: IssueRules,
  issue: LiveIssue,
  closedBefore = false,
): Promise<Evidence> {
  const of = evidenceFor(found, issue);
  const [{ ids, facts, site }, own] = await Promise.all([
    store.gathering.byNames(of.services),
    closedBefore ? store.outcomes.get(issue.id) : null,
  ]);
  const named = new Set(ids);
  const near = new Set(facts.flatMap(({ reach }) => reach?.neighbours ?? []).filter((id) => !named.has(id)));
  const neighbours = await store.gathering.activities([...near].slice(0, MOST_NEIGHBOURS));
  const unknown = of.services.filter((_, index) => (ids[index] ?? null) === null);
  const siteHasServices = facts.length > 0 || (site.live ?? 0) > 0;
  const more = { unknown, neighbours };
  return {
    ...gatherEvidence(facts, site, of, own?.value ?? null, clock.now(), more),
    siteHasServices,
  };
}
