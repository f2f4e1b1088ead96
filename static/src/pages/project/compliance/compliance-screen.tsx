import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SlaReport } from '../../../../../src/contract/sla-report';
import { readCompliance } from '../../../api/report';
import type { Viewer } from '../../../api/viewer';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { PartialNotice } from '../../../components/partial-notice';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { rate } from '../../../format/numbers';
import { text } from '../../../text';
import { Adjustments } from './adjustments';
import { CsvFile } from './csv-file';
import { Reasons } from './reasons';
import { WeekTable } from './week-table';

const words = text.report.compliance;
const WEEKS = ['4', '13', '26', '52'] as const;
const BY = ['policy', 'team', 'priority'] as const;
const AGREEMENTS = ['SLA', 'OLA', 'UC'] as const;
type Agreement = (typeof AGREEMENTS)[number];
type By = (typeof BY)[number];

/** The chart library comes when a chart is looked at. */
const ComplianceChart = lazy(() =>
  import('./compliance-chart').then((module) => ({ default: module.ComplianceChart })),
);

function Headline({ report }: { report: SlaReport }) {
  const { all } = report.total;
  const weeks = report.weeks.length;
  if (all.rate === null) return <p className="headline">{words.headlineNone(weeks)}</p>;
  return (
    <div>
      <p className="headline">{words.headline(rate(all.rate), weeks, all.met, all.met + all.missed)}</p>
      <p className="subtle">{words.against(all.rate >= report.goalLine, rate(report.goalLine))}</p>
    </div>
  );
}

/** How well goals were kept, week by week, with the goal line; figures from roll-ups. */
export function ComplianceScreen(props: {
  project: { readonly id: string; readonly key: string };
  viewer: Viewer;
}) {
  const { project, viewer } = props;
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>('13');
  const [by, setBy] = useState<By>('policy');
  const [agreement, setAgreement] = useState<Agreement>('SLA');
  const request = { projectId: project.id, weeks: Number(weeks), by, agreement };
  const report = useQuery({
    queryKey: ['compliance', request],
    queryFn: () => readCompliance(request),
    placeholderData: (before) => before,
  });
  return (
    <div className="stack">
      <div className="row spread">
        <Segmented
          label={words.weeks}
          options={WEEKS.map((value) => ({ value, label: words.period(Number(value)) }))}
          value={weeks}
          onChange={setWeeks}
        />
        <Segmented
          label={words.by}
          options={BY.map((value) => ({ value, label: words.groups[value] }))}
          value={by}
          onChange={setBy}
        />
        <Segmented
          label={words.agreement}
          options={AGREEMENTS.map((value) => ({ value, label: text.report.agreements[value] }))}
          value={agreement}
          onChange={setAgreement}
        />
      </div>
      {report.isPending ? <Skeleton rows={['title', 'block', 'section', 'section']} /> : null}
      {report.isError ? <Failure error={report.error} retry={() => void report.refetch()} /> : null}
      {report.data === undefined ? null : (
        <SightProvider viewer={viewer} serverAt={report.data.at}>
          <PartialNotice level="h2" partial={report.data.partial} />
          <Headline report={report.data} />
          {report.data.total.all.rate === null ? (
            <EmptyState title={words.empty} why={words.emptyWhy} />
          ) : (
            <>
              <Suspense fallback={<Skeleton rows={['block']} />}>
                <ComplianceChart report={report.data} />
              </Suspense>
              <div className="row spread">
                <h2>{words.table}</h2>
                <CsvFile report={report.data} projectKey={project.key} />
              </div>
              <WeekTable report={report.data} projectId={project.id} siteUrl={viewer.siteUrl} />
              <Reasons reasons={report.data.reasons} />
              <Adjustments adjustments={report.data.adjustments} />
            </>
          )}
        </SightProvider>
      )}
    </div>
  );
}
