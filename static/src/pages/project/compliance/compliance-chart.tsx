import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SlaReport } from '../../../../../src/contract/sla-report';
import { rate } from '../../../format/numbers';
import { text } from '../../../text';
import { axisFrom, chartOf } from './chart-lines';

const words = text.report.compliance;
const colour = (number: number): string => `var(--ds-chart-categorical-${number})`;
/** Lines differ in their dashes too: colour alone tells nobody everything. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '1 4', '12 4'];

/** Share of goals met by week, a line a group, with the goal line. The table below says the same in figures. */
export function ComplianceChart({ report }: { report: SlaReport }) {
  const { lines, points } = chartOf(report);
  const goal = report.goalLine * 100;
  return (
    <figure className="stack-tight" role="img" aria-label={words.chart(report.weeks.length)}>
      <div className="chart" aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={points}
            margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--ds-border)" vertical={false} />
            <XAxis dataKey="week" stroke="var(--ds-border)" minTickGap={24} />
            <YAxis domain={[axisFrom(points, goal), 100]} unit=" %" width={56} stroke="var(--ds-border)" />
            <ReferenceLine
              y={goal}
              stroke="var(--ds-text-subtle)"
              strokeDasharray="4 4"
              label={{ value: words.goalLine(rate(report.goalLine)), position: 'insideBottomLeft' }}
            />
            {lines.map(({ id, name, colour: number }, index) => (
              <Line
                key={id}
                type="linear"
                name={name}
                dataKey={(point: (typeof points)[number]) => point.rates[id] ?? null}
                stroke={colour(number)}
                strokeWidth={2}
                strokeDasharray={DASHES[index] ?? ''}
                dot={{ r: 3, fill: colour(number), strokeDasharray: '' }}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="chart-legend" aria-hidden="true">
        {lines.map(({ id, name, colour: number }, index) => (
          <span key={id}>
            <svg focusable="false">
              <line
                x1="0"
                x2="100%"
                y1="50%"
                y2="50%"
                stroke={colour(number)}
                strokeWidth="2"
                strokeDasharray={DASHES[index] ?? ''}
              />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
