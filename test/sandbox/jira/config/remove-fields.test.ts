import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
let site: JiraSite;
beforeEach(() => {
  site = openJiraSite('acme');
  site.jira.install(testApp());
});
const call = (method: string, path: string, body?: unknown) =>
  site.call(asApp, method, `/rest/api/3/${path}`, body);
const tables = () => site.jira.context.tables;
const newField = async (): Promise<string> =>
  (await call('POST', 'field', { name: 'Answer', type: SELECT })).body.id;
const seeded = (name: string): string => tables().table('fields').by('name', name.toLowerCase())[0]?.id ?? '';

describe('the trash', () => {
  test('hides a field and gives it back with its screens, options and values', async () => {
    const impact = seeded('Impact');
    const before = tables().snapshot();
    expect((await call('POST', `field/${impact}/trash`)).status).toBe(200);
    const listed = async (): Promise<boolean> =>
      (await call('GET', 'field')).body.some((field: { id: string }) => field.id === impact);
    expect(await listed()).toBe(false);
    const trashed = (await call('GET', 'field/search/trashed')).body.values;
    expect(trashed.map((field: { id: string }) => field.id)).toEqual([impact]);
    expect((await call('POST', `field/${impact}/trash`)).status).toBe(400);
    expect((await call('POST', `field/${impact}/restore`)).status).toBe(200);
    expect(await listed()).toBe(true);
    expect((await call('POST', `field/${impact}/restore`)).status).toBe(400);
    expect(tables().snapshot()['fields']).toEqual(before['fields']);
  });
  test('takes custom fields that are not locked', async () => {
    expect((await call('POST', `field/${seeded('Request Type')}/trash`)).body.errorMessages).toEqual([
      'Operation failed: Field is locked',
    ]);
    expect((await call('POST', 'field/summary/trash')).status).toBe(400);
    expect((await call('POST', 'field/customfield_99999/trash')).status).toBe(404);
  });
});

describe('deleting a field', () => {
  test('is possible from the trash, and a second time only refused', async () => {
    const id = await newField();
    await call('POST', `field/${id}/trash`);
    expect((await call('DELETE', `field/${id}`)).status).toBe(303);
    expect((await call('DELETE', `field/${id}`)).status).toBe(409);
    await site.clock.step(60_000);
    expect((await call('DELETE', `field/${id}`)).status).toBe(404);
    expect((await call('DELETE', 'field/priority')).status).toBe(400);
  });
  test('leaves nothing of it behind: no option, context, value, screen, scheme or form has it', async () => {
    const impact = seeded('Impact');
    expect(
      tables()
        .table('issues')
        .find((issue) => impact in issue.custom),
    ).toBeDefined();
    await call('DELETE', `field/${impact}`);
    const { changeGroups: _history, auditRecords: _log, tasks: _tasks, ...rest } = tables().snapshot();
    const traces = Object.entries(rest).filter(([, rows]) => JSON.stringify(rows).includes(`"${impact}"`));
    expect(traces.map(([kind]) => kind)).toEqual([]);
  });
});

describe('a full site', () => {
  test('refuses one more custom field, and takes one again when another is in the trash', async () => {
    const id = await newField();
    site.jira.context.limits.customFields = tables()
      .table('fields')
      .where((field) => field.custom).length;
    const refused = await call('POST', 'field', { name: 'One more', type: SELECT });
    expect([refused.status, refused.body.errorMessages[0]]).toEqual([400, expect.stringContaining('limit')]);
    await call('POST', `field/${id}/trash`);
    expect((await call('POST', 'field', { name: 'One more', type: SELECT })).status).toBe(201);
  });
});

describe('where a field stands', () => {
  test('its screens, with the tab when asked for; none for a field that is nowhere', async () => {
    const impact = seeded('Impact');
    const plain = (await call('GET', `field/${impact}/screens`)).body.values;
    expect(plain.map((screen: { name: string }) => screen.name)).toContain('ITS: Change screen');
    expect('tab' in plain[0]).toBe(false);
    const [first] = (await call('GET', `field/${impact}/screens?expand=tab`)).body.values;
    expect(first.tab).toEqual({ id: expect.any(Number), name: 'Field Tab' });
    expect((await call('GET', `field/${await newField()}/screens`)).body.values).toEqual([]);
  });
});

describe('contexts', () => {
  const contexts = async () => {
    const id = await newField();
    const base = `field/${id}/context`;
    const global = (await call('GET', base)).body.values[0].id as string;
    const own = (
      await call('POST', base, {
        name: 'Own',
        projectIds: ['10000', '10001'],
        issueTypeIds: ['10000', '10002'],
      })
    ).body.id as string;
    return { base, global, own };
  };
  test('the global one stays, and stays for all types', async () => {
    const { base, global } = await contexts();
    expect((await call('DELETE', `${base}/${global}`)).status).toBe(400);
    expect((await call('PUT', `${base}/${global}/issuetype`, { issueTypeIds: ['10000'] })).status).toBe(400);
    expect((await call('PUT', `${base}/${global}/project`, { projectIds: ['10000'] })).status).toBe(400);
  });
  test('another one goes with its options', async () => {
    const { base, own } = await contexts();
    await call('POST', `${base}/${own}/option`, { options: [{ value: 'Yes' }] });
    expect((await call('DELETE', `${base}/${own}`)).status).toBe(204);
    expect(tables().table('fieldOptions').by('context', own)).toEqual([]);
    expect((await call('DELETE', `${base}/${own}`)).body.errorMessages).toEqual([
      'The context was not found.',
    ]);
  });
  test('give projects and types back, but not the last project', async () => {
    const { base, own } = await contexts();
    const remove = (what: 'project' | 'issuetype', ids: string[]) =>
      call('POST', `${base}/${own}/${what}/remove`, {
        [what === 'project' ? 'projectIds' : 'issueTypeIds']: ids,
      });
    expect((await remove('project', ['10001'])).status).toBe(204);
    expect((await remove('project', ['10001'])).status).toBe(400);
    expect((await remove('project', ['10000'])).status).toBe(400);
    expect((await remove('issuetype', ['10003'])).body.errorMessages).toEqual([
      'These issue types are not associated with the context: 10003.',
    ]);
    expect((await remove('issuetype', ['10000', '10002'])).status).toBe(204);
    expect(tables().table('fieldContexts').get(own)).toMatchObject({
      projectIds: ['10000'],
      isAnyIssueType: true,
    });
  });
});

describe('options', () => {
  test('one in use goes, silently, out of the issues that have it', async () => {
    const impact = seeded('Impact');
    const issue = tables()
      .table('issues')
      .find((row) => row.custom[impact] !== undefined);
    const used = (issue?.custom[impact] as { id: string }).id;
    const history = tables().table('changeGroups').size;
    const contextId = tables().table('fieldOptions').get(used)?.contextId;
    expect((await call('DELETE', `field/${impact}/context/${contextId}/option/${used}`)).status).toBe(204);
    expect(
      tables()
        .table('issues')
        .get(issue?.id ?? '')?.custom[impact],
    ).toBeUndefined();
    const holders = tables()
      .table('issues')
      .where((row) => JSON.stringify(row.custom[impact] ?? null).includes(`"${used}"`));
    expect(holders).toEqual([]);
    expect(tables().table('changeGroups').size).toBe(history);
  });
});
