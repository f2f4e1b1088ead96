import { asApp, openJiraSite, testApp } from '../../../support/jira-site';

const site = openJiraSite('acme');
site.jira.install(testApp());
const post = (path: string, body: unknown) => site.call('admin', 'POST', `/rest/api/3/${path}`, body);
const put = (path: string, body: unknown) => site.call('admin', 'PUT', `/rest/api/3/${path}`, body);
const remove = (path: string) => site.call('admin', 'DELETE', `/rest/api/3/${path}`);

describe('work types and their schemes', () => {
  test('a type is created by the app, its name is free once', async () => {
    const made = await site.call(asApp, 'POST', '/rest/api/3/issuetype', {
      name: 'Change task',
      type: 'subtask',
    });
    expect([made.status, made.body.subtask, made.body.hierarchyLevel]).toEqual([201, true, -1]);
    expect((await post('issuetype', { name: 'change TASK' })).status).toBe(409);
    expect([
      (await post('issuetype', { name: 'x'.repeat(60) })).status,
      (await post('issuetype', { name: 'y'.repeat(61) })).status,
    ]).toEqual([201, 400]);
    expect((await put(`issuetype/${made.body.id}`, { name: 'Change step' })).body.name).toBe('Change step');
    expect((await remove(`issuetype/${made.body.id}`)).status).toBe(204);
  });
  test('a type in use is not deleted', async () => {
    // The document: 404 when the type is in use and no alternative is given.
    expect((await remove('issuetype/10000')).status).toBe(404);
  });
  test('a scheme takes a type once and gives it back unless it is used or the last', async () => {
    const { id } = (await post('issuetype', { name: 'Service' })).body;
    expect((await put('issuetypescheme/10000/issuetype', { issueTypeIds: [id] })).status).toBe(204);
    expect((await put('issuetypescheme/10000/issuetype', { issueTypeIds: [id] })).body.errorMessages).toEqual(
      [`These issue types were not added because they are already present in the issue type scheme: ${id}`],
    );
    expect(
      (await put('issuetypescheme/10000/issuetype', { issueTypeIds: ['4711'] })).body.errorMessages,
    ).toEqual(['These issue types were not found: 4711']);
    expect((await remove(`issuetypescheme/10000/issuetype/${id}`)).status).toBe(204);
    expect((await remove('issuetypescheme/10000/issuetype/10000')).status).toBe(400);
    const own = (await post('issuetypescheme', { name: 'Small', issueTypeIds: [id], defaultIssueTypeId: id }))
      .body.issueTypeSchemeId;
    expect((await remove(`issuetypescheme/${own}/issuetype/${id}`)).body.errorMessages).toEqual([
      "Can't remove the last standard issue type from the issue type scheme.",
    ]);
    expect(
      (await put('issuetypescheme/project', { issueTypeSchemeId: own, projectId: '10000' })).body
        .errorMessages[0],
    ).toContain("can't be assigned to the project");
    expect((await remove(`issuetypescheme/${own}`)).status).toBe(204);
    expect(
      (await post('issuetypescheme', { name: 'Bad', issueTypeIds: ['10000'], defaultIssueTypeId: '10001' }))
        .body.errorMessages,
    ).toEqual(['The default issue type ID has to be present in issue type IDs list.']);
  });
});

describe('link types', () => {
  test('are created, changed and deleted; names are unique; agents may not', async () => {
    const made = await post('issueLinkType', {
      name: 'Implements',
      inward: 'is implemented by',
      outward: 'implements',
    });
    expect((await post('issueLinkType', { name: 'implements', inward: 'a', outward: 'b' })).status).toBe(400);
    expect((await put(`issueLinkType/${made.body.id}`, { name: 'Delivers' })).body.name).toBe('Delivers');
    expect(
      (
        await site.call('agentLena', 'POST', '/rest/api/3/issueLinkType', {
          name: 'X',
          inward: 'a',
          outward: 'b',
        })
      ).status,
    ).toBe(401);
    expect([
      (await remove(`issueLinkType/${made.body.id}`)).status,
      (await remove(`issueLinkType/${made.body.id}`)).status,
    ]).toEqual([204, 404]);
  });
});

