import * as fc from 'fast-check';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';

/** Zones with daylight saving in both hemispheres, half-hour and 45-minute offsets, a half-hour saving, and a skipped day. */
export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Kwajalein',
];

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 0, 15, 30, 45, 7))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const end = fc.oneof({ weight: 5, arbitrary: time }, { weight: 1, arbitrary: fc.constant('24:00') });
const interval: fc.Arbitrary<WallInterval> = fc.tuple(time, end);
const day = fc.array(interval, { maxLength: 3 });

/** Dates around the changes of 2011 (Apia), 2026 and the turn of a year. */
const date = fc
  .tuple(
    fc.constantFrom('2011-12-', '2012-01-', '2026-03-', '2026-10-', '2026-12-', '2027-01-'),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([month, number]) => `${month}${String(number).padStart(2, '0')}`);

export const calendarDefinition: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    weekly: fc.record(
      { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
      { requiredKeys: [] },
    ),
    holidays: fc.array(date, { maxLength: 5 }),
    overrides: fc.dictionary(date, day, { maxKeys: 4 }),
  })
  .filter((d) => Object.values(d.weekly).some((intervals) => intervals.length > 0));

/** Whole-minute instants in and around the years with the interesting changes. */
export const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2011, 11, 20), max: Date.UTC(2012, 0, 10) }),
    fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2027, 0, 31) }),
    fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2110, 0, 1) }),
  )
  .map((ms) => Math.floor(ms / 60_000) * 60_000);

export const duration = fc.oneof(
  fc.integer({ min: 0, max: 10 * 3_600_000 }),
  fc.integer({ min: 0, max: 400 * 3_600_000 }),
);
