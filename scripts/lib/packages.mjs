import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const MARKER = 'node_modules/.steward-installed';

/** Installs the npm packages when they are missing or the lock file has changed since. */
export async function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 18))
    giveUp(
      `Node ${process.versions.node} is too old.`,
      'install Node 20.18 or newer (nodejs.org) and try again.',
    );
  const wanted = hashFiles(['package-lock.json']);
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  say('installing npm packages (about a minute the first time) ...');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    giveUp(
      'npm could not install the packages.',
      'check the network and the npm registry in your npm settings, then run the command again.',
    );
  writeFileSync(MARKER, wanted);
}
