import type { PracticeId } from '../../../src/contract/common';
import type { UndoPlanView } from '../../../src/contract/upkeep';
import { PACKS } from '../../../src/domain/practices';
import { unadapted } from '../../../src/domain/practices/adapt';
import { ADMIN } from '../../../src/usecases/admin';
import { readAdoption } from '../../../src/usecases/admin/adoption-record';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, BOTH, drain, jobOf } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { differences, siteState } from '../../support/site-state';
import { adoptTogether, firstProject, planUndo, startUndo, undo } from '../../support/undo';

const CHANGE: readonly PracticeId[] = ['change-enablement'];

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

const named = (plan: UndoPlanView, verb: string): string[] =>
  plan.items.filter((item) => item.verb === verb).map((item) => `${item.object}: ${item.name}`);
const why = (plan: UndoPlanView, object: string, name: string): string | undefined =>
  plan.items.find((item) => item.verb === 'stays' && item.object === object && item.name === name)?.text;

const idOf = (bench: AdoptionSite, table: 'issueTypes' | 'fields' | 'issueLinkTypes', name: string): string =>
  bench.site.jira.context.tables.table(table).find((row) => row.name === name)?.id ?? '';

async function raise(bench: AdoptionSite, type: string, fields: object = {}): Promise<string> {
  const answer = await bench.site.call('admin', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: firstProject(bench) },
      issuetype: { id: idOf(bench, 'issueTypes', type) },
      summary: 'A ticket',
      ...fields,
    },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}

describe('the plan of going back', () => {
  const bench = openAdoptionSite();
  let plan: UndoPlanView;
  beforeAll(async () => {
    await adoptTogether(bench, CHANGE);
    bench.sent.length = 0;
    plan = await planUndo(bench, CHANGE);
  });

  it('writes nothing', () => {
    expect(bench.sent.filter(isWrite).filter((call) => !call.path.endsWith('approximate-count'))).toEqual([]);
  });

  it('removes what Steward made and nobody uses', () => {
    expect(named(plan, 'remove')).toEqual(
      expect.arrayContaining([
        'Rules: Change enablement',
        'Field: Back-out tested',
        'Workflow: ITS: Change enablement (Steward)',
        'Status: Assess',
        'Issue type: Change task',
        'Link type: Change cause',
      ]),
    );
    expect(named(plan, 'stays')).toEqual([]);
  });

  it('says how many issues go where, and where only their category decides', () => {
    const back = plan.items.find((item) => item.object === 'Workflow of a type');
    expect(back?.text).toContain('It follows "ITS: Change Management workflow" again.');
    expect(back?.text).toContain('2 issues from "Assess" to "Planning" (by its category');
  });

  it('leaves what the customer had: its fields are no part of it', () => {
    expect(plan.items.map((item) => item.name)).not.toContain('Impact');
    expect(plan.items.filter((item) => /Steward (risk|approval|SLA)/.test(item.name))).toEqual([]);
  });

  it('is refused when the site has changed since', async () => {
    await raise(bench, 'Change task', { parent: { key: 'ITS-6' } });
    const request = { projectId: plan.projectId, practices: [...CHANGE], planId: plan.planId };
    await expect(ADMIN['admin.undo'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'STALE',
    });
  });
});

