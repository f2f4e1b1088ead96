import { compileCalendar } from '../../../src/domain/time';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import { makeBruteForce } from './brute-force';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A zone and the UTC day of a change of its clocks, or of something odd about it. */
const CHANGES: [zone: string, day: string, what: string][] = [
  ['Europe/Berlin', '2026-03-29', 'spring forward'],
  ['Europe/Berlin', '2026-10-25', 'fall back'],
  ['America/New_York', '2026-03-08', 'spring forward'],
  ['America/New_York', '2026-11-01', 'fall back'],
  ['Australia/Lord_Howe', '2026-04-04', 'half an hour back'],
  ['Australia/Lord_Howe', '2026-10-03', 'half an hour forward'],
  ['Pacific/Chatham', '2026-04-04', '45-minute zone, back'],
  ['Pacific/Chatham', '2026-09-26', '45-minute zone, forward'],
  ['Asia/Kathmandu', '2026-07-01', '45-minute zone'],
  ['Asia/Kathmandu', '1985-12-31', 'a quarter of an hour forward for good'],
  ['Pacific/Apia', '2011-12-30', 'skipped a day'],
  ['Pacific/Kwajalein', '1993-08-21', 'skipped a day'],
  ['Pacific/Kiritimati', '1994-12-31', 'skipped the last day of a year'],
  ['America/St_Johns', '2010-11-07', 'back across midnight'],
  ['America/St_Johns', '1988-10-30', 'double daylight saving ends'],
  ['America/Sao_Paulo', '2018-11-04', 'no midnight'],
  ['Africa/Casablanca', '2026-02-15', 'back for Ramadan'],
  ['Europe/Dublin', '2026-03-29', 'negative daylight saving'],
  ['Antarctica/Troll', '2026-03-29', 'two hours forward'],
  ['Asia/Pyongyang', '2018-05-04', 'half an hour forward at midnight'],
  ['Europe/Berlin', '1945-05-24', 'midsummer time'],
  ['America/New_York', '1942-02-09', 'war time, before 1970'],
  ['Europe/Berlin', '2150-03-29', 'after 2100'],
  ['America/New_York', '2400-11-05', 'after 2100'],
];

/** Hours that touch midnight, cross it, and have gaps of odd lengths, with a holiday and an override on the day itself. */
const weekOf = (zone: string, day: string): CalendarDefinition[] => {
  const night: [string, string] = ['22:30', '02:45'];
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const every = (...intervals: [string, string][]) => Object.fromEntries(days.map((one) => [one, intervals]));
  const base = { timeZone: zone, holidays: [], overrides: {} };
  return [
    { ...base, weekly: every(['00:00', '00:45'], night, ['09:07', '17:31']) },
    { ...base, weekly: every(['01:15', '02:30'], ['12:00', '24:00']) },
    { ...base, weekly: every(['00:00', '24:00']), holidays: [day] },
    { ...base, weekly: every(night), overrides: { [day]: [['01:50', '03:10']] } },
  ];
};

test.each(CHANGES)('%s around %s (%s) agrees with counting minutes', (zone, day) => {
  const from = Date.parse(`${day}T00:00:00Z`) - 1.5 * DAY;
  const to = from + 4 * DAY;
  for (const definition of weekOf(zone, day)) {
    const calendar = compileCalendar(definition);
    const naive = makeBruteForce(definition);
    let open = 0;
    for (let at = from; at < to; at += MINUTE) {
      const isOpen = naive.isOpen(at);
      if (calendar.isOpen(at) !== isOpen) throw new Error(`${new Date(at).toISOString()} is open: ${isOpen}`);
      if (isOpen) open += MINUTE;
    }
    expect(calendar.between(from, to)).toBe(open);
    expect(calendar.add(from, open)).toBeLessThanOrEqual(to);
    expect(calendar.between(from, calendar.add(from, open))).toBe(open);
  }
});
