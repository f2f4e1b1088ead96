import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { emptyServiceStats, emptySiteStats } from '../domain/risk/empty-stats';
import type { OutcomeRecord, ServiceStats, SiteStats } from '../domain/risk/outcome-record';
import type { Shape } from '../shape';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY, type EntityName } from './keys';
import { createRow, getRow, getRowsInBatches, type Row, type RowKey } from './kvs';
import { outcomeSchema, serviceStatsSchema, siteStatsSchema } from './outcome-schema';
import type { WithVersion } from './services';
import { writeTogether, type Write } from './transaction';

/** How changes ended, one row a change, and the counters that every assessment reads. */
export interface Outcomes {
  get(changeId: string): Promise<WithVersion<OutcomeRecord> | null>;
  /** Newest first by closing, at most 100 a page. Lags behind writes. */
  page(range: {
    readonly projectId?: string;
    readonly from?: string;
    readonly to?: string;
    readonly cursor?: string;
  }): Promise<{ readonly outcomes: readonly OutcomeRecord[]; readonly next: string | null }>;
  siteStats(): Promise<WithVersion<SiteStats>>;
  serviceStats(ids: readonly string[]): Promise<readonly WithVersion<ServiceStats>[]>;
  /**
   * Writes an outcome together with the counters that it moves, in one transaction; each only if it is still as it was read.
   * Throws VersionConflict.
   */
  save(change: {
    readonly outcome: WithVersion<OutcomeRecord>;
    readonly site: WithVersion<SiteStats>;
    readonly services: readonly { readonly id: string; readonly stats: WithVersion<ServiceStats> }[];
    readonly together?: readonly Write[];
  }): Promise<void>;
  /** The site's counters alone. Throws VersionConflict. */
  saveSite(site: WithVersion<SiteStats>): Promise<void>;
}

const SITE = { kind: 'site-outcomes', subject: 'site' } as const;
const SERVICE = 'service-outcomes';

/** Where the counters lie, for those who read them together with other rows in one request. */
export const siteStatsKey: RowKey = { entity: ENTITY.stats, key: KEY.stats(SITE.kind, SITE.subject) };
export const serviceStatsKey = (id: string): RowKey => ({
  entity: ENTITY.stats,
  key: KEY.stats(SERVICE, id),
});
export const siteStatsOfRow = (row: Row | undefined): WithVersion<SiteStats> =>
  statsOfRow(siteStatsKey.key, row, siteStatsSchema, emptySiteStats());
export const serviceStatsOfRow = (id: string, row: Row | undefined): WithVersion<ServiceStats> =>
  statsOfRow(serviceStatsKey(id).key, row, serviceStatsSchema, emptyServiceStats());

/** Version 0 was only prepared: it says nothing yet. */
function statsOfRow<T>(key: string, row: Row | undefined, schema: Shape<T>, none: T): WithVersion<T> {
  const version = row?.['version'];
  if (row === undefined || typeof version !== 'number' || version === 0) return { version: 0, value: none };
  return { version, value: unpackBody(key, row['body'], schema) };
}

/** A conditional write; what isn't there yet is prepared first, since a condition on an absent row fails. */
async function conditional(
  { entity, key }: { readonly entity: EntityName; readonly key: string },
  version: number,
  attributes: Row,
  body: unknown,
): Promise<Write> {
  if (version === 0) await createRow(entity, key, { ...attributes, version: 0, body: packBody(null) });
  const row = { ...attributes, version: version + 1, body: packBody(body) };
  return { entity, key, row, ifVersion: version };
}

const siteWrite = ({ version, value }: WithVersion<SiteStats>): Promise<Write> =>
  conditional(siteStatsKey, version, SITE, value);

export const outcomes: Outcomes = {
  get: async (changeId) => {
    const key = KEY.outcome(changeId);
    const row = await getRow(ENTITY.outcome, key);
    const version = row?.['version'];
    if (row === undefined || typeof version !== 'number' || version === 0) return null;
    return { version, value: unpackBody(key, row['body'], outcomeSchema) };
  },
  page: async ({ projectId, from, to, cursor }) => {
    const all = kvs.entity<Row>(ENTITY.outcome).query();
    const index =
      projectId === undefined ? all.index('closedAt') : all.index('by-project', { partition: [projectId] });
    let query = index
      .where(WhereConditions.between(from ?? '0', to ?? '9999'))
      .sort(Sort.DESC)
      .limit(100);
    if (cursor !== undefined) query = query.cursor(cursor);
    const { results, nextCursor } = await query.getMany();
    const written = results.filter(({ value }) => value['version'] !== 0);
    return {
      outcomes: written.map(({ key, value }) => unpackBody(key, value['body'], outcomeSchema)),
      next: nextCursor ?? null,
    };
  },
  siteStats: async () => siteStatsOfRow(await getRow(siteStatsKey.entity, siteStatsKey.key)),
  serviceStats: async (ids) => {
    const rows = await getRowsInBatches(ids.map(serviceStatsKey));
    return ids.map((id, index) => serviceStatsOfRow(id, rows[index]));
  },
  save: async ({ outcome: { version, value }, site, services, together = [] }) => {
    const { changeId, projectId, closedAt } = value;
    const place = { entity: ENTITY.outcome, key: KEY.outcome(changeId) };
    const writes = await Promise.all([
      conditional(place, version, { projectId, closedAt }, value),
      siteWrite(site),
      ...services.map(({ id, stats }) =>
        conditional(serviceStatsKey(id), stats.version, { kind: SERVICE, subject: id }, stats.value),
      ),
    ]);
    await writeTogether([...writes, ...together]);
  },
  saveSite: async (site) => writeTogether([await siteWrite(site)]),
};
