import * as fc from 'fast-check';
import { slaDraft, slaPolicy } from '../../../src/contract/sla-policy';
import { checkPolicy } from '../../../src/domain/sla/check-policy';
import type { EscalationAction, SlaPolicy, Trigger } from '../../../src/domain/sla/types';
import { goal, HOUR, is, policy } from './build';

const calendars = ['office', 'always'];
const faults = (input: unknown) => checkPolicy(input, calendars);
const paths = (input: unknown) => faults(input).map(({ path }) => path);

/** A policy in which everything that can stand in one stands. */
const actions: EscalationAction[] = [
  { kind: 'comment', to: 'reporter', isPublic: true, text: 'Soon.' },
  { kind: 'notify', to: ['lead', { user: 'u' }, { group: 'g' }, { field: 'f' }], urgent: true },
  { kind: 'assign', to: { field: 'f' } },
  { kind: 'raisePriority' },
  { kind: 'setField', field: 'f', value: { id: '1' } },
  { kind: 'addLabel', label: 'late' },
  { kind: 'addWatcher', who: 'lead' },
  { kind: 'addParticipant', who: { user: 'u' } },
  { kind: 'transition', status: '3' },
  { kind: 'createIssue', issueType: '1', link: '7:outward', summary: 'Major incident' },
];
type EventName = Extract<Trigger, { event: unknown }>['event'];
const events: { [Name in EventName]: Extract<Trigger, { event: Name }> } = {
  created: { event: 'created' },
  assigned: { event: 'assigned' },
  comment: { event: 'comment', by: ['agent', 'customer'], publicOnly: true, accounts: ['bot'] },
  linked: { event: 'linked', types: ['7:outward'] },
  approval: { event: 'approval', is: ['approved', 'rejected'] },
  own: { event: 'own', is: ['review wanted', 'overrun ended'] },
};
const start: Trigger[] = [
  ...Object.values(events),
  { level: { all: [{ any: [is('status', 'x')] }, { not: { field: 'y', isSet: true } }] } },
];
const full: SlaPolicy = {
  ...policy({ agreement: 'OLA' }),
  supports: 'sla',
  origin: 'admin',
  goals: [
    goal(0, { id: 'a', target: { field: 'duedate', offset: -HOUR }, calendarBy: { holder: true } }),
    goal(4, { id: 'b', when: is('x', '1'), calendarBy: { field: 'x', calendars: { '1': 'always' } } }),
    goal(8, { id: 'c' }),
  ],
  clock: {
    ...policy().clock,
    start,
    pause: [{ level: is('status', 'w'), reason: 'Waiting', waitsFor: 'supplier' }],
  },
  escalations: [
    { id: 'a', name: 'a', at: { percent: 75 }, actions },
    { id: 'b', name: 'b', at: { offset: -HOUR }, actions: actions.slice(0, 1) },
    { id: 'c', name: 'c', at: { pausedFor: HOUR, calendar: 'office' }, actions: actions.slice(0, 1) },
  ],
};

test('a policy with everything in it is sound, and so is its draft', () => {
  expect(faults(full)).toEqual([]);
  const { version: _version, effectiveFrom: _from, origin: _origin, ...draft } = full;
  expect(faults(draft)).toEqual([]);
});

/** Every place in a value, as the path in messages, with a copy of the whole in which it is something else. */
function* spoiled(value: unknown, bad: unknown, path = ''): Generator<[path: string, whole: unknown]> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      const put = (part: unknown): unknown[] =>
        value.map((other, place) => (place === index ? part : other) as unknown);
      yield [`${path}[${index}]`, put(bad)];
      for (const [place, part] of spoiled(one, bad, `${path}[${index}]`)) yield [place, put(part)];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      const place = path === '' ? key : `${path}.${key}`;
      yield [place, { ...value, [key]: bad }];
      for (const [inner, part] of spoiled(one, bad, place)) yield [inner, { ...value, [key]: part }];
    }
  }
}

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a big integer', 10n],
  ['a list in a list', [[[]]]],
])('%s anywhere is refused at its place, with a remedy', (_name, bad) => {
  let places = 0;
  for (const [path, whole] of spoiled(full, bad)) {
    // What a field is set to is Jira's business.
    if (/\.value\b/.test(path)) continue;
    places++;
    const found = faults(whole);
    expect({ path, found: found.map((one) => one.path).filter((one) => one.startsWith(path)) }).not.toEqual({
      path,
      found: [],
    });
    for (const { message, remedy } of found) expect(`${message} ${remedy}`).toMatch(/^.{10,}\.$/s);
  }
  expect(places).toBeGreaterThan(100);
});

