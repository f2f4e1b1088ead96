import { isAudited } from '../../jira/config/read-audit';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';
import { readAdopted } from '../admin/adoption-index';
import { startLooks } from './start-looks';

const DAY_MS = 86_400_000;
/** A little less than a week: what was looked at last week at this hour is looked at today. */
const WEEK_MS = 6.5 * DAY_MS;
/** Not all that a project is bound to leaves a record (link types, request types): so often it is looked at whatever Jira says. */
const MONTH_MS = 27.5 * DAY_MS;
/** Jira's clock and ours differ. */
const SKEW_MS = 300_000;
/** Projects in one pass; the pass runs daily and goes on with those that are due longest. */
const AT_MOST = 20;

/**
 * Once a day: has the projects looked at that nobody has looked at for a week. A look is some eighty calls for each project: while
 * Jira's audit log says that nothing was changed since, one call asks for all of them, and a look comes every four weeks.
 * While nothing is adopted, one key is read. Gives how many looks it began.
 */
export async function weeklyLook(deps: Deps): Promise<number> {
  const projectIds = Object.keys(await readAdopted(deps));
  if (projectIds.length === 0) return 0;
  const looks = await deps.store.drift.list(projectIds);
  const seenAt = (id: string): string => looks.get(id)?.checkedAt ?? '';
  const now = deps.clock.now();
  const due = projectIds
    .filter((id) => seenAt(id) <= isoOf(now - WEEK_MS))
    .sort((a, b) => (seenAt(a) < seenAt(b) ? -1 : 1));
  const overdue = due.filter((id) => seenAt(id) <= isoOf(now - MONTH_MS));
  const oldest = due.map(seenAt).find((at) => at > isoOf(now - MONTH_MS));
  const wanted = oldest === undefined || (await isQuietSince(deps, oldest)) ? overdue : due;
  return startLooks(deps, wanted.slice(0, AT_MOST), 'weekly');
}

/** Nothing of the configuration was changed since; a log that can't be read says nothing. */
async function isQuietSince({ jira, log }: Pick<Deps, 'jira' | 'log'>, at: string): Promise<boolean> {
  try {
    return !(await isAudited(jira, isoOf(Date.parse(at) - SKEW_MS)));
  } catch (error) {
    log.error('upkeep.audit-log', error);
    return false;
  }
}
