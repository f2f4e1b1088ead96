import fc from 'fast-check';
import { boundThings, type BoundThing } from '../../../src/domain/provisioning/bound';
import { hasStewardRules, withoutStewardRules } from '../../../src/domain/provisioning/detach-rules';
import type { MadeOf } from '../../../src/domain/provisioning/made';
import { planUndo } from '../../../src/domain/provisioning/plan-undo';
import { movesBack } from '../../../src/domain/provisioning/undo-statuses-back';
import { UNDO_ORDER } from '../../../src/domain/provisioning/undo-types';
import { imageOf } from '../../../src/domain/provisioning/workflow-image';
import { guarded, holder, input, site, workflow } from './undo-builders';

const textOf = (plan: ReturnType<typeof planUndo>, object: string): string | undefined =>
  plan.items.find((item) => item.object === object)?.text;
const verbOf = (plan: ReturnType<typeof planUndo>, object: string): string | undefined =>
  plan.items.find((item) => item.object === object)?.verb;

describe('where issues go back to', () => {
  const target = workflow('W', ['todo', 'doing', 'checking', 'done']);

  it('is the status they came from when that is one', () => {
    const moves = [{ typeId: '1', from: 'checking', to: 'assess' }];
    expect(movesBack(site(), '1', ['assess'], target, moves)).toEqual([
      { typeId: '1', from: 'assess', to: 'checking', sure: true },
    ]);
  });

  it('is the first of the same category when several had become one', () => {
    const moves = [
      { typeId: '1', from: 'todo', to: 'assess' },
      { typeId: '1', from: 'checking', to: 'assess' },
    ];
    expect(movesBack(site(), '1', ['assess'], target, moves)).toEqual([
      { typeId: '1', from: 'assess', to: 'checking', sure: false },
    ]);
  });

  it('is the status of the same category when none had', () => {
    expect(movesBack(site(), '1', ['closed'], target, [])).toEqual([
      { typeId: '1', from: 'closed', to: 'done', sure: false },
    ]);
  });

  it('is the first status of the workflow when it has none of that category', () => {
    expect(movesBack(site(), '1', ['closed'], workflow('W', ['todo', 'doing']), [])).toEqual([
      { typeId: '1', from: 'closed', to: 'todo', sure: false },
    ]);
  });

  it('is always a status of the workflow, for every status that it lacks and no other (law)', () => {
    const ids = site().statuses.map((status) => status.id);
    const some = fc.subarray(ids, { minLength: 1 });
    const move = fc.record({
      typeId: fc.constant('1'),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
    });
    fc.assert(
      fc.property(some, some, fc.array(move), (present, before, moves) => {
        const back = movesBack(site(), '1', present, workflow('W', before), moves);
        expect(back.map((one) => one.from)).toEqual(present.filter((id) => !before.includes(id)));
        expect(back.every((one) => before.includes(one.to))).toBe(true);
      }),
    );
  });
});

describe('a workflow that was changed in place', () => {
  const before = imageOf(workflow('W', ['todo', 'done'], 1));
  const change = (wrote: number | null): MadeOf<'workflowChange'> => ({
    kind: 'workflowChange',
    id: 'W',
    name: 'Workflow W',
    before,
    wrote: wrote === null ? null : { id: `W-v${wrote}`, versionNumber: wrote },
  });
  const present = site({ workflows: [workflow('W', ['todo', 'assess', 'done'], 2)] });

  it('is put back while its version is the one that Steward wrote', () => {
    const plan = planUndo(input([change(2)]), present);
    expect(textOf(plan, 'Workflow')).toBe(
      'It becomes what it was before (version 1). Issues go from "Assess" to "To do".',
    );
    expect(plan.steps.map((step) => step.action.kind)).toContain('restoreWorkflow');
  });

  it.each([
    ['somebody has changed it since', 1],
    ['it is not known what Steward wrote', null],
  ])('stays when %s', (_, wrote) => {
    const plan = planUndo(input([change(wrote)]), present);
    expect(verbOf(plan, 'Workflow')).toBe('stays');
    expect(textOf(plan, 'Workflow')).toContain('Take out by hand');
    expect(plan.along).toEqual([]);
  });

  it('stays while another practice lives in it', () => {
    const remaining = [holder('problem-management', ['workflow:W'])];
    const plan = planUndo(input([change(2)], { remaining }), present);
    expect(textOf(plan, 'Workflow')).toContain('problem-management still uses it.');
  });

  it('changed by two practices is put back to what it was before the first', () => {
    const second = { ...change(2), before: imageOf(workflow('W', ['todo', 'doing', 'done'], 3)) };
    const plan = planUndo(input([change(1), second]), present);
    const step = plan.steps.find((one) => one.action.kind === 'restoreWorkflow');
    expect(step?.action).toMatchObject({ image: { version: { versionNumber: 1 } } });
    expect(step?.closes).toHaveLength(2);
  });
});

