// `npm run check`: types, lint, format, Atlassian's manifest validation and linters, and our own manifest rules.
import { ensurePackages } from './lib/packages.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';

const node = (...args) => [process.execPath, args];
const tsc = (project) => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', project);

const CHECKS = [
  ['types of the app', tsc('tsconfig.json')],
  ['types of the screens', tsc('static/tsconfig.json')],
  ['types of the sandbox', tsc('sandbox/tsconfig.json')],
  ["types of the sandbox's pages", tsc('sandbox/shell/tsconfig.json')],
  ['types of the tests', tsc('test/tsconfig.json')],
  ['lint', node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['format', node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ["Atlassian's manifest validation and linters", node('scripts/checks/forge-lint.cjs')],
  ['our own manifest rules', node('--import', 'tsx', 'scripts/checks/run-manifest-rules.ts')],
];

await ensurePackages();
let failed = 0;
// Two at a time: the checks are independent and most of them use one core.
const queue = [...CHECKS];
const worker = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [what, [command, args]] = next;
    const started = Date.now();
    const code = await run(command, args, { env: { NODE_OPTIONS: '--max-old-space-size=4096' } });
    say(`${code === 0 ? 'ok  ' : 'FAIL'} ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) failed += 1;
  }
};
await Promise.all([worker(), worker()]);
process.exitCode = failed === 0 ? 0 : 1;
