import { lintPolicy, type LintSite } from '../../../../src/domain/sla/lint/lint-policy';
import type { Condition, EscalationAction, EscalationStep, SlaDraft } from '../../../../src/domain/sla/types';
import { at, DAY, goal, HOUR, is, OFFICE, ALWAYS, policy, version } from '../build';

const field = (id: string, more: Partial<LintSite['fields'][number]> = {}): LintSite['fields'][number] => ({
  id,
  name: id,
  kind: 'choice',
  options: [],
  history: 'yes',
  settable: true,
  ...more,
});
const PAST = {
  ...OFFICE,
  weekly: {},
  overrides: { '2020-01-01': [['09:00', '17:00']] as [string, string][] },
};
const site: LintSite = {
  fields: [
    field('team', { options: [{ id: 't1', name: 'First' }] }),
    field('watches', { history: 'no' }),
    field('sensor', { history: 'fromNowOn' }),
    field('due', { kind: 'date' }),
    field('locked', { settable: false }),
  ],
  statuses: [
    { id: 'open', name: 'Open', category: 'new' },
    { id: 'waiting', name: 'Waiting', category: 'indeterminate' },
    { id: 'done', name: 'Done', category: 'done' },
    { id: 'dropped', name: 'Dropped', category: 'done' },
  ],
  priorities: [
    { id: 'p1', name: 'P1' },
    { id: 'p3', name: 'P3' },
  ],
  issueTypes: [{ id: 'incident', name: 'Incident' }],
  linkTypes: [{ id: '7:outward', name: 'causes' }],
  teamField: null,
  calendars: { office: [version(OFFICE)], always: [version(ALWAYS)], past: [version(PAST)] },
  others: [],
  now: at('2026-11-23T10:00:00Z'),
};
const found = (draft: unknown, more: Partial<LintSite> = {}) => lintPolicy(draft, { ...site, ...more });
const paths = (draft: unknown, more: Partial<LintSite> = {}) =>
  found(draft, more).map(({ path, severity }) => `${severity} ${path}`);
const step = (id: string, when: EscalationStep['at'], actions?: EscalationAction[]): EscalationStep => ({
  id,
  name: id,
  at: when,
  actions: actions ?? [{ kind: 'assign', to: 'lead' }],
});
const clock = (more: Partial<SlaDraft['clock']>) => policy({ clock: more });
const level = (condition: Condition) => [{ level: condition }];

test('a sound policy has no findings', () => expect(found(policy())).toEqual([]));
test('what is not shaped like a policy is told by its shape alone', () =>
  expect(paths({ ...policy(), goals: 'none' })).toEqual(['error goals']));

describe('the clock', () => {
  test('a start that implies a stop, with a picture of both', () => {
    const [finding] = found(
      clock({ start: level(is('status', 'done')), stop: level(is('status', 'done', 'dropped')) }),
    );
    expect(finding).toMatchObject({
      path: 'clock.start[0]',
      severity: 'error',
      picture: {
        kind: 'overlap',
        first: { name: 'Start' },
        second: { name: 'Stop' },
        values: [
          { name: 'Done', in: 'both' },
          { name: 'Dropped', in: 'second' },
        ],
      },
    });
  });
  test('also when it takes several stops, the scope or the status category to see it', () => {
    const stop = [...level(is('status', 'done')), ...level(is('status', 'dropped'))];
    expect(paths(clock({ start: level(is('status', 'done', 'dropped')), stop, cancel: [] }))).toEqual([
      'error clock.start[0]',
    ]);
    expect(
      paths(
        clock({
          start: level(is('statusCategory', 'done')),
          stop: level(is('status', 'done', 'dropped')),
          cancel: [],
        }),
      ),
    ).toEqual(['error clock.start[0]']);
    expect(
      paths({
        ...policy({ scope: is('issuetype', 'incident') }),
        clock: {
          ...policy().clock,
          start: level(is('priority', 'p1')),
          stop: level({ all: [is('priority', 'p1'), is('issuetype', 'incident')] }),
        },
      }),
    ).toContain('error clock.start[0]');
  });
  test('a start that may or may not be stopped is left alone', () =>
    expect(paths(clock({ start: level(is('status', 'open', 'done')) }))).toEqual([]));
  test('a start that is cancelled', () =>
    expect(paths(clock({ start: level(is('status', 'dropped')) }))).toEqual(['error clock.start[0]']));
  test('a pause that implies a start, and a start that is always paused', () => {
    expect(paths(clock({ start: level(is('status', 'open', 'waiting')) }))).toEqual([
      'warning clock.pause[0]',
    ]);
    expect(paths(clock({ start: level(is('status', 'waiting')) }))).toEqual(['warning clock.start[0]']);
  });
  test('a clock that is always paused would never run', () => {
    const pause = [{ level: { not: is('status', 'done', 'dropped') }, reason: 'Always' }];
    expect(paths(clock({ pause }))).toEqual(['error clock.pause[0]']);
    const two = [
      { level: is('priority', 'p1'), reason: 'High' },
      { level: { not: is('priority', 'p1') }, reason: 'Low' },
    ];
    expect(paths(clock({ pause: two }))).toEqual(['error clock.pause']);
  });
  test('a scope that contradicts itself, and one that is stopped throughout', () => {
    expect(paths(policy({ scope: { all: [is('priority', 'p1'), is('priority', 'p3')] } }))).toContain(
      'error scope',
    );
    expect(paths(policy({ scope: is('status', 'done') }))).toContain('error clock.stop');
  });
});

