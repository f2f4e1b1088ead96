import { importIssues } from '../../../../sandbox/jira/issues/import';
import { asApp } from '../../../support/jira-site';
import { idOf, openIssueWorld } from './issue-world';

const issue = (key: string, tail = ''): string => `/rest/api/3/issue/${key}${tail}`;

describe('changelog', () => {
  it('is fetched for many issues at once, oldest first, filtered by field, in pages', async () => {
    const world = openIssueWorld();
    const keys = [await world.make(), await world.make()];
    for (const key of keys) {
      await world.clock.step(1000);
      await world.call('agentLena', 'PUT', issue(key), { fields: { summary: `${key} a` } });
      await world.call('agentLena', 'PUT', issue(key, '/assignee'), { accountId: idOf('agentLena') });
    }
    const fetch = (body: object) =>
      world.call(asApp, 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: keys, ...body });
    const all = (await fetch({ fieldIds: ['assignee'] })).body;
    expect(
      all.issueChangeLogs.map((log: { changeHistories: unknown[] }) => log.changeHistories.length),
    ).toEqual([1, 1]);
    expect(all.issueChangeLogs[0].changeHistories[0].created).toBe(Date.parse('2026-11-23T09:00:01Z'));
    const first = (await fetch({ maxResults: 3 })).body;
    const second = (await fetch({ maxResults: 3, nextPageToken: first.nextPageToken })).body;
    const count = (page: { issueChangeLogs: { changeHistories: unknown[] }[] }): number =>
      page.issueChangeLogs.reduce((sum, log) => sum + log.changeHistories.length, 0);
    expect([count(first), count(second), second.nextPageToken]).toEqual([3, 1, undefined]);
    expect((await fetch({ fieldIds: Array.from({ length: 11 }, (_, n) => `f${n}`) })).status).toBe(400);
    expect((await fetch({ issueIdsOrKeys: [] })).status).toBe(400);
    expect((await fetch({ nextPageToken: 'x' })).status).toBe(400);
  });

  it('of 5,000 entries comes whole, in the pages that were asked for', async () => {
    const world = openIssueWorld();
    const { context } = world.jira;
    const its = context.tables.table('projects').find((row) => row.key === 'ITS');
    const start = Date.parse('2026-01-01T00:00:00Z');
    const at = (index: number): string => new Date(start + index * 60_000).toISOString();
    const [made] = importIssues(context, [
      {
        projectId: its?.id ?? '',
        issueTypeId: world.type('[System] Incident'),
        created: at(0),
        reporterId: idOf('agentLena'),
        summary: 'Long story',
        events: Array.from({ length: 5000 }, (_, index) => ({
          at: at(index + 1),
          authorId: idOf('agentLena'),
          changes: { summary: `Chapter ${index + 1}` },
        })),
      },
    ]);
    const seen: number[] = [];
    const sizes: number[] = [];
    let nextPageToken: string | undefined;
    do {
      const { body } = await world.call(asApp, 'POST', '/rest/api/3/changelog/bulkfetch', {
        issueIdsOrKeys: [made?.key],
        fieldIds: ['summary'],
        maxResults: 2000,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      const [log] = body.issueChangeLogs;
      sizes.push(log.changeHistories.length);
      seen.push(...log.changeHistories.map((entry: { created: number }) => entry.created));
      ({ nextPageToken } = body);
    } while (nextPageToken !== undefined);
    expect(sizes).toEqual([2000, 2000, 1000]);
    expect(seen).toEqual(Array.from({ length: 5000 }, (_, index) => start + (index + 1) * 60_000));
  });

  it('gives chosen entries', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    await world.call('agentLena', 'PUT', issue(key), { fields: { summary: 'a' } });
    await world.call('agentLena', 'PUT', issue(key), { fields: { summary: 'b' } });
    const log = await world.call('agentLena', 'GET', issue(key, '/changelog?maxResults=1'));
    expect([log.body.values.length, log.body.total, log.body.isLast]).toEqual([1, 2, false]);
    const list = await world.call('agentLena', 'POST', issue(key, '/changelog/list'), {
      changelogIds: [Number(log.body.values[0].id)],
    });
    expect(list.body.histories).toHaveLength(1);
  });
});

