import type { Goal, SlaDraft } from '../../../src/domain/sla/types';
import { conditionWords } from '../../../src/usecases/sla/condition-words';
import { diffPolicies } from '../../../src/usecases/sla/diff-policies';
import type { Names } from '../../../src/usecases/sla/names';

const HOUR = 3_600_000;
const NAMES: Names = {
  field: (id) => ({ priority: 'Priority', status: 'Status' })[id] ?? id,
  value: (_field, value) => ({ '1': 'High', '2': 'Low', '9': 'Resolved' })[value] ?? value,
  calendar: (id) => ({ office: 'Office' })[id] ?? id,
};

const goal = (id: string, hours: number, more: Partial<Goal> = {}): Goal => ({
  id,
  when: { field: 'priority', in: ['1'] },
  target: hours * HOUR,
  unit: 'working',
  calendar: 'office',
  ...more,
});
const policy = (more: Partial<SlaDraft> = {}): SlaDraft => ({
  id: 'p',
  name: 'Resolve',
  agreement: 'SLA',
  scope: { all: [] },
  clock: {
    start: [{ event: 'created' }],
    pause: [],
    stop: [{ level: { field: 'status', in: ['9'] } }],
    cancel: [],
    cycles: 'once',
    retroactive: true,
    resumeWithin: { duration: 0, calendar: 'office' },
  },
  goals: [goal('a', 8), goal('b', 16)],
  escalations: [],
  ...more,
});
const diff = (after: Partial<SlaDraft>, before: SlaDraft | null = policy()) =>
  diffPolicies(before, policy(after), NAMES).map((one) => [one.what, one.before, one.after]);

describe('a condition in words', () => {
  it.each([
    [{ all: [] }, 'always'],
    [{ any: [] }, 'never'],
    [{ field: 'priority', in: ['1', '2'] }, 'Priority is High or Low'],
    [{ not: { field: 'priority', in: ['1'] } }, 'Priority is not High'],
    [{ field: 'priority', isSet: false }, 'Priority is empty'],
    [
      {
        all: [
          { field: 'status', in: ['9'] },
          {
            any: [
              { field: 'priority', in: ['1'] },
              { field: 'priority', isSet: false },
            ],
          },
        ],
      },
      'Status is Resolved and (Priority is High or Priority is empty)',
    ],
    [{ not: { all: [{ field: 'status', in: ['9'] }] } }, 'not (Status is Resolved)'],
  ] as const)('%j', (condition, words) => {
    expect(conditionWords(condition, NAMES)).toBe(words);
  });
});

describe('what a version changed', () => {
  it('is nothing when it says the same', () => {
    expect(diff({})).toEqual([]);
  });
  it('is the length alone where nothing else of a goal differs', () => {
    expect(diff({ goals: [goal('a', 6), goal('b', 16)] })).toEqual([['Goal a', '8 h', '6 h']]);
  });
  it('is a goal that was added, one that was removed, and one that counts otherwise', () => {
    expect(diff({ goals: [goal('a', 8, { unit: 'calendar' }), goal('c', 1)] })).toEqual([
      [
        'Goal a',
        '8 h of working time when Priority is High, by "Office"',
        '8 h when Priority is High, by "Office"',
      ],
      ['Goal c', 'none', '1 h of working time when Priority is High, by "Office"'],
      ['Goal b', '16 h of working time when Priority is High, by "Office"', 'none'],
    ]);
  });
  it('is the order of goals, since the first that matches wins', () => {
    expect(diff({ goals: [goal('b', 16), goal('a', 8)] })).toEqual([['Order of goals', 'a, b', 'b, a']]);
  });
  it('is the clock: starts, pauses, stops', () => {
    const { clock } = policy();
    const pause = [{ level: { field: 'priority', in: ['2'] }, reason: 'Not now' }];
    expect(
      diff({ clock: { ...clock, pause, stop: [...clock.stop, { event: 'assigned' }], retroactive: false } }),
    ).toEqual([
      ['Pauses', 'none', 'while Priority is Low (Not now)'],
      ['Stops', 'when Status is Resolved', 'when Status is Resolved, or when it is assigned'],
      ['Counts before it applies', 'yes', 'no'],
    ]);
  });
  it('is an escalation by its name', () => {
    const step = {
      id: 's',
      name: 'Half',
      at: { percent: 50 },
      actions: [{ kind: 'raisePriority' as const }],
    };
    expect(diff({ escalations: [step] })).toEqual([
      ['Escalation "Half"', 'none', 'At 50 %: the priority one step up ("Half")'],
    ]);
  });
  it('is all goals of a policy that is new', () => {
    expect(diff({}, null).map(([what]) => what)).toEqual(['Goal a', 'Goal b']);
  });
});
