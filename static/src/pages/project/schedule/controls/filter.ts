import type { CalendarEntry } from '../../../../../../src/contract/schedule';

/** What the calendar is narrowed to; "" is everything. */
export interface CalendarFilter {
  readonly service: string;
  readonly team: string;
  readonly level: string;
  readonly kind: string;
  readonly environment: string;
  readonly conflicts: boolean;
}
export const NO_FILTER: CalendarFilter = {
  service: '',
  team: '',
  level: '',
  kind: '',
  environment: '',
  conflicts: false,
};
export const FILTER_PARTS = ['service', 'team', 'level', 'kind', 'environment'] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];
/** Stands for a level that isn't known yet. */
export const UNRATED = 'unrated';

/** What an entry says about each part; several values for its services. */
const VALUES: Readonly<Record<FilterPart, (entry: CalendarEntry) => readonly string[]>> = {
  service: ({ services }) => services,
  team: ({ team }) => (team === null ? [] : [team]),
  level: ({ level }) => [level ?? UNRATED],
  kind: ({ kind }) => [kind],
  environment: ({ environment }) => (environment === null ? [] : [environment]),
};

export const fits = (entry: CalendarEntry, filter: CalendarFilter): boolean =>
  (!filter.conflicts || entry.conflict > 0) &&
  FILTER_PARTS.every((part) => filter[part] === '' || VALUES[part](entry).includes(filter[part]));

/** The values that occur, in no order; a part with nothing to tell apart has none. */
export function valuesOf(entries: readonly CalendarEntry[], part: FilterPart): readonly string[] {
  const found = new Set(entries.flatMap(VALUES[part]));
  return found.size < 2 ? [] : [...found];
}

export const isNarrowed = (filter: CalendarFilter): boolean =>
  filter.conflicts || FILTER_PARTS.some((part) => filter[part] !== '');
