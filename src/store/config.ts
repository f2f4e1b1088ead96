import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Reader } from '../shape';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRowsInBatches, type Row } from './kvs';
import { writeTogether, type Write } from './transaction';

/** Kinds of configuration that have a head and versions. */
export type ConfigKind =
  | 'adoption'
  | 'active-job'
  | 'decisions'
  | 'adopted'
  | 'uninstall'
  /** A freeze; subject = its id. */
  | 'freeze'
  /** A board; subject = its id. */
  | 'board'
  /** A template of standard changes; subject "<project id>:<template id>". */
  | 'change-template'
  /** A policy that is being edited; subject "<project id>:<policy id>". */
  | 'sla-draft'
  /** Delegations that a person has made; subject = account id of whose seats they are. */
  | 'delegations'
  /** All keys of the deployment gate; subject "site". */
  | 'deploy-keys'
  /** An approval policy that is being edited, and one that waits for a second person; subject = project id. */
  | 'approval-draft'
  | 'approval-proposal'
  /** That activating takes two people, or no longer, waiting for a second person; subject "site". */
  | 'two-people'
  /** The risk model that is being edited; subject "site". */
  | 'risk-draft';

export interface Versioned<T> {
  readonly version: number;
  readonly value: T;
}

/** A version with who made it, and when (ISO). */
export interface MadeVersion<T> extends Versioned<T> {
  readonly by: string;
  readonly at: string;
}

/** What is put in force, and under which version it was read (0: none yet). */
export interface ConfigChange {
  readonly kind: ConfigKind;
  readonly subject: string;
  readonly version: number;
  readonly value: unknown;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface ConfigRepository {
  /** The value in force and its version; null when there is none yet. Throws StoreCorrupt. */
  get<T>(kind: ConfigKind, subject: string, schema: Reader<T>): Promise<Versioned<T> | null>;
  /**
   * Puts the next version in force and keeps it for good (but for what is of the moment), if `version` is still the one in force (0: none yet).
   * Throws VersionConflict when somebody else was quicker. `together` is written in the same transaction.
   */
  put(
    kind: ConfigKind,
    subject: string,
    version: number,
    value: unknown,
    by: string,
    at: string,
    together?: readonly Write[],
  ): Promise<void>;
  /** Several values in force, in the order asked; null where there is none. One request for every 25. */
  getMany<T>(
    kind: ConfigKind,
    subjects: readonly string[],
    schema: Reader<T>,
  ): Promise<(Versioned<T> | null)[]>;
  /** Every version of a value with who made it, newest first, at most 100. Lags behind writes. */
  history<T>(kind: ConfigKind, subject: string, schema: Reader<T>): Promise<readonly MadeVersion<T>[]>;
  /** Makes sure that `writes` finds something to hold its condition against: a head that says nothing yet. */
  prepare(kind: ConfigKind, subject: string): Promise<void>;
  /** The same as `put`, for a transaction of somebody else's. There must be a version already, or it must be prepared. */
  writes(change: ConfigChange): readonly Write[];
  /** Subjects of a kind that begin with `prefix`, at most 100. Lags behind writes. */
  subjects(kind: ConfigKind, prefix: string): Promise<readonly string[]>;
}

/** Kinds that say what goes on now: what went on before is of no use to anybody. */
const OF_THE_MOMENT: readonly ConfigKind[] = ['active-job'];

function writes({ kind, subject, version, value, by, at }: ConfigChange): readonly Write[] {
  const head = { kind, subject };
  const next = version + 1;
  const body = packBody(value);
  const inForce = {
    entity: ENTITY.configHead,
    key: KEY.config(kind, subject),
    row: { ...head, version: next, body },
    ifVersion: version,
  };
  if (OF_THE_MOMENT.includes(kind)) return [inForce];
  return [
    inForce,
    {
      entity: ENTITY.configVersion,
      key: KEY.configVersion(kind, subject, next),
      row: { ...head, version: next, effectiveFrom: at, createdBy: by, createdAt: at, body },
    },
  ];
}

/** A condition on an absent row fails, so the head must exist before the first conditional write. */
async function prepare(kind: ConfigKind, subject: string): Promise<void> {
  const row = { kind, subject, version: 0, body: packBody(null) };
  await createRow(ENTITY.configHead, KEY.config(kind, subject), row);
}

function headOf<T>(key: string, row: Row | undefined, schema: Reader<T>): Versioned<T> | null {
  const version = row?.['version'];
  if (row === undefined || typeof version !== 'number' || version === 0) return null;
  return { version, value: unpackBody(key, row['body'], schema) };
}

export const config: ConfigRepository = {
  get: async (kind, subject, schema) => {
    const key = KEY.config(kind, subject);
    return headOf(key, await getRow(ENTITY.configHead, key), schema);
  },
  getMany: async (kind, subjects, schema) => {
    const keys = subjects.map((subject) => KEY.config(kind, subject));
    const rows = await getRowsInBatches(keys.map((key) => ({ entity: ENTITY.configHead, key })));
    return rows.map((row, index) => headOf(keys[index] ?? '', row, schema));
  },
  history: async (kind, subject, schema) => {
    const { results } = await kvs
      .entity<Row>(ENTITY.configVersion)
      .query()
      .index('by-subject', { partition: [kind, subject] })
      .sort(Sort.DESC)
      .limit(100)
      .getMany();
    return results.map(({ key, value }) => ({
      version: Number(value['version']),
      by: String(value['createdBy']),
      at: String(value['createdAt']),
      value: unpackBody(key, value['body'], schema),
    }));
  },
  prepare,
  put: async (kind, subject, version, value, by, at, together = []) => {
    if (version === 0) await prepare(kind, subject);
    await writeTogether([...writes({ kind, subject, version, value, by, at }), ...together]);
  },
  writes,
  subjects: async (kind, prefix) => {
    const { results } = await kvs
      .entity<Row>(ENTITY.configHead)
      .query()
      .index('by-kind', { partition: [kind] })
      .where(WhereConditions.beginsWith(prefix))
      .limit(100)
      .getMany();
    return results.map(({ value }) => String(value['subject']));
  },
};
