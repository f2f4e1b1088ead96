import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNTS } from '../fixtures/people';
import { adminPictures } from '../support/admin-pictures';
import { openBrowser } from '../support/browser';
import { installHost, type HostOptions } from '../support/host';
import { SCENARIOS, type Scenario } from '../support/scenarios';
import { serveStatic, type StaticSite } from '../support/serve-static';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const DIST = 'static/dist';
const walks = adminPictures.map((walk) => ({ ...walk, steps: walk.steps }));
const all: readonly (Scenario & { steps?: (page: Page) => Promise<void> })[] = [...SCENARIOS, ...walks];

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** Opens a scenario and collects everything the browser complains about, among it each breach of the policy. */
export async function open(
  browser: Browser,
  site: StaticSite,
  scenario: Scenario,
  options: Partial<HostOptions> = {},
) {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  await installHost(page, {
    backend: scenario.backend,
    issueId: '10042',
    accountId: ACCOUNTS.you,
    ...options,
  });
  await page.goto(`${site.url}/${scenario.page}.html`);
  await page.getByText(scenario.shows).first().waitFor();
  return { page, complaints };
}

async function wcag(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as { violations: Violation[] };
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

describe('the built screens under the strict policy', () => {
  let browser: Browser;
  let site: StaticSite;
  beforeAll(async () => {
    if (!existsSync(`${DIST}/change.html`))
      throw new Error('static/dist is not built: run "npm run build" first.');
    [browser, site] = await Promise.all([openBrowser(), serveStatic(DIST)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(all.map((scenario) => [scenario.name, scenario] as const))(
    '%s: no complaint, WCAG A and AA, nothing wider than 320 px, light and dark',
    async (_, scenario) => {
      for (const colorMode of ['light', 'dark'] as const) {
        const { page, complaints } = await open(browser, site, scenario, { colorMode });
        await scenario.steps?.(page);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
        expect(await page.evaluate('document.documentElement.dataset.colorMode')).toBe(colorMode);
        expect(await wcag(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(complaints).toEqual([]);
        await page.close();
      }
    },
  );
});
