import type { Deps } from '../deps';
import { keepMade } from './keep-made';
import { touchedProjects } from './uninstall';
import { leaveWorkflows, openGate } from './uninstall-project';

const BY = 'steward';
/** Forge gives it 55 s; a project that has begun must be able to end. */
const STOP_AFTER_MS = 40_000;

/**
 * Does what "prepare for uninstall" does, as far as it gets: first every gate, which needs no call to Jira, then the
 * workflows. Nothing that fails stops the rest, and nothing is thrown: an uninstall goes on whatever we say.
 */
export async function lastChance(deps: Deps): Promise<void> {
  const began = deps.clock.now();
  const attempt = async (what: string, projectId: string, work: () => Promise<string>): Promise<void> => {
    try {
      deps.log.info('uninstall.done', { what, projectId, result: await work() });
    } catch (error) {
      deps.log.error('uninstall.failed', error, { what, projectId });
    }
  };
  try {
    const projectIds = await touchedProjects(deps);
    for (const id of projectIds) await attempt('gate', id, () => openGate(deps, id, BY));
    const job = { jobId: `uninstall-${began}`, startedBy: BY };
    for (const id of projectIds) {
      if (deps.clock.now() - began > STOP_AFTER_MS) return deps.log.info('uninstall.out-of-time');
      await attempt('rules', id, () =>
        leaveWorkflows(deps, id, job, (made) => keepMade(deps, job, { id: 'last-chance' }, id, made)),
      );
    }
  } catch (error) {
    deps.log.error('uninstall.failed', error);
  }
}
