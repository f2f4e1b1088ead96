import { useEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../../text';
import type { Drawn } from './columns';
import { layOutWorkflow, type DrawnWire } from './layout';
import { SIZE } from './measure';
import { StatusBox } from './status-box';
import { WireLine, type Accent } from './wire-line';

const words = text.catalogue.diagram;

/** What is pointed at stands out with its lines; the rest steps back. */
function accentOf(wire: DrawnWire, pointed: string | null): Accent {
  if (pointed === null) return 'plain';
  if (wire.from.includes(pointed)) return 'out';
  return wire.to === pointed ? 'in' : 'dim';
}

/** The picture: arrows in SVG, statuses as buttons over it, so that text wraps and the focus shows as everywhere else. */
export function Drawing(props: {
  drawn: Drawn;
  chosen: string | null;
  choose: (role: string) => void;
  factsId: string;
}) {
  const { drawn, chosen, choose, factsId } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const { statuses, workflow, procedure } = drawn;
  const drawing = useMemo(
    () => layOutWorkflow({ statuses, workflow, procedure }),
    [statuses, workflow, procedure],
  );
  const { width, height, wires, boxes, start } = drawing;
  const frame = useRef<HTMLDivElement>(null);
  const middle = start?.x;
  useEffect(() => {
    // Where the frame is narrower than the drawing, the usual path comes into view first.
    if (frame.current && middle !== undefined)
      frame.current.scrollLeft = middle - frame.current.clientWidth / 2;
  }, [middle]);
  const current = pointed ?? chosen;
  const ordered = [...boxes].flatMap(([role, box]) => {
    const status = statuses.find((one) => one.role === role);
    return status ? [{ status, box }] : [];
  });
  return (
    <div ref={frame} className="flow-frame" role="group" aria-label={words.title(workflow.name)}>
      <div className="flow" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {start ? <circle className="flow-start" cx={start.x} cy={start.y} r={SIZE.dot} /> : null}
          {wires.map((wire, index) => (
            <WireLine key={index} wire={wire} accent={accentOf(wire, current)} pointed={current} />
          ))}
        </svg>
        {wires.map((wire, index) => (
          <span
            key={index}
            aria-hidden="true"
            className={`flow-label flow-${wire.transition.guard} flow-${accentOf(wire, current)}`}
            style={{
              left: wire.label.x,
              top: wire.label.y,
              width: wire.label.width,
              height: wire.label.height,
            }}
          >
            {wire.transition.name}
          </span>
        ))}
        {ordered.map(({ status, box }) => (
          <StatusBox
            key={status.role}
            drawn={drawn}
            status={status}
            box={box}
            chosen={chosen === status.role}
            choose={() => choose(status.role)}
            point={(on) => setPointed(on ? status.role : null)}
            factsId={factsId}
          />
        ))}
      </div>
    </div>
  );
}
