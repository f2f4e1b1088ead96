import fc from 'fast-check';
import type { SegmentView } from '../../../src/contract/clocks';
import { layOutChain } from '../../../static/src/format/chain-bars';
import { HOLDER_TONES, layOutTimeline } from '../../../static/src/format/timeline';
import { runningClock } from '../fixtures/clocks';

const START = Date.parse('2026-03-01T00:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

/** Stretches that follow each other without a gap, as a replay gives them. */
const segments: fc.Arbitrary<readonly SegmentView[]> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 1, max: 10 ** 9 }),
      kind: fc.constantFrom('running', 'paused', 'closed', 'holiday'),
      holder: fc.constantFrom('Network', 'Service desk', null),
      waitsFor: fc.constantFrom('customer', 'supplier', null),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((stretches) => {
    let from = START;
    return stretches.map(({ length, ...rest }) => {
      const segment = { ...rest, from: iso(from), to: iso(from + length), reason: '', counted: 0 };
      from += length;
      return segment;
    });
  });
const told = (all: readonly SegmentView[]) => ({
  segments: [...all],
  goals: [],
  breachTime: null,
  breached: false,
});

describe('layOutTimeline', () => {
  test('the parts follow each other without a gap and add up to the whole width', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const { parts } = layOutTimeline(told(all));
        expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 6);
        parts.forEach((part, index) => {
          const before = parts[index - 1];
          expect(part.left).toBeCloseTo(before ? before.left + before.width : 0, 6);
          expect(part.width).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('widths are in proportion to the wall time', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const { parts } = layOutTimeline(told(all));
        const whole = Date.parse(all.at(-1)?.to ?? '') - START;
        all.forEach(({ from, to }, index) =>
          expect(parts[index]?.width).toBeCloseTo(((Date.parse(to) - Date.parse(from)) / whole) * 100, 6),
        );
      }),
    );
  });

  test('the band is as wide as what each team held, and neighbours differ', () => {
    fc.assert(
      fc.property(segments, (all) => {
        const { parts, holders } = layOutTimeline(told(all));
        for (const name of ['Network', 'Service desk']) {
          const held = parts.filter((_, index) => all[index]?.holder === name);
          const band = holders.filter((part) => part.name === name);
          const wide = (list: readonly { width: number }[]) => list.reduce((sum, one) => sum + one.width, 0);
          expect(wide(band)).toBeCloseTo(wide(held), 6);
          expect(new Set(band.map(({ tone }) => tone)).size).toBeLessThanOrEqual(1);
        }
        holders.slice(1).forEach((part, index) => {
          const before = holders[index];
          if (before?.to === part.from) expect(before.name).not.toBe(part.name);
        });
      }),
    );
  });

  test('teams have tones of their own while there are enough', () => {
    const [first] = runningClock.segments;
    if (!first) throw new Error('the fixture has a segment');
    const held = Array.from({ length: HOLDER_TONES + 1 }, (_, index) => ({
      ...first,
      holder: `Team ${index}`,
      from: iso(START + index),
      to: iso(START + index + 1),
    }));
    const tones = layOutTimeline(told(held)).holders.map(({ tone }) => tone);
    expect(tones).toEqual([...Array(HOLDER_TONES).keys(), 0]);
  });

  test('marks stand where the goal changed and where it was used up; the first goal is no change', () => {
    const { marks } = layOutTimeline({
      ...runningClock,
      breached: true,
      breachTime: runningClock.segments.at(-1)?.to ?? null,
    });
    expect(marks).toEqual([
      expect.objectContaining({ kind: 'goal', words: '8 h working time for P2' }),
      expect.objectContaining({ kind: 'breach', left: 100 }),
    ]);
  });

  test('a mark before or after the stretches is left out, one on the edge is drawn', () => {
    const goals = (at: string) => [
      { at: runningClock.startTime, words: '' },
      { at, words: 'later' },
    ];
    const marksAt = (at: string) => layOutTimeline({ ...runningClock, goals: goals(at) }).marks;
    expect(marksAt('2026-11-18T08:59:59.999Z')).toEqual([]);
    expect(marksAt('2026-11-18T09:00:00.000Z')).toMatchObject([{ left: 0 }]);
    expect(marksAt('2026-11-20T10:30:00.000Z')).toMatchObject([{ left: 100 }]);
    expect(marksAt('2026-11-20T10:30:00.001Z')).toEqual([]);
  });

  test('a due instant that lies ahead is no mark', () => {
    expect(layOutTimeline({ ...runningClock, breachTime: runningClock.due }).marks).toHaveLength(1);
  });

  test('a stop at the very instant at which the goal is used up is no miss', () => {
    const breachTime = runningClock.segments.at(-1)?.to ?? null;
    expect(layOutTimeline({ ...runningClock, breachTime }).marks).toHaveLength(1);
  });

  test('a clock without a stretch, or with one of no length, is drawn without dividing by zero', () => {
    expect(layOutTimeline(told([]))).toEqual({ parts: [], holders: [], marks: [] });
    const [first] = runningClock.segments;
    if (!first) throw new Error('the fixture has a segment');
    expect(layOutTimeline(told([{ ...first, to: first.from }])).parts).toMatchObject([{ left: 0, width: 0 }]);
  });
});

describe('layOutChain', () => {
  test('the longest fills the axis, the others are in proportion; what is used up or not running has no bar', () => {
    expect(layOutChain([200, 50, -30, null, 0])).toEqual([100, 25, 0, 0, 0]);
  });

  test('where nothing is left there is no bar at all', () => {
    expect(layOutChain([null, -1])).toEqual([0, 0]);
  });

  test('stays within the axis', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -(10 ** 12), max: 10 ** 12 })), { minLength: 1 }),
        (left) => {
          for (const width of layOutChain(left)) {
            expect(width).toBeGreaterThanOrEqual(0);
            expect(width).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});