describe('goals', () => {
  test('a shadowed goal, with what hides it', () => {
    const goals = [
      goal(4, { id: 'high', when: is('priority', 'p1', 'p3') }),
      goal(8, { id: 'low', when: is('priority', 'p3') }),
    ];
    const [finding] = found(policy({ goals }));
    expect(finding).toMatchObject({
      path: 'goals[1].when',
      severity: 'warning',
      picture: { kind: 'overlap' },
    });
    expect(finding?.text).toContain('"high"');
  });
  test('hidden by several together', () => {
    const goals = [
      goal(4, { id: 'a', when: is('team', 't1') }),
      goal(4, { id: 'b', when: { not: is('team', 't1') } }),
      goal(8, { id: 'c' }),
    ];
    expect(paths(policy({ goals }))).toEqual(['warning goals[2].when']);
  });
  test('a goal that hangs on a date hides nothing', () => {
    const goals = [goal(0, { id: 'a', target: { field: 'due', offset: 0 } }), goal(8, { id: 'b' })];
    expect(paths(policy({ goals }))).toEqual([]);
  });
  test('a goal for what is not in scope', () => {
    const goals = [goal(4, { id: 'a', when: is('priority', 'p3') }), goal(8)];
    expect(paths(policy({ scope: is('priority', 'p1'), goals }))).toEqual(['warning goals[0].when']);
  });
  test('uncovered priorities, by name; none that the scope leaves out', () => {
    const goals = [goal(4, { when: is('priority', 'p1') })];
    expect(found(policy({ goals }))).toMatchObject([
      {
        path: 'goals',
        severity: 'warning',
        text: expect.stringContaining('P3') as unknown,
        picture: {
          kind: 'overlap',
          values: [
            { name: 'P1', in: 'both' },
            { name: 'P3', in: 'first' },
          ],
        },
      },
    ]);
    expect(paths(policy({ goals, scope: is('priority', 'p1') }))).toEqual([]);
  });
});

describe('calendars', () => {
  test('without hours from now on, with the empty week', () => {
    const [finding] = found(policy({ goals: [goal(8, { calendar: 'past' })] }));
    expect(finding).toMatchObject({
      path: 'goals[0].calendar',
      severity: 'error',
      picture: { kind: 'week', hours: [0, 0, 0, 0, 0, 0, 0] },
    });
  });
  test('where every second counts no hours matter', () =>
    expect(paths(policy({ goals: [goal(8, { calendar: 'past', unit: 'calendar' })] }))).toEqual([]));
  test('missing', () =>
    expect(paths(policy({ goals: [goal(8, { calendar: 'moon' })] }))).toEqual(['error goals[0].calendar']));
  test('one of a choice, and of a pause', () => {
    const calendarBy = { field: 'team', calendars: { t1: 'past' } };
    expect(paths(policy({ goals: [goal(8, { calendarBy })] }))).toEqual([
      'error goals[0].calendarBy.calendars.t1',
    ]);
    const escalations = [step('a', { pausedFor: HOUR, calendar: 'past' })];
    expect(paths(policy({ escalations }))).toEqual(['error escalations[0].at.calendar']);
  });
  test('that follow a team where no field names one', () => {
    const goals = [goal(8, { calendarBy: { holder: true } })];
    expect(paths(policy({ goals }))).toEqual(['warning goals[0].calendarBy']);
    expect(paths(policy({ goals }), { teamField: 'team' })).toEqual([]);
  });
});

describe('escalations', () => {
  test('that wait for a pause where nothing pauses', () => {
    const escalations = [step('a', { pausedFor: HOUR, calendar: 'office' })];
    expect(paths(policy({ escalations, clock: { pause: [] } }))).toEqual(['error escalations[0].at']);
  });
  test('before the start for every goal; not where one goal is longer', () => {
    const escalations = [step('a', { offset: -8 * HOUR })];
    expect(paths(policy({ escalations }))).toEqual(['warning escalations[0].at']);
    const goals = [goal(8, { id: 'a', when: is('priority', 'p1') }), goal(9, { id: 'b' })];
    expect(paths(policy({ escalations, goals }))).toEqual([]);
  });
  test('at one instant, however it is written, with the ladder', () => {
    const escalations = [step('a', { percent: 50 }), step('b', { offset: -4 * HOUR })];
    expect(found(policy({ escalations }))).toMatchObject([
      {
        path: 'escalations[1].at',
        severity: 'warning',
        picture: {
          kind: 'ladder',
          marks: [
            { label: 'a', percent: 50, faulty: false },
            { label: 'b', percent: 50, faulty: true },
          ],
        },
      },
    ]);
  });
  test('after a step that stops the clock', () => {
    const move: EscalationAction = { kind: 'transition', status: 'done' };
    expect(
      paths(policy({ escalations: [step('a', { percent: 50 }, [move]), step('b', { percent: 75 })] })),
    ).toEqual(['error escalations[1].at']);
    expect(
      paths(policy({ escalations: [step('a', { percent: 80 }, [move]), step('b', { percent: 75 })] })),
    ).toEqual([]);
  });
});

