import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { moduleAri } from '../../../../sandbox/core/types';

const site = openJiraSite('acme');
site.jira.install(testApp());
const post = (path: string, body: unknown) => site.call(asApp, 'POST', `/rest/api/3/${path}`, body);
const ari = moduleAri(testApp(), 'gate');

describe('updating workflows', () => {
  const read = async () => {
    const answer = await post('workflows', { workflowNames: ['ITS: Incident Management workflow'] });
    return {
      workflow: answer.body.workflows[0],
      statuses: answer.body.statuses.map(({ scope: _scope, ...status }: { scope: unknown }) => status),
    };
  };
  const body = ({ workflow, statuses }: Awaited<ReturnType<typeof read>>, more: object = {}) => ({
    statuses,
    workflows: [
      {
        id: workflow.id,
        version: workflow.version,
        description: workflow.description,
        statuses: workflow.statuses.map(({ deprecated: _old, ...status }: { deprecated: boolean }) => status),
        transitions: workflow.transitions,
        ...more,
      },
    ],
  });
  test('counts versions and refuses a stale one with 409', async () => {
    const old = await read();
    const validators = [{ ruleKey: 'forge:workflow-validator', parameters: { key: ari } }];
    const transitions = old.workflow.transitions.map((step: { id: string }) =>
      step.id === '61' ? { ...step, validators } : step,
    );
    const updated = await post('workflows/update', body(old, { transitions }));
    expect([updated.status, updated.body.workflows[0].version.versionNumber]).toEqual([
      200,
      old.workflow.version.versionNumber + 1,
    ]);
    expect(
      (await read()).workflow.transitions.find((step: { id: string }) => step.id === '61').validators,
    ).toHaveLength(1);
    expect((await post('workflows/update', body(old))).status).toBe(409);
  });
  test('a status with issues in it goes only with a mapping; then a task moves them and the changelog says so', async () => {
    const old = await read();
    const pending = old.statuses.find((status: { name: string }) => status.name === 'Pending').id;
    const open = old.statuses.find((status: { name: string }) => status.name === 'Open').id;
    const without = {
      statuses: old.workflow.statuses
        .filter((status: { statusReference: string }) => status.statusReference !== pending)
        .map(({ deprecated: _old, ...status }: { deprecated: boolean }) => status),
      transitions: old.workflow.transitions
        .filter((step: { toStatusReference: string }) => step.toStatusReference !== pending)
        .map((step: { links: { fromStatusReference: string }[] }) => ({
          ...step,
          links: step.links.filter((link) => link.fromStatusReference !== pending),
        }))
        .filter(
          (step: { type: string; links: unknown[] }) => step.type !== 'DIRECTED' || step.links.length > 0,
        ),
    };
    const refused = await post('workflows/update', body(old, without));
    expect([refused.status, refused.body.errorMessages[0]]).toEqual([
      400,
      expect.stringContaining(`status with ID ${pending}`),
    ]);
    const moved = site.jira.context.tables
      .table('issues')
      .where((issue) => issue.statusId === pending && issue.issueTypeId === '10000');
    expect(moved.length).toBeGreaterThan(0);
    const updated = await post(
      'workflows/update',
      body(old, {
        ...without,
        defaultStatusMappings: [{ oldStatusReference: pending, newStatusReference: open }],
      }),
    );
    expect([updated.status, typeof updated.body.taskId]).toEqual([200, 'string']);
    for (const { id } of moved) {
      expect(site.jira.context.tables.table('issues').get(id)?.statusId).toBe(open);
      expect(site.jira.context.tables.table('changeGroups').by('issue', id).at(-1)?.items[0]).toMatchObject({
        fieldId: 'status',
        from: pending,
        to: open,
      });
    }
  });
});
