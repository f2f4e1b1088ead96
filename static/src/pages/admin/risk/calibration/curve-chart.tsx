import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { text } from '../../../../text';
import { axisEnd, curvePoints } from './curve-points';

const words = text.calibration.curve;
const COLOUR = 'var(--ds-chart-brand)';

/** Predicted against observed rate of failing, with intervals and the line on which both are the same. */
export function CurveChart({ curve }: { curve: CalibrationView['curve'] }) {
  const points = curvePoints(curve);
  const end = axisEnd(points);
  return (
    <figure className="stack-tight" role="img" aria-label={words.chart(points.length)}>
      <div className="risk-chart risk-chart-square" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <ScatterChart margin={{ top: 8, right: 16, bottom: 24, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--ds-border)" />
            <XAxis
              type="number"
              dataKey="predicted"
              domain={[0, end]}
              unit=" %"
              stroke="var(--ds-border)"
              label={{ value: words.predicted, position: 'bottom', offset: 4, fill: 'var(--ds-text-subtle)' }}
            />
            <YAxis
              type="number"
              dataKey="observed"
              domain={[0, end]}
              unit=" %"
              width={60}
              stroke="var(--ds-border)"
            />
            <ReferenceLine
              segment={[
                { x: 0, y: 0 },
                { x: end, y: end },
              ]}
              stroke="var(--ds-text-subtle)"
              strokeDasharray="4 4"
            />
            <Scatter data={points} fill={COLOUR} line={{ stroke: COLOUR }} isAnimationActive={false}>
              <ErrorBar dataKey="error" direction="y" width={6} stroke={COLOUR} isAnimationActive={false} />
            </Scatter>
          </ScatterChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="row small" aria-hidden="true">
        <span className="risk-legend">
          <svg focusable="false">
            <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--ds-text-subtle)" strokeDasharray="4 4" />
          </svg>
          {words.perfect}
        </span>
        <span className="risk-legend">
          <svg focusable="false">
            <line x1="0" x2="100%" y1="50%" y2="50%" stroke={COLOUR} />
            <circle cx="50%" cy="50%" r="3" fill={COLOUR} />
          </svg>
          {words.seen}
        </span>
      </figcaption>
    </figure>
  );
}
