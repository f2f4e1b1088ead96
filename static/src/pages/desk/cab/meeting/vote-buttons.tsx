import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { VoteValue } from '../../../../../../src/contract/approval-view';
import type { AgendaItem, VotedTogether } from '../../../../../../src/contract/meetings';
import { AnswerFailed, staleDiff } from '../../../../api/answer-failed';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { FieldDiffs } from '../../../../components/field-diffs';
import { text } from '../../../../text';
import { ReasonedVote } from './reasoned-vote';
import { useShownMeeting } from './meeting-context';
import { forgetText } from './use-kept-text';
import { useMeetingVote } from './use-meeting-writes';

const words = text.cab.vote;
const VALUES: readonly VoteValue[] = ['approve', 'reject', 'abstain'];

/** The refusal of a vote that was sent alone, whichever way it came. */
function errorOf(answer: VotedTogether | undefined, failure: unknown): unknown {
  const [first] = answer?.results ?? [];
  return failure ?? (first && !first.ok ? new AnswerFailed(first.error) : null);
}

/** The viewer's vote on the change that is shown: to cast it, to change it, or why it isn't theirs to cast. */
export function VoteButtons({ item }: { item: AgendaItem }) {
  const { meeting, you: viewer } = useShownMeeting();
  const announce = useAnnounce();
  const voting = useMeetingVote(meeting.id);
  const [asking, setAsking] = useState<'reject' | 'change' | null>(null);
  const { vote, you, issueId, issueKey } = item;
  const keep = `${meeting.id} ${issueId} vote`;
  const error = errorOf(voting.data, voting.error);
  const diff = staleDiff(error) ?? [];
  if (!you.canVote || vote === null) return you.why === null ? null : <p className="subtle">{you.why}</p>;
  const cast = (value: VoteValue, reason?: string) =>
    voting.mutate(
      [{ issueId, roundId: vote.roundId, seal: vote.seal, vote: value, ...(reason ? { reason } : {}) }],
      {
        onSuccess: ({ results }) => {
          if (results[0]?.ok !== true) return;
          forgetText(keep);
          setAsking(null);
          announce(words.recorded);
          document.getElementById('shown-item')?.focus();
        },
      },
    );
  // Who leads has one first thing to do: going on.
  const isLeading = viewer.canLead;
  const others = VALUES.filter((value) => value !== you.vote);
  return (
    <section className="stack-tight" aria-label={words.label(issueKey)}>
      {you.vote === null ? null : <p className="strong">{words.yours[you.vote]}</p>}
      {error === null ? null : <Failure error={error} title={words.failed} />}
      {diff.length === 0 ? null : <FieldDiffs diff={diff} before={text.approverInbox.results.seen} />}
      {asking !== null ? (
        <ReasonedVote
          keep={keep}
          choices={asking === 'reject' ? ['reject'] : others}
          help={asking === 'reject' ? words.whyReject : words.whyChange}
          sending={voting.isPending}
          send={cast}
          cancel={() => setAsking(null)}
        />
      ) : you.vote === null ? (
        <div className="row">
          <Button
            appearance={meeting.state === 'running' && isLeading ? 'default' : 'primary'}
            isLoading={voting.isPending}
            onClick={() => cast('approve')}
          >
            {words.approve}
          </Button>
          <Button isDisabled={voting.isPending} onClick={() => setAsking('reject')}>
            {words.reject}
          </Button>
          <Button appearance="subtle" isDisabled={voting.isPending} onClick={() => cast('abstain')}>
            {words.abstain}
          </Button>
        </div>
      ) : (
        <div>
          <Button onClick={() => setAsking('change')}>{words.change}</Button>
        </div>
      )}
    </section>
  );
}
