import type { EvidenceBallot } from '../../../../../../src/contract/evidence-pack';
import { text } from '../../../../text';
import { wordFor } from './event';
import { Instant, useNameOf } from './names-context';
import { textIn, textsIn } from './read-pack';

const words = text.evidenceFile.round;

/** One ballot: what was said, when, and under what conditions. Parts that older files lack are left out. */
export function BallotWords({ ballot, isLast }: { ballot: EvidenceBallot; isLast: boolean }) {
  const nameOf = useNameOf();
  const part = { ...ballot };
  const from = textIn(part, 'from');
  const others = textsIn(part, 'for');
  return (
    <div>
      <p>
        <span className={isLast ? 'strong' : 'subtle'}>{wordFor(words.votes, ballot.vote)}</span>
        {from === null ? null : ` ${wordFor(words.from, from)}`}
        {others.length === 0 ? null : `, ${words.onBehalf(others.map(nameOf).join(', '))}`}
        {isLast ? null : <span className="subtle"> ({words.superseded})</span>}
      </p>
      <p className="subtle">
        <Instant at={new Date(ballot.at).toISOString()} />
      </p>
      {ballot.reason === null ? null : <p>{ballot.reason}</p>}
      {textsIn(part, 'conditions').map((condition) => (
        <p key={condition}>• {condition}</p>
      ))}
    </div>
  );
}
