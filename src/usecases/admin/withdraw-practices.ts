import type { PracticeId } from '../../contract/common';
import { PACKS } from '../../domain/practices';
import { hasBehaviour } from '../../domain/provisioning';
import { rulesWithout } from '../../domain/provisioning/undo-rules';
import { deleteAppProperty } from '../../jira/config/read-app-property';
import { retryOnConflict, type Write } from '../../store/transaction';
import type { Deps } from '../deps';
import { readAdopted } from './adoption-index';
import { changeAdoption } from './adoption-record';
import { publishAdoption } from './put-rules';

interface By {
  readonly by: string;
  readonly jobId: string;
}

/**
 * Puts practices of a project out of force, with an audit record, and out of its adoption record. How they were adapted is
 * kept for the next time. Doing it again changes nothing.
 */
export async function withdrawPractices(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  practices: readonly PracticeId[],
  { by, jobId }: By,
): Promise<void> {
  // A register puts no rule in force: then the record of its adoption carries the audit.
  const behaving = practices.some((practice) => hasBehaviour(PACKS[practice]));
  const audit = async (version: number | null): Promise<readonly Write[]> =>
    deps.store.projectAudit.writes(projectId, [
      {
        kind: 'practices undone',
        at: deps.clock.now(),
        actor: by,
        data: { jobId, practices, ...(version !== null && { version }) },
      },
    ]);
  await retryOnConflict(async () => {
    const before = await deps.store.rules.get();
    const at = new Date(deps.clock.now()).toISOString();
    const after = before && rulesWithout(before, projectId, practices, at);
    if (!after || after === before) return;
    await deps.store.rules.put(after, by, at, await audit(after.version));
  });
  const without = <T>(byPractice: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(byPractice).filter(([practice]) => !practices.some((one) => one === practice)),
    );
  await changeAdoption(
    deps,
    projectId,
    by,
    (record) => {
      if (record === null) throw new Error('there is no adoption to undo');
      return {
        ...record,
        practices: record.practices.filter((practice) => !practices.includes(practice)),
        versions: without(record.versions),
        bindings: without(record.bindings),
      };
    },
    () => (behaving ? Promise.resolve([]) : audit(null)),
  );
}

const PROPERTY = 'adoption';

/** Publishes what is left; when nothing is left anywhere, nothing is published, as before the first adoption. */
export async function publishWhatIsLeft(deps: Pick<Deps, 'store' | 'jira'>): Promise<void> {
  const adopted = await readAdopted(deps);
  if (Object.keys(adopted).length === 0) await deleteAppProperty(deps.jira, PROPERTY);
  else await publishAdoption(deps);
}
