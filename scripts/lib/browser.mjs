import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const MEMO = '.cache/browser';
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of an installed Chrome, Chromium or Edge, or null. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const remembered = existsSync(MEMO) ? [readFileSync(MEMO, 'utf8').trim()] : [];
  return (
    [process.env.STEWARD_BROWSER, ...onPath, ...PLACES, ...remembered].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

async function downloadedByPlaywright() {
  say('no browser found; trying to download one for the tests ...');
  const code = await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    timeoutMs: 180_000,
    quiet: true,
  });
  if (code !== 0) return null;
  const { chromium } = await import('playwright-core');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

async function installedByApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return null;
  say('trying apt-get install chromium ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], { env, quiet: true })) !== 0) return null;
  if ((await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env, quiet: true })) !== 0) return null;
  return findBrowser();
}

/** Finds or installs a browser for the browser tests and remembers where it is. */
export async function ensureBrowser() {
  const path = findBrowser() ?? (await downloadedByPlaywright()) ?? (await installedByApt());
  if (!path)
    giveUp(
      'the browser tests need Chrome, Chromium or Edge, and none could be found or installed.',
      'install one of them, or set STEWARD_BROWSER to the path of its executable.',
    );
  mkdirSync('.cache', { recursive: true });
  writeFileSync(MEMO, path);
  return path;
}
