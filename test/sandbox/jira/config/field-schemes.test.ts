import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const ITS = '10000';
const CHANGE = '10002';
const TEXT = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
const SCHEMES = '/rest/api/3/config/fieldschemes';
let site: JiraSite;
beforeEach(() => {
  site = openJiraSite('acme');
  site.jira.install(testApp());
});
const call = (method: string, path: string, body?: unknown) => site.call(asApp, method, path, body);
const schemeId = async (): Promise<number> =>
  (await call('GET', `${SCHEMES}/projects?projectId=${ITS}`)).body.values[0].schemeId;
const newField = async (): Promise<string> =>
  (await call('POST', '/rest/api/3/field', { name: 'Answer', type: TEXT })).body.id;
/** The tab of the screen on which changes are made in ITS, and of one that no project shows. */
const changeTab = (): string => {
  const { tables } = site.jira.context;
  const screen = tables.table('screens').find((row) => row.name === 'ITS: Change screen');
  const tab = screen && tables.table('screenTabs').by('screen', screen.id)[0];
  return `/rest/api/3/screens/${screen?.id}/tabs/${tab?.id}/fields`;
};
const createChange = (fields: object) =>
  site.call('agentLena', 'POST', '/rest/api/3/issue', {
    fields: { project: { id: ITS }, issuetype: { id: CHANGE }, summary: 'New exchange', ...fields },
  });

describe('a new custom field', () => {
  test('is in no project: on a screen it can be neither set nor seen until the field scheme has it', async () => {
    const id = await newField();
    await call('POST', `${changeTab()}?skipFieldAssociation=true`, { fieldId: id });
    const refused = await createChange({ [id]: 'yes' });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      { [id]: `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.` },
    ]);
    const meta = `/rest/api/3/issue/createmeta/${ITS}/issuetypes/${CHANGE}?maxResults=200`;
    const shown = async (): Promise<boolean> =>
      JSON.stringify((await site.call('agentLena', 'GET', meta)).body).includes(`"${id}"`);
    expect(await shown()).toBe(false);
    const scheme = await schemeId();
    const added = await call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [scheme] }] });
    expect([added.status, added.body.results]).toEqual([
      200,
      [{ fieldId: id, schemeId: scheme, success: true, workTypeIds: [] }],
    ]);
    expect(await shown()).toBe(true);
    const made = await createChange({ [id]: 'yes' });
    expect(made.status).toBe(201);
    await call('DELETE', `${SCHEMES}/fields`, { [id]: { schemeIds: [scheme] } });
    const issue = await call('GET', `/rest/api/3/issue/${made.body.key}`);
    expect(id in issue.body.fields).toBe(false);
  });
  test('joins the projects that show a screen when it is put on that screen', async () => {
    const id = await newField();
    await call('POST', changeTab(), { fieldId: id });
    expect((await createChange({ [id]: 'yes' })).status).toBe(201);
    const projects = await call('GET', `/rest/api/3/field/${id}/association/project`);
    // Both projects share the default scheme.
    expect(projects.body.values).toEqual([{ projectId: '10000' }, { projectId: '10001' }]);
  });
  test('joins nothing when it is put on a screen that no project shows, nor when that one is shown later', async () => {
    const id = await newField();
    const screen = (await call('POST', '/rest/api/3/screens', { name: 'Later' })).body.id;
    const [tab] = (await call('GET', `/rest/api/3/screens/${screen}/tabs`)).body;
    for (const fieldId of ['summary', id])
      await call('POST', `/rest/api/3/screens/${screen}/tabs/${tab.id}/fields`, { fieldId });
    const schemes = (await call('GET', '/rest/api/3/screenscheme')).body.values;
    const scheme = schemes.find((row: { name: string }) => row.name === 'ITS: Change screen scheme');
    await call('PUT', `/rest/api/3/screenscheme/${scheme.id}`, { screens: { default: String(screen) } });
    expect((await createChange({ [id]: 'yes' })).status).toBe(400);
  });
  test('may be restricted to work types, and the restriction is replaced by the next one', async () => {
    const id = await newField();
    await call('POST', `${changeTab()}?skipFieldAssociation=true`, { fieldId: id });
    const scheme = await schemeId();
    const restrict = (types: number[]) =>
      call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [scheme], restrictedToWorkTypes: types }] });
    await restrict([10000]);
    expect((await createChange({ [id]: 'yes' })).status).toBe(400);
    await restrict([10002]);
    expect((await createChange({ [id]: 'yes' })).status).toBe(201);
    const rows = (await call('GET', `${SCHEMES}/${scheme}/fields?fieldId=${id}`)).body.values;
    expect(rows).toEqual([
      expect.objectContaining({
        fieldId: id,
        restrictedToWorkTypes: ['10002'],
        allowedOperations: ['REMOVE'],
      }),
    ]);
  });
});

