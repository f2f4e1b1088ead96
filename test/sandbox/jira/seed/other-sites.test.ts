import { HUGE } from '../../../../sandbox/jira/seed/huge-site';
import { openJiraSite } from '../../../support/jira-site';
import type { JiraTable } from '../../../../sandbox/jira/entities';
import type { SiteSeed } from '../../../../sandbox/jira/seed';

const rowsOf = (seed: SiteSeed) => {
  const site = openJiraSite(seed);
  return { site, rows: <K extends JiraTable>(kind: K) => site.jira.context.tables.table(kind).all() };
};

describe('the blank site', () => {
  const { site, rows } = rowsOf('blank');
  test('has one company-managed service project with Task and Sub-task only, on the default schemes', async () => {
    expect(rows('projects')).toMatchObject([
      { key: 'BLANK', projectTypeKey: 'service_desk', style: 'classic' },
    ]);
    expect(rows('issueTypes').map(({ name }) => name)).toEqual(['Task', 'Sub-task']);
    expect(rows('issueTypeSchemes')).toMatchObject([{ isDefault: true }]);
    expect(rows('workflowSchemes')).toMatchObject([{ isDefault: true }]);
    expect(rows('issueTypeScreenSchemes')).toMatchObject([{ isDefault: true }]);
    expect(rows('workflows')).toMatchObject([{ name: 'jira', isEditable: false }]);
  });
  test('takes an issue and leads it to its end', async () => {
    const [task] = rows('issueTypes');
    const made = await site.call('agentLena', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BLANK' }, issuetype: { id: task?.id }, summary: 'Begin' },
    });
    expect(made.status).toBe(201);
    const close = await site.call('agentLena', 'POST', `/rest/api/3/issue/${made.body.key}/transitions`, {
      transition: { id: '2' },
      fields: { resolution: { name: 'Done' } },
    });
    expect(close.status).toBe(204);
  });
});

describe('the site with types of its own', () => {
  const { site, rows } = rowsOf('own-types');
  test('calls a change RFC and an incident Störung, in workflows of their own', async () => {
    const { body } = await site.call('admin', 'GET', '/rest/api/3/project/RZ/statuses');
    const statuses = Object.fromEntries(
      body.map((type: { name: string; statuses: { name: string }[] }) => [
        type.name,
        type.statuses.map(({ name }) => name),
      ]),
    );
    expect(statuses['RFC']).toContain('Freigabe');
    expect(statuses['Störung']).toContain('Behoben');
    expect(rows('fields').map(({ name }) => name)).toContain('Rückfallplan');
  });
  test('every ticket stands in a status of its workflow, and a finished one is resolved', async () => {
    const { body } = await site.call('admin', 'GET', '/rest/api/3/project/RZ/statuses');
    const done = new Set(rows('statuses').flatMap((status) => (status.category === 'DONE' ? status.id : [])));
    for (const issue of rows('issues')) {
      const type = body.find(({ id }: { id: string }) => id === issue.issueTypeId);
      expect(type.statuses.map(({ id }: { id: string }) => id)).toContain(issue.statusId);
      expect([issue.key, issue.resolutionId !== null]).toEqual([issue.key, done.has(issue.statusId)]);
    }
  });
});

describe('the huge site', () => {
  const { site, rows } = rowsOf('huge');
  test('has as much as Jira sites get, and forty projects on one set of schemes', () => {
    expect(rows('projects')).toHaveLength(HUGE.projects);
    expect(rows('fields').filter(({ custom }) => custom)).toHaveLength(HUGE.customFields);
    expect(rows('workflows')).toHaveLength(HUGE.workflows);
    const shared = rows('workflowSchemes').find(({ name }) => name === 'Shared workflow scheme');
    const sharing = rows('projects').filter(({ workflowSchemeId }) => workflowSchemeId === shared?.id);
    expect(sharing).toHaveLength(HUGE.sharing);
    expect(new Set(sharing.map(({ issueTypeSchemeId }) => issueTypeSchemeId)).size).toBe(1);
    expect(new Set(sharing.map(({ issueTypeScreenSchemeId }) => issueTypeScreenSchemeId)).size).toBe(1);
  });
  test('every project has a workflow for each of its types', () => {
    const workflows = new Set(rows('workflows').map(({ name }) => name));
    for (const scheme of rows('workflowSchemes'))
      for (const name of [scheme.defaultWorkflowName, ...Object.values(scheme.issueTypeMappings)])
        expect(workflows).toContain(name);
  });
  test('answers its lists in pages', async () => {
    const { body } = await site.call('admin', 'GET', '/rest/api/3/project/search?maxResults=100&startAt=450');
    expect(body).toMatchObject({ total: HUGE.projects, isLast: true });
    const last = await site.call('agentLena', 'GET', '/rest/api/3/project/H039');
    expect(last.status).toBe(200);
  });
});
