import type { ApprovalView, SeatView, StageView } from '../../../../../../src/contract/change';
import { usePeopleNames } from '../../../../components/people-context';
import { PersonName } from '../../../../components/person-name';
import { text } from '../../../../text';
import { Deed } from '../../deeds/deed';
import { ClearForm, DepartForm, StrikeForm } from './reason-forms';
import { JoinForm, StandInForm } from './seat-forms';

const words = text.changeTools;

/** What can be done with one seat. */
function SeatTools({ seat, stage, roundId }: { seat: SeatView; stage: StageView; roundId: string }) {
  const name = usePeopleNames()(seat.accountId);
  const about = { roundId, stage, seat, name };
  return (
    <li className="acted-line">
      <span className="acted-text">
        <PersonName accountId={seat.accountId} />
      </span>
      {seat.actions.map((action) => (
        <Deed key={action} open={words[action].open} openLabel={words[action].what(name)}>
          {(closing) =>
            action === 'standIn' ? (
              <StandInForm {...about} {...closing} />
            ) : action === 'depart' ? (
              <DepartForm {...about} {...closing} />
            ) : (
              <StrikeForm {...about} {...closing} />
            )
          }
        </Deed>
      ))}
    </li>
  );
}

function StageTools({ stage, roundId }: { stage: StageView; roundId: string }) {
  const seats = stage.seats.filter(({ actions }) => actions.length > 0);
  if (seats.length === 0 && !stage.canJoin) return null;
  return (
    <div className="stack-tight">
      <h5>{words.seatsOf(stage.name)}</h5>
      <ul className="plain-list acted-list">
        {seats.map((seat) => (
          <SeatTools key={seat.accountId} seat={seat} stage={stage} roundId={roundId} />
        ))}
      </ul>
      {stage.canJoin ? (
        <Deed open={words.join.open} openLabel={words.join.what(stage.name)}>
          {(closing) => <JoinForm stage={stage} roundId={roundId} {...closing} />}
        </Deed>
      ) : null}
    </div>
  );
}

/** Adds somebody, a stand-in, a departure, a struck vote, somebody out of the excluded: each with its reason. */
export function ManageTools({ approval, roundId }: { approval: ApprovalView; roundId: string }) {
  const nameOf = usePeopleNames();
  const { stages, excluded, you } = approval;
  return (
    <div className="stack">
      {stages.map((stage) => (
        <StageTools key={stage.id} stage={stage} roundId={roundId} />
      ))}
      {you.canClear && excluded.length > 0 ? (
        <div className="stack-tight">
          <h5>{words.excluded}</h5>
          <ul className="plain-list acted-list">
            {[...new Map(excluded.map((one) => [one.accountId, one])).values()].map(({ accountId, why }) => (
              <li key={accountId} className="acted-line">
                <span className="acted-text row">
                  <PersonName accountId={accountId} />
                  <span className="small subtle">{why}</span>
                </span>
                <Deed open={words.clear.open} openLabel={words.clear.what(nameOf(accountId))}>
                  {(closing) => <ClearForm accountId={accountId} name={nameOf(accountId)} {...closing} />}
                </Deed>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
