import type { FactValues } from '../facts';
import type { Facts, RiskFactor } from '../types';

/** A change of one fact that a person can bring about, offered when it would lower the risk. */
export interface Improvement {
  /** What to do, as an instruction. */
  readonly text: string;
  readonly facts: Partial<FactValues> | Readonly<Record<string, string>>;
  /** No field of the change settles it: somebody has to do something elsewhere. */
  readonly elsewhere?: true;
}

/** How a factor reads its fact. */
export interface FactorCode {
  /** The fact it reads. */
  readonly key: string;
  /** The scaled value, usually 0 to 1; null when the fact isn't known. */
  readonly read: (facts: Facts) => number | null;
  /** The smallest and greatest scaled value, for the least favourable answer to a blank. */
  readonly range: readonly [least: number, greatest: number];
  /** The value in words. */
  readonly say: (facts: Facts) => string;
  /** What could be done about it; null when nothing feasible would help. */
  readonly improve: (facts: Facts) => Improvement | null;
}

/**
 * A factor with its code. The model that is stored keeps the numbers only; the reader is found again by id, so a
 * stored model of an older version still scores after an upgrade of the app.
 */
export interface FactorDefinition extends RiskFactor, FactorCode {
  readonly key: keyof FactValues;
  /** Where its fact comes from, in words for whoever edits the model. */
  readonly from: string;
}

/** Brings a value to 0..1: 0 at or below `from`, 1 at or above `to`, linear between. */
export function scale(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** "yes", "no" or "not answered". */
export function yesNo(flag: 0 | 1 | null): string {
  return flag === null ? 'not answered' : flag === 1 ? 'yes' : 'no';
}

/** "1 incident", "3 incidents", "none"; `unknown` when there is no number. */
export function counted(count: number | null, one: string, many: string, unknown = 'not known'): string {
  if (count === null) return unknown;
  return count === 0 ? 'none' : `${count} ${count === 1 ? one : many}`;
}

/** Hours in words, to a tenth of an hour below two days, in days above: "3.5 h", "5 days". */
export function hours(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  return Math.abs(tenths) < 48 ? `${tenths} h` : `${Math.round(value / 2.4) / 10} days`;
}