test('fields are searched by project', async () => {
  const id = await newField();
  const found = async (): Promise<string[]> =>
    (await call('GET', '/rest/api/3/field/search?projectIds=10000&query=answer')).body.values.map(
      (field: { id: string }) => field.id,
    );
  expect(await found()).toEqual([]);
  await call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [await schemeId()] }] });
  expect(await found()).toEqual([id]);
});

test('a system field that is taken out of the scheme is gone from the work items, too', async () => {
  const labels = { labels: ['exchange'] };
  const { key } = (await createChange(labels)).body;
  await call('DELETE', `${SCHEMES}/fields`, { labels: { schemeIds: [await schemeId()] } });
  expect('labels' in (await call('GET', `/rest/api/3/issue/${key}`)).body.fields).toBe(false);
  expect((await createChange(labels)).status).toBe(400);
});

describe('changing schemes', () => {
  test('each part succeeds on its own: 207 when some did, 400 when none did', async () => {
    const id = await newField();
    const scheme = await schemeId();
    const some = await call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [scheme, 4711] }] });
    expect([some.status, some.body.results[1]]).toEqual([
      207,
      { fieldId: id, schemeId: 4711, success: false, workTypeIds: [], error: "Scheme 4711 doesn't exist" },
    ]);
    const none = await call('PUT', `${SCHEMES}/fields`, { customfield_1: [{ schemeIds: [scheme] }] });
    expect([none.status, none.body.results[0].error]).toEqual([400, "Field customfield_1 doesn't exist"]);
    const summary = await call('DELETE', `${SCHEMES}/fields`, { summary: { schemeIds: [scheme] } });
    expect([summary.status, summary.body.results[0].error]).toEqual([400, "Field summary can't be removed"]);
  });
  test('a scheme takes custom fields up to its limit and not one more, by itself or through a screen', async () => {
    const { tables, limits } = site.jira.context;
    limits.fieldsPerScheme = 1 + tables.table('fields').where((field) => field.custom).length;
    const scheme = await schemeId();
    const add = (id: string) => call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [scheme] }] });
    const [last, tooMany] = [await newField(), await newField()];
    expect((await add(last)).status).toBe(200);
    const refused = await add(tooMany);
    expect([refused.status, refused.body.results[0].error]).toEqual([
      400,
      `The field scheme ${scheme} has reached the limit of ${limits.fieldsPerScheme} fields`,
    ]);
    expect((await add(last)).status).toBe(200);
    expect((await call('POST', changeTab(), { fieldId: tooMany })).status).toBe(400);
    const tab = (await call('GET', changeTab())).body as { id: string }[];
    expect(tab.some((row) => row.id === tooMany)).toBe(false);
    await call('POST', `/rest/api/3/field/${last}/trash`);
    expect((await add(tooMany)).status).toBe(200);
  });
  test('a copy takes over one project; it is deleted only when no project has it', async () => {
    const id = await newField();
    const scheme = await schemeId();
    const copy = (await call('POST', `${SCHEMES}/${scheme}/clone`, { name: 'ITS fields' })).body.id;
    expect((await call('POST', `${SCHEMES}/${scheme}/clone`, { name: 'ITS fields' })).status).toBe(400);
    await call('PUT', `${SCHEMES}/projects`, { [copy]: { projectIds: [10000] } });
    await call('PUT', `${SCHEMES}/fields`, { [id]: [{ schemeIds: [copy] }] });
    const projects = await call('GET', `/rest/api/3/field/${id}/association/project`);
    expect(projects.body.values).toEqual([{ projectId: '10000' }]);
    const found = await call('GET', `${SCHEMES}?projectId=${ITS}`);
    expect(found.body.values.map((row: { id: number }) => row.id)).toEqual([copy]);
    expect((await call('DELETE', `${SCHEMES}/${copy}`)).status).toBe(409);
    expect((await call('DELETE', `${SCHEMES}/${scheme}`)).status).toBe(400);
    const missing = await call('PUT', `${SCHEMES}/projects`, { 4711: { projectIds: [10000] } });
    expect([missing.status, missing.body.results[0].error]).toEqual([
      400,
      "Field scheme #4711 doesn't exist",
    ]);
    await call('PUT', `${SCHEMES}/projects`, { [scheme]: { projectIds: [10000] } });
    expect((await call('DELETE', `${SCHEMES}/${copy}`)).body).toEqual({ id: String(copy), deleted: true });
    expect((await call('GET', `${SCHEMES}/${copy}`)).status).toBe(404);
  });
  test('is for administrators', async () => {
    expect((await site.call('agentLena', 'GET', SCHEMES)).status).toBe(403);
  });
  test("the app's own fields are in every scheme from the start", async () => {
    const own = site.jira.context.tables.table('fields').find((field) => field.app !== null);
    const rows = (await call('GET', `${SCHEMES}/${await schemeId()}/fields?fieldId=${own?.id}`)).body.values;
    expect(rows).toHaveLength(1);
  });
});
