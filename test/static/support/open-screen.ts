import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ACCOUNTS } from '../fixtures/people';
import { openBrowser } from './browser';
import { installHost, type HostOptions } from './host';
import type { Scenario } from './scenarios';
import { serveStatic, type StaticSite } from './serve-static';

/** A build beside the usual one can be named, for when that is being written. */
const DIST = process.env['STATIC_DIST'] ?? 'static/dist';

export interface Stage {
  readonly browser: Browser;
  readonly site: StaticSite;
  close(): Promise<void>;
}

/** A browser and the built screens behind the strict policy. */
export async function openStage(): Promise<Stage> {
  if (!existsSync(`${DIST}/clocks.html`))
    throw new Error('static/dist is not built: run "npm run build" first.');
  const [browser, site] = await Promise.all([openBrowser(), serveStatic(DIST)]);
  return {
    browser,
    site,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens a scenario and collects everything the browser complains about, among it each breach of the policy. */
export async function openScreen(
  { browser, site }: Stage,
  scenario: Pick<Scenario, 'backend' | 'page' | 'shows' | 'address'>,
  options: Partial<HostOptions> = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
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
    ...(scenario.address === undefined ? {} : { address: scenario.address }),
    ...options,
  });
  await page.goto(`${site.url}/${scenario.page}.html`);
  await page.getByText(scenario.shows).first().waitFor();
  return { page, complaints };
}