describe('what stays', () => {
  const type = { kind: 'type', id: '7', name: 'Change' } as const;
  const withType = site({ types: [{ id: '7', name: 'Change', subtask: false }] });

  it.each([
    [12, '12 issues still have this type.'],
    [1, '1 issue still has this type.'],
    [null, 'Jira could not say whether it is used.'],
  ])('a type with %s issues says why', (count, text) => {
    const plan = planUndo(input([type]), { ...withType, counts: { 'type:7': count, 'typeHere:7': 0 } });
    expect(verbOf(plan, 'Issue type')).toBe('stays');
    expect(textOf(plan, 'Issue type')).toBe(text);
  });

  it('a type in the scheme of another project', () => {
    const plan = planUndo(input([type]), { ...withType, typeSchemes: [{ schemeId: 'x', typeId: '7' }] });
    expect(textOf(plan, 'Issue type')).toContain('another project');
  });

  it('a status in the workflow of somebody else, by its name', () => {
    const status = { kind: 'status', id: 'assess', name: 'Assess' } as const;
    const plan = planUndo(input([status]), site({ workflowsOfStatus: { assess: ['W'] } }));
    expect(textOf(plan, 'Status')).toBe('It is still in the workflow "Workflow W".');
  });

  it.each([
    ['on another screen', { screensOfField: { f: ['s9'] } }, 'on the screen'],
    ['in another context', { contextsOfField: { f: [{ id: 'c', name: 'Theirs' }] } }, 'context "Theirs"'],
  ])('a field %s', (_, more, text) => {
    const field = { kind: 'field', id: 'f', name: 'Risk' } as const;
    const fields = [{ id: 'f', key: 'f', name: 'Risk', custom: true, type: 'string', customType: null }];
    const plan = planUndo(input([field]), site({ fields, ...more }));
    expect(textOf(plan, 'Field')).toContain(text);
  });

  it("a type's place in a scheme that somebody else has chosen since", () => {
    const mapping = {
      kind: 'typeScreenMapping',
      schemeId: 'tss',
      typeId: '1',
      before: null,
      after: 'mine',
      name: 'Task',
    } as const;
    const scheme = { ...site().typeScreenScheme, mappings: { default: 'ss', '1': 'theirs' } };
    const plan = planUndo(input([mapping]), site({ typeScreenScheme: scheme }));
    expect(textOf(plan, 'Screens of a type')).toBe('Somebody chose other screens for it since.');
  });

  it('for a practice of another project is handed to it', () => {
    const link = { kind: 'linkType', id: '5', name: 'Causes' } as const;
    const remaining = [holder('problem-management', ['linkType:5'], { projectId: '10001' })];
    const plan = planUndo(input([link], { remaining }), site({ linkTypes: [{ id: '5', name: 'Causes' }] }));
    expect(textOf(plan, 'Link type')).toBe('problem-management in another project still uses it.');
    expect(plan.handovers.map((one) => [one.made.kind, one.toProjectId])).toEqual([['linkType', '10001']]);
  });
});

