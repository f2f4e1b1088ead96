import { shiftsOf } from './align';
import { headroom, portMiddles, uprightOf, type Rect, type Upright } from './boxes';
import { planChannel, runsOf, type Run } from './channels';
import { placesOf, type Drawn, type Transition } from './columns';
import { labelSize, SIZE } from './measure';
import { portsOf, type Port } from './ports';
import { GATE_DISTANCE, labelDistance, straightDown, throughLane, type GateMark, type Trace } from './trace';
import { wiresOf, type Wire } from './wires';

export interface DrawnWire extends Trace {
  readonly transition: Transition;
  readonly from: readonly string[];
  readonly to: string;
  /** The part of the line that starts at each of several sources; empty when there is one. */
  readonly branches: ReadonlyMap<string, string>;
  readonly label: Rect;
  readonly gate: GateMark | null;
}
/** The drawing of a workflow, in CSS pixels from its upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly wires: readonly DrawnWire[];
  /** Middle of the mark from which new issues come. */
  readonly start: { readonly x: number; readonly y: number } | null;
}

const rectAround = (x: number, y: number, name: string): Rect => {
  const { width, height } = labelSize(name);
  return { x: x - width / 2, y: y - height / 2, width, height };
};

function drawStraight(wire: Wire, from: { x: number; y: number }, target: Rect): DrawnWire {
  const { transition, to } = wire;
  const { x } = from;
  const { height } = labelSize(transition.name);
  return {
    transition,
    from: wire.from,
    to,
    ...straightDown(from, { x, y: target.y }),
    branches: new Map(),
    label: rectAround(x, target.y - labelDistance(transition.guard) - height / 2, transition.name),
    gate: transition.guard === 'gate' ? { x, y: target.y - GATE_DISTANCE, sideways: false } : null,
  };
}

function drawRun(run: Run, lane: number, boxes: ReadonlyMap<string, Rect>, target: Rect): DrawnWire {
  const { transition, from, to } = run.wire;
  const edgeX = (port: Port, box: Rect) => (port.edge === 'left' ? box.x : box.x + box.width);
  const tip = { x: edgeX(run.arrival.port, target), y: run.arrival.y };
  const sources = run.sources.flatMap(({ port, y }) => {
    const box = boxes.get(port.role);
    return box ? [{ role: port.role, x: edgeX(port, box), y }] : [];
  });
  const away = Math.sign(lane - tip.x) || 1;
  const middle = labelDistance(transition.guard) + labelSize(transition.name).width / 2;
  return {
    transition,
    from,
    to,
    ...throughLane(sources, lane, tip),
    branches: new Map(
      sources.length < 2 ? [] : sources.map((one) => [one.role, throughLane([one], lane, tip).path]),
    ),
    label: rectAround(tip.x + away * middle, tip.y, transition.name),
    gate: transition.guard === 'gate' ? { x: tip.x + away * GATE_DISTANCE, y: tip.y, sideways: true } : null,
  };
}

/**
 * Draws a workflow: the usual path as a column, what stands beside it as a second one, and every other line in a lane of
 * its own in the channels around them. Labels stand in gutters that no lane enters, so nothing ever covers a name.
 */
export function layOutWorkflow(drawn: Drawn): Drawing {
  const places = placesOf(drawn);
  const wires = wiresOf(drawn, places);
  const edges = portsOf(wires, places);
  const upright = uprightOf(drawn, places, wires, edges);
  const middles = new Map<Port, number>();
  for (const ports of edges.values()) {
    const own: Upright | undefined = ports[0] && upright.get(ports[0].role);
    if (own) for (const [port, y] of portMiddles(ports, own)) middles.set(port, y);
  }
  const shifts = shiftsOf(runsOf(middles), places);
  const shifted = new Map([...middles].map(([port, y]) => [port, y + (shifts.get(port.role) ?? 0)]));
  const runs = runsOf(shifted);
  const [left, middle, right] = (['left', 'middle', 'right'] as const).map((one) => planChannel(one, runs));
  const hasSide = [...places.values()].some((place) => place.column === 'side');
  const pathX = SIZE.margin + (left?.width ?? 0);
  const middleX = pathX + SIZE.box;
  const sideX = middleX + (middle?.width ?? 0);
  const width = (hasSide ? sideX + SIZE.box + (right?.width ?? 0) : middleX) + SIZE.margin;
  const boxes = new Map<string, Rect>();
  for (const [role, { y, height }] of upright)
    boxes.set(role, {
      y: y + (shifts.get(role) ?? 0),
      height,
      x: places.get(role)?.column === 'side' ? sideX : pathX,
      width: SIZE.box,
    });

  const laneOf = (run: Run) =>
    run.wire.channel === 'left'
      ? SIZE.margin + (left?.lanes.get(run) ?? 0)
      : run.wire.channel === 'middle'
        ? middleX + (middle?.lanes.get(run) ?? 0)
        : sideX + SIZE.box + (right?.lanes.get(run) ?? 0);
  const start = { x: pathX + SIZE.box / 2, y: SIZE.margin + SIZE.dot };
  const hasStart = headroom(wires) > 0;
  const lines = wires.flatMap((wire): DrawnWire[] => {
    const target = boxes.get(wire.to);
    if (!target) return [];
    if (wire.channel === 'start') return [drawStraight(wire, { x: start.x, y: start.y + SIZE.dot }, target)];
    const source = wire.channel === 'straight' ? boxes.get(wire.from[0] ?? '') : undefined;
    if (source)
      return [drawStraight(wire, { x: source.x + source.width / 2, y: source.y + source.height }, target)];
    const run = runs.find((one) => one.wire === wire);
    return run ? [drawRun(run, laneOf(run), boxes, target)] : [];
  });
  const bottom = Math.max(0, ...[...boxes.values()].map((box) => box.y + box.height));
  return { width, height: bottom + SIZE.margin, boxes, wires: lines, start: hasStart ? start : null };
}
