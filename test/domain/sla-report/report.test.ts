import * as fc from 'fast-check';
import { adjustments } from '../../../src/domain/sla-report/adjustments';
import { type Outcome, outcomesOf } from '../../../src/domain/sla-report/outcome';
import { reportOf } from '../../../src/domain/sla-report/report';
import { mergeRollups, rollUp, rollup, rollUpDays, weeksOf } from '../../../src/domain/sla-report/rollup';
import { dayOf, weekBounds } from '../../../src/domain/sla-report/weeks';
import { compliance } from '../../../src/domain/sla/compliance';
import type { SlaPolicy } from '../../../src/domain/sla/types';
import {
  at,
  CREATED,
  DAY,
  goal,
  historyOf,
  HOUR,
  iso,
  is,
  MINUTE,
  policy,
  run,
  type Edit,
} from '../sla/build';

const ZONE = 'America/New_York';
const NO_NOTES = new Map<number, { excused: boolean; reason: string | null }>();
const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  issueId: '1',
  key: 'ITS-1',
  policyId: 'resolve',
  policyVersion: 1,
  agreement: 'SLA',
  cycle: 1,
  goalId: 'goal',
  priority: 'p3',
  team: 'red',
  type: 'incident',
  decidedAt: at('2026-11-25T12:00:00Z'),
  result: 'met',
  excused: false,
  reason: null,
  elapsed: HOUR,
  target: 8 * HOUR,
  endedAt: at('2026-11-25T12:00:00Z'),
  ...more,
});
const missed = (more: Partial<Outcome> = {}): Outcome => outcome({ result: 'missed', ...more });
const query = { from: '2026-11-23', to: '2026-12-07', by: 'policy', agreement: 'SLA' } as const;

describe('outcomes of a clock', () => {
  const start = { status: 'open', priority: 'p3', team: 'red', issuetype: 'incident' };
  const of = (p: SlaPolicy, edits: readonly Edit[], until: string | number, notes = NO_NOTES) => {
    const history = historyOf(start, edits);
    return outcomesOf(p, run(p, history, until), {
      issueId: '1',
      key: 'ITS-1',
      history,
      teamField: 'team',
      notes,
    });
  };
  test('a met cycle is dated at its stop', () => {
    expect(of(policy(), [['2026-11-23T12:00:00Z', { status: 'done' }]], '2026-12-01T00:00:00Z')).toEqual([
      outcome({
        decidedAt: at('2026-11-23T12:00:00Z'),
        elapsed: 2 * HOUR,
        endedAt: at('2026-11-23T12:00:00Z'),
      }),
    ]);
  });
  test('a missed one at its breach, with priority and team as they were then', () => {
    const edits: Edit[] = [
      ['2026-11-24T10:00:00Z', { team: 'blue' }],
      ['2026-11-26T10:00:00Z', { status: 'done', team: 'green', priority: 'p1' }],
    ];
    expect(of(policy(), edits, '2026-12-01T00:00:00Z')).toEqual([
      missed({
        team: 'blue',
        decidedAt: at('2026-11-24T10:00:00Z'),
        elapsed: 24 * HOUR,
        endedAt: at('2026-11-26T10:00:00Z'),
      }),
    ]);
  });
  test('an open one is missed as soon as its goal is used up, and not before', () => {
    expect(of(policy(), [], at('2026-11-24T10:00:00Z') - 1)).toEqual([]);
    const [open] = of(policy(), [], '2026-11-24T10:00:00Z');
    expect([open?.result, open?.endedAt, open?.elapsed]).toEqual(['missed', null, 8 * HOUR]);
  });
  test('cancelled and goalless ones decide nothing', () => {
    const dropped: Edit[] = [['2026-11-23T12:00:00Z', { status: 'dropped' }]];
    expect(of(policy(), dropped, '2026-12-01T00:00:00Z')).toEqual([]);
    const goalless = policy({ goals: [goal(1, { when: is('priority', 'p1') })] });
    expect(of(goalless, [], '2026-12-01T00:00:00Z')).toEqual([]);
  });
  test('an excuse and a reason belong to a breach: on a met cycle they mean nothing', () => {
    const notes = new Map([[1, { excused: true, reason: 'power cut' }]]);
    expect(of(policy(), [], '2026-12-01T00:00:00Z', notes)).toMatchObject([
      { excused: true, reason: 'power cut' },
    ]);
    const done: Edit[] = [['2026-11-23T12:00:00Z', { status: 'done' }]];
    expect(of(policy(), done, '2026-12-01T00:00:00Z', notes)).toMatchObject([
      { excused: false, reason: null },
    ]);
  });
  test('the goal that was missed counts, even if an easier one came later', () => {
    const goals = [goal(1, { id: 'p1', when: is('priority', 'p3') }), goal(80, { id: 'rest' })];
    const eased: Edit[] = [['2026-11-23T14:00:00Z', { priority: 'p4' }]];
    expect(of(policy({ goals }), eased, '2026-11-24T00:00:00Z')).toMatchObject([
      { goalId: 'p1', target: HOUR },
    ]);
  });
});

