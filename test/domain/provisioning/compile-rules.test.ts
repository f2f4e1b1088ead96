import fc from 'fast-check';
import { shippedPolicy } from '../../../src/domain/policy';
import { PACKS } from '../../../src/domain/practices';
import {
  compileRules,
  gateWords,
  publishedAdoption,
  type AdoptionInput,
} from '../../../src/domain/provisioning';
import { workingDayMinutes } from '../../../src/domain/provisioning/calendars';
import { checkPolicy } from '../../../src/domain/sla/check-policy';
import { shippedModel } from '../../../src/domain/risk';
import { compileCalendar } from '../../../src/domain/time';
import { bareSite, SETTINGS } from '../../support/site-snapshot';

/** An id for everything that the packs name. */
const bindings = Object.fromEntries(
  Object.values(PACKS).flatMap((pack) => [
    ...pack.issueTypes.map((type) => [`type:${type.ref}`, `id-${type.ref}`]),
    ...pack.fields.map((field) => [`field:${field.ref}`, `customfield_${field.ref}`]),
    ...pack.fields.flatMap((field) =>
      field.options.map((_, index) => [`option:${field.ref}:${index}`, `${field.ref}-${index}`]),
    ),
    ...pack.statuses.map((status) => [`status:${pack.id}:${status.role}`, `${pack.id}-${status.role}`]),
  ]),
) as Record<string, string>;

const input = (more: Partial<AdoptionInput> = {}): AdoptionInput => ({
  before: null,
  project: { id: '10', key: 'OPS' },
  settings: SETTINGS,
  packs: [PACKS['change-enablement'], PACKS['incident-management']],
  bindings,
  appFields: bareSite().appFields,
  priorities: bareSite().priorities,
  optionNames: {},
  statusCategories: {},
  gate: gateWords(true),
  model: shippedModel(),
  approvals: shippedPolicy(SETTINGS.groups, SETTINGS.quorum),
  now: '2026-03-02T09:00:00.000Z',
  ...more,
});
const first = compileRules(input());
const later = '2026-04-01T00:00:00.000Z';

test.each(Object.values(PACKS))(
  'an admin can edit every SLA policy of $name: nothing in it is refused',
  (pack) => {
    const { projects, calendars } = compileRules(input({ packs: [pack] }));
    const policies = projects['10']?.slaPolicies ?? [];
    expect(policies).toHaveLength(pack.slas.length);
    for (const policy of policies)
      expect({ id: policy.id, faults: checkPolicy(policy, Object.keys(calendars)) }).toEqual({
        id: policy.id,
        faults: [],
      });
  },
);

