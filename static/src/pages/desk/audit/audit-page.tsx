import './audit.css';
import { useQuery } from '@tanstack/react-query';
import { AnswerFailed } from '../../../api/answer-failed';
import { readAuditStatus } from '../../../api/evidence';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { SightProvider } from '../../../components/viewer-context';
import { text } from '../../../text';
import { usePlace } from '../../project/place';
import type { DeskPageProps } from '../pages';
import { AuditFailure } from './audit-failure';
import { EvidencePage } from './evidence/evidence-page';
import { FindView } from './find/find-view';
import { STATUS_KEY } from './keys';
import { PeriodView } from './period/period-view';
import { StatusLine } from './status/status-line';
import { StatusView } from './status/status-view';

const words = text.evidence;
type View = keyof typeof words.views;
const VIEWS: readonly View[] = ['changes', 'period', 'status'];

/** For auditors: changes and their evidence, lists of a period and samples of them, and how the records stand. */
export function AuditPage({ viewer }: DeskPageProps) {
  const { place, go } = usePlace();
  const status = useQuery({ queryKey: STATUS_KEY, queryFn: readAuditStatus });
  const { issue, ...around } = place.query;
  const view = VIEWS.find((one) => one === around['view']) ?? 'changes';
  const show = (query: Readonly<Record<string, string>>) => go({ page: place.page, query });
  const isRefused = status.error instanceof AnswerFailed && status.error.code === 'NOT_ALLOWED';
  const retry = () => void status.refetch();
  if (issue !== undefined && !isRefused)
    return (
      <SightProvider viewer={viewer}>
        <EvidencePage issueId={issue} leave={() => show(around)} />
      </SightProvider>
    );
  return (
    <SightProvider viewer={viewer}>
      <h1>{words.title}</h1>
      {status.isPending ? <Skeleton rows={['line', 'button', 'block']} /> : null}
      {status.isError ? <AuditFailure error={status.error} retry={retry} /> : null}
      {status.data ? <StatusLine status={status.data} /> : null}
      {status.isPending || isRefused ? null : (
        <>
          <div>
            <Segmented
              label={words.view}
              options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
              value={view}
              onChange={(next) => show({ view: next })}
            />
          </div>
          {view === 'changes' ? <FindView query={around} show={show} /> : null}
          {view === 'period' ? <PeriodView query={around} show={show} /> : null}
          {view === 'status' && status.data ? <StatusView status={status.data} show={show} /> : null}
        </>
      )}
    </SightProvider>
  );
}
