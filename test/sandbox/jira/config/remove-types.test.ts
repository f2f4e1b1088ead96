import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const [INCIDENT, REQUEST, PROBLEM, SUBTASK] = ['10000', '10001', '10003', '10007'];
let site: JiraSite;
beforeEach(() => {
  site = openJiraSite('acme');
  site.jira.install(testApp());
});
const call = (method: string, path: string, body?: unknown) =>
  site.call(asApp, method, `/rest/api/3/${path}`, body);
const tables = () => site.jira.context.tables;
const newType = async (name = 'Record'): Promise<string> =>
  (await call('POST', 'issuetype', { name })).body.id;

describe('deleting a work type', () => {
  test('goes out of every scheme, context and field scheme', async () => {
    const id = await newType();
    await call('PUT', 'issuetypescheme/10000/issuetype', { issueTypeIds: [id] });
    const schemes = tables().table('workflowSchemes');
    const [shared] = schemes.where((row) => !row.isDefault);
    if (shared)
      schemes.put({ ...shared, issueTypeMappings: { ...shared.issueTypeMappings, [id]: 'ITS: Task' } });
    const [screens] = tables().table('issueTypeScreenSchemes').all();
    await call('PUT', `issuetypescreenscheme/${screens?.id}/mapping`, {
      issueTypeMappings: [{ issueTypeId: id, screenSchemeId: screens?.mappings['default'] }],
    });
    const [impact] = tables().table('fields').by('name', 'impact');
    await call('POST', `field/${impact?.id}/context`, {
      name: 'Own',
      projectIds: ['10000'],
      issueTypeIds: [id, INCIDENT],
    });
    const [field] = tables().table('fieldSchemes').all();
    await call('PUT', 'config/fieldschemes/fields', {
      [impact?.id ?? '']: [{ schemeIds: [Number(field?.id)], restrictedToWorkTypes: [Number(id), 10000] }],
    });
    expect((await call('DELETE', `issuetype/${id}`)).status).toBe(204);
    expect([
      tables().table('issueTypes').get(id),
      tables()
        .table('issueTypeSchemes')
        .find((row) => row.issueTypeIds.includes(id)),
      tables()
        .table('workflowSchemes')
        .find((row) => id in row.issueTypeMappings),
      tables()
        .table('issueTypeScreenSchemes')
        .find((row) => id in row.mappings),
      tables()
        .table('fieldContexts')
        .find((row) => row.issueTypeIds.includes(id)),
      tables()
        .table('fieldAssociations')
        .find((row) => row.issueTypeIds?.includes(id) ?? false),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
  test('its issues become of the alternative type, with an entry in their history', async () => {
    const id = await newType();
    await call('PUT', 'issuetypescheme/10000/issuetype', { issueTypeIds: [id, '10008'] });
    const issue = await site.call('agentLena', 'POST', '/rest/api/3/issue', {
      fields: { project: { id: '10000' }, issuetype: { id }, summary: 'Old exchange' },
    });
    expect((await call('DELETE', `issuetype/${id}`)).status).toBe(404);
    expect((await call('DELETE', `issuetype/${id}?alternativeIssueTypeId=4711`)).status).toBe(404);
    expect((await call('DELETE', `issuetype/${id}?alternativeIssueTypeId=${id}`)).status).toBe(409);
    expect((await call('DELETE', `issuetype/${id}?alternativeIssueTypeId=${SUBTASK}`)).status).toBe(409);
    // Incidents follow another workflow; the other two standard types of the project, too.
    expect((await call('DELETE', `issuetype/${id}?alternativeIssueTypeId=${INCIDENT}`)).status).toBe(400);
    expect(tables().table('issueTypes').get(id)).toBeDefined();
    const task = '10004';
    expect((await call('DELETE', `issuetype/${id}?alternativeIssueTypeId=${task}`)).status).toBe(204);
    expect(tables().table('issues').get(issue.body.id)?.issueTypeId).toBe(task);
    expect(tables().table('changeGroups').by('issue', issue.body.id).at(-1)?.items[0]).toMatchObject({
      fieldId: 'issuetype',
      from: id,
      to: task,
    });
  });
});

describe('pictures of work types', () => {
  test('are chosen among those of the site', async () => {
    const { system } = (await call('GET', 'avatar/issuetype/system')).body;
    const bug = system.find((row: { fileName: string }) => row.fileName === 'bug.svg').id;
    const id = await newType();
    expect((await call('PUT', `issuetype/${id}`, { avatarId: Number(bug) })).body.avatarId).toBe(Number(bug));
    expect((await call('PUT', `issuetype/${id}`, { avatarId: 1 })).status).toBe(400);
    expect((await call('PUT', `issuetype/${id}`, {})).status).toBe(400);
    expect((await call('GET', 'avatar/project/system')).status).toBe(501);
  });
});

describe('work type schemes', () => {
  const makeDefault = (id: string): void => {
    const scheme = tables().table('issueTypeSchemes').get(id);
    if (scheme)
      tables()
        .table('issueTypeSchemes')
        .put({ ...scheme, isDefault: true });
  };
  test('a new type joins none, not even the default one', async () => {
    makeDefault('10001');
    const id = await newType();
    expect(
      tables()
        .table('issueTypeSchemes')
        .where((row) => row.issueTypeIds.includes(id)),
    ).toEqual([]);
  });
  test('the default one keeps its types and is not deleted', async () => {
    const id = await newType();
    await call('PUT', 'issuetypescheme/10001/issuetype', { issueTypeIds: [id] });
    makeDefault('10001');
    expect((await call('DELETE', `issuetypescheme/10001/issuetype/${id}`)).status).toBe(400);
    expect((await call('DELETE', 'issuetypescheme/10001')).body.errorMessages).toEqual([
      "The default issue type scheme can't be removed.",
    ]);
  });
  test('take so many types and not one more', async () => {
    const size = tables().table('issueTypeSchemes').get('10001')?.issueTypeIds.length ?? 0;
    site.jira.context.limits.typesPerScheme = size + 1;
    const add = (id: string) => call('PUT', 'issuetypescheme/10001/issuetype', { issueTypeIds: [id] });
    const [last, tooMany] = [await newType('Last'), await newType('Too many')];
    expect((await add(last)).status).toBe(204);
    expect((await add(tooMany)).status).toBe(400);
    const all = tables()
      .table('issueTypes')
      .all()
      .map((type) => type.id);
    expect((await call('POST', 'issuetypescheme', { name: 'All', issueTypeIds: all })).status).toBe(400);
  });
  test('a project goes back to its own scheme once its issues fit', async () => {
    const { issueTypeSchemeId: copy } = (
      await call('POST', 'issuetypescheme', { name: 'Copy', issueTypeIds: [INCIDENT, REQUEST, PROBLEM] })
    ).body;
    const assign = (issueTypeSchemeId: string) =>
      call('PUT', 'issuetypescheme/project', { issueTypeSchemeId, projectId: '10000' });
    expect((await assign(copy)).status).toBe(400);
    await call('PUT', `issuetypescheme/${copy}/issuetype`, {
      issueTypeIds: ['10002', '10004', '10005', '10006', SUBTASK],
    });
    expect((await assign(copy)).status).toBe(204);
    expect((await call('DELETE', `issuetypescheme/${copy}`)).status).toBe(400);
    expect((await assign('10000')).status).toBe(204);
    expect((await call('DELETE', `issuetypescheme/${copy}`)).status).toBe(204);
  });
});
describe('screen schemes of types', () => {
  test('mappings go by type, the default one stays, and doubles are refused', async () => {
    const [scheme] = tables().table('issueTypeScreenSchemes').all();
    const remove = (issueTypeIds: string[]) =>
      call('POST', `issuetypescreenscheme/${scheme?.id}/mapping/remove`, { issueTypeIds });
    expect((await remove([INCIDENT, INCIDENT])).body.errorMessages).toEqual([
      'The issueTypeIds must not contain duplicates.',
    ]);
    expect((await remove(['default'])).status).toBe(400);
    expect((await remove([INCIDENT])).status).toBe(204);
    expect((await remove([INCIDENT])).status).toBe(404);
  });
});
