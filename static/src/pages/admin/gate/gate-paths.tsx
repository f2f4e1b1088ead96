import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readGatePaths } from '../../../api/gate-paths';
import { repairDrift } from '../../../api/repair-drift';
import { EmptyState } from '../../../components/empty-state';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { JobScreen } from '../job/job-screen';
import { PathTable } from './path-table';

const words = text.gatePaths;

/** Every way into implementation: whether the gate is asked there, and the repair of what Steward can put back. */
export function GatePaths({ projectId, canConfigure }: { projectId: string; canConfigure: boolean }) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const queryKey = ['gate-paths', projectId];
  const paths = useQuery({ queryKey, queryFn: () => readGatePaths({ projectId }) });
  const repair = useMutation({
    mutationFn: (itemIds: readonly string[]) => repairDrift({ projectId, itemIds: [...itemIds] }),
    onSuccess: (job) => {
      client.setQueryData(['job', job.jobId], job);
      setJobId(job.jobId);
    },
  });
  if (jobId !== null)
    return (
      <JobScreen
        jobId={jobId}
        canConfigure={canConfigure}
        done={() => (
          <Button
            appearance="primary"
            onClick={() => {
              setJobId(null);
              void client.resetQueries({ queryKey });
            }}
          >
            {words.back}
          </Button>
        )}
      />
    );
  const view = paths.data;
  return (
    <section className="stack-tight" aria-labelledby="gate-paths">
      <h3 id="gate-paths">{words.title}</h3>
      {paths.isPending ? <Skeleton rows={['line', 'block']} /> : null}
      {paths.isError ? <Failure error={paths.error} retry={() => void paths.refetch()} /> : null}
      {view ? (
        <>
          <SectionMessage
            appearance={view.bypasses === 0 ? 'success' : 'error'}
            title={words.bypasses(view.bypasses)}
            headingLevel="h4"
          >
            <p>{view.words}</p>
            {view.repair.length > 0 ? <p>{words.repairWhy}</p> : null}
          </SectionMessage>
          <div className="row">
            {view.repair.length > 0 && canConfigure ? (
              <Button
                appearance="primary"
                isLoading={repair.isPending}
                onClick={() => repair.mutate(view.repair)}
              >
                {words.repair(view.repair.length)}
              </Button>
            ) : null}
            <Button isLoading={paths.isFetching} onClick={() => void paths.refetch()}>
              {words.look}
            </Button>
          </div>
          {repair.error ? <Failure error={repair.error} /> : null}
          {view.workflows.length === 0 ? <EmptyState title={words.none} why={words.noneWhy} /> : null}
          {view.workflows.map((workflow) => (
            <PathTable key={workflow.id} workflow={workflow} />
          ))}
        </>
      ) : null}
    </section>
  );
}
