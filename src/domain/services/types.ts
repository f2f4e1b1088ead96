import type { Confidence, Service } from '../../contract/services';

export type { Confidence, Dependency, Service } from '../../contract/services';

/** All services of the site by id. */
export type Registry = ReadonlyMap<string, Service>;

/** Something that depends on a service, by the way with the greatest damage. */
export interface Dependant {
  readonly id: string;
  readonly name: string;
  readonly hops: number;
  /** Ids from the service to the dependant, both included. */
  readonly path: readonly string[];
  readonly criticality: number | null;
  readonly users: number | null;
  /** 0 to 1: product of the weights of the relations on the path. */
  readonly weight: number;
  readonly confidence: Confidence;
}

/**
 * What the map says of one service, worked out when the registry changes: so that scoring a change reads one record a
 * service, whatever the size of the site.
 */
export interface Reach {
  readonly serviceId: string;
  readonly name: string;
  readonly criticality: number | null;
  readonly users: number | null;
  readonly team: string | null;
  readonly owner: string | null;
  readonly stage: Service['stage'];
  readonly verifiedOn: string | null;
  readonly confidence: Confidence;
  /** 1 to 5 with names on the way to the service that decides it (RULES 5, up to 3 hops); null while its own criticality isn't stated. */
  readonly damage: {
    readonly value: number;
    readonly path: readonly string[];
    readonly because: string;
  } | null;
  /** Up to 3 hops, gravest first; at most 50. `total` counts all. */
  readonly dependants: readonly Dependant[];
  readonly total: number;
  /** Ids of services within 2 hops, either way, over dependencies without enough redundancy: for conflicts. */
  readonly neighbours: readonly string[];
  /** Longest chain of things that it needs itself, in hops (at most 10). */
  readonly depth: number;
  /** Some dependant loses it with nothing in its place. */
  readonly single: boolean;
  /** Maintenance windows as instants, ISO, sorted; from a week back to `windowsUntil`. */
  readonly windows: readonly (readonly [start: string, end: string, name: string])[];
  /** ISO: how far they have been worked out. Null: it has no windows, and may be worked on at any time. */
  readonly windowsUntil: string | null;
  /** The site has services of criticality 5: for the stopper "service unknown" this is kept in the site's record instead. */
  readonly version: number;
}

/** What happened on one service lately; counted as it happens. */
export interface Activity {
  readonly serviceId: string;
  /** Incidents of the last 90 days, newest first, at most 300. */
  readonly incidents: readonly {
    readonly issueId: string;
    readonly issueKey: string;
    /** ISO. */
    readonly at: string;
    /** ISO; null while open. */
    readonly closedAt: string | null;
    /** The change that is confirmed to have caused it: such incidents are in the histories already. */
    readonly causedBy: string | null;
  }[];
  /** Changes of the last 90 days and of the plan, newest first, at most 100. */
  readonly changes: readonly {
    readonly issueId: string;
    readonly issueKey: string;
    readonly start: string;
    readonly end: string;
    readonly phase: string;
    readonly outcome: string | null;
  }[];
}
