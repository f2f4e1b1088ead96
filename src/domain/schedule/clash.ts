import { nameKey } from '../services/name-key';
import type { ReachOf } from './conflicts';
import type { ConflictGrade, Slot } from './types';

export interface Clash {
  readonly grade: ConflictGrade;
  /** All that the two share, the gravest first. */
  readonly why: string;
}

/**
 * Why two changes must not happen at the same time, whenever that is; null: they may. 3: the same service in the same
 * environment; 2: one of the services needs the other within two hops with nothing in its place, or one person
 * implements both; 1: one crew. Changes of one release belong together, and different environments stay apart. An
 * environment that isn't stated could be any: it is taken for the same one.
 */
export function clashOf(a: Slot, b: Slot, reachOf: ReachOf): Clash | null {
  if (a.issueId === b.issueId || (a.release !== null && a.release === b.release)) return null;
  const place = placeOf(a, b);
  if (place === null) return null;
  const reasons: { grade: ConflictGrade; why: string }[] = [];
  const nameOf = (id: string): string => reachOf(id)?.name ?? id;
  const theirs = new Set(b.services.map(nameKey));
  const shared = a.services.find((id) => theirs.has(nameKey(id)));
  if (shared !== undefined) reasons.push({ grade: 3, why: `both change ${nameOf(shared)}${place}` });
  const linked = linkOf(a, b, reachOf);
  if (linked)
    reasons.push({ grade: 2, why: `${nameOf(linked[0])} and ${nameOf(linked[1])} depend on each other` });
  if (a.implementer !== null && a.implementer === b.implementer)
    reasons.push({ grade: 2, why: 'the same person implements both' });
  if (a.team !== null && b.team !== null && nameKey(a.team) === nameKey(b.team))
    reasons.push({ grade: 1, why: `${a.team} works on both` });
  const [gravest] = reasons;
  if (!gravest) return null;
  const text = reasons.map(({ why }) => why).join('; ');
  return { grade: gravest.grade, why: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** Where both happen, as words; null: in different environments. */
function placeOf(a: Slot, b: Slot): string | null {
  if (a.environment === null || b.environment === null) return ' (an environment isn’t stated)';
  return nameKey(a.environment) === nameKey(b.environment) ? ` in ${a.environment}` : null;
}

/** A pair of different services of which one needs the other. Asked both ways: the two records may be of different age. */
function linkOf(a: Slot, b: Slot, reachOf: ReachOf): readonly [string, string] | null {
  for (const one of a.services)
    for (const other of b.services) {
      if (nameKey(one) === nameKey(other)) continue;
      if (reachOf(one)?.neighbours.includes(other) || reachOf(other)?.neighbours.includes(one))
        return one < other ? [one, other] : [other, one];
    }
  return null;
}