describe('rules compiled from an adoption', () => {
  it('begin at version 1, observing, with calendars that count from the beginning of time', () => {
    expect(first.version).toBe(1);
    expect(first.projects['10']?.gate.mode).toBe('observe');
    expect(
      Object.values(first.calendars)
        .flat()
        .map((one) => one.effectiveFrom),
    ).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z']);
    for (const versions of Object.values(first.calendars))
      for (const one of versions) compileCalendar(one.definition);
  });

  it('keep what every status means: as the site says, else as the practice does, and of those that are gone', () => {
    const id = 'incident-management-resolved';
    expect(first.projects['10']?.statusCategories).toMatchObject({ [id]: 'done' });
    const told = compileRules(
      input({
        before: first,
        statusCategories: { [id]: 'indeterminate', old: 'new' },
        gate: gateWords(false),
        now: later,
      }),
    );
    expect(told.projects['10']?.statusCategories).toMatchObject({ [id]: 'indeterminate', old: 'new' });
    // Neither of them is there any more, and the site says nothing new.
    expect(compileRules(input({ before: told, gate: gateWords(false), now: later }))).toBe(told);
  });

  it('are not written again for a status made since: it is taken up with the next change', () => {
    const statusCategories = { 'made-since': 'new' } as const;
    expect(compileRules(input({ before: first, statusCategories, now: later }))).toBe(first);
  });

  it('compiled again are the very same record, at whatever time', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-03-02'), max: new Date('2036-01-01'), noInvalidDate: true }),
        (date) => {
          expect(compileRules(input({ before: first, now: date.toISOString() }))).toBe(first);
        },
      ),
    );
  });

  it('get a new version of only what differs; the old one stays', () => {
    const settings = { ...SETTINGS, holidays: ['2026-12-25', '2026-12-26'] };
    const second = compileRules(input({ before: first, settings, now: later }));
    expect(second.version).toBe(2);
    expect(
      second.calendars['working-10']?.map((one) => [
        one.version,
        one.effectiveFrom,
        one.definition.holidays.length,
      ]),
    ).toEqual([
      [1, '1970-01-01T00:00:00.000Z', 1],
      [2, later, 2],
    ]);
    expect(second.calendars['always']).toHaveLength(1);
    expect(second.projects['10']?.slaPolicies.map((one) => one.version)).toEqual([1, 1, 1, 1, 1]);
  });

  it('of another practice leave the first one as it was', () => {
    const change = compileRules(input({ packs: [PACKS['change-enablement']] }));
    expect(change.projects['10']?.priority).toBeNull();
    const both = compileRules(input({ before: change, packs: [PACKS['incident-management']], now: later }));
    expect(both.projects['10']?.practices.map((one) => [one.practice, one.version, one.adoptedAt])).toEqual([
      ['change-enablement', 1, '2026-03-02T09:00:00.000Z'],
      ['incident-management', 1, later],
    ]);
    expect(both.projects['10']?.approvalPolicies).toEqual(change.projects['10']?.approvalPolicies);
  });

  it('of another project leave the first one as it was, and both are published', () => {
    const second = compileRules(input({ before: first, project: { id: '20', key: 'HR' } }));
    expect(second.projects['10']).toEqual(first.projects['10']);
    expect(publishedAdoption(second)).toEqual({
      changeTypes: ['id-change@10', 'id-change@20'],
      clockTypes: ['id-change@10', 'id-change@20', 'id-incident@10', 'id-incident@20'],
    });
  });

  it('keep the mode of the gate and who was attested', () => {
    const project = first.projects['10'];
    if (!project) throw new Error('no project');
    const grandfathered = [{ issueId: '1', by: 'a', why: 'paper', until: later }];
    const enforced = {
      ...first,
      projects: { '10': { ...project, gate: { ...project.gate, mode: 'enforce' as const, grandfathered } } },
    };
    const settings = { ...SETTINGS, quorum: 1 };
    const next = compileRules(
      input({ before: enforced, settings, approvals: shippedPolicy(SETTINGS.groups, 1), now: later }),
    );
    expect(next.projects['10']?.gate).toMatchObject({ mode: 'enforce', grandfathered });
    expect(next.projects['10']?.approvalPolicies.map((one) => one.effectiveFrom)).toEqual([
      '2026-03-02T09:00:00.000Z',
      later,
    ]);
  });

  it('leave an approval policy alone that an admin has edited, and one that takes two people', () => {
    const project = first.projects['10'];
    const [shipped] = project?.approvalPolicies ?? [];
    if (!project || !shipped) throw new Error('no policy');
    const again = (before: typeof first) =>
      compileRules(
        input({
          before,
          settings: { ...SETTINGS, quorum: 1 },
          approvals: shippedPolicy(SETTINGS.groups, 1),
          now: later,
        }),
      ).projects['10']?.approvalPolicies.map(({ version }) => version);
    const edited = { ...shipped, version: 2, origin: 'admin' as const };
    const theirs = { ...project, approvalPolicies: [shipped, edited] };
    expect(again(first)).toEqual([1, 2]);
    expect(again({ ...first, projects: { '10': theirs } })).toEqual([1, 2]);
    expect(again({ ...first, twoPeople: true })).toEqual([1]);
    const bare = { ...project, approvalPolicies: [] };
    expect(again({ ...first, twoPeople: true, projects: { '10': bare } })).toEqual([1]);
  });

  describe('ask in the CAB stage', () => {
    const bare = { ...first, projects: {} };
    const cab = {
      ...{ id: 'b1', name: 'Change board', kind: 'CAB' as const, chair: 'a', deputies: [] },
      ...{ members: ['a', 'b', 'c'], groups: [], quorum: 2, projects: [] as string[] },
    };
    const asked = (rules: typeof first) =>
      rules.projects['10']?.approvalPolicies
        .at(-1)
        ?.rows.flatMap(({ outcome }) => (outcome.kind === 'stages' ? outcome.stages : []))
        .filter(({ id }) => id === 'cab')
        .map(({ approvers }) => approvers);
    const group = [{ kind: 'group', groupId: SETTINGS.groups.cab, via: 'CAB' }];
    const board = [{ kind: 'board', boardId: 'b1', via: 'Change board' }];
    const adopt = (...boards: (typeof cab)[]) => compileRules(input({ before: { ...bare, boards } }));

    it('the only CAB board of the project on a first adoption, and the same when it adopts again', () => {
      const named = adopt(cab);
      expect(asked(named)).toEqual([board, board]);
      expect(compileRules(input({ before: named, now: later }))).toBe(named);
      const fewer = input({ before: named, approvals: shippedPolicy(SETTINGS.groups, 1), now: later });
      expect(asked(compileRules(fewer))).toEqual([board, board]);
      expect(asked(adopt({ ...cab, projects: ['10'] }))).toEqual([board, board]);
    });

    it('the group while there is no such board, or an admin has to choose', () => {
      expect(asked(first)).toEqual([group, group]);
      expect(asked(adopt({ ...cab, projects: ['99'] }))).toEqual([group, group]);
      expect(asked(adopt(cab, { ...cab, id: 'b2' }))).toEqual([group, group]);
      expect(asked(adopt({ ...cab, members: [] }))).toEqual([group, group]);
      const { projects: _unknown, ...old } = cab;
      expect(asked(compileRules(input({ before: { ...bare, boards: [old] } })))).toEqual([group, group]);
    });

    it('whom it asked before when a board is made after the adoption', () => {
      const since = { ...first, boards: [cab] };
      expect(compileRules(input({ before: since, now: later }))).toBe(since);
    });
  });

  it('keep boards, and that a version takes two people', () => {
    const boards = [
      {
        id: 'cab',
        name: 'CAB',
        kind: 'CAB' as const,
        chair: null,
        deputies: [],
        members: [],
        groups: ['g'],
        quorum: 0,
      },
    ];
    const before = { ...first, boards, twoPeople: true as const };
    const next = compileRules(input({ before, project: { id: '20', key: 'HR' } }));
    expect(next).toMatchObject({ boards, twoPeople: true });
  });

  it('only waiting for the customer pauses; a reopened incident has five working days', () => {
    const resolve = first.projects['10']?.slaPolicies.find((one) => one.id === 'resolve');
    expect(resolve?.clock.pause).toEqual([
      {
        level: { field: 'status', in: ['incident-management-waitingCustomer'] },
        reason: 'Waiting for customer',
        waitsFor: 'customer',
      },
    ]);
    expect(resolve?.clock.resumeWithin).toEqual({ duration: 5 * 8 * 3_600_000, calendar: 'working-10' });
    expect(workingDayMinutes({ opens: '22:00', closes: '06:00' })).toBe(480);
  });

  it('keep what adopting knows nothing of: freezes, the pinned model, a field that came with an upgrade', () => {
    const freeze = {
      ...{ id: 'f', version: 1, name: 'Year end', why: '', effect: 'block' as const, absolute: false },
      scope: { projects: [], services: [], kinds: [], environments: [] },
      exemptStandard: false,
      approvers: { accounts: [], groups: [] },
      occurrences: [],
    };
    const { 'risk-score': _, ...older } = bareSite().appFields;
    const old = compileRules(input({ appFields: older }));
    expect(old.appFields.riskScore).toBeUndefined();
    const before = { ...old, freezes: [freeze], pinnedModel: 1 };
    const again = compileRules(input({ before, appFields: { ...older, 'risk-score': 'customfield_9' } }));
    expect(again).toMatchObject({
      freezes: [freeze],
      pinnedModel: 1,
      appFields: { riskScore: 'customfield_9' },
    });
    expect(compileRules(input({ before: again, appFields: older }))).toBe(again);
  });

  it('are refused by name when an id is missing', () => {
    const { 'field:impact': _, ...rest } = bindings;
    expect(() => compileRules(input({ bindings: rest }))).toThrow('"field:impact" has no id yet');
    expect(() => compileRules(input({ appFields: {} }))).toThrow('risk-level');
  });
});
