import * as z from '../shape';
import { driftCause, driftItem } from '../contract/upkeep';
import { packBody, unpackBody } from './body';
import type { Versioned } from './config';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRows } from './kvs';
import { writeTogether, type Write } from './transaction';

const look = z.object({
  checkedAt: z.string(),
  cause: driftCause.nullable(),
  items: z.array(driftItem),
  /** The job that repaired last. */
  repairedBy: z.string().nullable(),
});
/** What the last look at a project found. */
export type DriftLook = z.infer<typeof look>;

const pending = z.object({
  /** When the queued look is due, and the one after it may be queued. */
  dueAt: z.string(),
  /** When the earliest change came that nobody has looked after. */
  since: z.string(),
  /** Jira's ids of what was changed; null: anything may have been. Empty: all has been looked after. */
  things: z.array(z.string()).nullable(),
});
/** What of the configuration has been changed since somebody looked. */
export type PendingLook = z.infer<typeof pending>;

export interface DriftRepository {
  get(projectId: string): Promise<DriftLook | null>;
  /** Of many projects in few requests; those that nobody has looked at are left out. */
  list(projectIds: readonly string[]): Promise<ReadonlyMap<string, DriftLook>>;
  /** The latest look replaces the one before; what was repaired stands in the project's audit chain. */
  put(projectId: string, value: DriftLook, together?: readonly Write[]): Promise<void>;
  pending(): Promise<Versioned<PendingLook> | null>;
  /** Throws VersionConflict when somebody else was quicker; version 0: there is none yet. */
  putPending(version: number, value: PendingLook): Promise<void>;
}

const KIND = 'drift';
const PENDING = KEY.config('look-again', 'site');
/** Most keys that one batch read takes. */
const BATCH = 25;

const keyOf = (projectId: string) => KEY.record(KIND, projectId, 'last');

export const drift: DriftRepository = {
  get: async (projectId) => {
    const row = await getRow(ENTITY.record, keyOf(projectId));
    return row === undefined ? null : unpackBody(keyOf(projectId), row['body'], look);
  },
  list: async (projectIds) => {
    const found = new Map<string, DriftLook>();
    for (let from = 0; from < projectIds.length; from += BATCH) {
      const ids = projectIds.slice(from, from + BATCH);
      const rows = await getRows(ids.map((id) => ({ entity: ENTITY.record, key: keyOf(id) })));
      rows.forEach((row, index) => {
        const id = ids[index];
        if (row && id !== undefined) found.set(id, unpackBody(keyOf(id), row['body'], look));
      });
    }
    return found;
  },
  put: (projectId, value, together = []) =>
    writeTogether([
      {
        entity: ENTITY.record,
        key: keyOf(projectId),
        row: { kind: KIND, subject: projectId, at: value.checkedAt, body: packBody(value) },
      },
      ...together,
    ]),
  pending: async () => {
    const row = await getRow(ENTITY.configHead, PENDING);
    const version = row?.['version'];
    if (row === undefined || typeof version !== 'number' || version === 0) return null;
    return { version, value: unpackBody(PENDING, row['body'], pending) };
  },
  putPending: async (version, value) => {
    const head = { kind: 'look-again', subject: 'site' };
    // A condition on an absent row fails, so the head must exist before the first conditional write.
    if (version === 0)
      await createRow(ENTITY.configHead, PENDING, { ...head, version: 0, body: packBody(null) });
    await writeTogether([
      {
        entity: ENTITY.configHead,
        key: PENDING,
        row: { ...head, version: version + 1, body: packBody(value) },
        ifVersion: version,
      },
    ]);
  },
};
