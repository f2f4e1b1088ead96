import { assess } from './assess';
import { rankOf } from './level';
import { failureOf } from './outcomes';
import type { OutcomeRecord } from './outcome-record';
import type { Assessment, Level, RiskModel } from './types';

/** One past change whose level would have been another. */
export interface Moved {
  readonly issueId: string;
  readonly issueKey: string;
  /** ISO. */
  readonly closedAt: string;
  readonly before: Level;
  readonly after: Level;
  readonly failed: boolean;
  /** What moves it most, in words. */
  readonly because: string;
}

/** Changes and failures by level. */
export type LevelCounts = Record<Level, { changes: number; failures: number }>;

export interface Comparison {
  /** Past changes that were assessed and carried out. */
  readonly changes: number;
  readonly before: LevelCounts;
  readonly after: LevelCounts;
  /** The first hundred: failed ones first, then by how far they move, then the latest. */
  readonly moved: readonly Moved[];
  readonly movedTotal: number;
  readonly words: readonly string[];
}

const MOST_MOVED = 100;

const noCounts = (): LevelCounts => ({
  Low: { changes: 0, failures: 0 },
  Medium: { changes: 0, failures: 0 },
  High: { changes: 0, failures: 0 },
  'Very high': { changes: 0, failures: 0 },
});

/** What differs most between two assessments of the same input, in words. */
function because(before: Assessment, after: Assessment): string {
  const shares = new Map(before.contributions.map(({ id, value }) => [id, value]));
  const ids = new Set(after.contributions.map(({ id }) => id));
  const shifts = [
    ...after.contributions.map((one) => ({ ...one, shift: one.value - (shares.get(one.id) ?? 0) })),
    ...before.contributions.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, shift: -one.value })),
  ];
  const greatest = shifts.reduce((found, one) => (Math.abs(one.shift) > Math.abs(found.shift) ? one : found));
  if (greatest.shift !== 0 && after.scoreForPolicy !== before.scoreForPolicy) {
    return `${greatest.label} (${greatest.fact}) counts ${greatest.shift > 0 ? 'more' : 'less'}`;
  }
  if (after.scoreForPolicy !== before.scoreForPolicy) return 'What is not known counts otherwise';
  if (after.likelihoodForPolicy !== before.likelihoodForPolicy) return 'The bands of likelihood differ';
  return 'The matrix differs';
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function wordsOf(changes: number, moved: readonly Moved[], after: LevelCounts, period: string): string[] {
  if (changes === 0)
    return [`No change that was assessed has been closed in ${period}: there is nothing to compare.`];
  const all = plural(changes, 'change', 'changes');
  const words =
    moved.length === 0
      ? [`None of the ${all} of ${period} would have another level.`]
      : [`${moved.length} of the ${all} of ${period} would have another level.`];
  const failures = Object.values(after).reduce((sum, one) => sum + one.failures, 0);
  if (failures === 0) return [...words, `None of them failed, so nothing can be said of failures.`];
  const caught = after.High.failures + after['Very high'].failures;
  const failed = failures === 1 ? 'The one that failed' : `${caught} of the ${failures} that failed`;
  const least = failures === 1 && caught === 0 ? ' not' : '';
  return [...words, `${failed} would${least} have been High or above.`];
}

/**
 * What another model would have said of past changes: each is assessed again under both, with the facts that it had. The
 * level is the one the policy goes by, without overrides. Changes without an assessment, or that say nothing since they
 * weren't carried out, are left out.
 * @param period the time that the outcomes are of, in words
 */
export function compareModels(
  before: RiskModel,
  after: RiskModel,
  outcomes: readonly OutcomeRecord[],
  period = 'last quarter',
): Comparison {
  const counts = { before: noCounts(), after: noCounts() };
  const moved: Moved[] = [];
  let changes = 0;
  for (const { assessed, result, changeId, changeKey, closedAt } of outcomes) {
    const failure = failureOf(result);
    if (assessed === null || failure === null) continue;
    changes += 1;
    const head = { number: assessed.number, at: Date.parse(assessed.at), cause: 'back-test' };
    const was = assess(before, assessed.input, head);
    const is = assess(after, assessed.input, head);
    for (const [side, { levelForPolicy }] of [
      ['before', was],
      ['after', is],
    ] as const) {
      counts[side][levelForPolicy].changes += 1;
      counts[side][levelForPolicy].failures += failure;
    }
    if (was.levelForPolicy === is.levelForPolicy) continue;
    moved.push({
      issueId: changeId,
      issueKey: changeKey,
      closedAt,
      before: was.levelForPolicy,
      after: is.levelForPolicy,
      failed: failure === 1,
      because: because(was, is),
    });
  }
  const distance = (one: Moved): number => Math.abs(rankOf(one.after) - rankOf(one.before));
  moved.sort(
    (a, b) =>
      Number(b.failed) - Number(a.failed) ||
      distance(b) - distance(a) ||
      (a.closedAt < b.closedAt ? 1 : a.closedAt > b.closedAt ? -1 : a.issueId < b.issueId ? -1 : 1),
  );
  return {
    changes,
    ...counts,
    moved: moved.slice(0, MOST_MOVED),
    movedTotal: moved.length,
    words: wordsOf(changes, moved, counts.after, period),
  };
}
