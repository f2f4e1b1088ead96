import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import { text } from '../../../../text';
import { BOX, type DrawnNode } from './layout';

const words = text.serviceMap;
export type Standing = 'down' | 'breaks' | 'survives' | null;
const LONGEST = 20;
const shortened = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;

/** Five bars, as many of them full as it is critical. */
const Bars = ({ criticality }: { criticality: number | null }) => (
  <g className="map-bars">
    {[1, 2, 3, 4, 5].map((step) => (
      <rect
        key={step}
        className={criticality !== null && step <= criticality ? 'is-full' : undefined}
        x={10 + (step - 1) * 9}
        y={29}
        width={7}
        height={5}
        rx={1}
      />
    ))}
  </g>
);
const Count = (props: { kind: 'incidents' | 'changes'; count: number; x: number }) =>
  props.count === 0 ? null : (
    <g className={`map-count map-${props.kind}`} transform={`translate(${props.x} 31)`}>
      {props.kind === 'incidents' ? <path d="M0 -7 7 5H-7Z" /> : <path d="M0 -7 7 0 0 7 -7 0Z" />}
      <text x={10} y={4}>
        {props.count}
      </text>
    </g>
  );

/** One service: its name, how critical it is, what is under way on it, and what would become of it. */
export function NodeShape(props: {
  drawn: DrawnNode;
  standing: Standing;
  isStop: boolean;
  nodeRef: Ref<SVGGElement>;
  choose: (together: boolean) => void;
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  onFocus: () => void;
}) {
  const { standing, choose } = props;
  const { node, x, y } = props.drawn;
  const { name, criticality, confidence, incidents, changes, stage } = node;
  const label = words.node(
    name,
    criticality === null ? text.registry.criticalityUnknown : text.registry.criticalityOf(criticality),
    text.registry.confidence[confidence].name.toLowerCase(),
    incidents,
    changes,
  );
  return (
    <g
      className={`map-node map-line-${confidence}${stage === 'live' ? '' : ' is-quiet'}${standing === null ? '' : ` is-${standing}`}`}
      transform={`translate(${x} ${y})`}
    >
      <g
        ref={props.nodeRef}
        className="map-button"
        role="button"
        tabIndex={props.isStop ? 0 : -1}
        aria-pressed={standing === 'down'}
        aria-label={standing === null ? label : `${label}; ${words.standing[standing]}`}
        data-service={node.id}
        onClick={(event: MouseEvent) => choose(event.shiftKey)}
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
      >
        <title>{name}</title>
        <rect className="map-box" width={BOX.width} height={BOX.height} rx={4} />
      </g>
      <g className="map-face" aria-hidden="true">
        <text className="map-name" x={10} y={19}>
          {shortened(name)}
        </text>
        <Bars criticality={criticality} />
        <Count kind="incidents" count={incidents} x={112} />
        <Count kind="changes" count={changes} x={146} />
        {standing === null ? null : (
          <text className="map-standing" x={BOX.width - 8} y={-5} textAnchor="end">
            {words.standing[standing]}
          </text>
        )}
      </g>
    </g>
  );
}
