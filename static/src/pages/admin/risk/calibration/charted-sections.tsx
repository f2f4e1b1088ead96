import { lazy, Suspense, type ReactNode } from 'react';
import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { Section } from '../../../../components/section';
import { Skeleton } from '../../../../components/skeleton';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';
import { FiguresTable } from './figures-table';

const words = text.calibration;

/** The chart library comes when a chart is looked at. */
const CurveChart = lazy(() => import('./curve-chart').then((module) => ({ default: module.CurveChart })));
const DriftChart = lazy(() => import('./drift-chart').then((module) => ({ default: module.DriftChart })));

/** A chart with its figures one click away. */
function Charted({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  return (
    <>
      <Suspense fallback={<Skeleton rows={['block']} />}>{chart}</Suspense>
      <details>
        <summary className="more">{words.curve.table}</summary>
        {table}
      </details>
    </>
  );
}
const range = (low: number, high: number): string => `${percent(low)} – ${percent(high)}`;

export function CurveSection({ view: { curve } }: { view: CalibrationView }) {
  const bands = curve.filter(({ n }) => n > 0);
  const { title, lead, none, band, mean, observed, interval, n, failed } = words.curve;
  return (
    <Section title={title} open>
      {bands.length === 0 ? (
        <p className="subtle">{none}</p>
      ) : (
        <>
          <p className="subtle">{lead}</p>
          <Charted
            chart={<CurveChart curve={curve} />}
            table={
              <FiguresTable
                label={title}
                heads={[band, mean, observed, interval, n, failed]}
                rows={bands.map((one) => ({
                  key: String(one.from),
                  cells: [
                    range(one.from, one.to),
                    percent(one.predicted),
                    percent(one.observed.value),
                    range(one.observed.low, one.observed.high),
                    one.n,
                    one.failures,
                  ],
                }))}
              />
            }
          />
        </>
      )}
    </Section>
  );
}

export function DriftSection({ view: { drift } }: { view: CalibrationView }) {
  const { title, none, month, predicted, observed, n } = words.drift;
  return (
    <Section title={title} open>
      {drift.length === 0 ? (
        <p className="subtle">{none}</p>
      ) : (
        <Charted
          chart={<DriftChart drift={drift} />}
          table={
            <FiguresTable
              label={title}
              heads={[month, predicted, observed, n]}
              rows={drift.map((one) => ({
                key: one.month,
                cells: [one.month, percent(one.predicted), percent(one.observed), one.n],
              }))}
            />
          }
        />
      )}
    </Section>
  );
}

export function TeamsSection({ view: { teams } }: { view: CalibrationView }) {
  const { title, none, team, rate, failed, n } = words.teams;
  return (
    <Section title={title} summary={teams.length}>
      {teams.length === 0 ? (
        <p className="subtle">{none}</p>
      ) : (
        <FiguresTable
          label={title}
          heads={[team, rate, words.curve.interval, failed, n]}
          rows={teams.map((one) => ({
            key: one.name,
            cells: [
              one.name,
              percent(one.rate.value),
              range(one.rate.low, one.rate.high),
              one.failures,
              one.n,
            ],
          }))}
        />
      )}
    </Section>
  );
}
