import type { PendingLook } from '../../store/drift';
import { VersionConflict } from '../../store/errors';
import type { Deps } from '../deps';
import { readAdopted } from '../admin/adoption-index';
import { readAdoption } from '../admin/adoption-record';
import { startLooks } from './start-looks';

/** Projects that are looked at because of one change; the rest follow ten minutes later. */
const AT_ONCE = 10;
const REST_SECONDS = 600;

/** Has the projects looked at that what was changed concerns: those that are bound to it by its id. */
export async function lookAgain(deps: Deps): Promise<void> {
  const pending = await deps.store.drift.pending();
  if (pending === null || pending.value.things?.length === 0) return;
  const { value, version } = pending;
  const waiting = await concerned(deps, value);
  const started = await startLooks(deps, waiting.slice(0, AT_ONCE), 'event');
  if (started < waiting.length) {
    await deps.queue.push(
      'upkeep-work',
      { kind: 'look' },
      { delaySeconds: REST_SECONDS, concurrencyKey: 'upkeep' },
    );
    return;
  }
  try {
    await deps.store.drift.putPending(version, { ...value, things: [] });
  } catch (error) {
    // Something was changed meanwhile: it stays noted, and a look at it is queued.
    if (!(error instanceof VersionConflict)) throw error;
  }
}

/** Adopted projects that the change concerns and that nobody has looked at since, the longest unseen first. */
async function concerned(deps: Deps, { things, since }: PendingLook): Promise<string[]> {
  const projectIds = Object.keys(await readAdopted(deps));
  const looks = await deps.store.drift.list(projectIds);
  const seenAt = (id: string): string => looks.get(id)?.checkedAt ?? '';
  const unseen = projectIds.filter((id) => seenAt(id) <= since);
  const bound: string[] = [];
  for (const projectId of unseen) {
    const isBound = things === null || (await isBoundTo(deps, projectId, new Set(things)));
    if (isBound) bound.push(projectId);
  }
  return bound.sort((a, b) => (seenAt(a) < seenAt(b) ? -1 : 1));
}

async function isBoundTo(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  things: ReadonlySet<string>,
): Promise<boolean> {
  const bindings = Object.values((await readAdoption(deps, projectId))?.bindings ?? {});
  // Adoptions from before ids were kept may be bound to anything.
  return (
    bindings.length === 0 ||
    bindings.some((ids) => Object.values(ids).some((id) => id.split(',').some((one) => things.has(one))))
  );
}
