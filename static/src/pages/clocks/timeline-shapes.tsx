import type { ReactNode } from 'react';
import type { StripPart } from '../../format/segment-strip';
import type { Mark } from '../../format/timeline';
import { patternOf } from './pause-patterns';

/** Height of a stretch and its distance from the strip's top: what counts is tall, what rests is thin. */
const SHAPES = {
  running: { y: 2, height: 16 },
  paused: { y: 4, height: 12 },
  closed: { y: 8, height: 4 },
  holiday: { y: 8, height: 4 },
} as const;

/** One stretch of the strip. Sizes are SVG attributes: the policy of the page allows no style attributes. */
export function PartShape(props: { part: StripPart; top: number; patternId: string; children?: ReactNode }) {
  const { part, top, patternId, children } = props;
  const { y, height } = SHAPES[part.kind];
  const fill = part.kind === 'paused' ? { fill: `url(#${patternOf(patternId, part.waitsFor)})` } : {};
  return (
    <rect
      className={`strip-${part.kind}`}
      x={`${part.left}%`}
      y={top + y}
      width={`${part.width}%`}
      height={height}
      {...fill}
    >
      {children}
    </rect>
  );
}

/** A change of goal is a diamond above the strip, the miss a line through it. */
export function MarkShape(props: { kind: Mark['kind']; left: number; tall?: boolean; children?: ReactNode }) {
  const { kind, left, tall, children } = props;
  return (
    <svg x={`${left}%`} overflow="visible" focusable="false">
      {kind === 'goal' ? (
        <path className="mark-goal" d="M0 1l5 5l-5 5l-5 -5z">
          {children}
        </path>
      ) : (
        <line className="mark-breach" x1="0" x2="0" y1="0" y2={tall ? 34 : 12}>
          {children}
        </line>
      )}
    </svg>
  );
}
