import { people } from '../../../sandbox/jira/seed/people';
import { asApp, type Tour } from './tour';

const text = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const INCIDENT = '10000';

/** Issues from their form to their end, with all that hangs on them. */
export async function issues({ ok, okAs, site }: Tour): Promise<void> {
  const create = (summary: string) =>
    ok('POST', 'issue', { fields: { project: { key: 'ITS' }, issuetype: { id: INCIDENT }, summary } });
  await ok('GET', 'issue/createmeta/ITS/issuetypes');
  await ok('GET', `issue/createmeta/ITS/issuetypes/${INCIDENT}?maxResults=200`);
  const [one, other] = [await create('Mail is slow'), await create('The store is full')];
  const base = `issue/${one.key as string}`;
  await ok('GET', `${base}?expand=names,schema,editmeta`);
  await ok('POST', 'issue/bulkfetch', { issueIdsOrKeys: [one.key, 'ITS-99999'], fields: ['summary'] });
  await ok('GET', `${base}/editmeta`);
  await ok('PUT', base, { fields: { summary: 'Mail is very slow' } });
  await ok('PUT', `${base}/assignee`, { accountId: people.agentLena.id });
  await ok('POST', `${base}/watchers`, people.agentDiego.id);
  await ok('GET', `${base}/watchers`);
  await ok('DELETE', `${base}/watchers?accountId=${encodeURIComponent(people.agentDiego.id)}`);
  const { transitions } = await ok('GET', `${base}/transitions?expand=transitions.fields`);
  await ok('POST', `${base}/transitions`, { transition: { id: transitions[0].id } });
  const log = await ok('GET', `${base}/changelog`);
  await ok('POST', `${base}/changelog/list`, { changelogIds: [Number(log.values[0].id)] });
  await ok('POST', 'changelog/bulkfetch', { issueIdsOrKeys: [one.id], fieldIds: ['summary'] });

  const comment = await ok('POST', `${base}/comment`, { body: text('Looking at it') });
  await ok('GET', `${base}/comment?orderBy=-created&expand=properties`);
  await ok('GET', `${base}/comment/${comment.id}`);
  await ok('PUT', `${base}/comment/${comment.id}`, { body: text('Found it') });
  await ok('POST', 'comment/list', { ids: [Number(comment.id)] });
  const commentProperties = `comment/${comment.id as string}/properties`;
  await ok('PUT', `${commentProperties}/note`, { a: 1 });
  await ok('GET', commentProperties);
  await ok('GET', `${commentProperties}/note`);
  await ok('DELETE', `${commentProperties}/note`);
  await ok('DELETE', `${base}/comment/${comment.id}`);

  await ok('PUT', `${base}/properties/note`, { a: 1 });
  await ok('GET', `${base}/properties`);
  await ok('GET', `${base}/properties/note`);
  await ok('DELETE', `${base}/properties/note`);
  // The document's schema of a value knows Jackson's own members only: such as this one.
  await ok('POST', 'issue/properties', {
    entitiesIds: [Number(one.id)],
    properties: { note: { object: true } },
  });

  await ok('POST', 'issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: one.key },
    outwardIssue: { key: other.key },
  });
  const { fields } = await ok('GET', `${base}?fields=issuelinks`);
  await ok('GET', `issueLink/${fields.issuelinks[0].id}`);
  await ok('DELETE', `issueLink/${fields.issuelinks[0].id}`);
  await ok('POST', `${base}/notify`, { subject: 's', textBody: 't', to: { assignee: true } });

  const own = site.jira.context.tables.table('fields').find(({ name }) => name === 'Steward risk level');
  const value = { issueIds: [Number(one.id)], value: 'High' };
  await okAs(asApp, 'POST', 'app/field/value?generateChangelog=false', {
    updates: [{ customField: own?.id, ...value }],
  });
  await okAs(asApp, 'PUT', `app/field/${own?.id ?? ''}/value`, { updates: [value] });

  await ok('GET', 'search/jql?jql=project%20%3D%20ITS&fields=summary&maxResults=5');
  await ok('POST', 'search/jql', {
    jql: 'project = ITS ORDER BY created',
    fields: ['status'],
    maxResults: 5,
  });
  await ok('POST', 'search/approximate-count', { jql: 'project = ITS' });
  await jqlFunctions({ ok, okAs, site });
  await ok('POST', 'jql/parse?validation=strict', { queries: ['project = ITS'] });
  await ok('POST', 'expression/evaluate', { expression: 'issue.key', context: { issue: { key: one.key } } });
  await ok('POST', 'expression/analyse', { expressions: ['1 + 1', '1 +'] });
  await ok('DELETE', `issue/${other.key}`);
}

/** What Jira keeps of the app's JQL functions: made by a search, refreshed by the app. */
async function jqlFunctions({ ok, okAs, site }: Omit<Tour, 'visited'>): Promise<void> {
  const computation = 'jql/function/computation';
  const fn = {
    key: 'mine',
    name: 'steward-mine',
    arguments: [],
    types: ['issue'],
    operators: ['in'],
  };
  const { app } = site.jira.context;
  if (app)
    site.jira.context.app = {
      ...app,
      jqlFunctions: [fn],
      callJqlFunction: () => Promise.resolve({ jql: 'assignee = currentUser()' }),
    };
  await ok('POST', 'search/jql', { jql: 'key in steward-mine()' });
  const { values } = await okAs(asApp, 'GET', `${computation}?orderBy=-used&maxResults=10`);
  const [{ id }] = values;
  await okAs(asApp, 'POST', `${computation}/search`, { precomputationIDs: [id, 'none'] });
  await okAs(asApp, 'POST', computation, { values: [{ id, value: 'key = ITS-1' }] });
  await okAs(asApp, 'POST', `${computation}?skipNotFoundPrecomputations=true`, {
    values: [{ id: 'none', error: 'Gone.' }],
  });
}
