import Lozenge from '@atlaskit/lozenge/lozenge';
import type { SeatView } from '../../../../../src/contract/change';
import { Moment } from '../../../components/moment';
import { PersonName, PersonWord } from '../../../components/person-name';
import { text } from '../../../text';

const APPEARANCE = { approve: 'success', reject: 'removed', abstain: 'default' } as const;
const words = text.change.approval;

/** Why a seat is not what it was: stepped aside, given on, left, or not yet sure. */
function Standing({ seat }: { seat: SeatView }) {
  if (seat.recused !== null)
    return (
      <>
        {words.recused} <span className="quote">{seat.recused}</span>
      </>
    );
  if (seat.movedTo !== null)
    return (
      <>
        {words.movedTo} <PersonWord accountId={seat.movedTo} />
      </>
    );
  if (seat.left) return <>{words.left}</>;
  return seat.may === 'confirm' ? <>{words.mustConfirm}</> : null;
}

/** Through what somebody votes, and in whose place. */
function Ways({ seat, via }: { seat: SeatView; via: boolean }) {
  const { standsFor } = seat;
  const ways = [
    ...(via ? [<span key="via">{words.through(seat.via)}</span>] : []),
    ...seat.for.map((principal) => (
      <span key={principal}>
        {words.for} <PersonWord accountId={principal} />
      </span>
    )),
    ...(standsFor === null
      ? []
      : [
          <span key="standsFor">
            {words.standsFor} <PersonWord accountId={standsFor} />
          </span>,
        ]),
  ];
  return ways.length === 0 ? null : (
    <span className="subtle small">
      {ways.map((way, index) => (
        <span key={index}>
          {index === 0 ? '' : ', '}
          {way}
        </span>
      ))}
    </span>
  );
}

/** One person in a stage: through what, and how, when and why they voted. */
export function Seat(props: {
  seat: SeatView;
  preview: boolean;
  /** Others of the stage vote through something else. */
  via: boolean;
}) {
  const { seat, preview, via } = props;
  const isGone = seat.recused !== null || seat.movedTo !== null || seat.left;
  const way = seat.from === null ? null : words.from[seat.from];
  return (
    <li>
      <PersonName accountId={seat.accountId} />
      <Ways seat={seat} via={via} />
      <span className="seat-state">
        {seat.vote === null ? null : (
          <Lozenge appearance={seat.excluded ? 'default' : APPEARANCE[seat.vote]}>
            {text.change.votes[seat.vote]}
          </Lozenge>
        )}
        {seat.excluded ? (
          <span className="small">
            {words.notCounted} {seat.excluded}
          </span>
        ) : null}
        {seat.vote === null && !seat.excluded && !isGone && !preview ? (
          <span className="subtle small">{words.missing}</span>
        ) : null}
        {seat.votedAt === null ? null : (
          <span className="subtle small">
            <Moment at={seat.votedAt} />
            {way === null ? '' : `, ${way}`}
          </span>
        )}
      </span>
      {isGone || seat.may === 'confirm' ? (
        <span className="seat-note small subtle">
          <Standing seat={seat} />
        </span>
      ) : null}
      {seat.reason === null || seat.reason === '' ? null : (
        <span className="seat-note small subtle quote">{seat.reason}</span>
      )}
    </li>
  );
}