describe('groups', () => {
  test('are created and deleted by administrators', async () => {
    const made = await post('group', { name: 'new-board' });
    expect([made.status, (await post('group', { name: 'New-Board' })).status]).toEqual([201, 400]);
    expect((await site.call('agentLena', 'POST', '/rest/api/3/group', { name: 'mine' })).status).toBe(403);
    expect((await remove(`group?groupId=${made.body.groupId}`)).status).toBe(200);
    expect((await remove(`group?groupId=${made.body.groupId}`)).status).toBe(404);
  });
});

describe('properties', () => {
  const base = '/rest/forge/1/app/properties/adoption';
  test('of the app: only asApp(), 201 then 200, at most 32,768 characters', async () => {
    expect((await site.call('admin', 'GET', base)).body.errorMessages).toEqual([
      'Access to this resource must be authenticated as an app.',
    ]);
    expect((await site.call(asApp, 'GET', base)).body).toEqual({
      message: 'Property with key not found.',
      statusCode: 404,
    });
    expect((await site.call(asApp, 'PUT', base, { changeTypes: [] })).status).toBe(201);
    expect((await site.call(asApp, 'PUT', base, { changeTypes: ['10002@10000'] })).body).toEqual({
      message: 'Property updated.',
      statusCode: 200,
    });
    expect((await site.call(asApp, 'GET', base)).body.value).toEqual({ changeTypes: ['10002@10000'] });
    const text = (length: number) => 'x'.repeat(length - 2);
    expect([
      (await site.call(asApp, 'PUT', base, text(32_768))).status,
      (await site.call(asApp, 'PUT', base, text(32_769))).status,
    ]).toEqual([200, 400]);
    expect([
      (await site.call(asApp, 'DELETE', base)).status,
      (await site.call(asApp, 'DELETE', base)).status,
    ]).toEqual([204, 404]);
  });
  test('of a project: written by its administrators, read by those who see it', async () => {
    const path = '/rest/api/3/project/ITS/properties/steward';
    expect((await site.call('agentLena', 'PUT', path, { a: 1 })).status).toBe(403);
    expect([
      (await site.call('admin', 'PUT', path, { a: 1 })).status,
      (await site.call('admin', 'PUT', path, { a: 2 })).status,
    ]).toEqual([201, 200]);
    expect((await site.call('agentLena', 'GET', path)).body).toEqual({ key: 'steward', value: { a: 2 } });
    expect((await site.call('customerSophie', 'GET', path)).status).toBe(404);
    expect((await site.call('admin', 'DELETE', path)).status).toBe(204);
  });
});

describe('pinning a panel', () => {
  const pin = (moduleId: string, action = 'PIN') =>
    site.call(asApp, 'POST', '/rest/api/3/forge/panel/action/bulk/async', {
      moduleId,
      projectList: [{ projectIdOrKey: 'ITS', action }],
    });
  const ari = `ari:cloud:ecosystem::extension/${testApp().appId}/${testApp().environmentId}/static/steward-change`;
  test('is a task; the panel is pinned for the project; a module that is no panel is refused', async () => {
    expect(site.jira.isPanelPinned('steward-change', '10000', '1')).toBe(false);
    const answer = await pin(ari);
    expect(answer.status).toBe(202);
    const poll = async () =>
      (await site.call(asApp, 'GET', `/rest/api/3/task/${answer.body.taskId}`)).body.status;
    expect([await poll(), await poll()]).toEqual(['RUNNING', 'COMPLETE']);
    expect([
      site.jira.isPanelPinned('steward-change', '10000', '1'),
      site.jira.isPanelPinned('steward-change', '10001', '1'),
    ]).toEqual([true, false]);
    expect((await pin(`${ari}-other`)).status).toBe(400);
    await pin(ari, 'UNPIN');
    expect(site.jira.isPanelPinned('steward-change', '10000', '1')).toBe(false);
    expect(
      (
        await site.call('agentLena', 'POST', '/rest/api/3/forge/panel/action/bulk/async', {
          moduleId: ari,
          projectList: [{ projectIdOrKey: 'ITS', action: 'PIN' }],
        })
      ).status,
    ).toBe(403);
  });
});
