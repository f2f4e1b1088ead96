import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { CHAPTERS, type ChapterName } from './names';
import { report, type Outcome } from './report';

const KEPT = '.cache/prove';
const fileOf = (name: ChapterName) => `${KEPT}/${name}.json`;
/** No chapter may hold up the others for ever. */
const LONGEST_MS = 45 * 60_000;

/**
 * Runs the chapters asked for (all, if none is), each in a process of its own so that none lives off what another left in memory,
 * and writes the report. A chapter that isn't run keeps what it said last on this commit, or is listed as not run.
 */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !CHAPTERS.some((known) => known === name));
  if (unknown.length > 0) {
    say(`There is no chapter ${unknown.join(', ')}. The chapters are ${CHAPTERS.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(KEPT, { recursive: true });
  const commit = git('rev-parse', 'HEAD');
  const clean = git('status', '--porcelain', '--', '.', ':!docs/proof.md', ':!docs/scale.md') === '';
  for (const name of CHAPTERS.filter((one) => asked.length === 0 || asked.includes(one))) {
    say(`proving: ${name} ...`);
    const began = Date.now();
    const code = await run(
      process.execPath,
      ['--import', 'tsx', 'scripts/prove/one.ts', name, `${fileOf(name)}.new`],
      {
        timeoutMs: LONGEST_MS,
      },
    );
    const seconds = Math.round((Date.now() - began) / 1000);
    const outcome: Outcome =
      code === 0
        ? { commit, clean, seconds, chapter: JSON.parse(readFileSync(`${fileOf(name)}.new`, 'utf8')) }
        : { commit, clean, seconds, broke: code };
    writeFileSync(fileOf(name), JSON.stringify(outcome));
    say(`${name}: ${verdictOf(outcome)} (${seconds} s)`);
  }
  const outcomes = new Map(CHAPTERS.map((name) => [name, kept(name, commit)] as const));
  writeFileSync('docs/proof.md', report(outcomes, { commit, clean, on: new Date() }));
  const bad = [...outcomes].filter(([, one]) => one && (!one.chapter || one.chapter.failures.length > 0));
  const missing = [...outcomes].filter(([, one]) => !one).map(([name]) => name);
  say(
    bad.length > 0
      ? `FAILED: ${bad.map(([name]) => name).join(', ')}. docs/proof.md says what.`
      : 'docs/proof.md is written.',
  );
  if (missing.length > 0) say(`Not run on this commit: ${missing.join(', ')}.`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function kept(name: ChapterName, commit: string): Outcome | null {
  if (!existsSync(fileOf(name))) return null;
  const outcome = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Outcome;
  return outcome.commit === commit ? outcome : null;
}

function verdictOf({ chapter, broke }: Outcome): string {
  if (!chapter) return `broke off (${broke})`;
  return chapter.failures.length > 0 ? `${chapter.failures.length} failures` : 'holds';
}

void main();
