import type { Drawn, Place, Transition } from './columns';

/**
 * Where a line runs: down a column from one status to the next, or through a channel: left of the path, between the
 * path and the statuses beside it, right of those. `start` comes from nowhere: it makes the issue.
 */
export type Channel = 'start' | 'straight' | 'left' | 'middle' | 'right';

/** One line of the drawing: a transition, or that part of it whose sources share a channel. */
export interface Wire {
  readonly transition: Transition;
  readonly channel: Channel;
  readonly from: readonly string[];
  readonly to: string;
}

function channelOf(source: Place, target: Place): Exclude<Channel, 'start' | 'straight'> {
  if (source.column !== target.column) return 'middle';
  return source.column === 'path' ? 'left' : 'right';
}

/** Whether a status is the next one down in the same column. */
function isBelow(source: Place, target: Place, places: ReadonlyMap<string, Place>): boolean {
  if (source.column !== target.column || source.row >= target.row) return false;
  return ![...places.values()].some(
    (one) => one.column === source.column && one.row > source.row && one.row < target.row,
  );
}

/** Divides the transitions into lines. Between neighbours in a column one transition, the plainest, runs straight. */
export function wiresOf(drawn: Drawn, places: ReadonlyMap<string, Place>): readonly Wire[] {
  const taken = new Set<string>();
  const byPlainness = [...drawn.workflow.transitions].sort(
    (one, other) => one.from.length - other.from.length,
  );
  const wires = byPlainness.flatMap((transition): Wire[] => {
    const { to } = transition;
    const target = places.get(to);
    if (!target) return [];
    if (transition.from.length === 0) return [{ transition, channel: 'start', from: [], to }];
    const byChannel = new Map<Channel, string[]>();
    for (const role of transition.from) {
      const source = places.get(role);
      if (!source) continue;
      const channel =
        isBelow(source, target, places) && !taken.has(role) ? 'straight' : channelOf(source, target);
      if (channel === 'straight') taken.add(role);
      byChannel.set(channel, [...(byChannel.get(channel) ?? []), role]);
    }
    return [...byChannel].map(([channel, from]) => ({ transition, channel, from, to }));
  });
  const order = new Map(drawn.workflow.transitions.map((one, index) => [one.id, index]));
  return wires.sort(
    (one, other) => (order.get(one.transition.id) ?? 0) - (order.get(other.transition.id) ?? 0),
  );
}
