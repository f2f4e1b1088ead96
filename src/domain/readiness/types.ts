/** Tickets of one project in the last `days` days, counted. Null: could not be counted. */
export interface ReadinessCounts {
  readonly days: number;
  readonly incidents: number | null;
  readonly incidentsWithoutPriority: number | null;
  readonly incidentsReopened: number | null;
  readonly incidentsMissed: number | null;
  readonly requests: number | null;
  readonly requestsReopened: number | null;
  readonly problems: number | null;
  readonly changes: number | null;
  readonly changesUnfinished: number | null;
}
export type CountName = Exclude<keyof ReadinessCounts, 'days'>;
