import type { OutcomeRecord } from '../risk/outcome-record';

/** What two changes are compared by. */
export type Likenable = Pick<OutcomeRecord, 'services' | 'model' | 'team' | 'environment' | 'words'>;

export interface Likeness {
  /** 0 nothing in common to 1 the same. */
  readonly value: number;
  /** What they have in common, what counts most first: "same service", "3 words in common". */
  readonly why: readonly string[];
}

/** How much each counts; together 1. */
const SHARES = { services: 0.35, words: 0.25, model: 0.2, team: 0.1, environment: 0.1 } as const;

/**
 * How alike two changes are; the same whichever comes first. What is not known of one of them is nothing in common.
 * @param telling how telling a word is: rare ones say more than those that every change has
 */
export function likeness(a: Likenable, b: Likenable, telling: (word: number) => number = () => 1): Likeness {
  const services = sharedOf(a.services, b.services, () => 1);
  const words = sharedOf(a.words, b.words, telling);
  const parts: readonly (readonly [value: number, why: string])[] = [
    [SHARES.services * services.share, servicesInWords(a, b, services.count)],
    [SHARES.words * words.share, words.count === 1 ? 'a word in common' : `${words.count} words in common`],
    [a.model === b.model ? SHARES.model : 0, 'same kind of change'],
    [same(a.team, b.team) ? SHARES.team : 0, 'same team'],
    [same(a.environment, b.environment) ? SHARES.environment : 0, 'same environment'],
  ];
  const found = parts.filter(([value]) => value > 0);
  return {
    value: Math.min(
      1,
      found.reduce((sum, [value]) => sum + value, 0),
    ),
    why: [...found].sort(([left], [right]) => right - left).map(([, why]) => why),
  };
}

const same = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** What both have, by weight, of what either has. */
function sharedOf<T>(
  a: readonly T[],
  b: readonly T[],
  weigh: (one: T) => number,
): { readonly share: number; readonly count: number } {
  const [left, right] = [new Set(a), new Set(b)];
  const both = [...left].filter((one) => right.has(one));
  const total = (all: Iterable<T>): number => [...all].reduce((sum, one) => sum + weigh(one), 0);
  const either = total(new Set([...left, ...right]));
  return { share: either > 0 ? total(both) / either : 0, count: both.length };
}

function servicesInWords(a: Likenable, b: Likenable, common: number): string {
  const most = Math.max(new Set(a.services).size, new Set(b.services).size);
  if (common < most) return `${common} of ${most} services the same`;
  return common === 1 ? 'same service' : 'same services';
}
