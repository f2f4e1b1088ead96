import type { CalendarDefinition, Millis } from '../../../src/domain/time/types';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAY = 86_400_000;

/**
 * A second opinion that shares no code with the calendar: asks Intl what the wall clock says at an instant and looks whether that
 * reading lies in an interval of its day or in a night shift of the day before. Slow and simple.
 */
export function makeBruteForce(definition: CalendarDefinition): {
  isOpen(at: Millis): boolean;
  count(a: Millis, b: Millis, step: Millis): Millis;
} {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
    timeZone: definition.timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const seconds = (text: string): number => {
    const [h = 0, m = 0, s = 0] = text.split(':').map(Number);
    return h * 3600 + m * 60 + s;
  };
  const hours = (isoDate: string): readonly (readonly [number, number])[] => {
    const weekday = WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()] ?? 'sun';
    const intervals =
      definition.overrides[isoDate] ??
      (definition.holidays.includes(isoDate) ? [] : (definition.weekly[weekday] ?? []));
    return intervals.map(([from, to]) => {
      const [start, end] = [seconds(from), seconds(to)];
      return [start, end > start ? end : end + 86_400] as const;
    });
  };
  const isOpen = (at: Millis): boolean => {
    const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
    const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
    const second = seconds(`${parts['hour']}:${parts['minute']}:${parts['second']}`);
    const before = new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
    return (
      hours(date).some(([start, end]) => start <= second && second < end) ||
      hours(before).some(([start, end]) => start <= second + 86_400 && second + 86_400 < end)
    );
  };
  return {
    isOpen,
    count: (a, b, step) => {
      let open = 0;
      for (let at = a; at < b; at += step) if (isOpen(at)) open += step;
      return open;
    },
  };
}
