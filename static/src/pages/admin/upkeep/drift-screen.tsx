import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { DriftView } from '../../../../../src/contract/upkeep';
import { checkDrift } from '../../../api/check-drift';
import { readDrift } from '../../../api/read-drift';
import { repairDrift } from '../../../api/repair-drift';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { JobScreen } from '../job/job-screen';
import { DriftBody } from './drift-body';

const words = text.upkeep.drift;

/** What of the adopted practices was changed outside Steward, and mending it. */
export function DriftScreen(props: { projectId: string; canConfigure: boolean; adopted: boolean }) {
  const { projectId, canConfigure, adopted } = props;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [repairJob, setRepairJob] = useState<string | null>(null);
  const queryKey = ['drift', projectId];
  const drift = useQuery({ queryKey, queryFn: () => readDrift({ projectId }), enabled: adopted });
  const check = useMutation({
    mutationFn: () => checkDrift({ projectId }),
    onSuccess: (view: DriftView) => {
      client.setQueryData(queryKey, view);
      void client.invalidateQueries({ queryKey: ['overview'] });
      if (view.jobId === null) announce(words.looked(view.items.length));
    },
  });
  const repair = useMutation({
    mutationFn: (itemIds: readonly string[]) => repairDrift({ projectId, itemIds: [...itemIds] }),
    onSuccess: (job) => {
      client.setQueryData(['job', job.jobId], job);
      setRepairJob(job.jobId);
    },
  });
  if (!adopted)
    return (
      <div className="stack-tight">
        <p className="strong">{words.nothing}</p>
        <p className="subtle">{words.nothingWhy}</p>
      </div>
    );
  const jobId = repairJob ?? drift.data?.jobId ?? null;
  if (jobId !== null)
    return (
      <JobScreen
        jobId={jobId}
        canConfigure={canConfigure}
        done={() => (
          <Button
            appearance="primary"
            onClick={() => {
              setRepairJob(null);
              void client.resetQueries({ queryKey });
            }}
          >
            {words.backToDrift}
          </Button>
        )}
      />
    );
  if (drift.isPending) return <Skeleton rows={['title', 'line', 'button', 'block']} />;
  if (!drift.data) return <Failure error={drift.error} retry={() => void drift.refetch()} />;
  const error = check.error ?? repair.error;
  return (
    <DriftBody
      drift={drift.data}
      canConfigure={canConfigure}
      looking={check.isPending}
      busy={check.isPending || repair.isPending}
      look={() => {
        repair.reset();
        check.mutate();
      }}
      repair={(itemIds) => repair.mutate(itemIds)}
      problem={error ? <Failure error={error} /> : null}
    />
  );
}
