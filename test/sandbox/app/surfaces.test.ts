import { get } from 'node:http';
import { people } from '../../../sandbox/jira/seed/people';
import { control, openWith, writeApp } from '../support/written-app';
import type { Sandbox } from '../../../sandbox';
import type { PersonKey } from '../../../sandbox/jira/seed/people';

const app = writeApp(
  `
jira:projectPage:
  - { key: board, title: SLA, resource: ui/page, resolver: { function: resolver } }
jiraServiceManagement:portalRequestDetailPanel:
  - key: promise
    title: Promise
    resource: ui/page
    resolver: { function: resolver }
    unlicensedAccess: [customer, unlicensed]
  - { key: staff-only, title: Staff, resource: ui/page, resolver: { function: resolver } }
dashboards:widget:
  - key: numbers
    title: Numbers
    description: How we keep our promises.
    thumbnail: resource:ui;icon.svg
    resource: widget
    edit: { resource: widget-edit }
    resolver: { function: resolver }
function:
  - { key: resolver, handler: index.resolve }
`,
  `
exports.resolve = async ({ call, context }, backend) => {
  if (call.functionKey === 'who') return { context, principal: backend.principal };
  const response = await global.__forge_fetch__({ type: 'fpp', remote: 'jira', provider: 'user' }, call.payload.path, {});
  return { status: response.status };
};
`,
);

interface Extension {
  [part: string]: unknown;
  type: string;
}
interface Context {
  accountId: string;
  accountType: string;
  extension: Extension;
}
interface Module {
  key: string;
  src: string;
  editSrc?: string;
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openWith(app, { port: 0 });
});
afterAll(() => sandbox.close());
const ask = <T>(who: PersonKey, call: string, body?: unknown) => control<T>(sandbox, who, call, body);
const rowOf = <T>(row: T | undefined): T => {
  if (!row) throw new Error('the seed has changed');
  return row;
};
const its = () => rowOf(sandbox.jira.context.tables.table('projects').find(({ key }) => key === 'ITS'));
const request = () =>
  rowOf(
    sandbox.jira.context.tables
      .table('issues')
      .find((row) => row.reporterId === people.customerSophie.id && row.requestTypeId !== null),
  );
