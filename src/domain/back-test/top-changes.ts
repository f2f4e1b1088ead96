import * as z from '../../shape';
import { VERDICTS } from './judge-ticket';

/** How many changed tickets are kept; all are counted. */
export const KEPT_CHANGES = 500;

const verdict = z.enum(VERDICTS);
/** A ticket whose verdict changes: id, key, verdict before and after, and by how many minutes it is over (negative: left). */
export const change = z.tuple([z.string(), z.string(), verdict, verdict, z.int()]);
export type Change = z.infer<typeof change>;

/** The most significant ones of both, first those furthest from their target. Ids decide between equals. */
export function mergeChanges(a: readonly Change[], b: readonly Change[]): Change[] {
  return [...a, ...b].sort(bySignificance).slice(0, KEPT_CHANGES);
}

function bySignificance(one: Change, other: Change): number {
  return (
    weight(other) - weight(one) ||
    Math.abs(other[4]) - Math.abs(one[4]) ||
    (one[0] < other[0] ? -1 : one[0] > other[0] ? 1 : 0)
  );
}

/** Tickets that become missed or met weigh more than those whose verdict is merely another one. */
const weight = ([, , before, after]: Change): number => (before === 'missed' || after === 'missed' ? 1 : 0);
