import type { Chapter } from './chapter';
import type { ChapterName } from './names';

/** What running a chapter gave: its text, or the exit code with which it broke off. */
export interface Outcome {
  readonly commit: string;
  /** A name of the commit's files that the chapter is about; it holds for every commit with the same ones. */
  readonly files: string;
  /** Whether the sources were exactly those of the commit. */
  readonly clean: boolean;
  readonly seconds: number;
  readonly chapter?: Chapter;
  readonly broke?: number;
}

/** docs/proof.md: what falls short first, then a table of the chapters, then each of them. */
export function report(
  outcomes: ReadonlyMap<ChapterName, Outcome | null>,
  run: { readonly commit: string; readonly clean: boolean; readonly on: Date },
): string {
  const all = [...outcomes];
  const source = run.clean ? `commit ${run.commit}` : `commit ${run.commit} with changes on top`;
  return [
    '# Proof',
    `Made by \`npm run prove\` on ${run.on.toISOString().slice(0, 10)} from ${source}. Each chapter is made again alone by the command in its row, and holds for every commit that has the same files of those that it is about (\`scripts/prove/names.ts\`).`,
    '## What falls short',
    shortfalls(all),
    '## Chapters',
    ['| chapter | command | verdict | commit | took |', '|---|---|---|---|---|', ...all.map(row)].join('\n'),
    ...all.flatMap(([, outcome]) =>
      outcome?.chapter ? [`## ${outcome.chapter.title}`, outcome.chapter.body.trim()] : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function shortfalls(all: readonly (readonly [ChapterName, Outcome | null])[]): string {
  const lines = all.flatMap(([name, outcome]) => {
    if (!outcome) return [`- **${name}**: not run on these sources.`];
    if (!outcome.chapter) return [`- **${name}, FAILS**: broke off with exit code ${outcome.broke}.`];
    return [
      ...outcome.chapter.failures.map((text) => `- **${name}, FAILS**: ${text}`),
      ...outcome.chapter.shortfalls.map((text) => `- **${name}**: ${text}`),
    ];
  });
  return lines.length > 0 ? lines.join('\n') : 'Nothing that we know of.';
}

function row([name, outcome]: readonly [ChapterName, Outcome | null]): string {
  return `| ${outcome?.chapter?.title ?? name} | \`npm run prove -- ${name}\` | ${verdict(outcome)} | ${outcome?.commit.slice(0, 8) ?? ''} | ${outcome ? `${outcome.seconds} s` : ''} |`;
}

function verdict(outcome: Outcome | null): string {
  if (!outcome) return 'not run';
  if (!outcome.chapter) return 'broke off';
  if (outcome.chapter.failures.length > 0) return `**fails (${outcome.chapter.failures.length})**`;
  return outcome.chapter.shortfalls.length > 0 ? 'holds, with shortfalls' : 'holds';
}
