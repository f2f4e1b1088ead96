import fc from 'fast-check';
import { copyOf, draftOf, savedDraft } from '../../../../static/src/pages/admin/sla/draft/blank';
import {
  actionWords,
  conditionWords,
  promiseWords,
  triggerWords,
  whenWords,
} from '../../../../static/src/pages/admin/sla/draft/describe';
import { freshId, uniqueId } from '../../../../static/src/pages/admin/sla/draft/fresh-id';
import { namesOf } from '../../../../static/src/pages/admin/sla/draft/names';
import { placeOf } from '../../../../static/src/pages/admin/sla/draft/place-of';
import { percentOf, toWhen, whenOf, WHENS } from '../../../../static/src/pages/admin/sla/escalations/steps';
import { toTree } from '../../../../static/src/pages/admin/sla/list/policy-tree';
import {
  complexDraft,
  policies,
  resolveDraft,
  resolvePolicy,
  resolveView,
} from '../../fixtures/sla/policies';
import { vocabulary } from '../../fixtures/sla/vocabulary';

const names = namesOf(vocabulary);
const HOUR = 3_600_000;

describe('a draft in words', () => {
  test('conditions are sentences; nested groups stand in brackets', () => {
    expect(conditionWords(resolveDraft.scope, names)).toBe(
      'Issue type is Incident or Service request and Labels is not test',
    );
    const first = complexDraft.goals[0]?.when;
    expect(first && first !== 'otherwise' ? conditionWords(first, names) : '').toBe(
      'Planned start is set and (Priority is Highest or Issue type is Incident)',
    );
    expect(conditionWords({ all: [] }, names)).toBe('always');
    expect(conditionWords({ any: [] }, names)).toBe('never');
    expect(conditionWords({ not: { any: [{ field: 'assignee', isSet: true }] } }, names)).toBe(
      'none of (Assignee is set)',
    );
  });

  test('what the project doesn’t have any more keeps its id', () => {
    expect(conditionWords({ field: 'customfield_9', in: ['77'] }, names)).toBe('customfield_9 is 77');
  });

  test('triggers, targets, moments and actions', () => {
    expect(triggerWords({ event: 'comment', by: ['agent'], publicOnly: true }, names)).toBe(
      'An agent comments publicly',
    );
    expect(promiseWords(complexDraft.goals[0] ?? resolveDraft.goals[0]!, names)).toBe(
      '2 working days (16 h) before Planned start · the calendar of the team that holds it',
    );
    expect(resolveDraft.escalations.map((step) => whenWords(step.at, names))).toEqual([
      'At 75 % of the goal',
      '30 min before due',
      '1 h after due',
      'After 3 d paused',
    ]);
    expect(resolveDraft.escalations[1]?.actions.map((one) => actionWords(one, names))).toEqual([
      'Notify the assignee, the lead, group duty-managers, also in quiet hours',
      'Add the label sla-risk',
    ]);
  });
});

describe('where a finding belongs', () => {
  const counts = { 'clock.start': 1, goals: 3, escalations: 0 };
  test.each([
    ['clock.start[0].level', 'clock.start[0]'],
    ['goals[2].when', 'goals[2]'],
    ['goals[3].when', 'goals'],
    ['escalations[0]', 'escalations'],
    ['clock.cycles', 'clock'],
    ['scope.all[0]', 'scope'],
    ['name', 'policy'],
    ['', 'policy'],
  ])('%s: %s', (path, place) => expect(placeOf(path, counts)).toBe(place));
});

describe('ids', () => {
  test('are made from words and never given twice', () => {
    expect(freshId('VIP: Resolve!', [])).toBe('vip-resolve');
    expect(freshId('解決', ['new'])).toBe('new-2');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a-2', 'b'), { maxLength: 8 }), (wanted) => {
        const taken: string[] = [];
        for (const one of wanted) taken.push(uniqueId(one, taken));
        expect(new Set(taken).size).toBe(wanted.length);
      }),
    );
  });
});

describe('drafts', () => {
  test('a policy without the marks of its version is what was drafted', () => {
    expect(draftOf(resolvePolicy)).toEqual(resolveDraft);
    expect(savedDraft(resolveView)).toEqual(resolveDraft);
  });

  test('a copy has its own id and name, and supports nothing once it is an SLA', () => {
    const part = { ...resolveDraft, agreement: 'OLA' as const, supports: 'other' };
    expect(copyOf(part, 'new', 'New', 'OLA')).toMatchObject({ id: 'new', name: 'New', supports: 'other' });
    expect(copyOf(part, 'new', 'New', 'SLA')).not.toHaveProperty('supports');
  });
});

describe('the ladder', () => {
  test('every kind of moment stays the kind it was made', () => {
    for (const when of WHENS) expect(whenOf(toWhen({ percent: 50 }, when, 'office'))).toBe(when);
  });

  test('before and after keep their distance', () => {
    expect(toWhen({ offset: -2 * HOUR }, 'after', 'office')).toEqual({ offset: 2 * HOUR });
  });

  test('offsets stand by the first goal that has a length; nothing is before the start', () => {
    expect(percentOf({ offset: -HOUR }, resolveDraft.goals)).toBe(75);
    expect(percentOf({ offset: -9 * HOUR }, resolveDraft.goals)).toBe(0);
    expect(percentOf({ offset: HOUR }, complexDraft.goals)).toBe(112.5);
    expect(percentOf({ pausedFor: HOUR, calendar: 'office' }, resolveDraft.goals)).toBeNull();
  });
});

describe('the list', () => {
  test('parts hang under their SLA, retired ones stand apart, and none is lost', () => {
    const { branches, retired } = toTree(policies);
    expect(branches.map(({ policy, parts }) => [policy.id, parts.map((one) => one.id)])).toEqual([
      ['ack', []],
      ['resolve', ['networks', 'carrier']],
      ['reply', []],
    ]);
    expect(retired.map((one) => one.id)).toEqual(['old']);
  });

  test('a part whose SLA is retired stands alone', () => {
    const orphaned = policies.policies.map((one) =>
      one.id === 'resolve' ? { ...one, state: 'retired' as const } : one,
    );
    const { branches } = toTree({ ...policies, policies: orphaned });
    expect(branches.map(({ policy }) => policy.id)).toContain('networks');
  });
});
