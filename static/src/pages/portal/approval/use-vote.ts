import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PortalApprovalView } from '../../../../../src/contract/portal-approval';
import { isStale } from '../../../api/answer-failed';
import { voteInPortal } from '../../../api/portal-approval';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';
import type { Decision } from './decision';
import { approvalKey } from './use-approval';

const words = text.portalApproval;
type Asked = NonNullable<PortalApprovalView['ballot']>;

/** Sends votes, each on exactly the texts that were shown. When those are others by now, they are read anew. */
export function useVote(issueId: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const vote = useMutation({
    mutationFn: ({ ballot: { roundId, seal }, decision }: { ballot: Asked; decision: Decision }) =>
      voteInPortal({ issueId, roundId, seal, ...decision }),
    onSuccess: (view, { decision }) => {
      client.setQueryData(approvalKey(issueId), view);
      announce(words.voted[decision.vote]);
    },
    onError: (error) => {
      if (isStale(error)) void client.invalidateQueries({ queryKey: approvalKey(issueId) });
    },
  });
  return {
    /** The last answer, once there is one. */
    answer: vote.data ?? null,
    error: vote.error,
    busy: vote.isPending,
    send: (ballot: Asked, decision: Decision) => vote.mutate({ ballot, decision }),
    forget: vote.reset,
  };
}
export type Voting = ReturnType<typeof useVote>;
