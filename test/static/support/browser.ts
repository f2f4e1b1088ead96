import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const MEMO = '.cache/browser';
const USUAL = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that the test command found; without one, says how to name one. */
export async function openBrowser(): Promise<Browser> {
  const remembered = existsSync(MEMO) ? [readFileSync(MEMO, 'utf8').trim()] : [];
  const path = [process.env['STEWARD_BROWSER'], ...remembered, ...USUAL].find(
    (one) => one && existsSync(one),
  );
  if (!path)
    throw new Error(
      'No browser found: run "npm test", or set STEWARD_BROWSER to the path of Chrome, Chromium or Edge.',
    );
  return chromium.launch({ executablePath: path, headless: true, args: FLAGS });
}
