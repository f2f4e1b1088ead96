import { shippedPolicy } from '../../../src/domain/policy';
import { PACKS } from '../../../src/domain/practices';
import { plan, type Desired, type Plan } from '../../../src/domain/provisioning';
import { shippedModel } from '../../../src/domain/risk';
import type { PracticeId } from '../../../src/contract/common';
import type { Adaptation } from '../../../src/contract/practices';
import { adaptPack } from '../../../src/domain/practices/adapt';
import type { AdoptionState } from '../../../src/domain/provisioning/adoption-state';
import { bareSite, SETTINGS } from '../../support/site-snapshot';

const desired = (...practices: PracticeId[]): Desired => ({
  packs: practices.map((id) => PACKS[id]),
  adaptations: [],
  settings: SETTINGS,
  model: shippedModel(),
  approvals: shippedPolicy(SETTINGS.groups, SETTINGS.quorum),
});
const both = desired('change-enablement', 'incident-management');
const named = (made: Plan, verb: string) =>
  made.items.filter((item) => item.verb === verb).map((item) => `${item.object}: ${item.name}`);
const select = (id: string, name: string) => ({
  id,
  key: id,
  name,
  custom: true,
  type: 'option',
  customType: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
});

/** A practice with names of the admin's own. */
function adapted(practice: PracticeId, names: Partial<Adaptation['names']>): Desired {
  const adaptation: Adaptation = {
    practice,
    version: 1,
    names: { types: {}, fields: {}, statuses: {}, requestTypes: {}, ...names },
    drop: { fields: [], statuses: [], requestTypes: [] },
    options: {},
  };
  const { pack } = adaptPack(PACKS[practice], adaptation, undefined);
  return { ...desired(practice), packs: [pack], adaptations: [adaptation] };
}
const NOTHING_ADOPTED: AdoptionState = {
  settings: SETTINGS,
  practices: [],
  pinned: [],
  adaptations: [],
  versions: {},
  bindings: {},
};