describe('a report by week', () => {
  const days = rollUpDays(
    [
      outcome(),
      missed(),
      missed({ excused: true, policyId: 'acknowledge', reason: 'power cut' }),
      outcome({ agreement: 'OLA', policyId: 'team share' }),
      outcome({ decidedAt: at('2026-12-02T12:00:00Z'), team: null }),
      // Monday in Greenwich, still Sunday on the site.
      outcome({ decidedAt: at('2026-11-23T02:00:00Z'), policyId: 'the week before' }),
    ],
    ZONE,
  );
  test('rate = met / (met + missed), with and without excused ones, agreements apart', () => {
    expect(reportOf(days, query)).toEqual({
      weeks: [
        {
          week: '2026-W48',
          from: '2026-11-23',
          to: '2026-11-30',
          all: { met: 1, missed: 2, excused: 1, rate: 1 / 3, rateWithoutExcused: 1 / 2 },
          groups: [
            {
              id: 'acknowledge',
              counts: { met: 0, missed: 1, excused: 1, rate: 0, rateWithoutExcused: null },
            },
            { id: 'resolve', counts: { met: 1, missed: 1, excused: 0, rate: 0.5, rateWithoutExcused: 0.5 } },
          ],
        },
        {
          week: '2026-W49',
          from: '2026-11-30',
          to: '2026-12-07',
          all: { met: 1, missed: 0, excused: 0, rate: 1, rateWithoutExcused: 1 },
          groups: [
            { id: 'resolve', counts: { met: 1, missed: 0, excused: 0, rate: 1, rateWithoutExcused: 1 } },
          ],
        },
      ],
      total: {
        all: { met: 2, missed: 2, excused: 1, rate: 0.5, rateWithoutExcused: 2 / 3 },
        groups: [
          { id: 'acknowledge', counts: { met: 0, missed: 1, excused: 1, rate: 0, rateWithoutExcused: null } },
          {
            id: 'resolve',
            counts: { met: 2, missed: 1, excused: 0, rate: 2 / 3, rateWithoutExcused: 2 / 3 },
          },
        ],
      },
    });
  });
  test('by team: those of nobody come last', () => {
    expect(reportOf(days, { ...query, by: 'team' }).total.groups.map(({ id }) => id)).toEqual(['red', null]);
  });
  test('a week without a decision is shown, and has no rate', () => {
    const { weeks } = reportOf([], query);
    expect(weeks.map(({ week, all }) => [week, all.rate])).toEqual([
      ['2026-W48', null],
      ['2026-W49', null],
    ]);
  });
  test('days and the weeks made of them tell the same', () => {
    expect(reportOf(weeksOf(days), query)).toEqual(reportOf(days, query));
  });
  test('an excuse or a reason on what was met counts for nothing', () => {
    const odd = rollUp('2026-11-25', [outcome({ excused: true, reason: 'power cut' })]);
    expect(odd).toMatchObject({ rows: [{ met: 1, missed: 0, excused: 0 }], reasons: [] });
  });
  test('reasons are counted by their code', () => {
    expect(mergeRollups('all', days).reasons).toEqual([['power cut', 1]]);
  });
});

describe('published weeks', () => {
  const published = weeksOf(rollUpDays([outcome(), missed()], ZONE));
  test('show what was learned later beside them, signed', () => {
    const today = rollUpDays([outcome(), outcome(), missed({ excused: true })], ZONE);
    expect(adjustments(published, today)).toEqual([
      { week: '2026-W48', policyId: 'resolve', agreement: 'SLA', met: 1, missed: 0, excused: 1 },
    ]);
    expect(reportOf(published, query).weeks[0]?.all).toMatchObject({ met: 1, missed: 1, excused: 0 });
  });
  test('show nothing where nothing changed, also when only priority or team did', () => {
    expect(
      adjustments(published, rollUpDays([outcome({ team: 'blue' }), missed({ priority: 'p1' })], ZONE)),
    ).toEqual([]);
  });
  test('tell of a policy that came and one that went', () => {
    expect(adjustments(published, rollUpDays([outcome({ policyId: 'other' })], ZONE))).toMatchObject([
      { policyId: 'other', met: 1 },
      { policyId: 'resolve', met: -1, missed: -1 },
    ]);
  });
  test('a week that is not published has no adjustments', () => {
    expect(adjustments([], rollUpDays([outcome()], ZONE))).toEqual([]);
  });
});

