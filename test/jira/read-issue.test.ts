import { makeJiraClient } from '../../src/jira/client';
import { readIssue } from '../../src/jira/read-issue';

const written = (id: string) => ({
  id,
  created: '2026-11-23T09:00:00.000+0100',
  author: { accountId: 'cora', accountType: 'customer' },
  jsdPublic: true,
});

/** Reads an issue whose field "comment" Jira answers like this. */
function read(comment: unknown) {
  const fields = {
    summary: 'The shop shows no prices',
    project: { id: '10' },
    issuetype: { id: '1' },
    status: { id: '3', name: 'Open' },
    created: '2026-11-23T09:00:00.000+0100',
    updated: '2026-11-23T09:00:00.000+0100',
    ...(comment !== undefined && { comment }),
  };
  const text = JSON.stringify({ id: '77', key: 'ITS-7', fields });
  const jira = makeJiraClient({
    send: () =>
      Promise.resolve({ status: 200, headers: { get: () => null }, text: () => Promise.resolve(text) }),
    sleep: () => Promise.resolve(),
    random: () => 0,
    timeLeft: () => 10_000,
  });
  return readIssue(jira, '77', ['comment']);
}

describe('reading an issue with its comments', () => {
  test('brings them along when Jira gave all of them', async () => {
    const issue = await read({ comments: [written('1'), written('2')], total: 2, maxResults: 2, startAt: 0 });
    expect(issue.comments?.map(({ id, author }) => [id, author?.accountType])).toEqual([
      ['1', 'customer'],
      ['2', 'customer'],
    ]);
  });

  test('has none at all, rather than some, when Jira left some off', async () => {
    const issue = await read({ comments: [written('1')], total: 2, maxResults: 1, startAt: 0 });
    expect(issue).not.toHaveProperty('comments');
  });

  test('has none when they were not asked for', async () => {
    expect(await read(undefined)).not.toHaveProperty('comments');
  });

  test('keeps them out of the values by which a change of the issue is seen', async () => {
    const issue = await read({ comments: [written('1')], total: 1 });
    expect(issue.raw).not.toHaveProperty('comment');
  });
});