describe('what a practice that stays is bound to', () => {
  const type = { kind: 'type', id: '7', name: 'Change' } as const;
  const present = site({ types: [{ id: '7', name: 'Change', subtask: false }] });
  const verbBeside = (...bound: readonly BoundThing[]) =>
    verbOf(
      planUndo(input([type], { remaining: [holder('problem-management', bound)] }), present),
      'Issue type',
    );

  it('stays, and a thing of another kind with the same id does not stay for it', () => {
    expect(verbBeside('type:7')).toBe('stays');
    expect(verbBeside('status:7', 'option:7', 'linkType:7', 'requestType:7')).toBe('remove');
  });

  it('does not name a line of a thing of another kind with the same id', () => {
    const undone = [holder('incident-management', ['status:7']), holder('change-enablement', ['type:7'])];
    const { items } = planUndo(input([type], { undone }), present);
    expect(items.find((item) => item.object === 'Issue type')?.practice).toBe('change-enablement');
  });

  it('is told by the refs of its bindings, each status of a role by itself', () => {
    const bindings = { 'type:change': '7', 'status:change-enablement:closed': '7,8', gate: 'attached' };
    expect([...boundThings(bindings)]).toEqual(['type:7', 'status:7', 'status:8']);
  });
});

describe('the plan as a whole', () => {
  it('closes the records of what is gone already', () => {
    const plan = planUndo(input([{ kind: 'linkType', id: '5', name: 'Causes' }]), site());
    expect(plan.along).toHaveLength(1);
    expect(plan.items.map((item) => item.object)).toEqual(['Rules']);
  });

  it('is blocked by a practice that cannot do without one that goes', () => {
    const needs = holder('release-management', [], { requires: ['change-enablement'] });
    expect(planUndo(input([], { remaining: [needs] }), site()).blockers).toEqual([
      'release-management requires change-enablement. Undo both together, or release-management first.',
    ]);
    const elsewhere = { ...needs, projectId: '10001' };
    expect(planUndo(input([], { remaining: [elsewhere] }), site()).blockers).toEqual([]);
  });

  it('is the same for the same site, and another one for another', () => {
    const made = [{ kind: 'linkType', id: '5', name: 'Causes' }] as const;
    const there = site({ linkTypes: [{ id: '5', name: 'Causes' }] });
    const { planId } = planUndo(input(made), there);
    expect(planUndo(input(made), there).planId).toBe(planId);
    expect(planUndo(input(made), { ...there, counts: { 'linkType:5': 3 } }).planId).not.toBe(planId);
  });

  it('has its steps in the order in which they can be done', () => {
    const made = [
      { kind: 'linkType', id: '5', name: 'Causes' },
      { kind: 'status', id: 'assess', name: 'Assess' },
      { kind: 'panelPin', moduleKey: 'steward-change', name: 'Change' },
    ] as const;
    const { steps } = planUndo(input(made), site({ linkTypes: [{ id: '5', name: 'Causes' }] }));
    const order = steps.map((step) => UNDO_ORDER.indexOf(step.phase));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(steps.map((step) => step.phase)).toEqual(['panel', 'rules', 'rules', 'status', 'linkType']);
  });
});

describe("taking Steward's rules out of a workflow", () => {
  it('leaves every other rule, condition and property as it is', () => {
    const before = guarded();
    expect(hasStewardRules(before, 'app')).toBe(true);
    const without = withoutStewardRules(before, 'app');
    expect(hasStewardRules(without, 'app')).toBe(false);
    expect(without.transitions[1]?.validators.map((rule) => rule.ruleKey)).toEqual([
      'system:validate-field-value',
      'forge:workflow-validator',
    ]);
    expect(without.transitions[1]?.raw).toMatchObject({ properties: { theirs: 'kept' } });
    expect({ ...without, transitions: [] }).toEqual({ ...before, transitions: [] });
  });
});
