import type { DrawnWire } from './layout';
import type { GateMark } from './trace';

const BAR = 26;
const POST = 14;

/** A barrier across the line: a bar between two posts. */
function Gate({ x, y, sideways }: GateMark) {
  return (
    <g className="flow-gate" transform={`translate(${x} ${y}) rotate(${sideways ? 90 : 0})`}>
      <rect x={-BAR / 2} y={-2.5} width={BAR} height={5} />
      <rect x={-BAR / 2 - 2} y={-POST / 2} width={4} height={POST} rx={1} />
      <rect x={BAR / 2 - 2} y={-POST / 2} width={4} height={POST} rx={1} />
    </g>
  );
}

export type Accent = 'plain' | 'out' | 'in' | 'dim';

/** The arrow of a transition. Where sources share it, only the branch of the status that is pointed at stands out. */
export function WireLine(props: { wire: DrawnWire; accent: Accent; pointed: string | null }) {
  const { wire, accent, pointed } = props;
  const branch = accent === 'out' ? wire.branches.get(pointed ?? '') : undefined;
  if (branch !== undefined)
    return (
      <>
        <WireLine wire={wire} accent="dim" pointed={null} />
        <g className={`flow-wire flow-${wire.transition.guard} flow-out`}>
          <path d={branch} />
          <polygon points={wire.head} />
        </g>
      </>
    );
  return (
    <g className={`flow-wire flow-${wire.transition.guard} flow-${accent}`}>
      <path d={wire.path} />
      <polygon points={wire.head} />
      {wire.gate ? <Gate {...wire.gate} /> : null}
    </g>
  );
}
