import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LeadAct, MeetingAnswer } from '../../../../../../src/contract/meetings';
import type { CastVote } from '../../../../../../src/contract/approval-requests';
import { actInMeeting, pullItem, voteInMeeting } from '../../../../api/meetings';
import { mayPass } from '../../../../api/query-client';
import { useAnnounce } from '../../../../components/announcer';
import { text } from '../../../../text';
import { heard, meetingKey, type LiveMeeting } from './use-meeting';

type Act = LeadAct | { readonly verb: 'pull'; readonly issueId: string; readonly reason: string };

const AGAIN = 2;
/** What may have got lost on its way is sent again by itself: an act counts once for its id, a vote once for its seal. */
const sendAgain = {
  retry: (count: number, error: unknown) => count < AGAIN && mayPass(error),
  retryDelay: (count: number) => 1_000 * 2 ** count,
};

/** Takes an answer in, whole or "unchanged". A look that was under way is given up first: it may tell what was before. */
function useHeard(meetingId: string) {
  const client = useQueryClient();
  const queryKey = meetingKey(meetingId);
  return {
    before: () => client.cancelQueries({ queryKey }),
    take: (answer: MeetingAnswer) =>
      client.setQueryData<LiveMeeting>(queryKey, (known) => heard(known, answer, Date.now())),
  };
}

/** One thing that somebody does in the meeting. The id of the act is made at the press, so that sending it again does nothing new. */
export function useAct(meetingId: string, done?: () => void) {
  const { before, take } = useHeard(meetingId);
  const announce = useAnnounce();
  const write = useMutation({
    ...sendAgain,
    onMutate: before,
    mutationFn: ({ actId, act }: { actId: string; act: Act }) =>
      act.verb === 'pull'
        ? pullItem({ meetingId, actId, issueId: act.issueId, reason: act.reason })
        : actInMeeting({ meetingId, actId, act }),
    onSuccess: (answer, { act }) => {
      take(answer);
      announce(text.cab.chairBar.done[act.verb]);
      done?.();
    },
  });
  const { variables } = write;
  return {
    sending: write.isPending,
    error: write.error,
    go: (act: Act) => write.mutate({ actId: crypto.randomUUID(), act }),
    /** Sends the same act, by the same id. */
    again: () => (variables === undefined ? undefined : write.mutate(variables)),
    forget: write.reset,
  };
}

/** Votes on one or several changes of the meeting. */
export function useMeetingVote(meetingId: string) {
  const { before, take } = useHeard(meetingId);
  return useMutation({
    ...sendAgain,
    onMutate: before,
    mutationFn: (votes: readonly CastVote[]) => voteInMeeting({ meetingId, votes: [...votes] }),
    onSuccess: ({ meeting }) => take(meeting),
  });
}
