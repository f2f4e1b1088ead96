import type { YearlyRule } from './yearly-days';

/** Why an event gives no holidays. */
export type LeftOut = 'timed' | 'cancelled' | 'oftener' | 'rule' | 'broken';

export interface AllDayEvent {
  readonly name: string;
  readonly uid: string;
  /** "2026-12-25" */
  readonly start: string;
  /** Days that one occurrence lasts. */
  readonly length: number;
  readonly rule: YearlyRule | null;
  /** Further days on which it begins, and days on which it doesn't. */
  readonly more: readonly number[];
  readonly except: readonly number[];
  /** It stands in for the occurrence of this day. */
  readonly replaces: number | null;
}

/** What a file gave. */
export interface IcsEvents {
  readonly events: readonly AllDayEvent[];
  /** What gives no holidays and why, each with its line in the file. */
  readonly left: readonly { readonly line: number; readonly why: LeftOut; readonly name: string }[];
  /** The file has more events than are read. */
  readonly more: boolean;
}
