import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readJob } from '../../../api/read-job';
import { retryJob } from '../../../api/retry-job';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const EVERY = 1_000;

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
  const retry = useMutation({
    mutationFn: () => retryJob({ jobId }),
    onSuccess: (view) => client.setQueryData(key, view),
  });
  const ended = job.data?.state;
  useEffect(() => {
    if (ended === 'done') {
      announce(text.admin.job.finished);
      void client.invalidateQueries({ queryKey: ['overview'] });
    }
    if (ended === 'failed') announce(text.admin.job.failed);
  }, [ended, announce, client]);
  return { job, retry };
}
