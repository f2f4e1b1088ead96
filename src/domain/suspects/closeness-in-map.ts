import type { Reach } from '../services/types';

interface Closeness {
  readonly value: number;
  /** Null: nothing to say. */
  readonly reason: string | null;
}

/** By kind of connection; what the incident's service needs counts less with each hop. */
const SAME = 0.85;
const NEEDED = [0.7, 0.55, 0.4] as const;
const NEIGHBOUR = 0.3;
/** A side without a known service: it may be anything. */
const UNKNOWN = 0.2;
const ELSEWHERE = 0.05;

/** How near the services of a change are to those of an incident: by the nearest pair. */
export function closenessInMap(
  changed: readonly string[],
  hit: readonly string[],
  map: ReadonlyMap<string, Reach>,
): Closeness {
  if (changed.length === 0 || hit.length === 0) return { value: UNKNOWN, reason: null };
  const pairs = changed.flatMap((one) => hit.map((other) => closenessOf(one, other, map)));
  return pairs.reduce((best, one) => (one.value > best.value ? one : best));
}

function closenessOf(changed: string, hit: string, map: ReadonlyMap<string, Reach>): Closeness {
  const name = (id: string): string => map.get(id)?.name ?? id;
  if (changed === hit) return { value: SAME, reason: `On the same service, ${name(hit)}` };
  const hops = map.get(changed)?.dependants.find(({ id }) => id === hit)?.hops;
  const needed = hops === undefined ? undefined : NEEDED[hops - 1];
  if (needed !== undefined) {
    const how = hops === 1 ? 'needs' : `needs over ${hops} steps`;
    return { value: needed, reason: `On ${name(changed)}, which ${name(hit)} ${how}` };
  }
  const areNeighbours =
    map.get(changed)?.neighbours.includes(hit) === true ||
    map.get(hit)?.neighbours.includes(changed) === true;
  return areNeighbours
    ? { value: NEIGHBOUR, reason: `On ${name(changed)}, a neighbour of ${name(hit)}` }
    : { value: ELSEWHERE, reason: null };
}
