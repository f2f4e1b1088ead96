import { shippedPolicy } from '../../../src/domain/policy';
import { PACKS } from '../../../src/domain/practices';
import { plan, type Desired, type SiteSnapshot } from '../../../src/domain/provisioning';
import type { ExtendWorkflowAction } from '../../../src/domain/provisioning/types';
import { shippedModel } from '../../../src/domain/risk';
import { bareSite, SETTINGS } from '../../support/site-snapshot';

const desired: Desired = {
  packs: [PACKS['incident-management']],
  adaptations: [],
  settings: SETTINGS,
  model: shippedModel(),
  approvals: shippedPolicy(SETTINGS.groups, SETTINGS.quorum),
};

const directed = (id: string, name: string, from: string[], to: string) => ({
  id,
  type: 'DIRECTED' as const,
  name,
  to,
  from,
  validators: [],
  conditions: null,
  raw: {},
});

/** The incident workflow without a status for the customer's turn. */
function lacking(more: Partial<SiteSnapshot> = {}): SiteSnapshot {
  const site = bareSite();
  return bareSite({
    statuses: site.statuses.filter((status) => status.name !== 'Waiting for customer'),
    workflows: site.workflows.map((workflow) => ({
      ...workflow,
      statusIds: ['100', '101', '103', '104'],
      transitions: [
        { ...directed('1', 'Create', [], '100'), type: 'INITIAL' as const },
        directed('11', 'Ask the customer', ['100', '101'], '104'),
        directed('27', 'Finish', ['100', '101', '104'], '103'),
      ],
    })),
    ...more,
  });
}

function extension(site: SiteSnapshot): ExtendWorkflowAction {
  const action = plan(desired, site).steps.find((step) => step.action.kind === 'extendWorkflow')?.action;
  if (action?.kind !== 'extendWorkflow') throw new Error('nothing is extended');
  return action;
}

describe("a project's own workflow that lacks what a practice needs", () => {
  it('is extended in place when only this type follows it', () => {
    const made = plan(desired, lacking());
    expect(made.conflicts).toBe(0);
    expect(extension(lacking())).toMatchObject({ workflowId: 'w-1', copyAs: null });
    expect(made.steps.some((step) => step.action.kind === 'updateWorkflowScheme')).toBe(false);
    expect(made.items.find((item) => item.object === 'Workflow')).toMatchObject({
      verb: 'extend',
      touches: [],
    });
  });

  it('gets only transitions that touch the new status, with free ids and names', () => {
    const { transitions, statusRefs } = extension(lacking());
    const fresh = 'added:incident-management:waitingCustomer';
    expect(statusRefs).toEqual([fresh]);
    expect(transitions.length).toBeGreaterThan(1);
    for (const one of transitions) expect([one.to, ...one.from]).toContain(fresh);
    const ids = transitions.map((one) => one.id);
    expect(new Set([...ids, '1', '11', '27']).size).toBe(ids.length + 3);
    // The workflow has an "Ask the customer" out of the same statuses.
    expect(transitions.find((one) => one.to === fresh)?.name).toBe('Ask the customer (Steward)');
    const sources = transitions.filter((one) => one.to === fresh).flatMap((one) => one.from);
    expect(sources).toEqual(expect.arrayContaining(['100', '101']));
  });

  it.each([
    ['another project follows it', { workflowUsers: { 'w-1': ['Web shop'] } }],
    ['nobody knows who follows it', { workflowUsers: {} }],
    ["it is Jira's own", { workflows: lacking().workflows.map((one) => ({ ...one, editable: false })) }],
    [
      'another type of the project follows it',
      {
        types: [...bareSite().types, { id: '2', name: 'Task', subtask: false }],
        typeScheme: { ...bareSite().typeScheme, typeIds: ['1', '2'] },
      },
    ],
  ])('is copied when %s, and only the type is given the copy', (_, more) => {
    const site = lacking(more);
    const made = plan(desired, site);
    expect(extension(site).copyAs).toContain('(Steward)');
    const scheme = made.steps.find((step) => step.id === 'workflowScheme')?.action;
    expect(scheme).toMatchObject({ types: [{ typeRef: 'type:incident', moves: [] }] });
  });

  it('says so when nothing in it could lead to what the practice needs', () => {
    const none = lacking({
      statuses: [{ id: '103', name: 'Done', category: 'DONE' }],
      workflows: lacking().workflows.map((one) => ({ ...one, statusIds: ['103'], transitions: [] })),
    });
    const items = plan(desired, none).items.filter((item) => item.verb === 'conflict');
    expect(items.map((item) => item.object)).toEqual(['Workflow']);
  });

  it('stays as it is where a status of it stands for the step already', () => {
    const made = plan(desired, bareSite());
    expect(made.steps.some((step) => step.action.kind === 'extendWorkflow')).toBe(false);
    expect(made.items.find((item) => item.object === 'Workflow')?.verb).toBe('leftAlone');
  });
});
