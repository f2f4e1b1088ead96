import { useQuery } from '@tanstack/react-query';
import { AnswerFailed } from '../../../api/answer-failed';
import { readPortalApproval } from '../../../api/portal-approval';

const EVERY = 60_000;
const NONE: readonly string[] = ['NOT_ADOPTED', 'NOT_FOUND', 'NOT_ALLOWED'];

export const approvalKey = (issueId: string): readonly string[] => ['portal-approval', issueId];

/** How far the approval is. Most requests are no changes: for them there is nothing, and that is no failure. */
export function useApproval(issueId: string) {
  const approval = useQuery({
    queryKey: approvalKey(issueId),
    queryFn: () => readPortalApproval({ issueId }),
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
  });
  const { data, error } = approval;
  const isNone = error instanceof AnswerFailed && NONE.includes(error.code);
  return {
    view: data?.stand ? data : null,
    error: data === undefined && !isNone ? error : null,
    retry: () => void approval.refetch(),
  };
}