describe('names and ids', () => {
  test('two policies with one name', () => {
    const twin = policy({ id: 'other', name: ' RESOLVE ' });
    expect(paths(policy(), { others: [twin] })).toEqual(['warning name']);
    expect(paths(policy(), { others: [policy()] })).toEqual([]);
  });
  test('fields without a history, known from now on, or unknown', () => {
    const when = (id: string) =>
      policy({ scope: { any: [{ not: { field: id, isSet: true } }, { all: [] }] } });
    expect(paths(when('watches'))).toEqual(['error scope.any[0].not.field']);
    expect(paths(when('sensor'))).toEqual(['warning scope.any[0].not.field']);
    expect(paths(when('nowhere'))).toEqual(['error scope.any[0].not.field']);
    expect(paths(when('lastComment'))).toEqual([]);
  });
  test('values that no longer exist', () => {
    expect(paths(clock({ cancel: level(is('status', 'dropped', 'gone')) }))).toEqual([
      'warning clock.cancel[0].level.in[1]',
    ]);
    expect(
      paths(policy({ goals: [goal(4, { id: 'a', when: is('priority', 'p9', 'p1') }), goal(8)] })),
    ).toEqual(['warning goals[0].when.in[0]']);
    expect(paths(policy({ scope: is('issuetype', 'incident', 'ghost') }))).toEqual(['warning scope.in[1]']);
    expect(paths(policy({ scope: is('team', 't9') }))).toEqual(['warning scope.in[0]']);
  });
  test('a list that could not be read says nothing', () =>
    expect(paths(policy(), { statuses: [], priorities: [], linkTypes: [] })).toEqual([]));
  test('link types, and what actions name', () => {
    expect(paths(clock({ cancel: [{ event: 'linked', types: ['7:outward', '8:inward'] }] }))).toEqual([
      'error clock.cancel[0].types[1]',
    ]);
    const actions: EscalationAction[] = [
      { kind: 'transition', status: 'gone' },
      { kind: 'createIssue', issueType: 'ghost', link: '8:inward', summary: 'Major incident' },
      { kind: 'setField', field: 'locked', value: null },
      { kind: 'setField', field: 'nowhere', value: null },
      { kind: 'setField', field: 'team', value: null },
    ];
    expect(paths(policy({ escalations: [step('a', { percent: 50 }, actions)] }))).toEqual([
      'error escalations[0].actions[0].status',
      'error escalations[0].actions[1].issueType',
      'error escalations[0].actions[1].link',
      'error escalations[0].actions[2].field',
      'error escalations[0].actions[3].field',
    ]);
  });
});

describe('chains', () => {
  const sla = policy({ id: 'sla', name: 'Customer' });
  const ola = (hours: number, more: Partial<SlaDraft> = {}): SlaDraft => ({
    ...policy({ id: 'ola', name: 'First line', agreement: 'OLA', goals: [goal(hours)] }),
    supports: 'sla',
    ...more,
  });
  test('an OLA as long as its SLA fits, a longer one does not', () => {
    expect(paths(ola(8), { others: [sla] })).toEqual([]);
    expect(found(ola(9), { others: [sla] })).toMatchObject([
      {
        path: 'goals',
        severity: 'error',
        picture: { kind: 'chain', limit: { name: 'Customer', target: 8 * HOUR } },
      },
    ]);
  });
  test('the SLA sees its parts', () =>
    expect(paths(sla, { others: [ola(5), ola(4, { id: 'uc', name: 'Supplier', agreement: 'UC' })] })).toEqual(
      ['error goals[0].target'],
    ));
  test.each<[string, SlaDraft[]]>([
    ['is not there', []],
    ['is no SLA', [policy({ id: 'sla', name: 'Another', agreement: 'UC' })]],
    [
      'supports it in turn',
      [{ ...policy({ id: 'sla', name: 'Another', agreement: 'OLA' }), supports: 'ola' }],
    ],
  ])('what it supports %s', (_name, others) => expect(paths(ola(4), { others })).toEqual(['error supports']));
  test('an SLA supports nothing', () =>
    expect(paths({ ...sla, supports: 'other' })).toContain('error supports'));
});

test('every finding says what to do', () => {
  const bad = policy({
    name: '',
    goals: [goal(8, { calendar: 'past', when: is('priority', 'p9') })],
    escalations: [step('a', { offset: -DAY })],
    clock: { start: level(is('status', 'done')), pause: [] },
  });
  const findings = found(bad, { others: [policy({ id: 'b', name: '' })] });
  expect(findings.length).toBeGreaterThan(4);
  for (const { text, remedy } of findings) {
    expect(text).toMatch(/^.+[.?]?$/);
    expect(remedy).toMatch(/\.$/);
  }
});
