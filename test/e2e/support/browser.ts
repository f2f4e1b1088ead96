import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { makeClicksSure } from './sure-click';
import { takeMouseAway } from './without-mouse';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that set-up found. Throws with the remedy when there is none. */
export function browserPath(): string {
  const remembered = existsSync('.cache/browser') ? readFileSync('.cache/browser', 'utf8').trim() : '';
  const path = process.env['STEWARD_BROWSER'] ?? remembered;
  if (!path || !existsSync(path))
    throw new Error('No browser for the browser tests: run `npm test`, which finds or installs one.');
  return path;
}

/** @param more further flags of Chromium */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    args: [...FLAGS, ...more],
  });
  await makeClicksSure(browser);
  if (process.env['STEWARD_WITHOUT_MOUSE']) await takeMouseAway(browser);
  return browser;
}

/** What a page complained of: script errors, failed resources, violated content security policy. */
export interface Complaints {
  readonly texts: string[];
}

/** Not ours: Atlaskit's feature gates say once that nobody configured them. */
const HARMLESS = /feature gate|Client must be initialized/i;
/** A refusal of Jira's API is part of the story; the browser logs it as a failed resource. */
const REFUSALS = /the server responded with a status of (400|403|404|409)/;

/** A page of its own for one person, with everything it complains of collected. */
export async function openPage(
  browser: Browser,
  options: { colorMode?: 'light' | 'dark'; width?: number } = {},
): Promise<{ context: BrowserContext; page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1400, height: 1000 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  if (options.colorMode === 'dark')
    // The script runs in every frame; the app's frames have no storage.
    await context.addInitScript(() => {
      if (window.top === window) localStorage.setItem('sandbox-color-mode', 'dark');
    });
  // Long work goes through the queue, and a busy machine is no fault: a wait that ends well costs nothing.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const texts: string[] = [];
  page.on('pageerror', (error) => texts.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !HARMLESS.test(message.text()) && !REFUSALS.test(message.text()))
      texts.push(message.text());
  });
  return { context, page, complaints: { texts } };
}
