import type { LevelName } from '../../contract/common';
import type { SlotOffer } from '../../contract/schedule';
import type { Reach } from '../services/types';
import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { offsetAt } from '../time/zone-offsets';
import type { ReachOf } from './conflicts';
import { commonWindows, startsByDay, startsInWindows } from './slot-candidates';
import { changeObstacles, freezeObstacles, type Obstacle, windowObstacles } from './slot-obstacles';
import { reasonsOf, warningOf, whyNone } from './slot-words';
import { isoOf } from './spans';
import type { CompiledFreeze, Slot, Span } from './types';

export const SEARCHED_DAYS = 90;
const MOST_OFFERS = 10;
const [MINUTE, HOUR] = [60_000, 3_600_000];
const LEVELS: Readonly<Record<LevelName, number>> = { Low: 0, Medium: 1, High: 2, 'Very high': 3 };
/** Scores that are closer than this, in thousandths of log-odds, are as good as equal: the sooner one is better then. */
const AS_GOOD = 100;

export interface SlotSearch {
  /** The change; its own window doesn't count. It is looked at as if it were submitted. */
  readonly change: Slot;
  readonly minutes: number;
  /** Not before this instant; 90 days from then on are searched. */
  readonly from: Millis;
  /** May hold slots of any time and the change itself. */
  readonly others: readonly Slot[];
  readonly freezes: readonly CompiledFreeze[];
  /** Of the services that the change names, as far as they are known. */
  readonly reaches: readonly Pick<Reach, 'name' | 'windows' | 'windowsUntil'>[];
  readonly reachOf: ReachOf;
  /** Of the site: what night and day mean. */
  readonly timeZone: string;
  /** Whether it is business hours at an instant. */
  readonly isBusy: (at: Millis) => boolean;
  /** The risk that the change would have at a time; asked at most once a day of the search. */
  readonly riskAt: (span: Span) => { readonly level: LevelName; readonly score: number };
}

export interface FoundSlots {
  /** At most 10, best first, no two of one day. */
  readonly offers: readonly SlotOffer[];
  /** Why there is none, the commonest reason first; empty when there are offers. */
  readonly none: readonly string[];
  readonly days: number;
}

interface Candidate {
  readonly span: Span;
  readonly warnings: readonly Obstacle[];
  readonly quiet: boolean;
}

/**
 * Where a change fits in the next 90 days: no freeze that refuses it, no conflict of grade 2 or 3. In the maintenance windows of
 * all its services; only where these leave no room at all it is looked for outside of them, with a warning. Of each day
 * the quietest time is weighed by its risk: lowest level, then clearly lower score, fewest warnings, soonest.
 */
export function findSlots(search: SlotSearch): FoundSlots {
  const { reaches, timeZone, from } = search;
  const length = search.minutes * MINUTE;
  const within = { start: from, end: from + SEARCHED_DAYS * DAY };
  const windows = commonWindows(reaches);
  const blocked = new Map<string, Set<number>>();
  const byDay = startsByDay(timeZone, length, within);
  const inside = windows ? freeTimes(search, startsInWindows(windows, length, within), within, blocked) : [];
  const free = inside.length > 0 ? inside : freeTimes(search, byDay, within, blocked);
  const offers = [...bestOfDays(free, timeZone)]
    .map((candidate) => ({ candidate, risk: search.riskAt(candidate.span) }))
    .sort(
      (a, b) =>
        LEVELS[a.risk.level] - LEVELS[b.risk.level] ||
        Math.round(a.risk.score / AS_GOOD) - Math.round(b.risk.score / AS_GOOD) ||
        compare(a.candidate, b.candidate),
    )
    .slice(0, MOST_OFFERS);
  const windowOf = reaches.filter(({ windowsUntil }) => windowsUntil !== null).map(({ name }) => name);
  return {
    offers: offers.map(({ candidate: { span, warnings, quiet }, risk }) => ({
      start: isoOf(span.start),
      end: isoOf(span.end),
      ...{ level: risk.level, score: risk.score },
      reasons: reasonsOf(span, timeZone, quiet, inside.length > 0 ? windowOf : []),
      warnings: warnings.map(warningOf),
    })),
    none: offers.length > 0 ? [] : whyNone(blocked, SEARCHED_DAYS),
    days: SEARCHED_DAYS,
  };
}

/** The times that nothing rules out; what rules the others out is counted by the day. */
function freeTimes(
  search: SlotSearch,
  starts: readonly Millis[],
  within: Span,
  blocked: Map<string, Set<number>>,
): Candidate[] {
  const { change, others, freezes, reaches, reachOf, timeZone } = search;
  const frozen = { ...change, start: null, end: null, seal: null };
  const looks = [
    freezeObstacles(frozen, freezes),
    changeObstacles(change, others, reachOf, within),
    windowObstacles(reaches),
  ];
  return starts.flatMap((start) => {
    const span = { start, end: start + search.minutes * MINUTE };
    const met = looks.flatMap((look) => look(span));
    for (const { text } of met.filter(({ no }) => no)) {
      const days = blocked.get(text) ?? new Set();
      blocked.set(text, days.add(dayOf(start, timeZone)));
    }
    return met.some(({ no }) => no) ? [] : [{ span, warnings: met, quiet: isQuiet(search, span) }];
  });
}

const dayOf = (at: Millis, timeZone: string): number => Math.floor((at + offsetAt(timeZone, at)) / DAY);

/** No business hour in it: looked at every hour, for a week at most, as weeks are alike. */
function isQuiet({ isBusy }: SlotSearch, { start, end }: Span): boolean {
  for (let at = start; at < Math.min(end, start + 7 * DAY); at += HOUR) if (isBusy(at)) return false;
  return !isBusy(end - 1);
}

/** Fewest warnings, then outside business hours, then soonest. */
const compare = (a: Candidate, b: Candidate): number =>
  a.warnings.length - b.warnings.length || Number(b.quiet) - Number(a.quiet) || a.span.start - b.span.start;

function bestOfDays(free: readonly Candidate[], timeZone: string): Iterable<Candidate> {
  const best = new Map<number, Candidate>();
  for (const candidate of free) {
    const day = dayOf(candidate.span.start, timeZone);
    const known = best.get(day);
    if (!known || compare(candidate, known) < 0) best.set(day, candidate);
  }
  return best.values();
}