describe('what people use', () => {
  it('a type with issues stays with its workflow, without the gate, until the issues are gone', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, CHANGE);
    const issueId = await raise(bench, '[System] Change');
    const plan = await planUndo(bench, CHANGE);
    expect(why(plan, 'Issue type', '[System] Change')).toBe('1 issue still has this type.');
    expect(why(plan, 'Workflow', 'BLANK: Change enablement (Steward)')).toContain(
      'The gate is taken out of it.',
    );
    await undo(bench, CHANGE);
    const workflow = bench.site.jira.context.tables
      .table('workflows')
      .find((one) => one.name === 'BLANK: Change enablement (Steward)');
    expect(workflow?.transitions.flatMap((step) => step.validators)).toEqual([]);
    const { status } = await bench.site.call('admin', 'GET', `/rest/api/3/issue/${issueId}`);
    expect(status).toBe(200);

    await bench.site.call('admin', 'DELETE', `/rest/api/3/issue/${issueId}`);
    await undo(bench, CHANGE);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  });

  it('a field with a value stays where it can be seen', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, CHANGE);
    const field = idOf(bench, 'fields', 'Review findings');
    const changed = await bench.site.call('admin', 'PUT', '/rest/api/3/issue/ITS-6', {
      fields: {
        [field]: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Well done.' }] }],
        },
      },
    });
    expect(changed.status).toBe(204);
    const plan = await planUndo(bench, CHANGE);
    expect(why(plan, 'Field', 'Review findings')).toContain('1 issue still has a value in it.');
    await undo(bench, CHANGE);
    const tabs = bench.site.jira.context.tables.table('screenTabs').all();
    expect(tabs.some((tab) => tab.fieldIds.includes(field))).toBe(true);
    expect(idOf(bench, 'fields', 'Follow-up actions')).toBe('');
  });

  it('a link type with links stays', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, CHANGE);
    await bench.site.call('admin', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Change cause' },
      inwardIssue: { key: 'ITS-6' },
      outwardIssue: { key: 'ITS-34' },
    });
    const plan = await planUndo(bench, CHANGE);
    expect(why(plan, 'Link type', 'Change cause')).toBe('2 issues still have a link of this type.');
    expect(named(plan, 'remove')).toContain('Link type: Implements');
  });

  it('a step that would take away what came into use since fails, and can be left out', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, CHANGE);
    const jobId = await startUndo(bench, CHANGE);
    await bench.site.call('admin', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Change cause' },
      inwardIssue: { key: 'ITS-6' },
      outwardIssue: { key: 'ITS-34' },
    });
    await drain(bench);
    const job = await jobOf(bench, jobId);
    expect(job.error?.message).toContain('It is used by now');
    expect(job.canSkip).toBe(true);
    expect(idOf(bench, 'issueLinkTypes', 'Change cause')).not.toBe('');
  });
});

describe('a workflow that only this project uses', () => {
  it('is extended in place, and put back exactly', async () => {
    const bench = openAdoptionSite();
    const { tables } = bench.site.jira.context;
    const standard = tables.table('workflowSchemes').find((scheme) => scheme.isDefault)?.id ?? '';
    for (const one of tables.table('projects').where((project) => project.key !== 'ITS'))
      tables.table('projects').put({ ...one, workflowSchemeId: standard });
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, ['problem-management']);
    const plan = await planUndo(bench, ['problem-management']);
    expect(plan.items.find((item) => item.object === 'Workflow')).toMatchObject({
      verb: 'restore',
      text: expect.stringContaining('It becomes what it was before (version 1).'),
    });
    await undo(bench, ['problem-management']);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  });
});

describe('a request type', () => {
  it('stays when a request was raised with it', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, ['service-request-management']);
    const type = bench.site.jira.context.tables
      .table('requestTypes')
      .find((one) => one.name === 'Reset a password');
    const issues = bench.site.jira.context.tables.table('issues');
    const issue = issues.find((one) => one.issueTypeId === type?.issueTypeId);
    if (!type || !issue) throw new Error('no request type');
    issues.put({ ...issue, requestTypeId: type.id });
    const plan = await planUndo(bench, ['service-request-management']);
    expect(why(plan, 'Request type', 'Reset a password')).toBe('1 issue still has this request type.');
    expect(named(plan, 'remove')).toContain('Request type: Ask a question');
  });
});

