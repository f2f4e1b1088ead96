import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApprovalView, VoteValue } from '../../../../../src/contract/change';
import { staleDiff } from '../../../api/answer-failed';
import { Failure } from '../../../components/failure';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { BallotContent } from './ballot-content';
import { BallotForm, type BallotDraft, type BallotKind } from './ballot-form';
import { RecuseForm } from './recuse-form';
import { isToConfirm } from './seats-of';
import { StaleNotice } from './stale-notice';
import type { Voting } from './use-vote';
import { VoteButtons } from './vote-buttons';

const words = text.change.vote;

/** What the viewer can do: vote, change the vote, step aside, or read why voting is not for them. */
export function VotePanel(props: {
  approval: ApprovalView;
  voting: Voting;
  /** Something above it is the one thing to do first. */
  isSecond?: boolean;
  onDone: () => void;
}) {
  const { approval, voting, isSecond = false, onDone } = props;
  const [asking, setAsking] = useState<BallotKind | 'recuse' | null>(null);
  const [draft, setDraft] = useState<BallotDraft | null>(null);
  const { accountId } = useSight();
  const { you, roundId } = approval;

  const stale = staleDiff(voting.error);
  if (stale) return <StaleNotice diff={stale} reload={() => voting.reload(onDone)} />;
  // Why somebody can't vote matters only while others are asked.
  if (!you.canVote || roundId === null)
    return approval.phase === 'open' && you.why ? <p className="subtle">{you.why}</p> : null;

  const close = () => {
    setAsking(null);
    setDraft(null);
    onDone();
  };
  const cast = (vote: VoteValue, reason = '', conditions: readonly string[] = []) =>
    voting.cast(
      {
        roundId,
        seal: approval.seal,
        vote,
        ...(reason === '' ? {} : { reason }),
        ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
      },
      close,
    );
  const toConfirm = isToConfirm(approval, accountId);
  /** The same approval, under the same conditions. */
  const again = () => {
    const mine = approval.conditions.filter(({ by }) => by === accountId);
    cast(
      'approve',
      '',
      [...mine].sort((one, other) => one.index - other.index).map((one) => one.text),
    );
  };
  return (
    <section className="vote stack-tight" aria-label={words.question}>
      {voting.error ? <Failure error={voting.error} title={words.failed} /> : null}
      <p>
        {you.vote === null ? null : <strong>{text.change.youVoted[you.vote]} </strong>}
        <span className="subtle">{you.why}</span>
      </p>
      {toConfirm ? <p>{words.againWhy}</p> : null}
      <BallotContent approval={approval} />
      {asking === null ? (
        <div className="row">
          {you.vote === null ? (
            <VoteButtons voting={voting} isSecond={isSecond} cast={cast} ask={setAsking} />
          ) : (
            <>
              {toConfirm ? (
                <Button appearance="primary" isLoading={voting.sending} onClick={again}>
                  {words.again}
                </Button>
              ) : null}
              <Button onClick={() => setAsking('change')}>{words.change}</Button>
            </>
          )}
          {you.canRecuse ? (
            <Button appearance="subtle" isDisabled={voting.sending} onClick={() => setAsking('recuse')}>
              {words.stepAside}
            </Button>
          ) : null}
        </div>
      ) : asking === 'recuse' ? (
        <RecuseForm roundId={roundId} onDone={() => setAsking(null)} onCancel={close} />
      ) : (
        <BallotForm
          kind={asking}
          choices={CHOICES[asking] ?? others(you.vote)}
          sending={voting.sending}
          draft={draft}
          onWrite={setDraft}
          onSend={cast}
          onCancel={close}
        />
      )}
    </section>
  );
}

const CHOICES: Partial<Record<BallotKind, readonly VoteValue[]>> = {
  reject: ['reject'],
  conditions: ['approve'],
};
const others = (vote: VoteValue | null): readonly VoteValue[] =>
  (['approve', 'reject', 'abstain'] as const).filter((other) => other !== vote);
