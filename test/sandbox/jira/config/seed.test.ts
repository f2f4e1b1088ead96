import { openJiraSite } from '../../../support/jira-site';

describe('the seed', () => {
  const site = openJiraSite('acme');
  const rows = <K extends Parameters<typeof site.jira.context.tables.table>[0]>(kind: K) =>
    site.jira.context.tables.table(kind).all();

  test('is there in less than a second and the same every time', () => {
    const began = performance.now();
    const again = openJiraSite('acme');
    expect(performance.now() - began).toBeLessThan(1000);
    expect(again.jira.snapshot()).toEqual(site.jira.snapshot());
  });
  test('has the tickets of the last weeks, none from the future', () => {
    const issues = rows('issues');
    expect(issues.length).toBeGreaterThanOrEqual(40);
    const now = site.clock.iso();
    for (const issue of issues)
      expect([issue.key, issue.created <= now, issue.updated <= now]).toEqual([issue.key, true, true]);
    for (const group of rows('changeGroups')) expect(group.created <= now).toBe(true);
  });
  test('every status of a ticket stands in the workflow of its type', async () => {
    const statuses = await site.call('admin', 'GET', '/rest/api/3/project/ITS/statuses');
    const byType = new Map<string, string[]>(
      statuses.body.map((type: { id: string; statuses: { id: string }[] }) => [
        type.id,
        type.statuses.map((status) => status.id),
      ]),
    );
    for (const issue of rows('issues').filter((row) => row.key.startsWith('ITS-')))
      expect([issue.key, byType.get(issue.issueTypeId)?.includes(issue.statusId)]).toEqual([issue.key, true]);
  });
  test('both projects share the workflow scheme, so that changing it touches somebody', async () => {
    const answer = await site.call(
      'admin',
      'GET',
      '/rest/api/3/workflowscheme/project?projectId=10000&projectId=10001',
    );
    expect(answer.body.values).toHaveLength(1);
    expect(answer.body.values[0].projectIds).toEqual(['10000', '10001']);
  });
  test('a finished ticket has a resolution and an unfinished one has none', () => {
    const done = new Set(
      rows('statuses')
        .filter((status) => status.category === 'DONE')
        .map((status) => status.id),
    );
    for (const issue of rows('issues'))
      expect([issue.key, issue.resolutionId !== null]).toEqual([issue.key, done.has(issue.statusId)]);
  });
});
