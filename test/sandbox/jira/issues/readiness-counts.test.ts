import { asApp, openJiraSite, testApp } from '../../../support/jira-site';

/** What readiness asks of a site: how many, counted by Jira. Each count is held against one made by hand. */
describe('approximate counts for readiness', () => {
  const site = openJiraSite('acme');
  site.jira.install(testApp());
  const { tables } = site.jira.context;
  const DAY = 86_400_000;
  const count = async (jql: string): Promise<number> => {
    const answer = await site.call(asApp, 'POST', '/rest/api/3/search/approximate-count', { jql });
    expect([jql, answer.status]).toEqual([jql, 200]);
    return answer.body.count;
  };
  const byHand = (test: Parameters<ReturnType<typeof tables.table<'issues'>>['where']>[0]): number =>
    tables.table('issues').where(test).length;
  const typeId = (name: string): string =>
    tables.table('issueTypes').find((type) => type.name === name)?.id ?? '';
  const inDays = (instant: string, days: number): boolean =>
    Date.parse(instant) >= site.clock.now() - days * DAY;

  test('incidents of the last days, by type, project and creation', async () => {
    const incident = typeId('[System] Incident');
    const jql = 'project = ITS AND issuetype = "[System] Incident" AND created >= -10d';
    const expected = byHand((row) => row.issueTypeId === incident && inDays(row.created, 10));
    expect(expected).toBeGreaterThan(0);
    expect(await count(jql)).toBe(expected);
    expect(await count(`project = ITS AND issuetype = ${incident} AND created >= -90d`)).toBe(
      byHand((row) => row.issueTypeId === incident && inDays(row.created, 90)),
    );
  });

  test('reopened: the status has changed from a finished one', async () => {
    const done = new Set(
      tables
        .table('statuses')
        .where((row) => row.category === 'DONE')
        .map((row) => row.id),
    );
    const reopened = new Set(
      tables
        .table('changeGroups')
        .where(({ items }) =>
          items.some(
            (item) => item.fieldId === 'status' && done.has(item.from ?? '') && !done.has(item.to ?? ''),
          ),
        )
        .map((group) => group.issueId),
    );
    const list = (isDone: boolean): string =>
      tables
        .table('statuses')
        .where((row) => done.has(row.id) === isDone)
        .map((row) => row.id)
        .join(', ');
    expect(reopened.size).toBeGreaterThan(0);
    expect(await count(`status changed FROM (${list(true)}) TO (${list(false)})`)).toBe(reopened.size);
    expect(await count('status was Resolved AND statusCategory != Done')).toBeLessThanOrEqual(
      await count('status was Resolved'),
    );
    expect(await count('status changed FROM Resolved AFTER -30d')).toBeLessThanOrEqual(
      await count('status changed FROM Resolved'),
    );
  });

  test('without priority, without resolution, resolved lately', async () => {
    const [first] = tables.table('issues').all();
    if (first) tables.table('issues').put({ ...first, priorityId: null });
    expect(await count('priority is EMPTY')).toBe(1);
    expect(await count('project = ITS AND priority is not EMPTY')).toBe(
      byHand((row) => row.key.startsWith('ITS-') && row.priorityId !== null),
    );
    expect(await count('project in (ITS, WEB) AND resolution = Unresolved')).toBe(
      byHand((row) => row.resolutionId === null),
    );
    expect(await count('resolution is not EMPTY AND resolved >= -7d')).toBe(
      byHand((row) => row.resolvedAt !== null && inDays(row.resolvedAt, 7)),
    );
    expect(await count('statusCategory = Done')).toBe(
      byHand((row) => tables.table('statuses').get(row.statusId)?.category === 'DONE'),
    );
  });

  test.each([
    ['no restriction', ''],
    ['only an order', 'ORDER BY created'],
    ['an unknown status', 'status was Nowhere'],
    ['an unknown type', 'issuetype = Nothing'],
    ['history of a field that has none', 'summary changed'],
    ['an unknown field', 'nonsense = 1'],
    ['a broken date', 'created >= -90q'],
  ])('refuses %s', async (_what, jql) => {
    const answer = await site.call(asApp, 'POST', '/rest/api/3/search/approximate-count', { jql });
    expect(answer.status).toBe(400);
  });
});
