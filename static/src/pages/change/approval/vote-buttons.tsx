import Button from '@atlaskit/button/default/button';
import type { VoteValue } from '../../../../../src/contract/change';
import { text } from '../../../text';
import type { BallotKind } from './ballot-form';
import type { Voting } from './use-vote';

const words = text.change.vote;

/** The ways to vote for the first time. `isSecond`: something else is the one thing to do. */
export function VoteButtons(props: {
  voting: Voting;
  isSecond: boolean;
  cast: (vote: VoteValue) => void;
  ask: (kind: BallotKind) => void;
}) {
  const { voting, isSecond, cast, ask } = props;
  return (
    <>
      <Button
        appearance={isSecond ? 'default' : 'primary'}
        isLoading={voting.sending}
        onClick={() => cast('approve')}
      >
        {words.approve}
      </Button>
      <Button isDisabled={voting.sending} onClick={() => ask('conditions')}>
        {words.withConditions}
      </Button>
      <Button isDisabled={voting.sending} onClick={() => ask('reject')}>
        {words.reject}
      </Button>
      <Button appearance="subtle" isDisabled={voting.sending} onClick={() => cast('abstain')}>
        {words.abstain}
      </Button>
    </>
  );
}
