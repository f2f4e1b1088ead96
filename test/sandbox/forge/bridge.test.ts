import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createHandler } from '../../../sandbox/server';
import { openDashboards } from '../../../sandbox/home/dashboards';
import { listen } from '../../../sandbox/server/listen';
import { peopleOf } from '../../../sandbox/server/people';
import { openTinySite } from '../../support/tiny-site';

const NAMES = [process.env['STEWARD_BROWSER'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
const browserPath = NAMES.find((path) => path !== undefined && existsSync(path));
const whenBrowser = browserPath === undefined ? test.skip : test;
if (browserPath === undefined)
  console.warn('No browser found (STEWARD_BROWSER): the bridge test is skipped.');

whenBrowser(
  'a page on the app’s origin reaches its resolver through the bridge, under Forge’s CSP',
  async () => {
    const site = openTinySite();
    const http = await listen(0, () => undefined);
    const url = `http://localhost:${http.port}`;
    const appOrigin = `http://app.localhost:${http.port}`;
    const users = [
      {
        id: 'ann',
        displayName: 'Ann',
        email: 'ann@acme.test',
        accountType: 'atlassian',
        active: true,
        timeZone: 'UTC',
        locale: 'en',
      },
    ];
    const people = peopleOf(() => ({ users }));
    http.serve(
      createHandler({
        siteName: 'Acme',
        siteUrl: url,
        appOrigin,
        jira: site.jira,
        forge: site.forge,
        clock: site.clock,
        people,
        dashboards: openDashboards(site.db, site.jira.cloudId),
        mail: () => [],
        settle: () => site.forge.settle(),
        replayReport: () => null,
      }),
    );
    const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await page.goto(`${url}/__sandbox/session`);
      const heights = await page.evaluate((origin) => {
        const seen: number[] = [];
        addEventListener('message', (event) => {
          const message = event.data as {
            steward: string;
            id: number;
            name: string;
            arg: { functionKey: string; payload: unknown };
            height: number;
          };
          if (event.origin !== origin) return;
          if (message.steward === 'height') seen.push(message.height);
          if (message.steward !== 'call') return;
          const body = JSON.stringify({
            moduleKey: 'tiny-panel',
            functionKey: message.arg.functionKey,
            payload: message.arg.payload,
            issueId: '10001',
          });
          void fetch('/__sandbox/invoke', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          })
            .then((response) => response.json())
            .then((answer: { value: unknown }) =>
              (event.source as Window).postMessage(
                { steward: 'answer', id: message.id, ok: true, value: answer.value },
                origin,
              ),
            );
        });
        document.body.innerHTML = `<iframe src="${origin}/tiny-panel/panel.html"></iframe>`;
        return seen;
      }, appOrigin);
      expect(heights).toEqual([]);
      const frame = page.frameLocator('iframe');
      await frame.getByText('invoked by ann on 10001').waitFor({ timeout: 20_000 });
      expect(said).toEqual([]);
    } finally {
      await browser.close();
      http.server.closeAllConnections();
      http.server.close();
    }
  },
);
