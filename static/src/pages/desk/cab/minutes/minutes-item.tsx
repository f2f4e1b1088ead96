import Lozenge from '@atlaskit/lozenge/lozenge';
import type { MinutesItem as Item } from '../../../../../../src/contract/meetings';
import { PersonName } from '../../../../components/person-name';
import { text } from '../../../../text';
import { InPlaceOf } from '../in-place-of';

const words = text.cab.minutes;
const APPEARANCE = {
  approved: 'success',
  rejected: 'removed',
  pending: 'inprogress',
  blocked: 'removed',
  deferred: 'moved',
  none: 'default',
} as const;

/** What the meeting did with one change. */
export function MinutesItem({ item }: { item: Item }) {
  const { issueKey, decision, outcome, votes, excluded, notes } = item;
  return (
    <section className="minutes-item stack-tight">
      <div className="row">
        <h3>{issueKey}</h3>
        <Lozenge appearance={APPEARANCE[decision]}>{text.cab.outcomes[decision]}</Lozenge>
        <span className="small subtle">{words.treated(item)}</span>
      </div>
      <p>{outcome}</p>
      {votes.length === 0 ? null : (
        <ul className="plain-list stack-tight" aria-label={words.votes}>
          {votes.map((one) => (
            <li key={one.accountId}>
              <span className="row">
                <PersonName accountId={one.accountId} />
                <InPlaceOf people={one.for} />
                <span className="strong">{text.cab.votes[one.vote]}</span>
                {one.reason ? <span className="quote">{one.reason}</span> : null}
              </span>
              {one.conditions.length === 0 ? null : (
                <p className="small">
                  {text.cab.item.conditions} {one.conditions.join('; ')}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {excluded.map(({ accountId, why }) => (
        <p key={accountId} className="row small">
          <span className="subtle">{words.excluded}</span> <PersonName accountId={accountId} />
          <span className="subtle">{why}</span>
        </p>
      ))}
      {notes.map((note) => (
        <p key={`${note.at} ${note.text}`} className="quote">
          {note.text}
        </p>
      ))}
    </section>
  );
}
