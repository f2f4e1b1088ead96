import { orderLanes, type LaneLine } from './lanes';
import { labelSize, SIZE } from './measure';
import type { Port } from './ports';
import { labelDistance } from './trace';
import type { Channel, Wire } from './wires';

/** A line of a channel with the heights of its ports. */
export interface Run extends LaneLine {
  readonly wire: Wire;
  readonly sources: readonly { readonly port: Port; readonly y: number }[];
  readonly arrival: { readonly port: Port; readonly y: number };
}

/** Puts the ports of each line together. */
export function runsOf(middles: ReadonlyMap<Port, number>): readonly Run[] {
  const byWire = new Map<Wire, { port: Port; y: number }[]>();
  for (const [port, y] of middles) byWire.set(port.wire, [...(byWire.get(port.wire) ?? []), { port, y }]);
  return [...byWire].flatMap(([wire, ends]) => {
    const arrival = ends.find(({ port }) => port.arrives);
    const sources = ends.filter(({ port }) => !port.arrives);
    if (!arrival || sources.length === 0) return [];
    // An edge that faces right has the channel on its right: the line comes from the channel's left.
    const facing = (edge: Port['edge']) => ends.filter(({ port }) => port.edge === edge).map(({ y }) => y);
    return [{ wire, sources, arrival, left: facing('right'), right: facing('left') }];
  });
}

/** Room between a box and the first lane: the labels of the lines that arrive there stand in it. */
const gutter = (runs: readonly Run[]): number =>
  Math.max(
    SIZE.lane,
    ...runs.map(
      ({ wire }) => labelDistance(wire.transition.guard) + labelSize(wire.transition.name).width + SIZE.lane,
    ),
  );

export interface ChannelPlan {
  readonly width: number;
  /** Distance of each line's lane from the channel's left. */
  readonly lanes: ReadonlyMap<Run, number>;
}

/** Divides a channel into the gutters beside its boxes and one lane a line between them. */
export function planChannel(channel: Channel, all: readonly Run[]): ChannelPlan {
  const runs = orderLanes(all.filter(({ wire }) => wire.channel === channel));
  if (runs.length === 0) return { width: channel === 'middle' ? 2 * SIZE.lane : 0, lanes: new Map() };
  const arriving = (edge: Port['edge']) => runs.filter(({ arrival }) => arrival.port.edge === edge);
  const before = channel === 'left' ? SIZE.lane / 2 : gutter(arriving('right'));
  const after = channel === 'right' ? SIZE.lane / 2 : gutter(arriving('left'));
  return {
    width: before + (runs.length - 1) * SIZE.lane + after,
    lanes: new Map(runs.map((run, index) => [run, before + index * SIZE.lane])),
  };
}
