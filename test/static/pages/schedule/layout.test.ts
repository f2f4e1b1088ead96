import fc from 'fast-check';
import { lanesOf } from '../../../../static/src/pages/project/schedule/layout/lanes';
import { dayColumn } from '../../../../static/src/pages/project/schedule/layout/day-columns';
import { gravity } from '../../../../static/src/pages/project/schedule/layout/gravity';
import { dayBars, emptyLanes } from '../../../../static/src/pages/project/schedule/layout/weeks';
import { rowsWithin, timelineRows } from '../../../../static/src/pages/project/schedule/layout/timeline-rows';
import { DAY, HOUR } from '../../../../static/src/pages/project/schedule/layout/wall';
import { MONDAY, plannedAt, stretches } from './arbitraries';

const meet = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;

describe('lanes', () => {
  test('nothing covers anything in its lane, and there are no more lanes than cover each other at once', () => {
    fc.assert(
      fc.property(stretches, (items) => {
        const { lanes, used } = lanesOf(items, 0);
        items.forEach((one, index) =>
          items.slice(index + 1).forEach((other, more) => {
            if (meet(one, other)) expect(lanes[index]).not.toBe(lanes[index + 1 + more]);
          }),
        );
        const depth = Math.max(
          0,
          ...items.map(({ from }) => items.filter((b) => b.from <= from && b.to > from).length),
        );
        expect(used).toBe(depth);
      }),
    );
  });

  test('beyond the most lanes nothing gets one, and what is left out found all of them taken', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 3 }), (items, most) => {
        const { lanes, used } = lanesOf(items, HOUR, most);
        expect(used).toBeLessThanOrEqual(most);
        items.forEach(({ from }, index) => {
          if (lanes[index] !== null) return;
          const running = items.filter(
            (one, other) =>
              other < index && lanes[other] !== null && Math.max(one.to, one.from + HOUR) > from,
          );
          expect(new Set(running.map((one) => lanes[items.indexOf(one)])).size).toBe(most);
        });
      }),
    );
  });

  test('a short one takes the room that it is drawn in', () => {
    const minute = { from: 0, to: 1 };
    expect(lanesOf([minute, { from: 30, to: 31 }], 60).lanes).toEqual([0, 1]);
    expect(lanesOf([minute, { from: 60, to: 61 }], 60).lanes).toEqual([0, 0]);
  });
});

describe('a week of the month', () => {
  test('each item is a bar or counted as hidden on each of its days; no two bars share a cell', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 5 }), (items, most) => {
        const { bars, hidden } = dayBars(items, MONDAY, emptyLanes(most));
        const cells = bars.flatMap(({ lane, column, columns }) =>
          Array.from({ length: columns }, (_, day) => `${lane} ${column + day}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(bars.every(({ lane }) => lane < most)).toBe(true);
        for (let day = 0; day < 7; day++) {
          const [start, end] = [(MONDAY + day) * DAY, (MONDAY + day + 1) * DAY];
          const there = items.filter((one) => one.from < end && one.to > start).length;
          const drawn = bars.filter(({ column, columns }) => column <= day && day < column + columns).length;
          expect(drawn + (hidden[day]?.length ?? 0)).toBe(there);
        }
      }),
    );
  });

  test('nothing is hidden as long as there is room', () => {
    fc.assert(
      fc.property(stretches, (items) => {
        const { hidden } = dayBars(items, MONDAY, emptyLanes(items.length));
        expect(hidden.every((day) => day.length === 0)).toBe(true);
      }),
    );
  });

  test('says where a bar goes on, and ends one that ends at midnight on the day before', () => {
    const at = (day: number, hour = 0) => (MONDAY + day) * DAY + hour * HOUR;
    const { bars } = dayBars(
      [
        { from: at(-1, 22), to: at(1) },
        { from: at(5, 9), to: at(8) },
      ],
      MONDAY,
      emptyLanes(2),
    );
    expect(bars).toMatchObject([
      { column: 0, columns: 1, before: true, after: false },
      { column: 5, columns: 2, before: false, after: true },
    ]);
  });

  test('what has no room is the least grave, and what is shown stays in the order of time', () => {
    const at = MONDAY * DAY;
    const items = [
      plannedAt(1, at + 1 * HOUR, 1),
      plannedAt(2, at + 2 * HOUR, 1, { conflict: 3 }),
      plannedAt(3, at + 3 * HOUR, 1, { level: 'Very high' }),
    ];
    const { bars, hidden } = dayBars(items, MONDAY, emptyLanes(2), gravity);
    expect(bars.map(({ item }) => item.id)).toEqual(['2', '3']);
    expect(hidden[0]?.map(({ id }) => id)).toEqual(['1']);
  });

  test('lanes that a freeze has taken are left alone', () => {
    const lanes = emptyLanes(2);
    const week = { from: MONDAY * DAY, to: (MONDAY + 7) * DAY };
    dayBars([week], MONDAY, lanes);
    const { bars } = dayBars([{ from: MONDAY * DAY, to: MONDAY * DAY + HOUR }], MONDAY, lanes);
    expect(bars[0]?.lane).toBe(1);
  });
});

describe('a day by the hour', () => {
  test('pieces stay in the day, cover nothing, and none is lost', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 4 }), (items, most) => {
        const { pieces, hidden } = dayColumn(items, MONDAY + 3, HOUR, most);
        const [start, end] = [(MONDAY + 3) * DAY, (MONDAY + 4) * DAY];
        expect(pieces.length + hidden.length).toBe(
          items.filter((one) => one.from < end && one.to > start).length,
        );
        const tiny = 1e-9;
        pieces.forEach((one, index) => {
          expect(one.top).toBeGreaterThanOrEqual(-tiny);
          expect(one.top + one.height).toBeLessThanOrEqual(1 + tiny);
          expect(one.height).toBeGreaterThanOrEqual(1 / 24 - tiny);
          expect(one.left + one.width).toBeLessThanOrEqual(1 + tiny);
          for (const other of pieces.slice(index + 1)) {
            const apart =
              one.top + one.height <= other.top + tiny ||
              other.top + other.height <= one.top + tiny ||
              one.left + one.width <= other.left + tiny ||
              other.left + other.width <= one.left + tiny;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});

describe('the timeline', () => {
  const at = MONDAY * DAY;
  const rows = timelineRows(
    [
      plannedAt(1, at, 2, { services: ['mail', 'shop'], team: 'Ops' }),
      plannedAt(2, at, 2, { services: ['mail'], team: null }),
      plannedAt(3, at, 2, { services: [], team: 'Ops' }),
    ],
    'service',
    (id) => ({ mail: 'Zimbra', shop: 'Shop' })[id] ?? 'None',
    HOUR,
    1,
  );

  test('has a row a service by name, what has none last, and says what had no lane', () => {
    expect(rows.map(({ name, bars, hidden }) => [name, bars.length, hidden])).toEqual([
      ['Shop', 1, 0],
      ['Zimbra', 1, 1],
      ['None', 1, 0],
    ]);
    expect(rows.map(({ top }) => top)).toEqual([0, 1, 2]);
  });

  test('draws exactly the rows that are in sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: -20, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (heights, from, size) => {
          let top = 0;
          const all = heights.map((height) => ({ top: (top += height) - height, height }));
          const seen = rowsWithin(all, (row) => row.top, from, from + size);
          const wanted = all.filter((row) => row.top <= from + size && row.top + row.height > from);
          expect(wanted.every((row) => seen.includes(row))).toBe(true);
          expect(seen.length).toBeLessThanOrEqual(wanted.length + 1);
        },
      ),
    );
  });
});
