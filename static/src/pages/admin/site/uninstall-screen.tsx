import Button from '@atlaskit/button/default/button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prepareUninstall } from '../../../api/prepare-uninstall';
import { readUninstall } from '../../../api/read-uninstall';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { JobScreen } from '../job/job-screen';
import { LedgerExport } from './ledger-export';
import { UninstallBody } from './uninstall-body';

const words = text.transfer.uninstall;
const KEY = ['uninstall'];

/** Getting ready to uninstall: rules out of the workflows, all records as a file. */
export function UninstallScreen({ canConfigure }: { canConfigure: boolean }) {
  const client = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const view = useQuery({ queryKey: KEY, queryFn: readUninstall });
  const prepare = useMutation({
    mutationFn: prepareUninstall,
    onSuccess: (started) => {
      client.setQueryData(['job', started.jobId], started);
      setJob(started.jobId);
    },
  });
  const jobId = job ?? view.data?.jobId ?? null;
  if (jobId !== null)
    return (
      <JobScreen
        jobId={jobId}
        canConfigure={canConfigure}
        done={() => (
          <Button
            appearance="primary"
            onClick={() => {
              setJob(null);
              void client.resetQueries({ queryKey: KEY });
            }}
          >
            {words.report}
          </Button>
        )}
      />
    );
  if (view.isPending) return <Skeleton rows={['title', 'line', 'block', 'section']} />;
  if (!view.data) return <Failure error={view.error} retry={() => void view.refetch()} />;
  return (
    <div className="stack">
      <UninstallBody
        view={view.data}
        problem={prepare.error ? <Failure error={prepare.error} /> : null}
        action={
          <Button
            appearance={view.data.preparedAt === null ? 'primary' : 'default'}
            isLoading={prepare.isPending}
            isDisabled={!canConfigure}
            onClick={() => prepare.mutate()}
          >
            {view.data.preparedAt === null ? words.prepare : words.prepareAgain}
          </Button>
        }
      />
      <LedgerExport canConfigure={canConfigure} />
    </div>
  );
}
