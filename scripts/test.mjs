// `npm test`: all set-up, the static checks, then every test. The last line counts them, from jest's own totals.
import { existsSync, readFileSync } from 'node:fs';
import { ensureBrowser } from './lib/browser.mjs';
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

await ensurePackages();
const browser = await ensureBrowser();
await buildAll();

const asked = process.argv.slice(2);
const checked = asked.length > 0 ? 0 : await run(process.execPath, ['scripts/check.mjs']);

const [specs, data] = [
  process.env.STEWARD_SPECS ?? '../shared/specs',
  process.env.STEWARD_DATA ?? '../shared/data',
];
if (!existsSync(specs))
  say(
    `SKIPPED: ${specs} (STEWARD_SPECS) is not there, so nothing is held against Atlassian's API documents.`,
  );
if (!existsSync(data)) say(`SKIPPED: ${data} (STEWARD_DATA) is not there, so no real log is replayed.`);
say('running the tests ...');
const REPORT = '.cache/jest.json';
const tested = await run(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${REPORT}`,
    '--testLocationInResults=false',
    '--forceExit',
    ...asked,
  ],
  { env: { STEWARD_BROWSER: browser, NODE_ENV: 'test' } },
);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
  JSON.parse(readFileSync(REPORT, 'utf8'));
if (checked !== 0) say('the static checks failed, see above: the whole run counts as failed.');
// A suite that could not even load, or a failed check, counts as one failure so that the line never flatters.
const failed = numFailedTests + numRuntimeErrorTestSuites + (checked === 0 ? 0 : 1);
process.stdout.write(
  `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped\n`,
);
process.exitCode = failed > 0 || tested !== 0 ? 1 : 0;
