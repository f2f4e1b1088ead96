import { kvs, WhereConditions } from '@forge/kvs';
import { nameKey } from '../domain/services/name-key';
import type { Activity, Reach, Service } from '../domain/services/types';
import type { ServiceStats } from '../domain/risk/outcome-record';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRow, getRowsInBatches, type Row, type RowKey } from './kvs';
import { serviceStatsKey, serviceStatsOfRow } from './outcomes';
import { activitySchema, reachSchema, serviceSchema } from './service-schema';
import { idsByName, nameWrites } from './service-names';
import { prepareStat, readStat, statKey, statWrite, type WithVersion } from './stat-rows';
import { MAX_WRITES, writeInBatches, writeTogether, type Write } from './transaction';

export { NameTaken } from './service-names';
export type { WithVersion } from './stat-rows';

export interface ServicePage {
  readonly services: readonly Service[];
  /** Null after the last page. */
  readonly next: string | null;
}

/**
 * The service registry. A service is one row with what it depends on; names and aliases are rows of their own, so that a
 * change's text finds its service by key. What is derived (reach) and what is counted (activity, stats) is apart from what
 * people keep, so that neither stands in the way of the other.
 */
export interface Services {
  get(id: string): Promise<Service | null>;
  /** Several by key, in the order asked; one request for every 25. */
  getMany(ids: readonly string[]): Promise<(Service | null)[]>;
  /** Ids by name or alias, whatever its case and spaces; null where no service has it. One request for every 25. */
  idsByName(names: readonly string[]): Promise<(string | null)[]>;
  /** One page of a stage by name, at most 100. Lags behind writes. */
  list(stage: Service['stage'], cursor?: string): Promise<ServicePage>;
  /** Live services whose name begins so, whatever the case, by name; at most `limit`. One query; lags behind writes. */
  startingWith(prefix: string, limit: number): Promise<Service[]>;
  /** All that are not retired, and the retired ones too if asked. One query for every 100. Lags behind writes. */
  all(withRetired?: boolean): Promise<Service[]>;
  /**
   * Writes a service as version n+1 if version n is still there (0: a new one), and its names. Throws VersionConflict, and
   * NameTaken when another service has one of the names. `together` is written in the same transaction. Returns what was written.
   */
  save(service: Service, before: Service | null, together?: readonly Write[]): Promise<Service>;
  /** What scoring a change needs of each service, in one request for every eight services. Null parts: none yet. */
  factsOf(ids: readonly string[]): Promise<readonly ServiceFacts[]>;
  reaches(ids: readonly string[]): Promise<(Reach | null)[]>;
  putReaches(reaches: readonly Reach[]): Promise<void>;
  activity(id: string): Promise<WithVersion<Activity>>;
  /** Several, in the order asked; null where nothing happened yet. One request for every 25. */
  activities(ids: readonly string[]): Promise<(Activity | null)[]>;
  /** Throws VersionConflict when somebody else was quicker. */
  saveActivity(activity: Activity, version: number): Promise<void>;
}

export interface ServiceFacts {
  readonly id: string;
  readonly reach: Reach | null;
  readonly activity: Activity | null;
  readonly stats: ServiceStats | null;
}

const PAGE = 100;
/** A reach, an activity and the counters are three rows: eight services are one request. */
const PER_REQUEST = 24;

