import { importIssues } from '../../../../sandbox/jira/issues/import';
import { doc, idOf, openIssueWorld } from './issue-world';
import type { ImportedEvent, ImportedIssue } from '../../../../sandbox/jira/issues/import';
import type { IssueWorld } from './issue-world';

function row(world: IssueWorld, created: string, events: ImportedEvent[]): ImportedIssue {
  const project = world.jira.context.tables.table('projects').by('key', 'ITS')[0];
  return {
    projectId: project?.id ?? '',
    issueTypeId: world.type('[System] Incident'),
    created,
    reporterId: idOf('customerSophie'),
    summary: 'Old one',
    events,
  };
}

describe('importing issues with their past', () => {
  it('keeps instants and authors, orders history ids by time, and says nothing to the app', async () => {
    const world = openIssueWorld();
    const by = idOf('agentLena');
    const done = world.jira.context.tables.table('resolutions').find((r) => r.name === 'Done')?.id ?? '';
    const [a, b] = importIssues(world.jira.context, [
      row(world, '2026-01-05T08:00:00Z', [
        {
          at: '2026-01-05T09:00:00Z',
          authorId: by,
          changes: { status: world.status('Work in progress'), assignee: by },
        },
        {
          at: '2026-01-07T09:00:00Z',
          authorId: by,
          changes: { status: world.status('Resolved'), resolution: done },
          comment: { body: doc('fixed'), public: true },
        },
      ]),
      row(world, '2026-01-05T08:30:00Z', [
        { at: '2026-01-06T09:00:00Z', authorId: by, changes: { priority: '1' } },
      ]),
    ]);
    expect(world.events).toEqual([]);
    const { body } = await world.get(a?.key ?? '', '?expand=changelog');
    expect(body.fields).toMatchObject({
      created: '2026-01-05T09:00:00.000+0100',
      updated: '2026-01-07T10:00:00.000+0100',
      resolutiondate: '2026-01-07T10:00:00.000+0100',
      status: { name: 'Resolved' },
      comment: { total: 1 },
    });
    const log = await world.call('agentLena', 'GET', `/rest/api/3/issue/${a?.key}/changelog`);
    expect(
      log.body.values.map((entry: { items: { field: string }[] }) => entry.items.map((item) => item.field)),
    ).toEqual([
      ['assignee', 'status'],
      ['resolution', 'status'],
    ]);
    const other = await world.call('agentLena', 'GET', `/rest/api/3/issue/${b?.key}/changelog`);
    expect(Number(other.body.values[0].id)).toBeGreaterThan(Number(log.body.values[0].id));
    expect(Number(other.body.values[0].id)).toBeLessThan(Number(log.body.values[1].id));
  });

  it('refuses events before the creation and unknown fields', () => {
    const world = openIssueWorld();
    const event = (at: string, changes: Record<string, unknown>): ImportedIssue =>
      row(world, '2026-01-05T08:00:00Z', [{ at, authorId: idOf('agentLena'), changes }]);
    expect(() =>
      importIssues(world.jira.context, [event('2026-01-05T07:59:59Z', { assignee: null })]),
    ).toThrow('lies before its creation');
    expect(() => importIssues(world.jira.context, [event('2026-01-05T09:00:00Z', { nope: 1 })])).toThrow(
      'no field nope',
    );
  });

  it('takes 4,000 issues with 28,000 events in a few seconds', () => {
    const world = openIssueWorld();
    const statuses = ['Work in progress', 'Pending', 'Waiting for customer', 'Resolved'].map(world.status);
    const rows = Array.from({ length: 4000 }, (_, n) =>
      row(
        world,
        '2026-01-05T08:00:00Z',
        Array.from({ length: 7 }, (__, k) => ({
          at: new Date(Date.UTC(2026, 0, 6, k, n % 60)).toISOString(),
          authorId: idOf('agentLena'),
          changes: { status: statuses[(n + k) % 4] },
        })),
      ),
    );
    const from = performance.now();
    importIssues(world.jira.context, rows);
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(world.jira.context.tables.table('changeGroups').size).toBeGreaterThan(27_000);
  });
});
