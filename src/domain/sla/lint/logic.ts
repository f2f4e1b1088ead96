import type { Condition } from '../types';

/** Fields that hold at most one value at a time. Of any other field it isn't known, so two values may stand beside each other. */
const SINGLE: ReadonlySet<string> = new Set([
  'project',
  'issuetype',
  'status',
  'statusCategory',
  'priority',
  'resolution',
  'assignee',
  'reporter',
  'lastComment',
  'approval',
]);

/** What one way of making a condition true asks of one field. */
interface Need {
  /** One of each of these sets is among the values. */
  readonly hits: readonly (readonly string[])[];
  /** None of these is. */
  readonly misses: readonly string[];
  readonly isSet: boolean | null;
}
/** One way of making a condition true: all its needs at once. */
type Way = ReadonlyMap<string, Need>;

/** More ways than this are not looked at: the answer is "can't tell". */
const MOST_WAYS = 400;
class TooMany extends Error {}

/** How a question reads fields. */
export interface Reading {
  /** Fields that are left out: whatever is asked of them counts as fulfilled. */
  readonly ignored: (field: string) => boolean;
  /** Fields that hold at most one value. */
  readonly single: (field: string) => boolean;
}
const PLAIN: Reading = { ignored: () => false, single: (field) => SINGLE.has(field) };

/**
 * Whether a condition can hold at all. False is certain; true may only mean that it can't be told: relations between
 * fields, and values that don't exist, are not known here.
 */
export function canHold(condition: Condition, reading: Reading = PLAIN): boolean {
  try {
    return waysOf(condition, true, reading).length > 0;
  } catch (error) {
    if (error instanceof TooMany) return true;
    throw error;
  }
}

/** Whether `a` can't hold without `b`. True is certain, false may mean "can't tell". What can't hold implies nothing worth saying. */
export function implies(a: Condition, b: Condition): boolean {
  return canHold(a) && !canHold({ all: [a, { not: b }] });
}

/** The ways of making a condition hold (or, with `wanted` false, not hold), without those that contradict themselves. */
function waysOf(condition: Condition, wanted: boolean, reading: Reading): Way[] {
  if ('not' in condition) return waysOf(condition.not, !wanted, reading);
  if ('all' in condition)
    return wanted ? every(condition.all, wanted, reading) : some(condition.all, wanted, reading);
  if ('any' in condition)
    return wanted ? some(condition.any, wanted, reading) : every(condition.any, wanted, reading);
  if (reading.ignored(condition.field)) return [new Map()];
  const need = needOf(condition, wanted);
  return isPossible(condition.field, need, reading) ? [new Map([[condition.field, need]])] : [];
}

function some(parts: readonly Condition[], wanted: boolean, reading: Reading): Way[] {
  return bounded(parts.flatMap((part) => waysOf(part, wanted, reading)));
}

function every(parts: readonly Condition[], wanted: boolean, reading: Reading): Way[] {
  let ways: Way[] = [new Map()];
  for (const part of parts) {
    const more = waysOf(part, wanted, reading);
    ways = bounded(ways.flatMap((way) => more.flatMap((other) => join(way, other, reading) ?? [])));
  }
  return ways;
}

function bounded(ways: Way[]): Way[] {
  if (ways.length > MOST_WAYS) throw new TooMany();
  return ways;
}

function needOf(
  condition: { readonly in: readonly string[] } | { readonly isSet: boolean },
  wanted: boolean,
): Need {
  if ('isSet' in condition) return { hits: [], misses: [], isSet: condition.isSet === wanted };
  return wanted
    ? { hits: [condition.in], misses: [], isSet: null }
    : { hits: [], misses: condition.in, isSet: null };
}

function join(a: Way, b: Way, reading: Reading): Way | null {
  const joined = new Map(a);
  for (const [field, need] of b) {
    const known = joined.get(field);
    if (known && known.isSet !== null && need.isSet !== null && known.isSet !== need.isSet) return null;
    const both: Need = known
      ? {
          hits: [...known.hits, ...need.hits],
          misses: [...known.misses, ...need.misses],
          isSet: known.isSet ?? need.isSet,
        }
      : need;
    if (!isPossible(field, both, reading)) return null;
    joined.set(field, both);
  }
  return joined;
}

function isPossible(field: string, { hits, misses, isSet }: Need, { single }: Reading): boolean {
  if (isSet === false && hits.length > 0) return false;
  const left = hits.map((values) => values.filter((value) => !misses.includes(value)));
  if (left.some((values) => values.length === 0)) return false;
  const [first, ...others] = left;
  if (!first || !single(field)) return true;
  return first.some((value) => others.every((values) => values.includes(value)));
}
