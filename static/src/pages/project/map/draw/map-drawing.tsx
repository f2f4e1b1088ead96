import Button from '@atlaskit/button/default/button';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { text } from '../../../../text';
import { EdgeLine } from './edge-line';
import { BOX, nearest, type DrawnNode, type Layout } from './layout';
import { NodeShape, type Standing } from './node-shape';
import { useViewBox } from './use-view-box';
import { showing } from './view-box';

const words = text.serviceMap;
const ARROWS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;
const isArrow = (key: string): key is keyof typeof ARROWS => key in ARROWS;
const STEP = 1.25;
const MARKERS = ['map-arrow', 'map-arrow-on-way'] as const;

/** The map as a drawing: moved by hand, by keys and by buttons. One stop for the tab key, arrows between the services. */
export function MapDrawing(props: {
  layout: Layout;
  /** What stands in the middle at first. */
  middle: string | null;
  standingOf: (id: string) => Standing;
  choose: (id: string, together: boolean) => void;
}) {
  const { layout, standingOf } = props;
  const { nodes, edges } = layout;
  const middle = nodes.find(({ node }) => node.id === props.middle);
  const view = useViewBox(layout, middle ? { x: middle.x, y: middle.y } : { x: 0, y: 0 });
  const [stop, setStop] = useState(props.middle);
  const shapes = useRef(new Map<string, SVGGElement>());
  const current = nodes.some(({ node }) => node.id === stop) ? stop : nodes[0]?.node.id;
  // What was searched for, or came with the address, is brought into sight.
  useEffect(() => {
    if (middle) view.setBox((box) => showing(box, around(middle)));
  }, [props.middle]);
  const onKey = (drawn: DrawnNode) => (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (key === 'Enter' || key === ' ') props.choose(drawn.node.id, shiftKey);
    else if (key === '+' || key === '=') view.zoom(STEP);
    else if (key === '-') view.zoom(1 / STEP);
    else if (key === '0') view.fit();
    else if (isArrow(key) && shiftKey) view.pan(ARROWS[key].x / 5, ARROWS[key].y / 5);
    else if (isArrow(key)) shapes.current.get(nearest(nodes, drawn, ARROWS[key])?.node.id ?? '')?.focus();
    else return;
    event.preventDefault();
  };
  const lines = useMemo(
    () =>
      edges.map((drawn) => {
        const [from, to] = [standingOf(drawn.edge.from), standingOf(drawn.edge.to)];
        const isOnWay = from === 'breaks' && (to === 'breaks' || to === 'down');
        return <EdgeLine key={`${drawn.edge.from} ${drawn.edge.to}`} drawn={drawn} isOnWay={isOnWay} />;
      }),
    [edges, standingOf],
  );
  const { box } = view;
  return (
    <div className="map-frame">
      <svg
        ref={view.svg}
        className="map-drawing"
        role="group"
        aria-label={words.drawing}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        {...view.pointer}
      >
        <defs>
          {MARKERS.map((id) => (
            <marker
              key={id}
              id={id}
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="11"
              markerHeight="11"
              orient="auto"
            >
              <path className={id} d="M0 0 8 4 0 8Z" />
            </marker>
          ))}
        </defs>
        <g aria-hidden="true">{lines}</g>
        {nodes.map((drawn) => (
          <NodeShape
            key={drawn.node.id}
            drawn={drawn}
            standing={standingOf(drawn.node.id)}
            isStop={drawn.node.id === current}
            nodeRef={(shape) => {
              if (shape) shapes.current.set(drawn.node.id, shape);
              else shapes.current.delete(drawn.node.id);
            }}
            choose={(together) => (view.wasDragged() ? undefined : props.choose(drawn.node.id, together))}
            onKeyDown={onKey(drawn)}
            onFocus={() => {
              setStop(drawn.node.id);
              // A press with the pointer is in sight already, and must not move under it.
              if (shapes.current.get(drawn.node.id)?.matches(':focus-visible'))
                view.setBox((now) => showing(now, around(drawn)));
            }}
          />
        ))}
      </svg>
      <div className="map-buttons no-print">
        <Button spacing="compact" aria-label={words.zoomIn} onClick={() => view.zoom(STEP)}>
          +
        </Button>
        <Button spacing="compact" aria-label={words.zoomOut} onClick={() => view.zoom(1 / STEP)}>
          −
        </Button>
        <Button spacing="compact" onClick={view.fit}>
          {words.fit}
        </Button>
      </div>
    </div>
  );
}

const MARGIN = 24;
const around = ({ x, y }: DrawnNode) => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: BOX.width + 2 * MARGIN,
  height: BOX.height + 2 * MARGIN,
});