describe('laws', () => {
  const anyOutcome = fc
    .record({
      decidedAt: fc.integer({ min: CREATED, max: CREATED + 40 * DAY }),
      result: fc.constantFrom('met' as const, 'missed' as const),
      excused: fc.boolean(),
      reason: fc.constantFrom(null, 'a', 'b'),
      priority: fc.constantFrom(null, 'p1', 'p3'),
      team: fc.constantFrom(null, 'red', 'blue'),
      policyId: fc.constantFrom('one', 'two'),
      agreement: fc.constantFrom('SLA' as const, 'OLA' as const),
    })
    .map((more) => outcome(more));
  const outcomes = fc.array(anyOutcome, { maxLength: 60 });

  test('portions of a day in any order give the day', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(60), (list, cut) => {
        const [a, b] = [rollUp('x', list.slice(0, cut)), rollUp('x', list.slice(cut))];
        const all = rollUp('x', list);
        expect(mergeRollups('x', [a, b])).toEqual(all);
        expect(JSON.stringify(mergeRollups('x', [b, a]))).toBe(JSON.stringify(all));
        expect(rollup.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
      }),
    );
  });
  test('what was published plus its adjustments is what is known today', () => {
    fc.assert(
      fc.property(outcomes, outcomes, (before, after) => {
        const [then, now] = [weeksOf(rollUpDays(before, ZONE)), weeksOf(rollUpDays(after, ZONE))];
        const weeks = new Set(then.map(({ period }) => period));
        const sum = (rows: readonly { met: number; missed: number; excused: number }[]) => [
          rows.reduce((total, row) => total + row.met, 0),
          rows.reduce((total, row) => total + row.missed, 0),
          rows.reduce((total, row) => total + row.excused, 0),
        ];
        const rowsOf = (list: typeof now) =>
          list.filter(({ period }) => weeks.has(period)).flatMap(({ rows }) => rows);
        expect(sum([...rowsOf(then), ...adjustments(then, now)])).toEqual(sum(rowsOf(now)));
      }),
    );
  });
  test('a week’s rate is the one that compliance gives for the same clocks and the same week', () => {
    const edit = fc
      .tuple(fc.integer({ min: 0, max: 14 * 24 * 60 }), fc.constantFrom('open', 'waiting', 'done', 'dropped'))
      .map(([minutes, status]): Edit => [CREATED + minutes * MINUTE, { status }]);
    const story = fc.tuple(fc.array(edit, { maxLength: 5 }), fc.boolean()).map(([edits, excused]) => ({
      edits: [...edits].sort((a, b) => Number(a[0]) - Number(b[0])),
      excused,
    }));
    fc.assert(
      fc.property(fc.array(story, { maxLength: 12 }), (stories) => {
        const until = CREATED + 15 * DAY;
        const clocks = stories.map(({ edits, excused }) => {
          const history = historyOf({ status: 'open' }, edits);
          return { history, replay: run(policy(), history, until), excused: excused ? [1] : [] };
        });
        const all = clocks.flatMap(({ history, replay, excused }) =>
          outcomesOf(policy(), replay, {
            issueId: '1',
            key: 'ITS-1',
            history,
            teamField: null,
            notes: new Map(excused.map((cycle) => [cycle, { excused: true, reason: null }])),
          }),
        );
        const report = reportOf(rollUpDays(all, ZONE), { ...query, to: '2026-12-14' });
        for (const { week, all: counts } of report.weeks) {
          const expected = compliance(clocks, weekBounds(week, ZONE));
          expect(counts).toEqual({
            met: expected.all.met,
            missed: expected.all.missed,
            excused: expected.excused,
            rate: expected.all.rate,
            rateWithoutExcused: expected.withoutExcused.rate,
          });
        }
        expect(all.every(({ decidedAt }) => dayOf(decidedAt, ZONE) <= '2026-12-14')).toBe(true);
        expect(iso(until)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
