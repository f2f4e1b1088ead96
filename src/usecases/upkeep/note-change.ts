import type { PendingLook } from '../../store/drift';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { readAdopted } from '../admin/adoption-index';
import { changedThing, type ConfigEvent } from './read-config-event';

/** Somebody who changes one thing changes a few: the first look waits for the rest of them. */
const SOON_MS = 60_000;
/** Between two looks because of events. */
const APART_MS = 600_000;
/** More than so many changed things are not told apart any more. */
const MOST_THINGS = 200;

export type Noted = 'nothing-adopted' | 'noted-before' | 'noted' | 'queued';

/**
 * The configuration was changed: queues one look for all that changes within ten minutes, and remembers what it was. Jira is
 * not asked, and while nothing is adopted one key is read.
 */
export async function noteChange(
  deps: Pick<Deps, 'store' | 'clock' | 'queue'>,
  event: ConfigEvent,
): Promise<Noted> {
  if (Object.keys(await readAdopted(deps)).length === 0) return 'nothing-adopted';
  const thing = changedThing(event);
  const delay = await retryOnConflict(async () => {
    const present = await deps.store.drift.pending();
    const now = deps.clock.now();
    const last = present?.value;
    const isQueued = last !== undefined && now < Date.parse(last.dueAt);
    if (isQueued && isIn(last, thing)) return null;
    const dueAt = isQueued
      ? Date.parse(last.dueAt)
      : Math.max(now + SOON_MS, last === undefined ? 0 : Date.parse(last.dueAt) + APART_MS);
    const waits = last !== undefined && last.things?.length !== 0;
    await deps.store.drift.putPending(present?.version ?? 0, {
      dueAt: new Date(dueAt).toISOString(),
      since: waits ? last.since : new Date(now).toISOString(),
      things: withThing(last?.things ?? (waits ? null : []), thing),
    });
    return isQueued ? 0 : dueAt - now;
  });
  if (delay === null) return 'noted-before';
  if (delay === 0) return 'noted';
  // After it was noted: if we stop in between, the next change queues the look, and the weekly one comes in any case.
  await deps.queue.push(
    'upkeep-work',
    { kind: 'look' },
    { delaySeconds: delay / 1000, concurrencyKey: 'upkeep' },
  );
  return 'queued';
}

const isIn = ({ things }: PendingLook, thing: string | null): boolean =>
  things === null || (thing !== null && things.includes(thing));

function withThing(things: PendingLook['things'], thing: string | null): PendingLook['things'] {
  if (things === null || thing === null) return null;
  const all = [...new Set([...things, thing])];
  return all.length > MOST_THINGS ? null : all;
}
