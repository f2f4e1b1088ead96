import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { searchIds } from '../../jira/reports/search-ids';
import type { Deps } from '../deps';

/** Projects that one day's scan takes, another share of them each day, and changes in each. */
const PROJECTS = 5;
const CHANGES = 100;
/** Beyond that an arrival has had many scans to be found by. */
const DAYS = 30;

/**
 * Looks for changes that stand in an implementing status and that Steward doesn't know there: an arrival whose event was lost, or
 * that no event tells of. Each found is folded, which puts it on the record. Gives how many.
 */
export async function scanImplementing(
  deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'queue'>,
  { projects }: RulesInForce,
): Promise<number> {
  const gated = Object.values(projects).filter(({ gate }) => gate.mode !== 'off');
  const turn = (Math.floor(deps.clock.now() / 86_400_000) * PROJECTS) % Math.max(1, gated.length);
  let found = 0;
  for (const project of [...gated.slice(turn), ...gated.slice(0, turn)].slice(0, PROJECTS)) {
    const jql = jqlOf(project);
    if (jql === null) continue;
    const { ids } = await searchIds(deps.jira, jql, { limit: CHANGES, token: null });
    for (const issueId of ids) {
      const known = await deps.store.issues.get(issueId);
      if (known?.phase === 'implementing') continue;
      found++;
      await deps.queue.push('issue-work', { kind: 'fold', issueId }, { concurrencyKey: `issue-${issueId}` });
    }
  }
  return found;
}

function jqlOf({ projectId, practices }: ProjectRules): string | null {
  const practice = practices.find((one) => one.practice === 'change-enablement');
  const statuses = practice?.statuses.implementing ?? [];
  if (practice === undefined || statuses.length === 0 || practice.issueTypeIds.length === 0) return null;
  return [
    `project = ${projectId}`,
    `issuetype in (${practice.issueTypeIds.join(', ')})`,
    `status in (${statuses.join(', ')})`,
    `updated >= -${DAYS}d ORDER BY updated DESC`,
  ].join(' AND ');
}
