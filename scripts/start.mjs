// `npm start [-- --fresh] [-- --port N] [-- --site SITE] [-- --replay FILE]`: all set-up, then the sandbox site with Steward installed.
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

await ensurePackages();
await buildAll();
say('starting the sandbox ...');
process.exitCode = await run(process.execPath, [
  '--import',
  'tsx',
  'sandbox/start.ts',
  ...process.argv.slice(2),
]);
