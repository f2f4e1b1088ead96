import Lozenge from '@atlaskit/lozenge/lozenge';
import type { StageView } from '../../../../src/contract/change';
import { PersonWord } from '../../components/person-name';
import { text } from '../../text';
import { Seat } from './seat';

const APPEARANCE = {
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  expired: 'moved',
} as const;

const words = text.change.approval;
/** Up to so many seats are listed one by one; a larger group is a click away. */
const MANY = 5;

/** Where the stage stands: who approved it by name, else the engine's words. A preview needs its rule alone. */
function Standing({ stage, preview, rule }: { stage: StageView; preview: boolean; rule: boolean }) {
  const names = stage.seats.filter((seat) => seat.vote === 'approve' && !seat.excluded);
  const shown = names.slice(0, 3);
  const asked = rule ? <p className="small subtle capital">{stage.rule}</p> : null;
  if (preview) return asked;
  return (
    <>
      {stage.decision === 'approved' && names.length > 0 ? (
        <p>
          {words.approvedBy}{' '}
          {shown.map((seat, index) => (
            <span key={seat.accountId}>
              {index === 0 ? '' : index === names.length - 1 ? ' and ' : ', '}
              <PersonWord accountId={seat.accountId} />
            </span>
          ))}
          {names.length > shown.length ? ` ${words.more(names.length - shown.length)}` : ''}
        </p>
      ) : (
        <p>{stage.words}</p>
      )}
      {asked}
    </>
  );
}

/** One stage: its rule and standing in words, then each seat. Seats that still have to vote come first while it waits. */
export function Stage({ stage, preview }: { stage: StageView; preview: boolean }) {
  const waiting = stage.decision === 'pending';
  const rank = (seat: StageView['seats'][number]) =>
    seat.excluded ? 2 : (seat.vote === null) === waiting ? 0 : 1;
  const seats = [...stage.seats].sort((a, b) => rank(a) - rank(b));
  const voteless = seats.filter((seat) => seat.vote === null);
  const silent = voteless.filter((seat) => !seat.excluded);
  // Whoever may vote in a large group is a click away, and so is who could have voted once a stage is decided.
  const folded = (some: StageView['seats']) => (some.length > MANY ? some : []);
  const quiet = preview ? folded(seats) : waiting ? (silent.length > MANY ? voteless : []) : silent;
  const quietWords = !waiting
    ? words.othersMay(quiet.length)
    : stage.need === 1
      ? words.everybody(silent.length)
      : words.people(silent.length);
  const list = (some: StageView['seats'], label: string) => (
    <ul className="plain-list people-list" aria-label={label}>
      {some.map((seat) => (
        <Seat key={`${seat.accountId} ${seat.via}`} seat={seat} preview={preview} />
      ))}
    </ul>
  );
  return (
    <section className="stage" aria-label={stage.name}>
      <div className="stage-head">
        <h4>{stage.name}</h4>
        {preview ? null : (
          <Lozenge appearance={APPEARANCE[stage.decision]}>{text.change.decisions[stage.decision]}</Lozenge>
        )}
      </div>
      <Standing stage={stage} preview={preview} rule={!(waiting && quiet.length > 0 && stage.need === 1)} />
      {seats.length === 0 ? (
        <p>{words.nobody}</p>
      ) : quiet.length === seats.length ? null : (
        list(
          seats.filter((seat) => !quiet.includes(seat)),
          words.seats(stage.name),
        )
      )}
      {quiet.length > 0 ? (
        <details>
          <summary className="more small">{quietWords}</summary>
          {list(quiet, quietWords)}
        </details>
      ) : null}
    </section>
  );
}
