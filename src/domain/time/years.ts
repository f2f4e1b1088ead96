import { DAY, FIRST_YEAR, LAST_YEAR, yearStart } from './local-date';
import type { OpeningPlan } from './opening-plan';
import type { Millis } from './types';
import { buildYear, lastAtMost, type YearTable } from './year-table';

/** A year with the working time from the anchor year's start to its own. */
export interface Year extends YearTable {
  readonly year: number;
  readonly from: Millis;
  readonly to: Millis;
  readonly base: Millis;
}

const FIRST_INSTANT = yearStart(FIRST_YEAR);
const AFTER_LAST = yearStart(LAST_YEAR + 1);
const MEAN_YEAR = 365.2425 * DAY;

/** The years of a calendar, made when first asked for. The first one asked for is the anchor of the running sum. */
export class Years {
  readonly #made = new Map<number, Year>();
  #recent: Year | null = null;
  #low = 0;
  #high = -1;

  constructor(private readonly plan: OpeningPlan) {}

  get(year: number): Year {
    const found = this.#made.get(year);
    if (found) return found;
    if (this.#high < this.#low) {
      this.#low = year;
      this.#high = year;
      return this.#keep(year, 0);
    }
    for (let y = this.#high + 1; y <= year; y++) {
      const previous = this.get(y - 1);
      this.#keep(y, previous.base + previous.total);
      this.#high = y;
    }
    for (let y = this.#low - 1; y >= year; y--) {
      const next = this.get(y + 1);
      const table = buildYear(this.plan, y);
      this.#keep(y, next.base - table.total, table);
      this.#low = y;
    }
    return this.get(year);
  }

  /**
   * The UTC year that an instant lies in.
   *
   * @throws RangeError for what is no instant between the years 1 and 9999: a programming error.
   */
  at(instant: Millis): Year {
    const recent = this.#recent;
    if (recent && instant >= recent.from && instant < recent.to && Number.isInteger(instant)) return recent;
    if (!Number.isSafeInteger(instant) || instant < FIRST_INSTANT || instant >= AFTER_LAST) {
      throw new RangeError(
        `${instant} is not an instant: give whole epoch milliseconds between the years 1 and 9999.`,
      );
    }
    // A guess by the mean length of a year is at most one off; asking a Date takes longer.
    const guess = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, 1970 + Math.floor(instant / MEAN_YEAR)));
    let year = this.get(guess);
    if (instant < year.from) year = this.get(guess - 1);
    else if (instant >= year.to) year = this.get(guess + 1);
    return (this.#recent = year);
  }

  /** Working time from the anchor to the instant. Differences of it are what everything else is made of. */
  passed(instant: Millis): Millis {
    const year = this.at(instant);
    const index = lastAtMost(year.starts, instant);
    if (index < 0) return year.base;
    const start = year.starts[index] ?? 0;
    return year.base + (year.before[index] ?? 0) + Math.min(instant, year.ends[index] ?? 0) - start;
  }

  /** True if an opening may still come after this year. Keeps the search for one from walking to the year 9999. */
  mayOpenAfter(year: number): boolean {
    return year < LAST_YEAR && (this.#opensWeekly() || year <= this.plan.lastSpecialYear);
  }

  mayOpenBefore(year: number): boolean {
    return year > FIRST_YEAR && (this.#opensWeekly() || year >= this.plan.firstSpecialYear);
  }

  #opensWeekly(): boolean {
    return this.plan.week.some((day) => day.length > 0);
  }

  #keep(year: number, base: Millis, table: YearTable = buildYear(this.plan, year)): Year {
    const made = { ...table, year, from: yearStart(year), to: yearStart(year + 1), base };
    this.#made.set(year, made);
    return made;
  }
}
