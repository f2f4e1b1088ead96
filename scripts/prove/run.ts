import { createHash } from 'node:crypto';
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

/** Their figures are times: nothing else of ours may run beside them. */
const ALONE: ReadonlySet<ChapterName> = new Set(['load', 'speed']);

/**
 * Runs the chapters asked for (all, if none is), each in a process of its own so that none lives off what another left in memory,
 * and writes the report. A chapter that isn't run keeps what it said last of the same sources, or is listed as not run.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const unknown = args.filter((name) => !CHAPTERS.some((known) => known === name));
  if (unknown.length > 0) {
    say(`There is no chapter ${unknown.join(', ')}. The chapters are ${CHAPTERS.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  mkdirSync(KEPT, { recursive: true });
  const source = sources();
  const asked = CHAPTERS.filter((one) => args.length === 0 || args.includes(one));
  const queue = asked.filter((name) => !ALONE.has(name));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await proveChapter(next, source);
  };
  await Promise.all([worker(), worker()]);
  for (const name of asked.filter((one) => ALONE.has(one))) await proveChapter(name, source);

  const outcomes = new Map(CHAPTERS.map((name) => [name, kept(name, source)] as const));
  writeFileSync('docs/proof.md', report(outcomes, { ...source, on: new Date() }));
  const bad = [...outcomes].filter(([, one]) => one && (!one.chapter || one.chapter.failures.length > 0));
  const missing = [...outcomes].filter(([, one]) => !one).map(([name]) => name);
  say(
    bad.length > 0
      ? `FAILED: ${bad.map(([name]) => name).join(', ')}. docs/proof.md says what.`
      : 'docs/proof.md is written.',
  );
  if (missing.length > 0) say(`Not run on these sources: ${missing.join(', ')}.`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

async function proveChapter(name: ChapterName, source: Sources): Promise<void> {
  say(`proving: ${name} ...`);
  const began = Date.now();
  const code = await run(
    process.execPath,
    ['--import', 'tsx', 'scripts/prove/one.ts', name, `${fileOf(name)}.new`],
    { timeoutMs: LONGEST_MS },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  const outcome: Outcome =
    code === 0
      ? { ...source, seconds, chapter: JSON.parse(readFileSync(`${fileOf(name)}.new`, 'utf8')) }
      : { ...source, seconds, broke: code };
  writeFileSync(fileOf(name), JSON.stringify(outcome));
  say(`${name}: ${verdictOf(outcome)} (${seconds} s)`);
}

/** What is proved: the commit, a name of its files without its texts, and whether anything lies on top of them. */
interface Sources {
  readonly commit: string;
  readonly files: string;
  readonly clean: boolean;
}
/** Texts prove nothing, so a commit that changes only them keeps the proof of the one before. */
const TEXTS = /\t(docs\/.*|[^/]*\.md)$/;

function sources(): Sources {
  const files = git('ls-tree', '-r', 'HEAD')
    .split('\n')
    .filter((line) => !TEXTS.test(line));
  return {
    commit: git('rev-parse', 'HEAD'),
    files: createHash('sha256').update(files.join('\n')).digest('hex'),
    clean: git('status', '--porcelain', '--', '.', ':!docs', ':!*.md') === '',
  };
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function kept(name: ChapterName, { files, clean }: Sources): Outcome | null {
  if (!existsSync(fileOf(name))) return null;
  const outcome = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Outcome;
  return outcome.files === files && (outcome.clean || !clean) ? outcome : null;
}

function verdictOf({ chapter, broke }: Outcome): string {
  if (!chapter) return `broke off (${broke})`;
  return chapter.failures.length > 0 ? `${chapter.failures.length} failures` : 'holds';
}

void main();
