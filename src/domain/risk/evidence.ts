import type { HistoryCount } from './types';

/**
 * What the site knows that bears on one change: gathered from few records by key, kept with the change, and pinned into the
 * assessments that are made of it. Instants are ISO.
 */
export interface Evidence {
  readonly at: string;
  /** What it was gathered for: when one of these differs in the live issue, it is gathered anew. */
  readonly of: {
    readonly services: readonly string[];
    readonly team: string | null;
    readonly model: string;
    readonly environment: string | null;
  };
  readonly site: HistoryCount;
  /** Means of the scaled values by factor id; absent below 100 closed changes. */
  readonly centres?: Readonly<Record<string, number>>;
  readonly histories: {
    readonly team: HistoryCount;
    readonly model: HistoryCount;
    /** Of the named service with the worst history. */
    readonly service: HistoryCount;
  };
  /** Known services that the change names. */
  readonly services: readonly EvidenceService[];
  /** Names that the registry doesn't know. */
  readonly unknown: readonly string[];
  /** Times that this kind of change was made on this service before: 0 is new. Null: no service is known. */
  readonly timesBefore: number | null;
  /** The site has a live service of criticality 5. */
  readonly siteIsCritical: boolean;
  /** The site keeps a registry of services at all; absent: it does. Without one a blank service hides nothing. */
  readonly siteHasServices?: boolean;
}

export interface EvidenceService {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly criticality: number | null;
  readonly users: number | null;
  readonly damage: {
    readonly value: number;
    readonly path: readonly string[];
    readonly because: string;
  } | null;
  readonly depth: number;
  readonly single: boolean;
  readonly stale: boolean;
  /** ISO day; null: never. Absent: not told. */
  readonly verifiedOn?: string | null;
  /** Of the last 30 days; those that the service's own changes caused are left out. */
  readonly incidents: number;
  /** The same over its neighbours in the map. */
  readonly neighbourIncidents: number;
  readonly neighbours: readonly string[];
  /** ISO; see Reach. */
  readonly windows: readonly (readonly [start: string, end: string, name: string])[];
}
