import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { text } from '../../../../text';

const words = text.calibration.drift;
type Month = CalibrationView['drift'][number];
const LINES = [
  {
    name: words.predicted,
    colour: 'var(--ds-chart-neutral)',
    dashes: '6 3',
    of: (one: Month) => one.predicted,
  },
  { name: words.observed, colour: 'var(--ds-chart-brand)', dashes: '', of: (one: Month) => one.observed },
] as const;

/** Predicted and observed rate of failing, month by month. */
export function DriftChart({ drift }: { drift: readonly Month[] }) {
  return (
    <figure className="stack-tight" role="img" aria-label={words.chart(drift.length)}>
      <div className="risk-chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={[...drift]}
            margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--ds-border)" vertical={false} />
            <XAxis dataKey="month" stroke="var(--ds-border)" minTickGap={24} />
            <YAxis unit=" %" width={56} stroke="var(--ds-border)" />
            {LINES.map(({ name, colour, dashes, of }) => (
              <Line
                key={name}
                type="linear"
                name={name}
                dataKey={(month: Month) => Math.round(of(month) * 1000) / 10}
                stroke={colour}
                strokeWidth={2}
                strokeDasharray={dashes}
                dot={{ r: 3, fill: colour, strokeDasharray: '' }}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="row small" aria-hidden="true">
        {LINES.map(({ name, colour, dashes }) => (
          <span key={name} className="risk-legend">
            <svg focusable="false">
              <line
                x1="0"
                x2="100%"
                y1="50%"
                y2="50%"
                stroke={colour}
                strokeWidth="2"
                strokeDasharray={dashes}
              />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
