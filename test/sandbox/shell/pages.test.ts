import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { people } from '../../../sandbox/jira/seed/people';
import { openWith, writeApp } from '../support/written-app';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox';
import type { PersonKey } from '../../../sandbox/jira/seed/people';

const NAMES = [process.env['STEWARD_BROWSER'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const browserPath = NAMES.find((path) => path !== undefined && existsSync(path));
const isBuilt = existsSync(resolve(__dirname, '../../../sandbox/shell/dist/index.html'));
const whenShown = browserPath !== undefined && isBuilt ? describe : describe.skip;
if (browserPath === undefined || !isBuilt)
  console.warn('No browser (STEWARD_BROWSER) or no built shell: the pages of the sandbox are not tried.');

const html = (script: string): string =>
  `<!doctype html><html><head><script src="${script}"></script></head><body><p id="root">nothing</p></body></html>`;
const SHOW = `
addEventListener('DOMContentLoaded', async () => {
  const { extension, accountType } = await globalThis.__bridge.callBridge('getContext');
  document.getElementById('root').textContent = JSON.stringify({ ...extension, accountType });
});
`;
const EDIT = `
addEventListener('DOMContentLoaded', async () => {
  const { extension } = await globalThis.__bridge.callBridge('getContext');
  const api = await globalThis.__bridge.callBridge('getWidgetEditApi');
  const weeks = (extension.config?.weeks ?? 0) + 4;
  document.getElementById('root').textContent = 'choose ' + weeks;
  api.updateConfig({ weeks });
  api.onProductSave((config) => {
    if (config.weeks > 8) throw new Error('Eight weeks at most.');
    return config;
  });
  api.onSave((config, widgetId) => globalThis.__bridge.callBridge('showFlag', { id: 'saved', title: widgetId + ' has ' + config.weeks }));
});
`;
const app = writeApp(
  `
jira:projectPage:
  - { key: board, title: SLA board, resource: ui/page }
jiraServiceManagement:portalRequestDetailPanel:
  - { key: promise, title: Promise, resource: ui/page, unlicensedAccess: [customer] }
dashboards:widget:
  - key: numbers
    title: Numbers
    description: How we keep our promises.
    thumbnail: resource:ui;icon.svg
    resource: widget
    edit: { resource: widget-edit }
function:
  - { key: none, handler: index.none }
`,
  'exports.none = () => undefined;',
  {
    'ui/page.html': html('page.js'),
    'ui/page.js': SHOW,
    'widget/index.html': html('page.js'),
    'widget/page.js': SHOW,
    'widget-edit/index.html': html('edit.js'),
    'widget-edit/edit.js': EDIT,
  },
);

whenShown('the pages around the app', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  beforeAll(async () => {
    sandbox = await openWith(app, { port: 0 });
    browser = await chromium.launch({
      executablePath: browserPath ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  async function open(who: PersonKey, path: string): Promise<Page> {
    const context = await browser.newContext();
    await context.addCookies([
      { name: 'sandbox-user', value: encodeURIComponent(people[who].id), url: sandbox.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${sandbox.url}${path}`);
    return page;
  }
  const shown = async (page: Page, module: string): Promise<Record<string, unknown>> => {
    const text = page.frameLocator(`iframe[data-module="${module}"]`).locator('#root', { hasText: '{' });
    return JSON.parse((await text.textContent()) ?? '{}') as Record<string, unknown>;
  };

  test('an agent comes from the projects to the page of the app in one', async () => {
    const page = await open('agentLena', '/projects');
    await page.getByRole('link', { name: 'ITS' }).click();
    await page
      .getByRole('navigation', { name: 'IT Service' })
      .getByRole('link', { name: 'SLA board' })
      .click();
    await page.waitForURL('**/projects/ITS/apps/board');
    expect(await shown(page, 'board')).toMatchObject({ type: 'jira:projectPage', project: { key: 'ITS' } });
  }, 60_000);

  test('a customer sees the panel under their request', async () => {
    const page = await open('customerSophie', '/portal');
    await page.locator('ul.requests a').first().click();
    await page.waitForURL('**/portal/ITS-*');
    const key = page.url().split('/').at(-1);
    expect(await shown(page, 'promise')).toMatchObject({ accountType: 'customer', request: { key } });
  }, 60_000);

  test('a widget is added, set up, refused by its app, and removed', async () => {
    const page = await open('agentLena', '/dashboard');
    await page.getByText('This dashboard is empty').waitFor();
    await page.getByRole('button', { name: 'Add Numbers' }).click();
    const edit = page.frameLocator('iframe[data-module="numbers"]');
    await edit.getByText('choose 4').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('widget-1 has 4').waitFor();
    expect(await shown(page, 'numbers')).toMatchObject({
      config: { weeks: 4 },
      context: { widgetId: 'widget-1' },
    });

    const card = page.getByRole('region', { name: 'Numbers' });
    await card.getByRole('button', { name: 'Edit' }).click();
    await edit.getByText('choose 8').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await card.getByRole('button', { name: 'Edit' }).waitFor();
    expect(await shown(page, 'numbers')).toMatchObject({ config: { weeks: 8 } });

    await card.getByRole('button', { name: 'Edit' }).click();
    await edit.getByText('choose 12').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The widget was not saved').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await shown(page, 'numbers')).toMatchObject({ config: { weeks: 8 } });
    await card.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('This dashboard is empty').waitFor();
  }, 90_000);

  test('mails are read on a page of their own', async () => {
    const issue = sandbox.jira.context.tables.table('issues').find(({ key }) => key === 'ITS-1');
    await sandbox.jira.handle({
      method: 'POST',
      path: `/rest/api/3/issue/${issue?.id}/notify`,
      query: new URLSearchParams(),
      headers: {},
      body: {
        subject: 'ITS-1 is due',
        textBody: 'At 14:20.',
        to: { users: [{ accountId: people.agentDiego.id }] },
      },
      actor: { kind: 'user', accountId: people.agentLena.id },
    });
    const page = await open('agentLena', '/mail');
    const mail = page.getByRole('article', { name: 'ITS-1 is due' });
    await mail.getByText('At 14:20.').waitFor();
    expect(await mail.textContent()).toContain('diego.marin@acme.example');
    expect(await mail.getByRole('link', { name: 'ITS-1' }).getAttribute('href')).toBe('/browse/ITS-1');
  }, 60_000);
});
