import type { Reach } from '../services/types';
import { DAY } from '../time/local-date';
import { clashOf } from './clash';
import { type ReachOf, spanOf, takesPart } from './conflicts';
import { type FrozenChange, judge } from './freeze-hits';
import { withinScope } from './freeze-scope';
import { firstEndingAfter, meets } from './spans';
import type { CompiledFreeze, ConflictGrade, Slot, Span } from './types';
import { windowSpans } from './windows';

/** What speaks against a time: `no` rules it out, else it is a warning. Words that finish "… on 12 of 90 days". */
export interface Obstacle {
  readonly no: boolean;
  readonly text: string;
}
/** What speaks against a span of time; nothing: an empty list. */
export type Obstacles = (span: Span) => readonly Obstacle[];

/** Freezes that the change would meet. Exceptions don't count: they bind to another window. */
export function freezeObstacles(change: FrozenChange, freezes: readonly CompiledFreeze[]): Obstacles {
  const relevant = freezes.flatMap((freeze) => {
    const assumed = withinScope(change, freeze.scope);
    if (!assumed || freeze.occurrences.length === 0) return [];
    const { refuses } = judge(change, freeze, ['', ''], assumed, []);
    const spans = freeze.occurrences.map(([start, end]) => ({
      start: Date.parse(start),
      end: Date.parse(end),
    }));
    return { spans, obstacle: { no: refuses, text: `the freeze “${freeze.name}”` } };
  });
  return (span) =>
    relevant.flatMap(({ spans, obstacle }) => {
      const next = spans[firstEndingAfter(spans, span.start)];
      return next && meets(next, span) ? [obstacle] : [];
    });
}

const CLASHES: Readonly<Record<ConflictGrade, Obstacle>> = {
  3: { no: true, text: 'another change to the same service' },
  2: { no: true, text: 'a change that depends on it, or by the same implementer,' },
  1: { no: false, text: 'another change of the same team' },
};

/** Other changes, by the day: only those that would clash at any time are kept, so a look is short. */
export function changeObstacles(
  change: Slot,
  others: readonly Slot[],
  reachOf: ReachOf,
  within: Span,
): Obstacles {
  const byDay = new Map<number, { span: Span; obstacle: Obstacle }[]>();
  for (const other of others) {
    if (!takesPart(other)) continue;
    const span = spanOf(other);
    const clash = meets(span, within) ? clashOf(change, other, reachOf) : null;
    if (!clash) continue;
    const rival = { span, obstacle: CLASHES[clash.grade] };
    for (const day of daysOf({
      start: Math.max(span.start, within.start),
      end: Math.min(span.end, within.end),
    })) {
      const rivals = byDay.get(day);
      if (rivals) rivals.push(rival);
      else byDay.set(day, [rival]);
    }
  }
  return (span) => {
    const met = daysOf(span)
      .flatMap((day) => byDay.get(day) ?? [])
      .filter((rival) => meets(rival.span, span));
    return [...new Set(met.map(({ obstacle }) => obstacle))];
  };
}

const daysOf = ({ start, end }: Span): number[] => {
  const [first, last] = [Math.floor(start / DAY), Math.floor(Math.max(start, end - 1) / DAY)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** Services whose maintenance windows the time leaves. */
export function windowObstacles(
  reaches: readonly Pick<Reach, 'name' | 'windows' | 'windowsUntil'>[],
): Obstacles {
  const bound = reaches
    .filter(({ windowsUntil }) => windowsUntil !== null)
    .map((reach) => ({
      spans: windowSpans(reach),
      obstacle: { no: false, text: `it is outside the maintenance windows of ${reach.name}` },
    }));
  return (span) =>
    bound.flatMap(({ spans, obstacle }) => {
      const next = spans[firstEndingAfter(spans, span.start)];
      return next && next.start <= span.start && span.end <= next.end ? [] : [obstacle];
    });
}
