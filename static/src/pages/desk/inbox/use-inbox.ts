import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalsView, CastVotesAnswer, WaitingVote } from '../../../../../src/contract/approver-inbox';
import type { VoteValue } from '../../../../../src/contract/approval-view';
import { castVotes, readApprovals } from '../../../api/approver-inbox';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

const KEY = ['approvals'];

export interface AskedVote {
  readonly waiting: WaitingVote;
  readonly vote: VoteValue;
  readonly reason?: string;
}
/** What came of one vote. */
export interface Outcome {
  readonly asked: AskedVote;
  readonly answer: CastVotesAnswer['answers'][number];
}

const toRequest = ({ waiting, vote, reason }: AskedVote) => ({
  issueId: waiting.issueId,
  roundId: waiting.roundId,
  seal: waiting.seal,
  vote,
  ...(reason === undefined ? {} : { reason }),
});

/** The pages without changes that were voted on: nobody should vote on them twice while the list is read again. */
const without = (data: InfiniteData<ApprovalsView> | undefined, gone: ReadonlySet<string>) =>
  data && {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      waiting: page.waiting.filter(({ issueId }) => !gone.has(issueId)),
    })),
  };

/** What waits for the viewer, a page at a time, and voting on it. `voted` is called with what was recorded, before the list is read again. */
export function useInbox() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const list = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => readApprovals(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const cast = useMutation({
    mutationFn: async (asked: readonly AskedVote[]) => {
      const { answers } = await castVotes({ votes: asked.map(toRequest) });
      return asked.flatMap((one): Outcome[] => {
        const answer = answers.find(({ issueId }) => issueId === one.waiting.issueId);
        return answer === undefined ? [] : [{ asked: one, answer }];
      });
    },
    onSuccess: (came) => {
      const gone = new Set(came.flatMap(({ answer }) => (answer.ok ? [answer.issueId] : [])));
      client.setQueryData<InfiniteData<ApprovalsView>>(KEY, (data) => without(data, gone));
      setOutcomes(came);
      announce(text.approverInbox.results.announce(gone.size, came.length));
      void client.invalidateQueries({ queryKey: KEY });
    },
  });
  return { list, cast, outcomes, closeOutcomes: () => setOutcomes([]) };
}
export type Inbox = ReturnType<typeof useInbox>;
