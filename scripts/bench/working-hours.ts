import type { CalendarDefinition, Millis } from '../../src/domain/time/types';
import { makeBruteForce } from '../../test/domain/time/brute-force';

export const MINUTE = 60_000;

const hours = [['09:00', '17:00']] as const;
/** Hours that every package can express: one interval on most days, two on Fridays, and a holiday. */
export const WORK: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  weekly: {
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: [
      ['09:00', '12:00'],
      ['13:00', '16:00'],
    ],
  },
  holidays: ['2026-12-25'],
  overrides: {},
};

/** A quarter in which the clocks are turned back (25 October) and a holiday falls on a working day. */
const [FIRST, LAST] = [Date.parse('2026-10-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')];

export interface WorkCase {
  readonly from: Millis;
  readonly to: Millis;
  /** Working minutes between them: what is asked, and what is added to `from` the other way round. */
  readonly minutes: number;
  /** The first instant at which so much has passed. */
  readonly due: Millis;
}

/** Work of all lengths up to so many days, with its answers from a counter that asks Intl about every minute. */
export function workCases(count: number, days: number): WorkCase[] {
  const brute = makeBruteForce(WORK);
  const size = (LAST - FIRST) / MINUTE;
  const open = Array.from({ length: size }, (_, minute) => brute.isOpen(FIRST + minute * MINUTE));
  const passed = new Int32Array(size + 1);
  open.forEach((is, minute) => (passed[minute + 1] = (passed[minute] ?? 0) + (is ? 1 : 0)));
  return Array.from({ length: count }, (_, index) => {
    // Odd steps that share no factor with days or hours, so that cases fall everywhere.
    const start = (index * 7919) % (size - days * 1440);
    const end = start + 1 + ((index * 104_729) % (days * 1440));
    const minutes = (passed[end] ?? 0) - (passed[start] ?? 0);
    let due = start;
    while ((passed[due] ?? 0) - (passed[start] ?? 0) < minutes) due++;
    return { from: FIRST + start * MINUTE, to: FIRST + end * MINUTE, minutes, due: FIRST + due * MINUTE };
  }).filter(({ minutes }) => minutes > 0);
}
