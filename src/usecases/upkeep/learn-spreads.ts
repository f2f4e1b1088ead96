import { calibrate } from '../../domain/forecast/calibrate';
import { minutesUp, type Case, type OpenCase } from '../../domain/forecast/cases';
import { kindKeys } from '../../domain/forecast/kinds';
import { EMPTY_SPREAD, fitTogether, spreadOf, type Spread } from '../../domain/forecast/spread';
import { isoOf } from '../../jira/instant';
import { fitsOneRecord } from '../../store/body';
import type { Deps } from '../deps';
import { readOpenCases } from '../reports/open-cases';
import { listOutcomes } from '../reports/outcome-record';
import { keepSpreads, type Spreads } from '../reports/spread-record';

/** Tickets of half a year say how long tickets take now. */
const DAYS = 180;
/** At most so many closed cycles are learned from, a hundred a page: the newest ones say how long it takes now. */
const MOST_PAGES = 20;
/** Different times of all kinds together; fewer, if they don't fit into one record. */
const ROOM = 12_000;
/** Forecasts that are checked against what came: enough for ten bands, and a few seconds of computing. */
const MOST_FORETOLD = 500;

/**
 * Learns anew how long tickets take, from the cycles that were decided in the last half year and from those that are open: the
 * decided ones alone are too hopeful as long as the slow ones of a young site have not ended.
 */
export async function learnSpreads(deps: Pick<Deps, 'store' | 'clock'>, projectId: string): Promise<void> {
  const now = deps.clock.now();
  const range = { from: isoOf(now - DAYS * 86_400_000), newestFirst: true };
  const { records } = await listOutcomes(deps, projectId, range, MOST_PAGES);
  const cases = records.flatMap(({ body }) => body.case ?? []);
  const open = await readOpenCases(deps, projectId);
  const { count, bins, brier, brierOfBaseRate } = calibrate(cases, open, MOST_FORETOLD);
  const quality = { count, bins, brier, brierOfBaseRate };
  await keepSpreads(deps, projectId, now, fitted(cases, open, quality));
}

/** The times of all kinds, to as few digits as one record asks for. */
function fitted(cases: readonly Case[], open: readonly OpenCase[], quality: Spreads['quality']): Spreads {
  const ended = spreadsOf(cases);
  const begun = spreadsOf(open);
  const all = [...ended, ...begun].map(({ spread }) => spread);
  for (let room = ROOM; ; room = Math.floor(room / 2)) {
    const fit = fitTogether(all, room);
    const named = (kinds: readonly Times[], from: number): Spreads['spreads'] =>
      Object.fromEntries(kinds.map(({ key }, index) => [key, fit[from + index] ?? EMPTY_SPREAD]));
    const body = { spreads: named(ended, 0), open: named(begun, ended.length), quality };
    if (fitsOneRecord(body) || room < all.length) return body;
  }
}

interface Times {
  readonly key: string;
  readonly spread: Spread;
}

function spreadsOf(cases: readonly (Case | OpenCase)[]): Times[] {
  const times = new Map<string, number[]>();
  for (const one of cases)
    for (const { key } of kindKeys(one)) {
      const known = times.get(key);
      if (known) known.push(minutesUp(one.elapsed));
      else times.set(key, [minutesUp(one.elapsed)]);
    }
  return [...times].map(([key, minutes]) => ({ key, spread: spreadOf(minutes) }));
}
