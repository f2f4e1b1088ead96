import { spanWords } from '../../../../format/span-words';
import type { Length, Span } from './span';
import { DAY } from './wall';

const iso = (at: string | number): string => (typeof at === 'string' ? at : new Date(at).toISOString());

/** Writes the times of a calendar in the viewer's language. Formats are made once: they are used for hundreds of bars. */
export function writtenTimes(locale: string, timeZone: string) {
  const of = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const clock = of({ hour: 'numeric', minute: '2-digit' });
  const hour = of({ hour: 'numeric' });
  const day = of({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekday = of({ weekday: 'short' });
  const month = of({ month: 'long', year: 'numeric' });
  const months = of({ month: 'short', year: 'numeric' });
  const dates = of({ day: 'numeric', month: 'short', year: 'numeric' });
  const wholeDay = of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return {
    span: (start: string | number, end: string | number) =>
      spanWords(iso(start), iso(end), { locale, timeZone }),
    time: (wall: number) => clock.format(wall),
    hour: (wall: number) => hour.format(wall),
    dayName: (number: number) => day.format(number * DAY),
    weekday: (number: number) => weekday.format(number * DAY),
    /** "November 2026", "23 – 29 Nov 2026". */
    spanName: ({ first, days }: Span, length: Length): string => {
      const [from, to] = [first * DAY, (first + days - 1) * DAY];
      switch (length) {
        case 'day':
          return wholeDay.format(from);
        case 'week':
          return dates.formatRange(from, to);
        case 'month':
          return month.format(from);
        case 'quarter':
          return months.formatRange(from, to);
      }
    },
    /** "GMT+1" at an instant; "" where there is no short name. */
    zoneName: (at: number): string =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
  };
}
