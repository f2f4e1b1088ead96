import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENTRIES, ENTRY_NAMES } from './budgets';
import { type Figure, ofSamples } from './figures';

const PROCESSES = 5;
const TIMED = `const from = process.hrtime.bigint(); require(process.argv[1]); console.log(Number(process.hrtime.bigint() - from) / 1e6);`;

/** Milliseconds that requiring a file takes in a process that has loaded nothing yet. */
function coldRequire(file: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', TIMED, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} does not load: ${stderr}`);
  return Number(stdout);
}

export const bundleFigures = (): Figure[] =>
  ENTRY_NAMES.flatMap((name) => {
    const file = resolve('.cache/bundle', `${name}.cjs`);
    const { bytes, coldMs } = ENTRIES[name];
    const times = Array.from({ length: PROCESSES }, () => coldRequire(file));
    return [
      { what: `${name}: size`, value: statSync(file).size / 1000, unit: 'kB', limit: bytes / 1000 },
      { what: `${name}: cold require`, ...ofSamples(times), unit: 'ms', limit: coldMs },
    ];
  });
