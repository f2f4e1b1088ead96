import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const vite = (config) => [
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'],
];
const SCREENS = ['static', 'src/contract', 'package-lock.json'];

/** What is built, from what, and how. A part whose inputs have not changed since is not built again. */
const PARTS = [
  {
    name: 'screens',
    what: 'the screens (Custom UI)',
    inputs: SCREENS,
    output: 'static/dist/admin.html',
    command: vite('static/vite.config.mts'),
  },
  {
    name: 'widget',
    what: 'the dashboard widget',
    inputs: SCREENS,
    output: 'static/widget/dist/index.html',
    command: vite('static/widget/vite.config.mts'),
  },
  {
    name: 'widget-edit',
    what: "the dashboard widget's settings",
    inputs: SCREENS,
    output: 'static/widget-edit/dist/index.html',
    command: vite('static/widget-edit/vite.config.mts'),
  },
  {
    name: 'shell',
    what: "the sandbox's own pages",
    inputs: ['sandbox/shell', 'sandbox/budgets.ts', 'static/theme', 'package-lock.json'],
    output: 'sandbox/shell/dist/index.html',
    command: vite('sandbox/shell/vite.config.mts'),
  },
  {
    name: 'bundle',
    what: "the back end, with Atlassian's bundler",
    inputs: [
      'src',
      'manifest.yml',
      'tsconfig.json',
      'tsconfig.base.json',
      'package-lock.json',
      'scripts/bundle-app.cjs',
    ],
    output: '.cache/bundle/resolvers.cjs',
    command: [process.execPath, ['scripts/bundle-app.cjs']],
  },
];

/** Builds one part unless its inputs are the same as last time. */
async function buildPart(part) {
  const memo = `.cache/built/${part.name}`;
  const wanted = hashFiles(part.inputs);
  if (existsSync(part.output) && existsSync(memo) && readFileSync(memo, 'utf8') === wanted) return;
  say(`building ${part.what} ...`);
  const code = await run(...part.command, {
    env: { NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
  if (code !== 0)
    giveUp(`building ${part.what} failed.`, 'mend what the lines above name and run the command again.');
  writeFileSync(memo, wanted);
}

/** Builds what has changed since the last build; the parts don't depend on each other. */
export async function buildAll() {
  mkdirSync('.cache/built', { recursive: true });
  await Promise.all(PARTS.map(buildPart));
}
