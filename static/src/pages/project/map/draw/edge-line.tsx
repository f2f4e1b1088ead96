import type { DrawnEdge } from './layout';

/** A soft line through the points, straight at both ends. */
function pathOf(points: DrawnEdge['points']): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const pieces = rest.map((point, index) => {
    const before = points[index] ?? first;
    const half = (before.x + point.x) / 2;
    return `C${half} ${before.y} ${half} ${point.y} ${point.x} ${point.y}`;
  });
  return `M${first.x} ${first.y}${pieces.join('')}`;
}

/** That one service needs another: the surer, the more solid the line. */
export function EdgeLine({ drawn, isOnWay }: { drawn: DrawnEdge; isOnWay: boolean }) {
  const { edge, points } = drawn;
  const [before, after] = [points[Math.ceil(points.length / 2) - 1], points[Math.floor(points.length / 2)]];
  return (
    <g className={`map-edge map-line-${edge.confidence}${isOnWay ? ' is-on-way' : ''}`}>
      <path d={pathOf(points)} markerEnd={isOnWay ? 'url(#map-arrow-on-way)' : 'url(#map-arrow)'} />
      {edge.redundancy === null || before === undefined || after === undefined ? null : (
        <text x={(before.x + after.x) / 2} y={(before.y + after.y) / 2 - 4} textAnchor="middle">
          {edge.redundancy}
        </text>
      )}
    </g>
  );
}
