import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AuditStatus } from '../../../../../../src/contract/evidence';
import { readAuditStatus, verifyEvidence } from '../../../../api/evidence';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { STATUS_KEY } from '../keys';

const EVERY = 2_000;
const words = text.evidence.status;

/** Begins to verify every chain and follows that to its end, also when it was begun elsewhere. */
export function useVerifyAll({ job }: AuditStatus) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const start = useMutation({
    mutationFn: () => verifyEvidence(null),
    onSuccess: (answer) => {
      client.setQueryData<AuditStatus>(STATUS_KEY, (before) => before && { ...before, job: answer.job });
      announce(words.verifying);
    },
  });
  const isAtWork = job !== null && !['done', 'failed', 'cancelled'].includes(job.state);
  useEffect(() => {
    if (!isAtWork) return undefined;
    // Fetched, not invalidated: what is shown stays until the answer is there.
    const timer = setInterval(
      () =>
        void client
          .fetchQuery({ queryKey: STATUS_KEY, queryFn: readAuditStatus, staleTime: 0 })
          .catch(() => undefined),
      EVERY,
    );
    return () => clearInterval(timer);
  }, [isAtWork, client]);
  const was = useRef(isAtWork);
  useEffect(() => {
    if (was.current && !isAtWork) announce(job?.state === 'failed' ? words.verifyFailed : words.verifyDone);
    was.current = isAtWork;
  }, [isAtWork, job, announce]);
  return { start, isAtWork };
}
