import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { hasClocks } from '../clocks/clock-fields';
import type { Deps } from '../deps';
import { openPhases } from '../sla/open-tickets';

/** Issues that one day's look takes, over all projects. */
export const SAMPLE = 40;
/** What was looked at or folded since then is not looked at again. */
const DAY_MS = 86_400_000;
/** A change that ended is looked at once more: nothing may ever be written of it again. So long after it was edited last. */
const ENDED_DAYS = 3;
/** Projects asked for candidates in one go, another share of them each day. */
const PROJECTS = 10;

/**
 * Queues today's share of the rolling reconcile: open issues, and changes that just ended, that nobody has looked at for longest.
 * One message an issue, worked on one after the other. Gives how many.
 */
export async function queueReconcile(
  deps: Pick<Deps, 'store' | 'clock' | 'queue'>,
  rules: RulesInForce,
): Promise<number> {
  const sample = (await longestUnseen(deps, rules)).slice(0, SAMPLE);
  for (const { issueId } of sample)
    await deps.queue.push('issue-work', { kind: 'reconcile', issueId }, { concurrencyKey: 'reconcile' });
  return sample.length;
}

/** Issues with clocks by when they were last looked at. Nothing that waits for its own instant right now. */
async function longestUnseen(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce,
): Promise<IssueState[]> {
  const now = deps.clock.now();
  const before = isoOf(now - DAY_MS);
  const projects = Object.values(rules.projects).filter((project) =>
    project.practices.some((practice) => hasClocks({ project, practice })),
  );
  const turn = projects.length <= PROJECTS ? 0 : (Math.floor(now / DAY_MS) * PROJECTS) % projects.length;
  const asked = [...projects.slice(turn), ...projects.slice(0, turn)].slice(0, PROJECTS);
  const open = await Promise.all(
    asked.flatMap((project) =>
      openPhases(project).map((phase) =>
        deps.store.issueLists.byLastLook(project.projectId, phase, { limit: SAMPLE }),
      ),
    ),
  );
  const ended = await Promise.all(asked.map((project) => justEnded(deps, project, now)));
  return [...open.flatMap(({ states }) => states), ...ended.flat()]
    .filter(({ seenAt, dueAt }) => seenAt < before && (dueAt === null || Date.parse(dueAt) > now))
    .sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1));
}

/** Changes that were closed or given up in the last days. */
async function justEnded(
  { store }: Pick<Deps, 'store'>,
  { projectId, practices }: ProjectRules,
  now: number,
): Promise<readonly IssueState[]> {
  if (!practices.some(({ practice }) => practice === 'change-enablement')) return [];
  const since = isoOf(now - ENDED_DAYS * DAY_MS);
  const found = await Promise.all(
    (['closed', 'cancelled'] as const).map((phase) => store.issueLists.inPhase(projectId, phase, since)),
  );
  return found
    .flat()
    .filter(
      ({ practice, cursor }) => practice === 'change-enablement' && (cursor.issueUpdated ?? '') >= since,
    );
}