export const services: Services = {
  get: async (id) => serviceOfRow(id, await getRow(ENTITY.service, KEY.service(id))),
  getMany: async (ids) => {
    const keys = ids.map((id) => ({ entity: ENTITY.service, key: KEY.service(id) }));
    const rows = await getRowsInBatches(keys);
    return rows.map((row, index) => serviceOfRow(ids[index] ?? '', row));
  },
  idsByName,
  list: async (stage, cursor) => {
    let query = kvs
      .entity<Row>(ENTITY.service)
      .query()
      .index('by-stage', { partition: [stage] })
      .limit(PAGE);
    if (cursor !== undefined) query = query.cursor(cursor);
    const { results, nextCursor } = await query.getMany();
    return {
      services: results.map(({ key, value }) => unpackBody(key, value['body'], serviceSchema)),
      next: nextCursor ?? null,
    };
  },
  startingWith: async (prefix, limit) => {
    let query = kvs
      .entity<Row>(ENTITY.service)
      .query()
      .index('by-stage', { partition: ['live'] });
    const begin = nameKey(prefix);
    if (begin !== '') query = query.where(WhereConditions.beginsWith(begin));
    const { results } = await query.limit(Math.min(limit, PAGE)).getMany();
    return results.map(({ key, value }) => unpackBody(key, value['body'], serviceSchema));
  },
  all: async (withRetired = false) => {
    const stages: readonly Service['stage'][] = [
      'live',
      'planned',
      ...(withRetired ? ['retired' as const] : []),
    ];
    return (await Promise.all(stages.map(allOfStage))).flat();
  },
  save: async (service, before, together = []) => {
    const key = KEY.service(service.id);
    const version = before?.version ?? 0;
    // A condition on an absent row fails, so the row must exist before the first conditional write; it is in no list yet.
    if (version === 0)
      await createRow(ENTITY.service, key, {
        version: 0,
        stage: 'prepared',
        name: '-',
        body: packBody(null),
      });
    const next = { ...service, version: version + 1 };
    const row = {
      version: next.version,
      stage: next.stage,
      name: nameKey(next.name),
      body: packBody(next),
    };
    const names = await nameWrites(next, before);
    const writes = [{ entity: ENTITY.service, key, row, ifVersion: version }, ...names.gained, ...together];
    const room = MAX_WRITES - writes.length;
    await writeTogether([...writes, ...names.freed.slice(0, room)]);
    // Rarely more: they lead to a service that no longer has them until they are free as well.
    await writeInBatches(names.freed.slice(room));
    return next;
  },
  factsOf: async (ids) => factsOfRows(ids, await readFacts(ids)),
  reaches: async (ids) => {
    const rows = await getRowsInBatches(ids.map((id) => statKey('reach', id)));
    return rows.map(
      (row, index) => readStat(KEY.stats('reach', ids[index] ?? ''), row, reachSchema.nullable(), null).value,
    );
  },
  putReaches: (reaches) =>
    writeInBatches(
      reaches.map((reach) => ({
        ...statKey('reach', reach.serviceId),
        row: { kind: 'reach', subject: reach.serviceId, version: 1, body: packBody(reach) },
      })),
    ),
  activity: async (id) => {
    const { entity, key } = statKey('activity', id);
    return readStat(key, await getRow(entity, key), activitySchema, noActivity(id));
  },
  activities: async (ids) => {
    const rows = await getRowsInBatches(ids.map((id) => statKey('activity', id)));
    return rows.map(
      (row, index) =>
        readStat(KEY.stats('activity', ids[index] ?? ''), row, activitySchema.nullable(), null).value,
    );
  },
  saveActivity: async (activity, version) => {
    const row = { kind: 'activity' as const, id: activity.serviceId };
    if (version === 0) await prepareStat(row);
    await writeTogether([statWrite(row, { version, value: activity })]);
  },
};

const noActivity = (serviceId: string): Activity => ({ serviceId, incidents: [], changes: [] });

/** Null where there is none, or it was only prepared: whoever did so stopped before saying anything. */
function serviceOfRow(id: string, row: Row | undefined): Service | null {
  if (row === undefined || row['version'] === 0) return null;
  return unpackBody(KEY.service(id), row['body'], serviceSchema);
}

async function allOfStage(stage: Service['stage']): Promise<Service[]> {
  const found: Service[] = [];
  let cursor: string | null | undefined;
  do {
    const page: ServicePage = await services.list(stage, cursor ?? undefined);
    found.push(...page.services);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** Where the facts of services lie, three rows each, for those who read them together with other rows in one request. */
export const factKeys = (ids: readonly string[]): RowKey[] =>
  ids.flatMap((id) => [statKey('reach', id), statKey('activity', id), serviceStatsKey(id)]);

/** The facts from the rows at `factKeys`. Throws StoreCorrupt. */
export const factsOfRows = (ids: readonly string[], rows: readonly (Row | undefined)[]): ServiceFacts[] =>
  ids.map((id, index) => {
    const [reach, activity, counters] = rows.slice(index * 3, index * 3 + 3);
    const stats = serviceStatsOfRow(id, counters);
    return {
      id,
      reach: readStat(KEY.stats('reach', id), reach, reachSchema.nullable(), null).value,
      activity: readStat(KEY.stats('activity', id), activity, activitySchema.nullable(), null).value,
      stats: stats.version === 0 ? null : stats.value,
    };
  });

async function readFacts(ids: readonly string[]): Promise<(Row | undefined)[]> {
  const keys = factKeys(ids);
  const requests = Array.from({ length: Math.ceil(keys.length / PER_REQUEST) }, (_, index) =>
    keys.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST),
  );
  return (await Promise.all(requests.map(getRowsInBatches))).flat();
}
