import { checkPolicy } from '../../../src/domain/sla/check-policy';
import type { SlaPolicy } from '../../../src/domain/sla/types';
import { goal, HOUR, is, policy } from './build';

const paths = (p: SlaPolicy): string[] => checkPolicy(p, ['office', 'always']).map(({ path }) => path);
const actions = [{ kind: 'comment', to: 'lead', isPublic: false }] as const;

test('a sound policy has no faults', () => {
  const escalations = [
    { id: 'a', name: 'a', at: { percent: 75 }, actions },
    { id: 'b', name: 'b', at: { offset: -HOUR }, actions },
  ];
  expect(
    checkPolicy(policy({ escalations, goals: [goal(1, { id: 'x', when: is('priority', 'p1') }), goal(8)] }), [
      'office',
    ]),
  ).toEqual([]);
});
test('a fault names place and remedy', () => {
  expect(checkPolicy(policy({ goals: [goal(8, { calendar: 'moon' })] }), ['office'])).toEqual([
    { path: 'goals[0].calendar', message: 'There is no calendar "moon".', remedy: 'Use one of: office.' },
  ]);
});
test.each<[string, SlaPolicy, string]>([
  ['no goal', policy({ goals: [] }), 'goals'],
  ['a target of zero', policy({ goals: [goal(0)] }), 'goals[0].target'],
  ['a negative target', policy({ goals: [goal(-1)] }), 'goals[0].target'],
  ['half a millisecond', policy({ goals: [{ ...goal(1), target: 0.5 }] }), 'goals[0].target'],
  ['a goal of a century', policy({ goals: [goal(24 * 36_525)] }), 'goals[0].target'],
  [
    'a goal after otherwise',
    policy({ goals: [goal(8), goal(4, { id: 'x', when: is('priority', 'p1') })] }),
    'goals[0].when',
  ],
  ['two goals of one id', policy({ goals: [goal(8, { when: is('a', 'b') }), goal(4)] }), 'goals[1].id'],
  [
    'two steps of one id',
    policy({
      escalations: [
        { id: 'a', name: '', at: { percent: 1 }, actions },
        { id: 'a', name: '', at: { percent: 2 }, actions },
      ],
    }),
    'escalations[1].id',
  ],
  [
    'a step at 0 %',
    policy({ escalations: [{ id: 'a', name: '', at: { percent: 0 }, actions }] }),
    'escalations[0].at',
  ],
  [
    'a pause of nothing',
    policy({ escalations: [{ id: 'a', name: '', at: { pausedFor: 0, calendar: 'office' }, actions }] }),
    'escalations[0].at',
  ],
  [
    'a pause in an unknown calendar',
    policy({ escalations: [{ id: 'a', name: '', at: { pausedFor: 1, calendar: 'moon' }, actions }] }),
    'escalations[0].at.calendar',
  ],
  ['no start', policy({ clock: { start: [] } }), 'clock.start'],
  ['no stop', policy({ clock: { stop: [] } }), 'clock.stop'],
  [
    'a start that is a stop',
    policy({ clock: { start: [{ level: is('status', 'done') }] } }),
    'clock.start[0]',
  ],
  [
    'a pause without a reason',
    policy({ clock: { pause: [{ level: is('status', 'x'), reason: ' ' }] } }),
    'clock.pause[0].reason',
  ],
  [
    'a comment by nobody',
    policy({ clock: { stop: [{ event: 'comment', by: [], publicOnly: true }] } }),
    'clock.stop[0].by',
  ],
  [
    'a negative resume time',
    policy({ clock: { resumeWithin: { duration: -1, calendar: 'office' } } }),
    'clock.resumeWithin.duration',
  ],
  [
    'an unknown resume calendar',
    policy({ clock: { resumeWithin: { duration: 1, calendar: 'moon' } } }),
    'clock.resumeWithin.calendar',
  ],
  [
    'a condition without a history',
    policy({ scope: { all: [{ not: { field: 'watches', isSet: true } }] } }),
    'scope.all[0].not.field',
  ],
  ['a condition on no field', policy({ scope: is(' ', 'x') }), 'scope.field'],
  [
    'a condition with no values',
    policy({ clock: { cancel: [{ level: { any: [is('status')] } }] } }),
    'clock.cancel[0].level.any[0].in',
  ],
  ['any of nothing', policy({ scope: { any: [] } }), 'scope.any'],
  ['no effective date', policy({ effectiveFrom: 'soon' }), 'effectiveFrom'],
  ['no name', policy({ name: '' }), 'name'],
])('refuses %s', (_name, p, path) => expect(paths(p)).toEqual([path]));
