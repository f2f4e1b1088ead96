import fc from 'fast-check';
import { dayNumber, isoDay, weekdayOf } from '../../../../static/src/format/iso-day';
import { plannedOf } from '../../../../static/src/pages/project/schedule/layout/planned';
import { snapped, startingAt, stepFor } from '../../../../static/src/pages/project/schedule/layout/shift';
import {
  LENGTHS,
  spanOf,
  stepped,
  wholeWeeks,
} from '../../../../static/src/pages/project/schedule/layout/span';
import {
  DAY,
  dayOf,
  HOUR,
  instantOf,
  MINUTE,
  wallOf,
} from '../../../../static/src/pages/project/schedule/layout/wall';
import { withKnown } from '../../../../static/src/pages/project/schedule/move/use-fresher';
import { entry, schedule } from '../../fixtures/schedule';
import { instants, ZONES } from './arbitraries';

/** Of the fixtures' changes. */
const PROJECT = '10';
const zones = fc.constantFrom(...ZONES);
const days = fc.integer({ min: 15_000, max: 30_000 });
const day = (date: string) => dayNumber(date) ?? 0;

describe('wall time', () => {
  test('leads back to an instant at which the clock shows the same', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const wall = wallOf(zone);
        expect(wall(instantOf(wall(at), zone))).toBe(wall(at));
      }),
    );
  });

  test('knows the day on both sides of midnight and in a night in which clocks change', () => {
    const wall = wallOf('Europe/Berlin');
    const date = (at: string) => isoDay(dayOf(wall(Date.parse(at))));
    expect(date('2026-11-23T22:59:00Z')).toBe('2026-11-23');
    expect(date('2026-11-23T23:00:00Z')).toBe('2026-11-24');
    expect(date('2026-10-25T23:30:00Z')).toBe('2026-10-26');
  });
});

describe('spans', () => {
  test('hold their day, follow each other without a gap, and lead back', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...LENGTHS), (at, length) => {
        const span = spanOf(at, length);
        expect(span.first).toBeLessThanOrEqual(at);
        expect(span.first + span.days).toBeGreaterThan(at);
        const next = spanOf(stepped(at, length, 1), length);
        expect(next.first).toBe(span.first + span.days);
        expect(spanOf(stepped(next.first, length, -1), length)).toEqual(span);
      }),
    );
  });

  test('a month is drawn in whole weeks from Monday, no more of them than it touches', () => {
    fc.assert(
      fc.property(days, (at) => {
        const month = spanOf(at, 'month');
        const { first, days: drawn } = wholeWeeks(month);
        expect([weekdayOf(first), drawn % 7]).toEqual([0, 0]);
        expect(first).toBeLessThanOrEqual(month.first);
        expect(month.first - first).toBeLessThan(7);
        expect(first + drawn - (month.first + month.days)).toBeGreaterThanOrEqual(0);
        expect(first + drawn - (month.first + month.days)).toBeLessThan(7);
      }),
    );
  });

  test('quarters begin with January, April, July and October', () => {
    expect(spanOf(day('2028-02-29'), 'quarter')).toEqual({ first: day('2028-01-01'), days: 91 });
    expect(spanOf(day('2026-12-31'), 'quarter')).toEqual({ first: day('2026-10-01'), days: 92 });
  });
});

describe('moving', () => {
  test('a change lasts as long as before wherever it is put, and begins when the clock shows it', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 5_000 }),
        instants,
        zones,
        (start, minutes, to, zone) => {
          const wall = wallOf(zone);
          const moved = startingAt(wall(to), { start, end: start + minutes * MINUTE }, zone);
          expect(moved.end - moved.start).toBe(minutes * MINUTE);
          expect(wall(moved.start)).toBe(wall(to));
        },
      ),
    );
  });

  test('over the night in which clocks change it keeps its time of day', () => {
    const wall = wallOf('Europe/Berlin');
    const start = Date.parse('2026-10-24T20:00:00Z');
    const moved = startingAt(wall(start) + DAY, { start, end: start + HOUR }, 'Europe/Berlin');
    expect(new Date(moved.start).toISOString()).toBe('2026-10-25T21:00:00.000Z');
  });

  test('what is put back where it was is where it was, seconds included', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 59_999 }), (at, ms) => {
        const start = at + ms;
        expect(startingAt(wallOf('UTC')(start), { start, end: start + HOUR }, 'UTC').start).toBe(start);
      }),
    );
  });

  test('goes by whole steps: quarters of an hour on a day, days on a month', () => {
    expect(snapped(50 * MINUTE, stepFor(1))).toBe(45 * MINUTE);
    expect(snapped(-50 * MINUTE, stepFor(7))).toBe(-HOUR);
    expect(snapped(0.4 * DAY, stepFor(30))).toBe(0);
    expect(Object.is(snapped(-1, DAY), 0)).toBe(true);
  });
});

test('what is planned is in order; what is hidden or has begun can’t be moved', () => {
  const planned = plannedOf(schedule, PROJECT, wallOf('UTC'));
  expect(planned.map(({ from }) => from)).toEqual(planned.map(({ from }) => from).sort((a, b) => a - b));
  const movable = (id: string) => planned.find((one) => one.id === id)?.movable;
  expect([movable('20005'), movable('20004'), movable('20001')]).toEqual([true, false, false]);
  expect(planned.filter(({ entry: { issueId } }) => issueId === null).map((one) => one.movable)).toEqual([
    false,
  ]);
  const nobody = plannedOf({ ...schedule, canMove: false }, PROJECT, wallOf('UTC'));
  expect(nobody.some((one) => one.movable)).toBe(false);
  const elsewhere = plannedOf(schedule, 'another', wallOf('UTC'));
  expect(elsewhere.some((one) => one.movable)).toBe(false);
});

test('a change over the hour that comes twice still has a length', () => {
  const twice = entry(1, 1, 0, 1, { start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:10:00Z' });
  const [planned] = plannedOf({ ...schedule, entries: [twice] }, PROJECT, wallOf('Europe/Berlin'));
  expect((planned?.to ?? 0) - (planned?.from ?? 0)).toBe(MINUTE);
});

describe('a window that is known better than the plan', () => {
  const at = Date.parse('2026-11-27T09:00:00.000Z');
  const known = new Map([['20005', { start: at, end: at + HOUR, until: 1_000 }]]);
  const startOf = (now: number) =>
    withKnown(schedule, known, now).entries.find(({ issueId }) => issueId === '20005')?.start;

  test('is shown until the plan has had time to follow', () => {
    expect(startOf(1_000)).toBe('2026-11-27T09:00:00.000Z');
    expect(startOf(1_001)).toBe('2026-11-24T21:00:00.000Z');
  });

  test('changes nothing else', () => {
    const others = ({ entries }: typeof schedule) => entries.filter(({ issueId }) => issueId !== '20005');
    expect(others(withKnown(schedule, known, 0))).toEqual(others(schedule));
  });
});
