import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { CHAPTERS, concerns, type ChapterName } from './names';
import { report, type Outcome } from './report';

const KEPT = '.cache/prove';
const fileOf = (name: ChapterName) => `${KEPT}/${name}.json`;
/** No chapter may hold up the others for ever. */
const LONGEST_MS = 90 * 60_000;

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
  const { commit, clean } = source;
  const what = { commit, clean, files: nameOfFiles(name, source) };
  const outcome: Outcome =
    code === 0
      ? { ...what, seconds, chapter: JSON.parse(readFileSync(`${fileOf(name)}.new`, 'utf8')) }
      : { ...what, seconds, broke: code };
  writeFileSync(fileOf(name), JSON.stringify(outcome));
  say(`${name}: ${verdictOf(outcome)} (${seconds} s)`);
}

/** What is proved: the commit, its files, and whether anything lies on top of them. */
interface Sources {
  readonly commit: string;
  /** "mode type hash TAB path" each, as git lists them. */
  readonly tree: readonly string[];
  readonly clean: boolean;
}

const sources = (): Sources => ({
  commit: git('rev-parse', 'HEAD'),
  tree: git('ls-tree', '-r', 'HEAD').split('\n'),
  clean: git('status', '--porcelain', '--', '.', ':!docs', ':!*.md') === '',
});

/** A name of the files that a chapter is about: while it stays, so does what the chapter said. */
function nameOfFiles(name: ChapterName, { tree }: Sources): string {
  const files = tree.filter((line) => concerns(name, line.slice(line.indexOf('\t') + 1)));
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

function kept(name: ChapterName, source: Sources): Outcome | null {
  if (!existsSync(fileOf(name))) return null;
  const outcome = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Outcome;
  return outcome.files === nameOfFiles(name, source) && (outcome.clean || !source.clean) ? outcome : null;
}

function verdictOf({ chapter, broke }: Outcome): string {
  if (!chapter) return `broke off (${broke})`;
  return chapter.failures.length > 0 ? `${chapter.failures.length} failures` : 'holds';
}

void main();