describe('links', () => {
  it('show on both ends, once, and leave history', async () => {
    const world = openIssueWorld();
    const [a, b] = [await world.make(), await world.make()];
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: a }, outwardIssue: { key: b } };
    expect((await world.call('agentLena', 'POST', '/rest/api/3/issueLink', link)).status).toBe(201);
    expect((await world.call('agentLena', 'POST', '/rest/api/3/issueLink', link)).status).toBe(201);
    const [onA, onB] = [
      (await world.get(a)).body.fields.issuelinks,
      (await world.get(b)).body.fields.issuelinks,
    ];
    expect([onA.length, onA[0].outwardIssue.key, onB.length, onB[0].inwardIssue.key]).toEqual([1, b, 1, a]);
    const one = await world.call('agentLena', 'GET', `/rest/api/3/issueLink/${onA[0].id}`);
    expect(one.body.type.name).toBe('Blocks');
    expect((await world.call('agentLena', 'DELETE', `/rest/api/3/issueLink/${onA[0].id}`)).status).toBe(204);
    expect((await world.get(a)).body.fields.issuelinks).toEqual([]);
    const log = await world.call('agentLena', 'GET', issue(a, '/changelog'));
    expect(log.body.values.map((row: { items: { field: string }[] }) => row.items[0]?.field)).toEqual([
      'Link',
      'Link',
    ]);
  });

  it('refuse unknown types, unseen issues and an issue linked to itself', async () => {
    const world = openIssueWorld();
    const a = await world.make();
    const link = (more: object) =>
      world.call('agentLena', 'POST', '/rest/api/3/issueLink', {
        type: { name: 'Blocks' },
        inwardIssue: { key: a },
        outwardIssue: { key: a },
        ...more,
      });
    expect((await link({})).status).toBe(400);
    expect((await link({ type: { name: 'Nope' } })).body.errorMessages).toEqual([
      "No issue link type with name 'Nope' found.",
    ]);
    expect((await link({ outwardIssue: { key: 'ITS-99999' } })).status).toBe(404);
  });
});

describe('properties and mails', () => {
  it('stores properties of issues: 201 new, 200 changed, 404 gone, 400 too long', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const put = (value: unknown) => world.call('agentLena', 'PUT', issue(key, '/properties/p'), value);
    expect([(await put({ a: 1 })).status, (await put({ a: 2 })).status]).toEqual([201, 200]);
    expect(
      (await world.call('agentLena', 'GET', issue(key, '/properties'))).body.keys.map(
        (row: { key: string }) => row.key,
      ),
    ).toEqual(['p']);
    expect((await put('x'.repeat(32_768))).status).toBe(400);
    expect((await world.call('agentLena', 'DELETE', issue(key, '/properties/p'))).status).toBe(204);
    const gone = await world.call('agentLena', 'GET', issue(key, '/properties/p'));
    expect([gone.status, gone.body.errorMessages]).toEqual([
      404,
      ["The property with key 'p' does not exist."],
    ]);
  });

  it('queues mails and refuses those that would reach nobody', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const notify = (to: object) =>
      world.call(asApp, 'POST', issue(key, '/notify'), { subject: 'Breach', textBody: 'soon', to });
    expect((await notify({ reporter: true })).status).toBe(204);
    expect(world.jira.context.tables.table('notifications').all()).toMatchObject([
      { subject: 'Breach', recipients: [idOf('agentLena')] },
    ]);
    expect((await notify({ assignee: true })).status).toBe(400);
    expect((await notify({ users: [{ accountId: 'nobody' }] })).status).toBe(400);
    expect((await notify({})).body.errorMessages).toEqual(['No recipients were defined for notification.']);
  });

  it('lists and changes watchers', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    expect((await world.call('agentLena', 'POST', issue(key, '/watchers'), idOf('agentDiego'))).status).toBe(
      204,
    );
    const { body } = await world.call('agentLena', 'GET', issue(key, '/watchers'));
    expect(body.watchers.map((row: { accountId: string }) => row.accountId)).toEqual([
      idOf('agentLena'),
      idOf('agentDiego'),
    ]);
    expect(
      (
        await world.call(
          'agentLena',
          'DELETE',
          issue(key, `/watchers?accountId=${encodeURIComponent(idOf('agentDiego'))}`),
        )
      ).status,
    ).toBe(204);
  });
});
