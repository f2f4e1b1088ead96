import type { ForecastQuality } from '../../../../../../src/contract/sla-admin';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';

type Bin = ForecastQuality['bins'][number];
const SIZE = 200;
const EDGE = 42;
const words = text.sla.activation.quality;
const TICKS = [0, 0.5, 1] as const;
const x = (share: number) => EDGE + share * SIZE;
const y = (share: number) => 10 + (1 - share) * SIZE;

/** Forecast across, what happened up; the larger a point, the more tickets stand behind it. */
export function ReliabilityCurve({ bins }: { bins: readonly Bin[] }) {
  const filled = bins.filter((bin) => bin.cases > 0);
  const most = Math.max(1, ...filled.map((bin) => bin.cases));
  const said = filled.map((bin) => `${percent(bin.predicted)}: ${percent(bin.observed)}`).join(', ');
  return (
    <svg
      className="sla-curve"
      viewBox={`0 0 ${SIZE + EDGE + 24} ${SIZE + 46}`}
      role="img"
      aria-label={`${words.curve}. ${said}`}
      focusable="false"
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="curve-grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
          <text className="picture-text" x={EDGE - 5} y={y(tick) + 4} textAnchor="end">
            {tick * 100} %
          </text>
          <text className="picture-text" x={x(tick)} y={y(0) + 16} textAnchor="middle">
            {tick * 100} %
          </text>
        </g>
      ))}
      <line className="curve-ideal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <polyline
        className="curve-line"
        points={filled.map((bin) => `${x(bin.predicted)},${y(bin.observed)}`).join(' ')}
      />
      {filled.map((bin) => (
        <circle
          key={bin.from}
          className="curve-point"
          cx={x(bin.predicted)}
          cy={y(bin.observed)}
          r={2.5 + 3.5 * Math.sqrt(bin.cases / most)}
        />
      ))}
      <text className="picture-title" x={x(0.5)} y={y(0) + 33} textAnchor="middle">
        {words.predicted}
      </text>
    </svg>
  );
}
