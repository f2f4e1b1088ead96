import { useQuery } from '@tanstack/react-query';
import { readCompliance, readOpenClocks } from '../../api/report';
import { useViewer, type Viewer } from '../../api/viewer';
import { EmptyState } from '../../components/empty-state';
import { Failure } from '../../components/failure';
import { PeopleProvider } from '../../components/people-context';
import { Skeleton } from '../../components/skeleton';
import { SightProvider } from '../../components/viewer-context';
import { rate as rateWords } from '../../format/numbers';
import { text } from '../../text';
import { OpenTable } from '../project/open/open-table';
import { readWidgetConfig, type WidgetConfig } from './config';
import { Figure } from './figure';

const words = text.report.widget;
/** A dashboard shows the top of the list; the project page has all of it. */
const ROWS = 5;
/** Dashboards stay open on walls: they ask again this often. */
const EVERY = 5 * 60_000;

/** A project's SLA on a dashboard: what is late, what is at risk, how well goals were kept. */
export function WidgetPage() {
  const viewer = useViewer();
  const config = useQuery({ queryKey: ['widget-config'], queryFn: readWidgetConfig, staleTime: Infinity });
  if (viewer.isPending || config.isPending) return <Skeleton rows={['title', 'line', 'section']} />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  if (config.isError) return <Failure error={config.error} retry={() => void config.refetch()} />;
  return (
    <SightProvider viewer={viewer.data}>
      <main className="report widget stack">
        {config.data === null ? (
          <EmptyState title={words.unset} why={words.unsetHow} />
        ) : (
          <Figures config={config.data} viewer={viewer.data} />
        )}
      </main>
    </SightProvider>
  );
}

function Figures({ config, viewer }: { config: WidgetConfig; viewer: Viewer }) {
  const { projectId, projectKey, weeks } = config;
  const open = useQuery({
    queryKey: ['widget-open', projectId],
    queryFn: () => readOpenClocks({ projectId, list: 'due', cursor: null }),
    refetchInterval: EVERY,
  });
  const report = useQuery({
    queryKey: ['widget-report', projectId, weeks],
    queryFn: () => readCompliance({ projectId, weeks, by: 'policy', agreement: 'SLA' }),
    refetchInterval: EVERY,
  });
  if (open.isPending || report.isPending) return <Skeleton rows={['title', 'section']} />;
  if (!open.data) return <Failure error={open.error} retry={() => void open.refetch()} />;
  if (!report.data) return <Failure error={report.error} retry={() => void report.refetch()} />;
  const slas = open.data.rows.filter(({ agreement }) => agreement === 'SLA');
  const count = (state: string) => slas.filter((row) => row.state === state).length;
  const more = open.data.cursor === null ? '' : '+';
  const { rate } = report.data.total.all;
  return (
    <SightProvider viewer={viewer} serverAt={open.data.at}>
      <p className="subtle">{projectKey}</p>
      <dl className="widget-figures">
        <Figure value={`${count('breached')}`} label={words.missed} alarm={count('breached') > 0} />
        <Figure value={`${count('atRisk')}${more}`} label={words.risk} alarm={false} />
        <Figure value={`${count('running')}${more}`} label={words.running} alarm={false} />
        <Figure
          value={rate === null ? '\u2013' : rateWords(rate)}
          label={words.met(weeks)}
          alarm={rate !== null && rate < report.data.goalLine}
        />
      </dl>
      {slas.length === 0 ? (
        <p>{text.report.open.empty.due}</p>
      ) : (
        <PeopleProvider accountIds={slas.slice(0, ROWS).flatMap(({ assignee }) => assignee ?? [])}>
          <OpenTable rows={slas.slice(0, ROWS)} siteUrl={viewer.siteUrl} list="due" />
        </PeopleProvider>
      )}
    </SightProvider>
  );
}
