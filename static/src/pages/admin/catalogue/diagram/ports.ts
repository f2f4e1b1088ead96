import type { Place } from './columns';
import { labelSize, SIZE } from './measure';
import type { Wire } from './wires';

/** Where a line meets a box: on which edge, and how much height it needs there. */
export interface Port {
  readonly wire: Wire;
  readonly role: string;
  readonly edge: 'left' | 'right';
  readonly arrives: boolean;
  readonly height: number;
}

function edgeOf(wire: Wire, place: Place): 'left' | 'right' {
  if (wire.channel === 'middle') return place.column === 'path' ? 'right' : 'left';
  return wire.channel === 'right' ? 'right' : 'left';
}

/**
 * Order on an edge, top to bottom. What leads up stands above what leads down, and in each half the line with the
 * farthest end lies innermost: so lines that nest don't cross.
 */
function rank(own: number, others: readonly number[]): number {
  const far = others.reduce((a, b) => (Math.abs(b - own) > Math.abs(a - own) ? b : a), own);
  const distance = far - own;
  if (distance === 0) return 0;
  return distance < 0 ? -1000 - distance : 1000 - distance;
}

/** All ports of the lines that run through channels, by box and edge ("role left"), each edge top to bottom. */
export function portsOf(
  wires: readonly Wire[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly Port[]> {
  const rowOf = (role: string) => places.get(role)?.row ?? 0;
  const ranked: { port: Port; rank: number }[] = [];
  for (const wire of wires) {
    if (wire.channel === 'start' || wire.channel === 'straight') continue;
    for (const [role, arrives] of [
      ...wire.from.map((one) => [one, false] as const),
      [wire.to, true] as const,
    ]) {
      const place = places.get(role);
      if (!place) continue;
      const others = arrives ? wire.from.map(rowOf) : [rowOf(wire.to)];
      const height = arrives ? Math.max(SIZE.port, labelSize(wire.transition.name).height + 4) : SIZE.port;
      ranked.push({
        port: { wire, role, edge: edgeOf(wire, place), arrives, height },
        rank: rank(place.row, others),
      });
    }
  }
  const byEdge = new Map<string, Port[]>();
  for (const { port } of ranked.sort((one, other) => one.rank - other.rank)) {
    const key = `${port.role} ${port.edge}`;
    byEdge.set(key, [...(byEdge.get(key) ?? []), port]);
  }
  return byEdge;
}

/** Height that the ports of one edge take. */
export const heightOf = (ports: readonly Port[] = []): number =>
  ports.reduce((sum, port) => sum + port.height, 0);
