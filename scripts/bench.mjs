// `npm run bench`: what Steward weighs, costs and takes, beside its budgets. Prints and never fails on a figure.
import { ensureBrowser } from './lib/browser.mjs';
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

await ensurePackages();
const browser = await ensureBrowser();
await buildAll();
say('measuring ...');
const code = await run(process.execPath, ['--import', 'tsx', 'scripts/bench/run.ts'], {
  env: { STEWARD_BROWSER: browser },
});
if (code !== 0) say('measuring broke off: the figures above are what there is.');