describe('a plan', () => {
  it('is the same for the same site, and another for another', () => {
    expect(plan(both, bareSite())).toEqual(plan(both, bareSite()));
    expect(plan(both, bareSite()).planId).not.toBe(
      plan(both, bareSite({ linkTypes: [{ id: '1', name: 'Implements' }] })).planId,
    );
    const other = { ...both, settings: { ...SETTINGS, quorum: 1 } };
    expect(plan(other, bareSite()).planId).not.toBe(plan(both, bareSite()).planId);
  });

  it('makes what is missing, in an order in which it can be made', () => {
    const made = plan(both, bareSite());
    expect(made.conflicts).toBe(0);
    const order = made.steps.map((step) => step.id);
    const before = (a: string, b: string) =>
      expect([a, b, order.indexOf(a) < order.indexOf(b) && order.includes(a)]).toEqual([a, b, true]);
    before('type:change', 'typeScheme');
    // A type joins the project when it has its workflow: no issue is made in the wrong one.
    before('workflowScheme', 'typeScheme');
    before('statuses', 'workflows');
    before('workflows', 'workflowScheme');
    before('workflowScheme', 'gate');
    before('gate', 'rules');
    before('field:impact', 'rules');
    before('rules', 'publish');
    before('rules', 'panel:steward-change');
  });

  it('takes a type, a field, a status by its alias and says so', () => {
    const site = bareSite({
      types: [...bareSite().types, { id: '2', name: 'change request', subtask: false }],
      typeScheme: { ...bareSite().typeScheme, typeIds: ['1', '2'] },
      statuses: [...bareSite().statuses, { id: '110', name: 'Canceled', category: 'DONE' }],
    });
    const made = plan(both, site);
    expect(named(made, 'reuse')).toEqual(
      expect.arrayContaining(['Issue type: change request', 'Issue type: Incident', 'Status: Canceled']),
    );
    expect(made.bindings).toMatchObject({
      'type:change': '2',
      'type:incident': '1',
      'status:change-enablement:cancelled': '110',
    });
  });

  it('leaves a field of the same name and another type alone and makes its own', () => {
    const text = {
      ...select('customfield_20', 'Impact'),
      type: 'string',
      customType: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    };
    const made = plan(desired('incident-management'), bareSite({ fields: [text] }));
    expect(named(made, 'create')).toContain('Field: Impact');
    expect(made.items.find((item) => item.name === 'Impact')?.text).toContain('left alone');
  });

  it('extends a reused field by the options it lacks, and names who shares its context', () => {
    const site = bareSite({
      fields: [select('customfield_20', 'Impact')],
      contexts: [{ fieldId: 'customfield_20', typeId: '1', contextId: 'c' }],
      options: {
        c: ['Extensive', 'Significant', 'Moderate'].map((value, index) => ({ id: `o${index}`, value })),
      },
    });
    const made = plan(desired('incident-management'), site);
    const item = made.items.find((one) => one.name === 'Impact');
    expect(item).toMatchObject({
      verb: 'extend',
      touches: ['Everybody who uses "Impact" in the same context'],
    });
    expect(item?.text).toContain('Minor / Localized');
    expect(made.bindings).toMatchObject({ 'option:impact:0': 'o0', 'option:impact:2': 'o2' });
  });

  it('gives statuses it does not know a meaning by their category, and says so', () => {
    const made = plan(desired('incident-management'), bareSite());
    expect(named(made, 'map')).toEqual(['Status: Escalated']);
    expect(made.bindings['status:incident-management:inProgress']).toBe('101,104');
    expect(made.bindings['status:incident-management:resolved']).toBe('103');
  });

  it('uses what the admin named, and remembers it by its id when it is renamed', () => {
    const types = [...bareSite().types, { id: '7', name: 'Störung', subtask: false }];
    const typeScheme = { ...bareSite().typeScheme, typeIds: ['1', '7'] };
    const own = adapted('incident-management', { types: { incident: 'Störung' } });
    const first = plan(own, bareSite({ types, typeScheme }));
    expect(named(first, 'map')).toContain('Issue type: Störung');
    expect(first.bindings['type:incident']).toBe('7');
    const bindings = { 'incident-management': { 'type:incident': '7' } };
    const renamed = bareSite({
      types: [...bareSite().types, { id: '7', name: 'Ausfall', subtask: false }],
      typeScheme,
      adoption: { ...NOTHING_ADOPTED, practices: ['incident-management'], bindings },
    });
    expect(plan(own, renamed).bindings['type:incident']).toBe('7');
  });

  it('makes at most 50 statuses in one call, as many as Jira takes', () => {
    const nothing = { types: [], statuses: [], typeScheme: { ...bareSite().typeScheme, typeIds: [] } };
    const made = plan(desired(...(Object.keys(PACKS) as PracticeId[])), bareSite(nothing));
    const counts = made.steps.flatMap(({ action }) =>
      action.kind === 'createStatuses' ? [action.statuses.length] : [],
    );
    expect(counts.length).toBeGreaterThan(1);
    expect(Math.max(...counts)).toBe(50);
  });

  it('makes one thing where two practices need the same', () => {
    const made = plan(desired('problem-management', 'incident-management'), bareSite());
    const names = made.steps.flatMap(({ action }) =>
      action.kind === 'createStatuses' ? action.statuses.map((status) => status.name) : [],
    );
    expect(new Set(names).size).toBe(names.length);
    expect(made.steps.filter((step) => step.action.kind === 'createStatuses')).toHaveLength(1);
    expect(made.steps.filter((step) => step.action.kind === 'updateWorkflowScheme')).toHaveLength(1);
    expect(made.steps.filter((step) => step.id === 'field:impact')).toHaveLength(1);
  });

  it('copies what others use and says who stays untouched', () => {
    const site = bareSite({
      workflowScheme: { ...bareSite().workflowScheme, sharedWith: ['Web shop'] },
      typeScheme: { ...bareSite().typeScheme, sharedWith: ['Web shop'] },
      typeScreenScheme: { ...bareSite().typeScreenScheme, sharedWith: ['Web shop'] },
      screenSchemes: [{ id: 'ss', name: 'OPS screens', screens: { default: 's' }, sharedWith: ['Web shop'] }],
    });
    const kinds = plan(both, site).steps.map((step) => step.action.kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'copyTypeScheme',
        'copyWorkflowScheme',
        'copyScreen',
        'makeScreenScheme',
        'mapScreenScheme',
      ]),
    );
    expect(kinds).not.toEqual(expect.arrayContaining(['extendScreen']));
    expect(kinds).not.toEqual(expect.arrayContaining(['updateWorkflowScheme']));
    const { typeScreenScheme } = bareSite();
    const mapped = bareSite({
      typeScreenScheme: { ...typeScreenScheme, mappings: { default: 'ss', '1': 'ss' } },
    });
    const own = plan(both, mapped).steps.map((step) => step.action.kind);
    expect(own).toEqual(expect.arrayContaining(['addTypesToScheme', 'updateWorkflowScheme', 'extendScreen']));
  });
});