test.each<[string, unknown, string[]]>([
  ['nothing', undefined, ['']],
  ['null', null, ['']],
  ['a list', [], ['']],
  ['a text', 'policy', ['']],
  ['an unknown part', { ...full, colour: 'red' }, ['colour']],
  ['a missing part', { ...full, goals: undefined }, ['goals']],
  ['an unknown agreement', { ...full, agreement: 'XLA' }, ['agreement']],
  [
    'an unknown event',
    { ...full, clock: { ...full.clock, stop: [{ event: 'full moon' }] } },
    ['clock.stop[0].event'],
  ],
  ['a condition of two kinds', { ...full, scope: { all: [], any: [] } }, ['scope.any']],
  ['an empty condition', { ...full, scope: {} }, ['scope']],
  ['an unknown unit', { ...full, goals: [{ ...goal(8), unit: 'weeks' }] }, ['goals[0].unit']],
  ['an unknown word for "otherwise"', { ...full, goals: [{ ...goal(8), when: 'else' }] }, ['goals[0].when']],
  ['an endless name', { ...full, name: 'x'.repeat(256) }, ['name']],
  [
    'too many goals',
    { ...full, goals: Array.from({ length: 201 }, (_, i) => goal(8, { id: String(i), when: is('x', 'y') })) },
    ['goals'],
  ],
])('%s', (_name, input, expected) => expect(paths(input)).toEqual(expected));

test('a condition nested without end is refused, not followed', () => {
  let scope: unknown = is('status', 'x');
  for (let depth = 0; depth < 5000; depth++) scope = { not: scope };
  expect(faults({ ...full, scope })).toMatchObject([{ message: 'The condition is nested too deep.' }]);
});

describe('what the meaning forbids', () => {
  const step = (action: EscalationAction) =>
    policy({ escalations: [{ id: 'a', name: 'a', at: { percent: 50 }, actions: [action] }] });
  test.each<[string, unknown, string]>([
    ['an SLA that supports another', { ...policy(), supports: 'x' }, 'supports'],
    ['an empty id', policy({ id: ' ' }), 'id'],
    ['version 0', policy({ version: 0 }), 'version'],
    [
      'a target on no field',
      policy({ goals: [goal(1, { target: { field: '', offset: 0 } })] }),
      'goals[0].target.field',
    ],
    [
      'an offset of a century',
      policy({ goals: [goal(1, { target: { field: 'd', offset: 1e13 } })] }),
      'goals[0].target.offset',
    ],
    [
      'a choice of no calendars',
      policy({ goals: [goal(1, { calendarBy: { field: 'x', calendars: {} } })] }),
      'goals[0].calendarBy.calendars',
    ],
    [
      'a choice of an unknown calendar',
      policy({ goals: [goal(1, { calendarBy: { field: 'x', calendars: { a: 'moon' } } })] }),
      'goals[0].calendarBy.calendars.a',
    ],
    [
      'a step that does nothing',
      policy({ escalations: [{ id: 'a', name: 'a', at: { percent: 50 }, actions: [] }] }),
      'escalations[0].actions',
    ],
    ['a notice to nobody', step({ kind: 'notify', to: [], urgent: false }), 'escalations[0].actions[0].to'],
    [
      'a label with a space',
      step({ kind: 'addLabel', label: 'too late' }),
      'escalations[0].actions[0].label',
    ],
    [
      'a link without a direction',
      step({ kind: 'createIssue', issueType: '1', link: '7', summary: 's' }),
      'escalations[0].actions[0].link',
    ],
    [
      'a person without a name',
      step({ kind: 'assign', to: { user: '' } }),
      'escalations[0].actions[0].to.user',
    ],
    [
      'a link of no type',
      policy({ clock: { stop: [{ event: 'linked', types: [] }] } }),
      'clock.stop[0].types',
    ],
    [
      'an approval that becomes nothing',
      policy({ clock: { stop: [{ event: 'approval', is: [] }] } }),
      'clock.stop[0].is',
    ],
  ])('%s', (_name, input, path) => expect(paths(input)).toEqual([path]));
  test('"otherwise" may stand above where its target hangs on a date', () =>
    expect(
      faults(policy({ goals: [goal(0, { id: 'a', target: { field: 'd', offset: 0 } }), goal(8)] })),
    ).toEqual([]));
});

test('whatever it is given, it answers, and never disagrees with the shape that is stored', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (input) => {
      expect(faults(input).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
  expect(slaPolicy.safeParse(full).success).toBe(true);
  for (const bad of [null, 7, 'x', {}])
    for (const [path, whole] of spoiled(full, bad)) {
      if (faults(whole).length === 0 && !slaPolicy.safeParse(whole).success)
        throw new Error(`passed at ${path}`);
    }
  expect(slaDraft.safeParse({}).success).toBe(false);
});
