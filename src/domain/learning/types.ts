import type { Millis } from '../time/types';

/** One thing that may bear on the outcome, with what is believed of its weight before there is data. */
export interface Feature {
  readonly id: string;
  /** The weight that little data leaves as it is, in log-odds for one unit. */
  readonly prior: number;
  /** The only sign that the weight may have; null: either. */
  readonly sign: 1 | -1 | null;
  /** The greatest size that the weight may have, above 0. */
  readonly bound: number;
  /** The value that adds nothing, and that a missing one is taken as; absent: the mean of what is learned from. */
  readonly centre?: number;
}

/** One thing that happened, with what was known of it before. */
export interface Row {
  /** A value for each feature, in their order; null: not known. */
  readonly x: readonly (number | null)[];
  readonly y: 0 | 1;
  readonly at: Millis;
  /** Log-odds that are given and not learned; absent: 0. */
  readonly base?: number;
}

/** What was learned. Plain data: it can be stored. */
export interface Fitted {
  readonly intercept: number;
  /** In the order of the features, as the centres. */
  readonly weights: readonly number[];
  readonly centres: readonly number[];
}

/** What was foretold, and what came of it. */
export interface Prediction {
  /** Probability of y = 1. */
  readonly p: number;
  readonly y: 0 | 1;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