describe('a conflict', () => {
  const conflicts = (more: Parameters<typeof bareSite>[0], wanted = both) =>
    named(plan(wanted, bareSite(more)), 'conflict');

  it('is a project of the wrong kind', () => {
    const { project } = bareSite();
    expect(conflicts({ project: { ...project, companyManaged: false } })).toEqual(['Project: Operations']);
    expect(conflicts({ project: { ...project, typeKey: 'software' } })).toEqual(['Project: Operations']);
  });
  it("is a site without Steward's fields, a group that is gone, priorities that are missing", () => {
    expect(conflicts({ appFields: {} })).toEqual(['Field: Steward']);
    expect(conflicts({ groupIds: ['g-peers', 'g-cab', 'g-managers'] })).toEqual(['Group: emergency']);
    expect(conflicts({ priorities: bareSite().priorities.slice(1) })).toEqual(['Priority: Highest']);
  });
  it('is a practice without the one that it needs, unless that is adopted or chosen', () => {
    const pack = PACKS['problem-management'];
    const why = 'Problems are found in incidents.';
    const dependencies = [{ practice: 'incident-management' as const, need: 'requires' as const, why }];
    const needs = { ...desired('problem-management'), packs: [{ ...pack, dependencies }] };
    expect(conflicts({}, needs)).toEqual(['Practice: Incident management']);
    const adopted = { ...NOTHING_ADOPTED, practices: ['incident-management' as const] };
    expect(conflicts({ adoption: adopted }, needs)).toEqual([]);
    const chosen = { ...needs, packs: [...needs.packs, PACKS['incident-management']] };
    expect(conflicts({}, chosen)).toEqual([]);
  });
  it('is what Steward itself may not do in the project', () => {
    expect(conflicts({ lacking: ['Edit Issues'] })).toEqual(['Permission: Edit Issues']);
  });
  it('is a record of rules that would outgrow one value', () => {
    expect(conflicts({}, { ...both, fits: () => false })).toEqual(['Rules: Too many projects']);
  });
  it('is a field that the admin named and that is of another type', () => {
    const text = {
      ...select('customfield_20', 'Wirkung'),
      type: 'string',
      customType: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    };
    const own = adapted('incident-management', { fields: { impact: 'Wirkung' } });
    expect(conflicts({ fields: [text] }, own)).toEqual(['Field: Wirkung']);
  });
  it('is a status name that is taken in another category, a type name taken by a sub-task', () => {
    expect(
      conflicts({ statuses: [...bareSite().statuses, { id: '9', name: 'Draft', category: 'DONE' }] }),
    ).toEqual(['Status: Draft']);
    const types = [...bareSite().types, { id: '9', name: 'Change', subtask: true }];
    expect(conflicts({ types })).toEqual(['Issue type: [System] Change']);
  });
  it('lets nothing of the rules be planned', () => {
    expect(
      plan(both, bareSite({ appFields: {} })).steps.some((step) => step.action.kind === 'putRules'),
    ).toBe(false);
  });
});
