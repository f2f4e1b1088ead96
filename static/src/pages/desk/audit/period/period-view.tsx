import { useQuery } from '@tanstack/react-query';
import { readAuditExport } from '../../../../api/evidence';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { AuditFailure } from '../audit-failure';
import type { Query, Show } from '../show';
import { ExportBody } from './export-body';
import { StartForm } from './start-form';

const EVERY = 2_000;
const words = text.evidence.period;

/** A list of all changes of a period: asked for, under way or done. Its id stands in the address, so one can come back to it. */
export function PeriodView({ query, show }: { query: Query; show: Show }) {
  const jobId = query['job'] ?? null;
  const answer = useQuery({
    queryKey: ['audit-export', jobId],
    queryFn: () => readAuditExport(jobId ?? ''),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || ['queued', 'running', 'waiting'].includes(data.job.state) ? EVERY : false,
  });
  const again = () => show({ view: 'period' });
  return (
    <section className="stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {jobId === null ? (
        <>
          <p>{words.lead}</p>
          <StartForm started={(id) => show({ view: 'period', job: id })} />
        </>
      ) : null}
      {jobId !== null && answer.isPending ? <Skeleton rows={['line', 'line', 'block']} /> : null}
      {answer.isError ? <AuditFailure error={answer.error} retry={() => void answer.refetch()} /> : null}
      {jobId !== null && answer.data ? (
        <ExportBody
          view={answer.data}
          again={again}
          open={(issue) => show({ view: 'period', job: jobId, issue })}
        />
      ) : null}
    </section>
  );
}