/** A file of the app's origin; node:http, because the Host header has to be chosen. */
const page = (path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(sandbox.url);
    const call = get(
      { host: '127.0.0.1', port, path, headers: { host: `app.localhost:${port}` } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    call.on('error', reject);
  });

describe('a project page', () => {
  const modules = (who: PersonKey) => ask<Module[]>(who, `GET modules?place=project&projectId=${its().id}`);

  it('is there for those who can browse the project', async () => {
    expect((await modules('agentLena')).body.map(({ key }) => key)).toEqual(['board']);
    expect((await modules('customerSophie')).body).toEqual([]);
    expect((await ask<Module[]>('agentLena', 'GET modules?place=project&projectId=99')).body).toEqual([]);
  });

  it('knows its project', async () => {
    const { body } = await ask<Context>('agentLena', `GET context?moduleKey=board&projectId=${its().id}`);
    expect(body).toMatchObject({ accountId: people.agentLena.id, accountType: 'licensed' });
    expect(body.extension).toEqual({
      type: 'jira:projectPage',
      project: { id: its().id, key: 'ITS', type: 'service_desk' },
      location: expect.stringContaining(sandbox.url),
    });
  });
});

describe('a portal panel', () => {
  const modules = (who: PersonKey) => ask<Module[]>(who, `GET modules?place=portal&issueId=${request().id}`);
  const invoke = (who: PersonKey, moduleKey: string, functionKey: string, payload: unknown = {}) =>
    ask<{ ok: boolean; value: { context: Context; principal: unknown; status: number } }>(
      who,
      'POST invoke',
      { moduleKey, functionKey, payload, issueId: request().id },
    );

  it('is there for customers only if it says so', async () => {
    expect((await modules('customerSophie')).body.map(({ key }) => key)).toEqual(['promise']);
    expect((await modules('agentLena')).body.map(({ key }) => key)).toEqual(['promise', 'staff-only']);
    expect((await invoke('customerSophie', 'staff-only', 'who')).status).toBe(403);
    const reached = await ask('customerSophie', 'POST fetch-product', {
      moduleKey: 'staff-only',
      restPath: '/rest/api/3/myself',
      init: {},
    });
    expect(reached.status).toBe(403);
  });

  it('names the request by key and type, not by the id of its issue', async () => {
    const { body } = await invoke('customerSophie', 'promise', 'who');
    expect(body.value.principal).toEqual({ accountId: people.customerSophie.id });
    expect(body.value.context).toMatchObject({
      accountId: people.customerSophie.id,
      accountType: 'customer',
    });
    expect(body.value.context.extension).toEqual({
      type: 'jiraServiceManagement:portalRequestDetailPanel',
      portal: { id: 1 },
      request: { key: request().key, typeId: Number(request().requestTypeId) },
      location: expect.stringContaining(`/servicedesk/customer/portal/1/${request().key}`),
    });
  });

  it('says nothing of a request that the customer may not see', async () => {
    const { body } = await ask<Context>(
      'customerMarek',
      `GET context?moduleKey=promise&issueId=${request().id}`,
    );
    expect(body.extension).not.toHaveProperty('request');
  });

  it.each([
    ['their request', (key: string) => `/rest/servicedeskapi/request/${key}`, 200],
    ['its comments', (key: string) => `/rest/servicedeskapi/request/${key}/comment`, 200],
    ['its issue', (key: string) => `/rest/api/3/issue/${key}`, 404],
    ['the history of its issue', (key: string) => `/rest/api/3/issue/${key}/changelog`, 404],
    ['its project', () => '/rest/api/3/project/ITS', 404],
    ['themselves', () => '/rest/api/3/myself', 200],
  ])('asks for %s as the customer', async (_what, path, status) => {
    const { body } = await invoke('customerSophie', 'promise', 'reach', { path: path(request().key) });
    expect(body.value.status).toBe(status);
  });

  it('as another customer asUser() gets 404 for the same request', async () => {
    const path = `/rest/servicedeskapi/request/${request().key}`;
    expect((await invoke('customerMarek', 'promise', 'reach', { path })).body.value.status).toBe(404);
  });
});

describe('a dashboard widget', () => {
  interface View {
    dashboardId: string;
    widgets: { id: string; config: unknown; module: Module }[];
    available: Module[];
  }
  const view = async (who: PersonKey = 'agentLena') => (await ask<View>(who, 'GET widgets')).body;

  it('is added, set up and taken away by anybody with a licence', async () => {
    expect(await view()).toMatchObject({ dashboardId: 'dashboard-1', widgets: [] });
    const [kind] = (await view()).available;
    expect(kind).toMatchObject({
      key: 'numbers',
      src: expect.stringMatching(/\/numbers\/index\.html$/),
      editSrc: expect.stringMatching(/\/numbers\.edit\/index\.html$/),
    });
    const { body: made } = await ask<{ id: string }>('agentLena', 'POST widgets', { moduleKey: 'numbers' });
    expect((await view('agentDiego')).widgets).toMatchObject([{ id: made.id, config: null }]);
    expect((await ask('agentDiego', 'PUT widgets', { id: made.id, config: { weeks: 4 } })).status).toBe(200);
    expect((await view()).widgets).toMatchObject([{ id: made.id, config: { weeks: 4 } }]);
    expect((await ask('agentLena', `DELETE widgets?id=${made.id}`)).status).toBe(200);
    expect((await ask('agentLena', `DELETE widgets?id=${made.id}`)).status).toBe(404);
  });

  it('is no thing for customers, and nothing else is a widget', async () => {
    expect((await ask('customerSophie', 'GET widgets')).status).toBe(403);
    expect((await ask('customerSophie', 'POST widgets', { moduleKey: 'numbers' })).status).toBe(403);
    expect((await ask('agentLena', 'POST widgets', { moduleKey: 'board' })).status).toBe(404);
    expect((await ask('agentLena', 'PUT widgets', { id: 'none', config: {} })).status).toBe(404);
  });

  it('knows its config and where it stands; before the first saving it has neither config nor id', async () => {
    const context = async (query: string) =>
      (await ask<Context>('agentLena', `GET context?moduleKey=numbers${query}`)).body.extension;
    const common = {
      type: 'dashboards:widget',
      filters: null,
      layout: { width: 600, height: 400, rowSpan: 'medium', columnSpan: 6 },
    };
    expect(await context('&entryPoint=edit')).toEqual({
      ...common,
      config: null,
      context: { dashboardId: 'dashboard-1' },
      placement: 'WIDGET_EDIT',
      entryPoint: 'edit',
    });
    const { body: made } = await ask<{ id: string }>('agentLena', 'POST widgets', {
      moduleKey: 'numbers',
      config: { weeks: 8 },
    });
    expect(await context(`&widgetId=${made.id}`)).toEqual({
      ...common,
      config: { weeks: 8 },
      context: { dashboardId: 'dashboard-1', widgetId: made.id },
      placement: 'DASHBOARD_VIEW',
    });
    expect((await ask('agentLena', 'GET context?moduleKey=numbers&widgetId=none')).status).toBe(404);
  });

  it('has two pages, each in the folder of its own resource', async () => {
    expect((await page('/numbers/index.html')).text).toContain('<title>view</title>');
    expect((await page('/numbers.edit/index.html')).text).toContain('<title>edit</title>');
    expect((await page('/board.edit/page.html')).status).toBe(404);
  });
});

describe('the page of mails', () => {
  it('shows what the site has sent', async () => {
    expect((await ask('agentLena', 'GET mail')).body).toEqual([]);
    await sandbox.jira.handle({
      method: 'POST',
      path: `/rest/api/3/issue/${request().id}/notify`,
      query: new URLSearchParams(),
      headers: {},
      body: { subject: 'Due', textBody: 'soon', to: { users: [{ accountId: people.agentDiego.id }] } },
      actor: { kind: 'user', accountId: people.agentLena.id },
    });
    expect((await ask('customerSophie', 'GET mail')).body).toMatchObject([
      {
        subject: 'Due',
        text: 'soon',
        from: 'Lena Hoffmann',
        to: [{ email: 'diego.marin@acme.example' }],
        issueKey: request().key,
      },
    ]);
  });
});
