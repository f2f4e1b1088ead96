import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import { searchIds } from '../../jira/reports/search-ids';
import * as z from '../../shape';
import type { Deps } from '../deps';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Projects asked on one day, another share of them each day. */
const PROJECTS = 10;
/** Tickets of a project that one look compares: far more than are raised between two looks. */
const MOST = 1_000;
/** Those that were never met, of all projects, that one look takes up. */
const MOST_UNMET = 200;
/** Events come late by minutes, and a search knows a ticket a little after it was created. */
const OVERLAP_MS = 60 * MINUTE_MS;
/** The most that is looked back. */
const LONGEST_MS = 14 * DAY_MS;

/** When the last look came to its end, for all projects of its day. */
const [LIST, ID] = ['unmet', 'last-look'] as const;

/**
 * Looks for tickets that were created since the last look and that Steward never met: the event of their creation was lost, so
 * that no clock runs. Each is folded as its event would have had it. One call to Jira for each project of today's share, and one
 * read for every 25 tickets that it names. The first look of all only notes when it was: what was there before waits for its next
 * event. Gives how many were found. @throws when a project can't be asked: the next look goes back as far
 */
export async function findUnmet(
  deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'queue'>,
  { projects }: RulesInForce,
): Promise<number> {
  const now = deps.clock.now();
  const last = await deps.store.records.get('upkeep', LIST, ID, z.unknown());
  const adopted = Object.values(projects).filter((project) => typeIdsOf(project).length > 0);
  const turns = Math.max(1, Math.ceil(adopted.length / PROJECTS));
  const turn = (Math.floor(now / DAY_MS) % turns) * PROJECTS;
  let found = 0;
  if (last !== null) {
    const ago = now - Date.parse(last.at) + (turns - 1) * DAY_MS + OVERLAP_MS;
    for (const project of adopted.slice(turn, turn + PROJECTS)) {
      const unmet = await unmetIn(deps, project, Math.min(ago, LONGEST_MS));
      for (const issueId of unmet.slice(0, MOST_UNMET - found))
        await deps.queue.push(
          'issue-work',
          { kind: 'fold', issueId },
          { concurrencyKey: `issue-${issueId}` },
        );
      found = Math.min(MOST_UNMET, found + unmet.length);
    }
  }
  await deps.store.records.put('upkeep', LIST, ID, isoOf(now), {});
  return found;
}

async function unmetIn(
  { jira, store }: Pick<Deps, 'jira' | 'store'>,
  project: ProjectRules,
  ago: Millis,
): Promise<readonly string[]> {
  const jql = [
    `project = ${project.projectId}`,
    `issuetype in (${typeIdsOf(project).join(', ')})`,
    `created >= -${Math.ceil(ago / MINUTE_MS)}m ORDER BY created DESC`,
  ].join(' AND ');
  const { ids } = await searchIds(jira, jql, { limit: MOST, token: null });
  const known = await store.issues.getMany(ids);
  return ids.filter((_, index) => (known[index] ?? null) === null);
}

const typeIdsOf = ({ practices }: Pick<ProjectRules, 'practices'>): readonly string[] => [
  ...new Set(practices.flatMap(({ issueTypeIds }) => issueTypeIds)),
];
