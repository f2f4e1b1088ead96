import { dayNumber, isoDay } from '../../../../format/iso-day';
import type { RowsBy } from '../layout/timeline-rows';
import { LENGTHS, spanOf, stepped, wholeWeeks, type Length, type Span } from '../layout/span';
import { FILTER_PARTS, NO_FILTER, type CalendarFilter } from './filter';

export const VIEWS = ['month', 'week', 'timeline', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What of the calendar is looked at: all of it stands in the address of the page. */
export interface CalendarPlace {
  readonly view: View;
  /** Of the timeline and the list; a month and a week are as long as they are. */
  readonly length: Length;
  readonly by: RowsBy;
  /** A day of the span, as days from 1970-01-01; null: today. */
  readonly day: number | null;
  readonly filter: CalendarFilter;
  readonly all: boolean;
}

type Query = Readonly<Record<string, string>>;
const oneOf = <V extends string>(values: readonly V[], value: string | undefined, otherwise: V): V =>
  values.find((one) => one === value) ?? otherwise;

/** Reads a query; what it doesn't know is left out. `usual` is the view of a page without one. */
export function readPlace(query: Query, usual: View): CalendarPlace {
  return {
    view: oneOf(VIEWS, query['view'], usual),
    length: oneOf(LENGTHS, query['span'], 'month'),
    by: oneOf(['service', 'team'], query['by'], 'service'),
    day: dayNumber(query['day'] ?? ''),
    filter: {
      ...NO_FILTER,
      ...Object.fromEntries(FILTER_PARTS.map((part) => [part, query[part] ?? ''])),
      conflicts: query['conflicts'] === 'yes',
    },
    all: query['projects'] === 'all',
  };
}

/** The query that is read as this place. */
export function writePlace({ view, length, by, day, filter, all }: CalendarPlace): Query {
  const said = {
    view,
    span: length === 'month' ? '' : length,
    by: by === 'service' ? '' : by,
    day: day === null ? '' : isoDay(day),
    ...Object.fromEntries(FILTER_PARTS.map((part) => [part, filter[part]])),
    conflicts: filter.conflicts ? 'yes' : '',
    projects: all ? 'all' : '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

export const lengthOf = ({ view, length }: Pick<CalendarPlace, 'view' | 'length'>): Length =>
  view === 'month' || view === 'week' ? view : length;

/** The days that are drawn: a month is drawn in whole weeks. */
export function drawnSpan(place: Pick<CalendarPlace, 'view' | 'length'>, day: number): Span {
  const span = spanOf(day, lengthOf(place));
  return place.view === 'month' ? wholeWeeks(span) : span;
}

/** The span before or after; today's needs no day in the address. */
export function step(place: CalendarPlace, today: number, by: 1 | -1): CalendarPlace {
  const length = lengthOf(place);
  const day = stepped(place.day ?? today, length, by);
  const { first, days } = spanOf(day, length);
  return { ...place, day: today >= first && today < first + days ? null : day };
}
