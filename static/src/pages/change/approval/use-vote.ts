import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeView, VoteValue } from '../../../../../src/contract/change';
import { castVote } from '../../../api/cast-vote';
import { readChange } from '../../../api/read-change';
import { useAnnounce } from '../../../components/announcer';
import { text } from '../../../text';

export interface VoteInput {
  readonly roundId: string;
  readonly seal: string;
  readonly vote: VoteValue;
  readonly reason?: string;
  readonly conditions?: string[];
}
export interface Voting {
  readonly cast: (input: VoteInput, onRecorded: () => void) => void;
  readonly sending: boolean;
  readonly error: Error | null;
  /** Reads the change again, then forgets the refusal. */
  readonly reload: (onReloaded: () => void) => void;
}

/** Voting on one issue. A recorded vote replaces the page's data by what the back end answered. */
export function useVote(issueId: string): Voting {
  const client = useQueryClient();
  const announce = useAnnounce();
  const show = (view: ChangeView) => client.setQueryData(['change', issueId], view);
  const vote = useMutation({
    mutationFn: (input: VoteInput) => castVote({ issueId, ...input }),
    onSuccess: show,
  });
  const again = useMutation({ mutationFn: () => readChange({ issueId }), onSuccess: show });
  return {
    sending: vote.isPending,
    error: vote.error ?? again.error,
    cast: (input, onRecorded) =>
      vote.mutate(input, {
        onSuccess: () => {
          announce(text.change.vote.recorded[input.vote]);
          onRecorded();
        },
      }),
    reload: (onReloaded) =>
      again.mutate(undefined, {
        onSuccess: () => {
          vote.reset();
          announce(text.change.stale.reloaded);
          onReloaded();
        },
      }),
  };
}
