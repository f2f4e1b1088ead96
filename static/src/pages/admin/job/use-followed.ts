import { useMutation, useQuery } from '@tanstack/react-query';
import type { JobView } from '../../../../../src/contract/admin';
import { cancelJob } from '../../../api/cancel-job';

const EVERY = 1_000;
const AT_WORK: readonly JobView['state'][] = ['queued', 'running', 'waiting'];

export interface Working {
  readonly kind: 'working';
  readonly job: JobView;
}
type Other = { readonly kind: string };

/**
 * Follows work that is done through the queue from its first answer to its result, and can stop it.
 * @param first the answer that started it or found it under way; null while there is none
 * @param again asks how far the job is
 */
export function useFollowed<Done extends Other>(
  first: Working | Done | null,
  again: (jobId: string) => Promise<Working | Done>,
) {
  const isWorking = (answer: Working | Done): answer is Working => answer.kind === 'working';
  const jobId = first && isWorking(first) ? first.job.jobId : null;
  const poll = useQuery({
    queryKey: ['followed', jobId],
    queryFn: () => again(jobId ?? ''),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || (isWorking(data) && AT_WORK.includes(data.job.state)) ? EVERY : false,
  });
  const stop = useMutation({
    mutationFn: () => cancelJob({ jobId: jobId ?? '' }),
    onSettled: () => poll.refetch(),
  });
  const answer = (jobId === null ? null : poll.data) ?? first;
  return {
    answer,
    error: poll.error ?? stop.error,
    stop: () => stop.mutate(),
    stopping: stop.isPending,
  };
}
