import { SIZE } from './measure';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A bent line in SVG's words, and the corners of its arrow head. */
export interface Trace {
  readonly path: string;
  readonly head: string;
}

const HEAD = 8;
const BEND = 8;

/** An arrow head whose tip is at `tip`, drawn for a line that moves by `dx`, `dy` (one of them 0, the other ±1). */
function headAt(tip: Point, dx: number, dy: number): string {
  const back = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  const half = HEAD / 2;
  return `${tip.x},${tip.y} ${back.x + dy * half},${back.y + dx * half} ${back.x - dy * half},${back.y - dx * half}`;
}

/** A line straight down. */
export const straightDown = (from: Point, to: Point): Trace => ({
  path: `M${from.x} ${from.y}V${to.y - HEAD + 1}`,
  head: headAt(to, 0, 1),
});

/**
 * A line from one or more boxes into a vertical lane and from there to one box. The farthest source above and below
 * draws the lane; the others join it on the way.
 */
export function throughLane(sources: readonly Point[], lane: number, to: Point): Trace {
  const towards = Math.sign(to.x - lane) || 1;
  const end = to.x - towards * (HEAD - 1);
  const arm = (own: readonly Point[]): string[] =>
    [...own]
      .sort((one, other) => Math.abs(other.y - to.y) - Math.abs(one.y - to.y))
      .map((source, index) => {
        const into = Math.sign(lane - source.x) || 1;
        const down = Math.sign(to.y - source.y);
        const bend = Math.min(BEND, Math.abs(to.y - source.y) / 2);
        const turn = `M${source.x} ${source.y}H${lane - into * bend}Q${lane} ${source.y} ${lane} ${source.y + down * bend}`;
        if (index > 0) return turn;
        return `${turn}V${to.y - down * bend}Q${lane} ${to.y} ${lane + towards * bend} ${to.y}H${end}`;
      });
  const level = sources.filter((source) => source.y === to.y);
  return {
    path: [
      ...level.map((source) => `M${source.x} ${source.y}H${end}`),
      ...arm(sources.filter((source) => source.y < to.y)),
      ...arm(sources.filter((source) => source.y > to.y)),
    ].join(''),
    head: headAt(to, towards, 0),
  };
}

/** The gate across a line: where its middle is, and whether the line runs sideways. */
export interface GateMark extends Point {
  readonly sideways: boolean;
}

/** How far from the tip a label begins: a gate stands in between. */
export const labelDistance = (guard: string): number => SIZE.tip + (guard === 'gate' ? SIZE.gate : 0);
/** How far from the tip the gate stands. */
export const GATE_DISTANCE = SIZE.tip + 2;
