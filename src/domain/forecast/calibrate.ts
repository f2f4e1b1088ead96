import type { Case, OpenCase } from './cases';
import { minutesUp } from './cases';
import { forecast, type Known } from './forecast';
import { kindKeys, type Width } from './kinds';
import { EMPTY_SPREAD, mergeSpreads, type Spread, spreadOf } from './spread';

/** Shares of the goal at which a forecast would have been made, in percent. */
export const LOOKS = [25, 50, 75] as const;
export type Look = (typeof LOOKS)[number];
const BINS = 10;

/** Forecasts of one band of probability, and what came of them. */
export interface Bin {
  /** Probabilities from here (included) to the next bin's start. */
  readonly from: number;
  readonly count: number;
  /** Mean of what was forecast, and the share that was missed; null where there was none. */
  readonly predicted: number | null;
  readonly observed: number | null;
}
export interface Calibration {
  readonly count: number;
  /** Looks at which too few earlier cases were known. */
  readonly without: number;
  readonly bins: readonly Bin[];
  /** Mean squared distance of forecast and outcome: 0 is perfect (Brier 1950). Null without forecasts. */
  readonly brier: number | null;
  /** The same for always forecasting the share that was missed in the end: forecasts worse than that are worth nothing. */
  readonly brierOfBaseRate: number | null;
}
export interface CalibrationReport extends Calibration {
  readonly byLook: Readonly<Record<Look, Calibration>>;
}

interface Scored {
  readonly look: Look;
  /** Null: too few cases. */
  readonly predicted: number | null;
  readonly missed: boolean;
}

/** So many cases are foretold, unless the caller says otherwise. */
const FORETOLD = 2000;

/**
 * How good the forecasts would have been. Each case is foretold at 25, 50 and 75 % of its goal by what was known when it began:
 * what had ended by then, and what was open; never by itself or by what came later ("prequential": Dawid 1984), with the
 * distributions in the form they are stored in. What an open one had used up is taken in proportion to the time that had passed
 * of it. A case that was stopped before such a point has no forecast there. The order of the cases doesn't matter.
 * @param open cases that are still open: never learned from as ended, and judged only where their target is used up already
 * @param most so many are foretold at the most, evenly chosen; all of them are learned from
 */
export function calibrate(
  cases: readonly Case[],
  open: readonly OpenCase[] = [],
  most = FORETOLD,
): CalibrationReport {
  const scored = foretell(cases, open, most);
  const of = (look: Look): Calibration => score(scored.filter((one) => one.look === look));
  return { ...score(scored), byLook: { 25: of(25), 50: of(50), 75: of(75) } };
}

function foretell(cases: readonly Case[], open: readonly OpenCase[], most: number): Scored[] {
  const closed = cases.map((one): Kept => ({ ...one, kinds: kindKeys(one), isOpen: false }));
  const unended = open.map(({ seenAt, ...one }): Kept => ({
    ...one,
    endedAt: seenAt,
    kinds: kindKeys(one),
    isOpen: true,
  }));
  const all = [...closed, ...unended];
  const ending = [...closed].sort(inOrder((one) => one.endedAt));
  const every = Math.ceil(all.length / most);
  const kinds = new Map<string, Learned>();
  const kindOf = (key: string): Learned => {
    const kind = kinds.get(key) ?? { ended: EMPTY_SPREAD, fresh: [], open: new Set<Kept>() };
    kinds.set(key, kind);
    return kind;
  };
  const learn = (past: Kept): void => {
    for (const kind of past.kinds.map(({ key }) => kindOf(key))) {
      kind.open.delete(past);
      kind.fresh.push(minutesUp(past.elapsed));
    }
  };
  let ended = 0;
  return [...all].sort(inOrder((one) => one.startedAt)).flatMap((one, index) => {
    for (let past = ending[ended]; past && past.endedAt <= one.startedAt; past = ending[++ended]) learn(past);
    const scored =
      index % every === 0
        ? looksAt(
            one,
            one.kinds.map(({ width, key }) => seenOf(kindOf(key), width, one.startedAt)),
          )
        : [];
    // One that ends as it begins is never open.
    if (one.endedAt > one.startedAt) for (const { key } of one.kinds) kindOf(key).open.add(one);
    return scored;
  });
}

/** An open one "ends" when it was seen last. */
type Kept = Case & { readonly kinds: ReturnType<typeof kindKeys>; readonly isOpen: boolean };
/** What is known of one kind. `fresh` are times that haven't been added to `ended` yet. */
interface Learned {
  ended: Spread;
  fresh: number[];
  readonly open: Set<Kept>;
}

function seenOf(kind: Learned, width: Width, at: number): Known[number] {
  kind.ended = mergeSpreads(kind.ended, spreadOf(kind.fresh));
  kind.fresh = [];
  const used = [...kind.open].map((other) => minutesUp(usedBy(other, at)));
  return { width, ended: kind.ended, open: spreadOf(used) };
}

/** By time, and among equals by everything else: the order in which they were given must not matter. */
const inOrder =
  (time: (one: Case) => number) =>
  (a: Case, b: Case): number =>
    time(a) - time(b) || a.endedAt - b.endedAt || a.elapsed - b.elapsed || a.target - b.target;

function looksAt(one: Kept, known: Known): Scored[] {
  // How it ends is not known yet.
  if (one.isOpen && one.elapsed <= one.target) return [];
  return LOOKS.flatMap((look) => {
    const elapsed = Math.floor((one.target * look) / 100);
    if (one.elapsed <= elapsed) return [];
    const made = forecast(known, { elapsed, target: one.target });
    const predicted = made.kind === 'forecast' ? made.breach : null;
    return [{ look, predicted, missed: one.elapsed > one.target }];
  });
}

const usedBy = ({ startedAt, endedAt, elapsed }: Case, at: number): number =>
  elapsed * Math.min(1, (at - startedAt) / (endedAt - startedAt));

function score(scored: readonly Scored[]): Calibration {
  const made = scored.flatMap(({ predicted, missed }) =>
    predicted === null ? [] : [{ predicted, observed: missed ? 1 : 0 }],
  );
  const base = mean(made.map(({ observed }) => observed));
  return {
    count: made.length,
    without: scored.length - made.length,
    bins: Array.from({ length: BINS }, (_, index) => {
      const inside = made.filter(({ predicted }) => binOf(predicted) === index);
      return {
        from: index / BINS,
        count: inside.length,
        predicted: mean(inside.map(({ predicted }) => predicted)),
        observed: mean(inside.map(({ observed }) => observed)),
      };
    }),
    brier: mean(made.map(({ predicted, observed }) => (predicted - observed) ** 2)),
    brierOfBaseRate: base === null ? null : base * (1 - base),
  };
}

/** The last bin takes certainty too. */
const binOf = (probability: number): number => Math.min(BINS - 1, Math.floor(probability * BINS));

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
