import type { SegmentView } from '../../../../src/contract/clocks';
import { layOutStrip } from '../../format/segment-strip';
import { text } from '../../text';

/** The stretches to scale. The table below says the same in words, so the picture is decoration for screen readers. */
export function SegmentStrip({ segments }: { segments: readonly SegmentView[] }) {
  const parts = layOutStrip(segments);
  const kinds = [...new Set(segments.map((segment) => segment.kind))];
  if (parts.length === 0) return null;
  return (
    <figure className="strip-figure" aria-hidden="true">
      <svg className="strip" focusable="false">
        {parts.map((part, index) => (
          <rect
            key={index}
            className={`strip-${part.kind}`}
            x={`${part.left}%`}
            y={part.kind === 'running' ? 0 : 6}
            width={`${part.width}%`}
            height={part.kind === 'running' ? 16 : 4}
          />
        ))}
      </svg>
      <figcaption className="row small subtle">
        {kinds.map((kind) => (
          <span key={kind} className="legend">
            <svg className="legend-box" focusable="false">
              <rect
                className={`strip-${kind}`}
                width="100%"
                y={kind === 'running' ? 0 : 4}
                height={kind === 'running' ? '100%' : 4}
              />
            </svg>
            {text.clocks.segments[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
