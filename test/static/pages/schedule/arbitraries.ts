import fc from 'fast-check';
import type { Planned } from '../../../../static/src/pages/project/schedule/layout/planned';
import { DAY, HOUR, MINUTE } from '../../../../static/src/pages/project/schedule/layout/wall';
import { entry } from '../../fixtures/schedule';

/** A Monday, as days from 1970-01-01. */
export const MONDAY = 20_782;
/** Zones with clock changes at different hours, half hours, far east and west. */
export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
] as const;
/** Instants of a few years, to the minute. */
export const instants = fc
  .integer({ min: Date.UTC(2024, 0, 1) / MINUTE, max: Date.UTC(2028, 0, 1) / MINUTE })
  .map((minutes) => minutes * MINUTE);

/** Stretches of up to three days around one week, by start. */
export const stretches = fc
  .array(
    fc.record({
      from: fc.integer({ min: -2 * 24 * 60, max: 9 * 24 * 60 }).map((at) => MONDAY * DAY + at * MINUTE),
      minutes: fc.integer({ min: 1, max: 3 * 24 * 60 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .map(({ from, minutes }, index) => ({ id: String(index), from, to: from + minutes * MINUTE }))
      .sort((a, b) => a.from - b.from || b.to - a.to),
  );

export const plannedAt = (number: number, from: number, hours: number, more = {}): Planned => ({
  id: String(number),
  entry: entry(number, 1, 0, hours, more),
  from,
  to: from + hours * HOUR,
  movable: true,
});
