import type { ApprovalView } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonName, PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const words = text.change.approval;

/** Who may not approve the change, and who may although they had a part in it. */
export function PeopleOutside({ excluded, cleared }: Pick<ApprovalView, 'excluded' | 'cleared'>) {
  return (
    <>
      {excluded.length > 0 ? (
        <div className="stack-tight">
          <h4>{words.excludedTitle}</h4>
          <ul className="plain-list people-list">
            {excluded.map(({ accountId, why }) => (
              <li key={`${accountId} ${why}`}>
                <PersonName accountId={accountId} />
                <span className="subtle">{why}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {cleared.length > 0 ? (
        <div className="stack-tight">
          <h4>{words.cleared.title}</h4>
          <ul className="plain-list people-list">
            {cleared.map(({ accountId, by, at, reason }) => (
              <li key={accountId}>
                <PersonName accountId={accountId} />
                <span className="small subtle">
                  {words.cleared.by} <PersonWord accountId={by} />, <Moment at={at} />
                </span>
                <span className="seat-note small subtle quote">{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
