import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { Moment } from '../../../../components/moment';
import { PersonName } from '../../../../components/person-name';
import { text } from '../../../../text';
import { Seal } from '../../seal';
import { InPlaceOf } from '../in-place-of';

const words = text.cab.item;
const APPEARANCE = { approve: 'success', reject: 'removed', abstain: 'default' } as const;
const DECISION = {
  waiting: 'default',
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  expired: 'moved',
} as const;

/** How the votes of the board stand: cast, missing, and who may not. */
export function ItemVotes({ item }: { item: AgendaItem }) {
  const { vote } = item;
  const placesOf = (accountId: string) =>
    vote?.delegates.find((one) => one.accountId === accountId)?.for ?? [];
  return (
    <section className="stack-tight">
      <h3>{words.votes}</h3>
      {vote === null ? (
        <p className="subtle">{words.nothing}</p>
      ) : (
        <>
          <div className="row">
            <span className="strong">{vote.stage}</span>
            <Lozenge appearance={DECISION[vote.decision]}>{text.cab.decisions[vote.decision]}</Lozenge>
            <span>{vote.words}</span>
            <Seal seal={vote.seal} />
          </div>
          <ul className="plain-list stack-tight">
            {vote.ballots.map((ballot) => (
              <li key={`${ballot.accountId} ${ballot.at}`}>
                <div className="row">
                  <PersonName accountId={ballot.accountId} />
                  <InPlaceOf people={placesOf(ballot.accountId)} />
                  <Lozenge appearance={APPEARANCE[ballot.vote]}>{text.cab.votes[ballot.vote]}</Lozenge>
                  <span className="small subtle">
                    <Moment at={ballot.at} />
                  </span>
                </div>
                {ballot.reason ? <p className="small subtle quote">{ballot.reason}</p> : null}
                {ballot.conditions.length === 0 ? null : (
                  <p className="small">
                    {words.conditions} {ballot.conditions.join('; ')}
                  </p>
                )}
              </li>
            ))}
          </ul>
          {vote.waitingFor.length === 0 ? null : (
            <div className="row">
              <span className="subtle">{words.waitingFor}</span>
              {vote.waitingFor.map((accountId) => (
                <span key={accountId} className="row">
                  <PersonName accountId={accountId} />
                  <InPlaceOf people={placesOf(accountId)} />
                </span>
              ))}
            </div>
          )}
          {vote.excluded.length === 0 ? null : (
            <div>
              <p className="subtle">{words.excluded}</p>
              <ul className="plain-list stack-tight">
                {vote.excluded.map(({ accountId, why }) => (
                  <li key={`${accountId} ${why}`} className="row">
                    <PersonName accountId={accountId} />
                    <span className="small subtle">{why}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </section>
  );
}
