import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Far more than it takes on a slow machine, and nothing against a bomb, which takes longer than anybody waits. */
const BUDGET_MS = 600_000;

/**
 * Recurrences that never come or come each second, and every regular expression of the app against long texts, in a process that is ended
 * when it takes too long. `length`: signs in each text. Gives what was tried, or what it was at when it was ended or broke off.
 */
export function explodeBombs(length: number): {
  readonly tried: string | null;
  readonly fault: string | null;
} {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'bomb-child.ts'), String(length)],
    { encoding: 'utf8', timeout: BUDGET_MS, maxBuffer: 50_000_000 },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (status === 0 && last.startsWith('done: ')) return { tried: last.slice('done: '.length), fault: null };
  const why =
    status === null
      ? `took longer than ${BUDGET_MS / 1000} s`
      : stderr.trim().split('\n').slice(0, 5).join(' ');
  return { tried: null, fault: `${last}: ${why}` };
}
