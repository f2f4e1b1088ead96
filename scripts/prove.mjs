// `npm run prove [-- chapter ...]`: everything that Steward claims, tried and counted; writes docs/proof.md.
import { buildAll } from './lib/build-all.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { run } from './lib/run.mjs';

await ensurePackages();
const browser = await ensureBrowser();
await buildAll();
process.exitCode = await run(
  process.execPath,
  ['--import', 'tsx', 'scripts/prove/run.ts', ...process.argv.slice(2)],
  {
    env: { STEWARD_BROWSER: browser },
  },
);
