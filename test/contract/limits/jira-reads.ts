import { evaluate } from '../../../sandbox/jira/expressions/evaluate';
import { answerTo, call, site } from './jira-site';
import { said, type Limit } from './limit';

const API = '/rest/api/3';
const JQL_TEST = 'test/sandbox/app/jql-functions.test.ts';

const counted = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n));
const bulk = (count: number) =>
  call('POST', `${API}/issue/bulkfetch`, { issueIdsOrKeys: counted(count, (n) => `NO-${n}`) });
const changelogs = (count: number) =>
  call('POST', `${API}/changelog/bulkfetch`, { issueIdsOrKeys: counted(count, (n) => String(900_000 + n)) });
const comments = (count: number) =>
  call('POST', `${API}/comment/list`, { ids: counted(count, (n) => n + 1) });
const checked = (what: 'issues' | 'projects', count: number) =>
  call('POST', `${API}/permissions/check`, {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], [what]: counted(count, (n) => n + 1) }],
  });
const sorted = (count: number) => {
  const fields = ['key', 'summary', 'status', 'priority', 'created', 'updated', 'assignee', 'reporter'];
  return call('POST', `${API}/search/jql`, {
    jql: `project = ITS ORDER BY ${fields.slice(0, count).join(', ')}`,
  });
};

/** As many issues on the site as the largest page could hold, and one more. */
function crowd(): void {
  const issues = site().jira.context.tables.table('issues');
  const [pattern] = issues.where(({ key }) => key.startsWith('ITS-'));
  for (let n = issues.all().length; n < 5_001 + 100; n += 1)
    if (pattern) issues.put({ ...pattern, id: `8${n}`, key: `ITS-8${n}` });
}
/** Jira cuts a page short instead of refusing a wish that is too large. */
async function page(most: number, fields: string): Promise<string> {
  crowd();
  const { body } = await answerTo(
    'GET',
    `${API}/search/jql?jql=${encodeURIComponent('project = ITS')}&fields=${fields}&maxResults=${most}`,
  );
  const { length } = (body as { issues: unknown[] }).issues;
  return length === most ? 'ok' : `cut to ${length}`;
}
/** Nests so many levels of ten: a level more is ten times the steps. */
const nested = (levels: number): string =>
  counted(levels, (n) => `[0,1,2,3,4,5,6,7,8,9].map(v${n} => `).join('') + '1' + ')'.repeat(levels);
const evaluated = (levels: number) =>
  call('POST', `${API}/expression/evaluate`, { expression: nested(levels) });
const inWorkflow = (levels: number) =>
  said(() => evaluate(nested(levels), { variables: new Map(), timeZone: 'UTC', now: 0 }));

export const readingLimits: readonly Limit[] = [
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
    met: { allowed: () => checked('issues', 1000), refused: () => checked('issues', 1001), says: /^400 / },
  },
  {
    limit: '1,000 projects of one check of permissions',
    source: 'OpenAPI: Get bulk permissions',
    met: {
      allowed: () => checked('projects', 1000),
      refused: () => checked('projects', 1001),
      says: /^400 /,
    },
  },
  {
    limit: '100 issues a page of a search that asks for fields',
    source: 'OpenAPI: Search for issues using JQL',
    met: { allowed: () => page(100, 'summary'), refused: () => page(101, 'summary'), says: /^cut to 100$/ },
  },
  {
    limit: '5,000 issues a page of a search that asks for ids alone',
    source: 'OpenAPI: Search for issues using JQL',
    met: { allowed: () => page(5000, 'id'), refused: () => page(5001, 'id'), says: /^cut to 5000$/ },
  },
  {
    limit: '7 fields to sort a search by',
    source: 'OpenAPI: Search for issues using JQL',
    met: { allowed: () => sorted(7), refused: () => sorted(8), says: /^400 .*at most 7 fields/ },
  },
  {
    limit: '1,000 values in what a JQL function answers, just within',
    source: 'platform/forge/manifest-reference/modules/jql-function',
    met: { file: JQL_TEST, test: 'takes 1,000 values, and its clause beside any other' },
  },
  {
    limit: '1,000 values in what a JQL function answers, just beyond',
    source: 'platform/forge/manifest-reference/modules/jql-function',
    met: { file: JQL_TEST, test: '1,001 values' },
  },
  {
    limit: '10,000 steps of an expression that is evaluated by REST',
    source: 'OpenAPI: Evaluate Jira expression using enhanced search API',
    met: { allowed: () => evaluated(3), refused: () => evaluated(4), says: /^400 .*10000 steps/ },
  },
  {
    limit: '50,000 steps of an expression in a module',
    source: 'cloud/jira/platform/jira-expressions',
    met: { allowed: () => inWorkflow(4), refused: () => inWorkflow(5), says: /50000 steps/ },
  },
];
