import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApprovalView, VoteValue } from '../../../../src/contract/change';
import { staleDiff } from '../../api/answer-failed';
import { Failure } from '../../components/failure';
import { text } from '../../text';
import { ReasonForm } from './reason-form';
import { StaleNotice } from './stale-notice';
import type { Voting } from './use-vote';

const words = text.change.vote;

/** What the viewer can do: vote, change the vote, or read why voting is not for them. */
export function VotePanel(props: { approval: ApprovalView; voting: Voting; onDone: () => void }) {
  const { approval, voting, onDone } = props;
  const [asking, setAsking] = useState<'reject' | 'change' | null>(null);
  const { you, roundId } = approval;

  const stale = staleDiff(voting.error);
  if (stale) return <StaleNotice diff={stale} reload={() => voting.reload(onDone)} />;
  // Why somebody can't vote matters only while others are asked.
  if (!you.canVote || roundId === null)
    return approval.phase === 'open' && you.why ? <p className="subtle">{you.why}</p> : null;

  const cast = (vote: VoteValue, reason?: string) =>
    voting.cast({ roundId, seal: approval.seal, vote, ...(reason ? { reason } : {}) }, () => {
      setAsking(null);
      onDone();
    });
  const cancel = () => {
    setAsking(null);
    onDone();
  };
  return (
    <section className="vote stack-tight" aria-label={words.question}>
      {voting.error ? <Failure error={voting.error} title={words.failed} /> : null}
      <p>
        {you.vote === null ? null : <strong>{text.change.youVoted[you.vote]} </strong>}
        <span className="subtle">{you.why}</span>
      </p>
      {asking === null && you.vote === null ? (
        <div className="row">
          <Button appearance="primary" isLoading={voting.sending} onClick={() => cast('approve')}>
            {words.approve}
          </Button>
          <Button isDisabled={voting.sending} onClick={() => setAsking('reject')}>
            {words.reject}
          </Button>
          <Button appearance="subtle" isDisabled={voting.sending} onClick={() => cast('abstain')}>
            {words.abstain}
          </Button>
        </div>
      ) : null}
      {asking === null && you.vote !== null ? (
        <div className="row">
          <Button onClick={() => setAsking('change')}>{words.change}</Button>
        </div>
      ) : null}
      {asking === null ? null : (
        <ReasonForm
          help={asking === 'reject' ? words.whyReject : words.whyChange}
          choices={asking === 'reject' ? ['reject'] : others(you.vote)}
          sending={voting.sending}
          onSend={cast}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

const others = (vote: VoteValue | null): readonly VoteValue[] =>
  (['approve', 'reject', 'abstain'] as const).filter((other) => other !== vote);
