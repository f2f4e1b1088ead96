import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { accountOf, MONDAY_NINE } from '../../test/e2e/support/acme';
import { launch } from '../../test/e2e/support/browser';
import { Office } from '../../test/journeys/support/office';
import { PANEL_INTERACTIVE_MS } from './budgets';
import { ofSamples, type Figure } from './figures';
import { watchPanel, type PanelTimes } from './watch-panel';

const SLOWER = 4;
const RUNS = 7;
/**
 * The change panel in the issue view, in real time on this machine with the CPU slowed by the browser: page and panel each, which are two processes. Counted from the start of the
 * frame's own navigation; first paint by the browser's word, interactive when its sections stand there and the main thread
 * has been free of long tasks for half a second. Cold: a new profile each time; warm: the page is loaded again.
 */
export async function browserFigures(runs = RUNS): Promise<Figure[]> {
  const office = await Office.open('enforce', { port: 0, at: MONDAY_NINE });
  const browser = await launch();
  try {
    const key = office.issue(await office.submitted()).key;
    const cold: PanelTimes[] = [];
    const warm: PanelTimes[] = [];
    for (let run = 0; run < runs; run++) {
      const context = await openAs(office, browser);
      cold.push(await timesOf(context, `${office.site.url}/browse/${key}`));
      warm.push(await timesOf(context, `${office.site.url}/browse/${key}`));
      await context.close();
    }
    return [...figuresOf('cold', cold), ...figuresOf('warm', warm)];
  } finally {
    await browser.close();
    await office.close();
  }
}

async function openAs({ site }: Office, browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-GB' });
  const value = encodeURIComponent(accountOf(site, 'lena.hoffmann'));
  await context.addCookies([{ name: 'sandbox-user', value, url: site.url }]);
  // The runner's compiler names inner functions by a helper that a browser doesn't have.
  await context.addInitScript({ content: `var __name = (one) => one; (${watchPanel.toString()})();` });
  return context;
}

async function timesOf(context: BrowserContext, url: string): Promise<PanelTimes> {
  const page = await context.newPage();
  await slow(context, page);
  // Another origin is another renderer, as on a real site: it is slowed as soon as it exists, before its scripts have run.
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) slow(context, frame).catch(() => undefined);
  });
  await page.goto(url);
  await page.locator('iframe[data-module="steward-change"]').waitFor({ timeout: 60_000 });
  const element = await page.locator('iframe[data-module="steward-change"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The change panel has no frame.');
  const times = await frame.waitForFunction(() => (window as { panelTimes?: unknown }).panelTimes, null, {
    timeout: 60_000,
  });
  const value = (await times.jsonValue()) as PanelTimes;
  await page.close();
  return value;
}

async function slow(context: BrowserContext, target: Page | Frame): Promise<void> {
  const devTools = await context.newCDPSession(target);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

const figuresOf = (what: string, times: readonly PanelTimes[]): Figure[] => [
  { what: `${what}: first paint`, ...ofSamples(times.map(({ paint }) => paint)), unit: 'ms' },
  { what: `${what}: shows the change`, ...ofSamples(times.map(({ content }) => content)), unit: 'ms' },
  {
    what: `${what}: interactive`,
    ...ofSamples(times.map(({ interactive }) => interactive)),
    unit: 'ms',
    limit: PANEL_INTERACTIVE_MS,
  },
];
