import type { SlaDraft } from '../../../../../../src/contract/sla-policy';

type Cycles = SlaDraft['clock']['cycles'];
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly look: 'run' | 'wait' | 'next';
}
/** One story for all three: stopped at 40, reopened at 60, stopped again at 90. */
const PIECES: Record<Cycles, readonly Piece[]> = {
  once: [{ from: 4, to: 40, look: 'run' }],
  resume: [
    { from: 4, to: 40, look: 'run' },
    { from: 40, to: 60, look: 'wait' },
    { from: 60, to: 90, look: 'run' },
  ],
  every: [
    { from: 4, to: 40, look: 'run' },
    { from: 60, to: 90, look: 'next' },
  ],
};

/** How a clock behaves when a ticket is reopened. The words beside it say the same. */
export function CyclesPicture({ cycles }: { cycles: Cycles }) {
  return (
    <svg className="sla-cycles-picture" viewBox="0 0 100 24" aria-hidden="true" focusable="false">
      <line className="cycle-axis" x1="0" x2="100" y1="18" y2="18" />
      {PIECES[cycles].map((piece) => (
        <rect
          key={piece.from}
          className={`cycle-${piece.look}`}
          x={piece.from}
          y={piece.look === 'wait' ? 12 : 8}
          width={piece.to - piece.from}
          height={piece.look === 'wait' ? 2 : 8}
        />
      ))}
      {[4, 60].map((x) => (
        <path key={x} className="cycle-start" d={`M${x} 4v16`} />
      ))}
      {[40, 90].map((x) => (
        <rect key={x} className="cycle-stop" x={x - 2} y="16" width="4" height="4" />
      ))}
    </svg>
  );
}
