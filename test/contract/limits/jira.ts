import { openSandbox, type Sandbox } from '../../../sandbox';
import { people } from '../../../sandbox/jira/seed/people';
import type { Limit } from './limit';

let opened: Promise<Sandbox> | null = null;
const site = (): Promise<Sandbox> => (opened ??= openSandbox({ running: false, say: () => undefined }));
export async function closeJira(): Promise<void> {
  await (await opened)?.close();
  opened = null;
}

/** "ok", or the status and the words of Jira's refusal. */
async function call(method: string, path: string, body?: unknown): Promise<string> {
  const { jira } = await site();
  const [plain = path, query = ''] = path.split('?');
  const answer = await jira.handle({
    method,
    path: `/rest/api/3${plain}`,
    query: new URLSearchParams(query),
    headers: {},
    body,
    actor: { kind: 'user', accountId: people.admin.id },
  });
  return answer.status < 400 ? 'ok' : `${answer.status} ${JSON.stringify(answer.body)}`;
}
const anIssue = async (): Promise<string> =>
  (await site()).jira.context.tables.table('issues').all()[0]?.key ?? 'none';

const adf = (length: number) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(length) }] }],
});
const comment = async (length: number) =>
  call('POST', `/issue/${await anIssue()}/comment`, { body: adf(length) });
const property = async (length: number) =>
  call('PUT', `/issue/${await anIssue()}/properties/steward-test`, 'x'.repeat(length - 2));
const bulk = (count: number) =>
  call('POST', '/issue/bulkfetch', { issueIdsOrKeys: Array.from({ length: count }, (_, n) => `NO-${n}`) });
const changelogs = (count: number) =>
  call('POST', '/changelog/bulkfetch', {
    issueIdsOrKeys: Array.from({ length: count }, (_, n) => String(900_000 + n)),
  });
const comments = (count: number) =>
  call('POST', '/comment/list', { ids: Array.from({ length: count }, (_, n) => n + 1) });
const checked = (count: number) =>
  call('POST', '/permissions/check', {
    projectPermissions: [
      { permissions: ['BROWSE_PROJECTS'], issues: Array.from({ length: count }, (_, n) => n + 1) },
    ],
  });
/** Jira cuts a page short instead of refusing a wish that is too large. */
const page = async (most: number, fields: string): Promise<string> => {
  const { jira } = await site();
  const { body } = await jira.handle({
    method: 'GET',
    path: '/rest/api/3/search/jql',
    query: new URLSearchParams({ jql: 'project = ITS', fields, maxResults: String(most) }),
    headers: {},
    body: undefined,
    actor: { kind: 'user', accountId: people.admin.id },
  });
  const { length } = (body as { issues: unknown[] }).issues;
  return length === most ? 'ok' : `cut to ${length}`;
};

export const jiraLimits: readonly Limit[] = [
  {
    limit: '32,767 characters of a text, comments too',
    source: 'OpenAPI, advanced settings of Jira',
    met: { allowed: () => comment(32_767), refused: () => comment(32_768), says: /^400 / },
  },
  {
    limit: '32,768 characters of a property',
    source: 'OpenAPI: Set issue property',
    met: { allowed: () => property(32_768), refused: () => property(32_769), says: /^400 / },
  },
  {
    limit: '100 issues of one bulk fetch',
    source: 'OpenAPI: Bulk fetch issues',
    met: { allowed: () => bulk(100), refused: () => bulk(101), says: /^400 .*100/ },
  },
  {
    limit: '1,000 issues whose changelogs are fetched at once',
    source: 'OpenAPI: Bulk fetch changelogs',
    met: { allowed: () => changelogs(1000), refused: () => changelogs(1001), says: /^400 / },
  },
  {
    limit: '1,000 comments listed by their ids',
    source: 'OpenAPI: Get comments by IDs',
    met: { allowed: () => comments(1000), refused: () => comments(1001), says: /^400 .*1000/ },
  },
  {
    limit: '1,000 issues of one check of permissions',
    source: 'OpenAPI: Get bulk permissions',
    met: { allowed: () => checked(1000), refused: () => checked(1001), says: /^400 / },
  },
  {
    limit: '100 issues a page of a search that asks for fields',
    source: 'OpenAPI: Search for issues using JQL',
    met: { allowed: () => page(100, 'summary'), refused: () => page(101, 'summary'), says: /^cut to 100$/ },
  },
];
