import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobView } from '../../../../../src/contract/admin';
import { readJob } from '../../../api/read-job';
import { retryJob } from '../../../api/retry-job';
import { skipStep } from '../../../api/skip-step';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const EVERY = 1_000;
/** What a job may have changed: everything that was read before it but the job itself and who looks. */
const KEPT: readonly unknown[] = ['job', 'viewer', 'people', 'wizard'];

export type JobKind = NonNullable<JobView['kind']>;

export const kindOf = (job: JobView): JobKind => job.kind ?? 'adoption';

/** Follows a job every second until it is done or failed, and announces how it ended. */
export function useJob(jobId: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const key = ['job', jobId];
  const job = useQuery({
    queryKey: key,
    queryFn: () => readJob({ jobId }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'done' || state.data?.state === 'failed' ? false : EVERY,
    staleTime: 0,
  });
  const goOn = { onSuccess: (view: JobView) => client.setQueryData(key, view) };
  const retry = useMutation({ mutationFn: () => retryJob({ jobId }), ...goOn });
  const skip = useMutation({ mutationFn: () => skipStep({ jobId }), ...goOn });
  const ended = job.data?.state;
  const kind = job.data ? kindOf(job.data) : 'adoption';
  useEffect(() => {
    if (ended === 'done') {
      announce(text.upkeep.jobs[kind].finished);
      void client.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) });
    }
    if (ended === 'failed') announce(text.admin.job.failed);
  }, [ended, kind, announce, client]);
  return { job, retry, skip };
}