describe('what others need', () => {
  it('stays until they are undone, too', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, CHANGE);
    await adoptTogether(bench, ['incident-management']);
    const plan = await planUndo(bench, CHANGE);
    expect(why(plan, 'Field', 'Impact')).toBe('Incident management still uses it.');
    await undo(bench, CHANGE);
    const repeat = await planUndo(bench, CHANGE);
    expect(named(repeat, 'remove')).toEqual([]);
    await undo(bench, ['incident-management']);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  });

  it('is only what they are bound to: the site is as if the one that goes had never been adopted', async () => {
    const others = openAdoptionSite();
    await adopt(others, BOTH);
    const bench = openAdoptionSite();
    const problem = unadapted(PACKS['problem-management']);
    const names = { ...problem.names, types: { problem: 'Defect' } };
    await adopt(bench, [...BOTH, problem.practice], [{ ...problem, names }]);
    const plan = await planUndo(bench, [problem.practice]);
    expect(named(plan, 'remove')).toContain('Issue type: Defect');
    expect(why(plan, 'Status', 'On hold')).toBe('Change enablement still uses it.');
    expect(why(plan, 'Field', 'Cause category')).toBe('Incident management still uses it.');
    await undo(bench, [problem.practice]);
    expect(differences(siteState(others.site.jira), siteState(bench.site.jira))).toEqual([]);
  });

  it('by another project stays, and becomes its own to undo', async () => {
    const bench = openAdoptionSite();
    const projects = bench.site.jira.context.tables.table('projects');
    const web = projects.find((one) => one.key === 'WEB')?.id ?? '';
    for (const one of projects.all()) projects.put({ ...one, projectTypeKey: 'service_desk' });
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, ['continual-improvement']);
    await adoptTogether(bench, ['continual-improvement'], web);
    const plan = await planUndo(bench, ['continual-improvement']);
    expect(
      plan.items.filter((item) => item.verb === 'stays' && item.text.includes('in another project')).length,
    ).toBeGreaterThan(3);
    await undo(bench, ['continual-improvement']);
    await undo(bench, ['continual-improvement'], web);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  });
});

describe('the rules', () => {
  it('go out of force with a record, and come back in observe with every version explained', async () => {
    const bench = openAdoptionSite();
    const projectId = firstProject(bench);
    await adoptTogether(bench, BOTH);
    const attest = { reason: 'They were approved before.', until: '2027-01-01T00:00:00.000Z' };
    await ADMIN['admin.setGate'](bench.deps, { projectId, mode: 'enforce', attest }, bench.admin);
    const adopted = (await bench.deps.store.rules.get())?.projects[projectId];
    const plan = await planUndo(bench, CHANGE);
    expect(plan.items.find((item) => item.object === 'Gate')?.text).toContain('sets it to observe');
    await undo(bench, CHANGE);

    const after = (await bench.deps.store.rules.get())?.projects[projectId];
    expect(after?.practices.map((one) => one.practice)).toEqual(['incident-management']);
    expect(after?.approvalPolicies).toEqual(adopted?.approvalPolicies);
    expect(after?.slaPolicies).toEqual(adopted?.slaPolicies);
    expect(after?.gate).toMatchObject({ mode: 'observe', attached: false, grandfathered: [] });
    const { records } = await ADMIN['site.ledger'](bench.deps, { cursor: null }, bench.admin);
    expect(records.map((one) => (one as { kind: string }).kind)).toEqual([
      'practices adopted',
      'gate switched',
      'gate switched',
      'practices undone',
    ]);
    const record = await readAdoption(bench.deps, projectId);
    expect(record?.practices).toEqual(['incident-management']);
    // It shows on incidents as well.
    expect(record?.pinned).toEqual(['steward-service']);

    await adoptTogether(bench, CHANGE);
    const again = (await bench.deps.store.rules.get())?.projects[projectId];
    expect(again?.gate).toMatchObject({ mode: 'observe', attached: true });
    expect(again?.approvalPolicies).toEqual(adopted?.approvalPolicies);
  });

  it('still take two people to activate after an undo and adopting again: neither is done by two', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, CHANGE);
    const { rules } = bench.deps.store;
    const adopted = await rules.get();
    if (adopted === null) throw new Error('no rules');
    await rules.put(
      { ...adopted, version: adopted.version + 1, twoPeople: true },
      'alma',
      '2026-11-23T08:00:00.000Z',
      [],
    );
    await undo(bench, CHANGE);
    expect((await rules.get())?.twoPeople).toBe(true);
    await adoptTogether(bench, CHANGE);
    expect((await rules.get())?.twoPeople).toBe(true);
  });

  it('publishes nothing any more when nothing is adopted, and there is nothing left to undo', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adoptTogether(bench, CHANGE);
    await undo(bench, CHANGE);
    expect(
      bench.site.jira.context.tables.table('properties').find((one) => one.entityType === 'app'),
    ).toBeUndefined();
    const plan = await planUndo(bench, CHANGE);
    expect(plan.blockers).toEqual(['The project has not adopted this, and nothing of it is left.']);
  });
});
