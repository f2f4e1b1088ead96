import { CHAPTERS, concerns, type ChapterName } from '../../scripts/prove/names';
import { report, type Outcome } from '../../scripts/prove/report';
import type { Chapter } from '../../scripts/prove/chapter';

const chapter = (more: Partial<Chapter>): Chapter => ({
  title: 'Cost',
  failures: [],
  shortfalls: [],
  body: 'A table.',
  ...more,
});
const outcome = (more: Partial<Outcome>): Outcome => ({
  commit: 'abc',
  files: 'f',
  clean: true,
  seconds: 12,
  ...more,
});
const made = (said: Partial<Record<ChapterName, Outcome>>, clean = true) =>
  report(new Map(CHAPTERS.map((name) => [name, said[name] ?? null])), {
    commit: 'abc',
    clean,
    on: new Date('2026-11-22T10:00:00Z'),
  });

describe('the report of the proof', () => {
  test('names the commit, the day and the command of each chapter', () => {
    const text = made({ cost: outcome({ chapter: chapter({}) }) });
    expect(text).toContain('on 2026-11-22 from commit abc.');
    expect(text).toContain('| Cost | `npm run prove -- cost` | holds | abc | 12 s |');
    expect(text).toContain('## Cost\n\nA table.');
  });

  test('what fails and what falls short stands before everything else', () => {
    const text = made({
      cost: outcome({
        chapter: chapter({ failures: ['A vote costs too much.'], shortfalls: ['No month was run.'] }),
      }),
    });
    expect(text.indexOf('**cost, FAILS**: A vote costs too much.')).toBeGreaterThan(0);
    expect(text.indexOf('**cost**: No month was run.')).toBeLessThan(text.indexOf('## Chapters'));
    expect(text).toContain('**fails (1)**');
  });

  test('a chapter that broke off or was not run never looks like one that holds', () => {
    const text = made({ cost: outcome({ broke: 124 }) });
    expect(text).toContain('**cost, FAILS**: broke off with exit code 124.');
    expect(text).toContain('**load**: not run on these sources.');
    expect(text).not.toMatch(/\| holds \|/);
  });

  test('sources that differ from the commit are said', () => {
    expect(made({}, false)).toContain('commit abc with changes on top');
  });
});

test.each([
  ['README.md', []],
  ['docs/risk.md', []],
  ['static/src/app.tsx', ['supply', 'sandbox', 'speed', 'accessibility']],
  ['src/usecases/change/index.ts', CHAPTERS.filter((name) => name !== 'mutation')],
  ['src/domain/risk/score.ts', CHAPTERS],
  ['package-lock.json', CHAPTERS],
])('%s can change what these chapters say', (file, chapters) => {
  expect(CHAPTERS.filter((name) => concerns(name, file))).toEqual(chapters);
});
