import Lozenge from '@atlaskit/lozenge/lozenge';
import type { StageView } from '../../../../../src/contract/change';
import { PersonWord } from '../../../components/person-name';
import { text } from '../../../text';
import { Deadline } from './deadline';
import { Seat } from './seat';

const APPEARANCE = {
  waiting: 'default',
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  expired: 'moved',
} as const;

const words = text.change.approval;
/** Up to so many seats are listed one by one; a larger group is a click away. */
const MANY = 5;

/** Through what everybody of a stage votes; null where they differ, and where nobody sits. */
function commonVia({ seats }: StageView): string | null {
  const [first] = seats;
  return first !== undefined && seats.every(({ via }) => via === first.via) ? first.via : null;
}

/** Where the stage stands: who approved it by name, else the engine's words. A preview needs its rule alone. */
function Standing({ stage, preview, rule }: { stage: StageView; preview: boolean; rule: boolean }) {
  const names = stage.seats.filter((seat) => seat.vote === 'approve' && !seat.excluded);
  const shown = names.slice(0, 3);
  const via = commonVia(stage);
  const asked = rule ? (
    <p className="small subtle capital">
      {stage.rule}
      {via === null ? '' : `, ${words.through(via)}`}
    </p>
  ) : null;
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
      ) : stage.words === '' ? null : (
        <p>{stage.words}</p>
      )}
      {asked}
    </>
  );
}

/** The seats, those that still have to vote first while it waits; large groups folded. */
function Seats({ stage, preview, quiet }: { stage: StageView; preview: boolean; quiet: StageView['seats'] }) {
  const waiting = stage.decision === 'pending';
  const rank = (seat: StageView['seats'][number]) =>
    seat.excluded ? 2 : (seat.vote === null) === waiting ? 0 : 1;
  const seats = [...stage.seats].sort((a, b) => rank(a) - rank(b));
  const list = (some: StageView['seats'], label: string) => (
    <ul className="plain-list people-list" aria-label={label}>
      {some.map((seat) => (
        <Seat
          key={`${seat.accountId} ${seat.via}`}
          seat={seat}
          preview={preview}
          via={commonVia(stage) === null}
        />
      ))}
    </ul>
  );
  if (seats.length === 0) {
    if (stage.nobody.length > 0) return null;
    return <p>{stage.decision === 'waiting' ? words.nobodyYet : words.nobody}</p>;
  }
  const silent = quiet.filter((seat) => !seat.excluded);
  const quietWords = !waiting
    ? words.othersMay(quiet.length)
    : stage.need === 1
      ? words.everybody(silent.length)
      : words.people(silent.length);
  return (
    <>
      {quiet.length === seats.length
        ? null
        : list(
            seats.filter((seat) => !quiet.includes(seat)),
            words.seats(stage.name),
          )}
      {quiet.length > 0 ? (
        <details>
          <summary className="more small">{quietWords}</summary>
          {list(
            seats.filter((seat) => quiet.includes(seat)),
            quietWords,
          )}
        </details>
      ) : null}
    </>
  );
}

/** Whoever may vote in a large group is a click away, and so is who could have voted once a stage is decided. */
function quietSeats({ seats, decision }: StageView, preview: boolean): StageView['seats'] {
  const isPlain = (seat: StageView['seats'][number]) =>
    seat.recused === null && seat.movedTo === null && !seat.left;
  const voteless = seats.filter((seat) => seat.vote === null);
  const silent = voteless.filter((seat) => !seat.excluded && isPlain(seat));
  if (preview) return seats.length > MANY ? seats : [];
  if (decision === 'pending') return silent.length > MANY ? voteless : [];
  return decision === 'waiting' ? [] : silent;
}

/** One stage: its rule and standing in words, then each seat. The deadline of one that decides stands at the top of the panel. */
export function Stage({ stage, preview }: { stage: StageView; preview: boolean }) {
  const { decision, advisory, count, nobody } = stage;
  const quiet = quietSeats(stage, preview);
  const isAnyOne = decision === 'pending' && quiet.length > 0 && stage.need === 1;
  return (
    <section className={`stage stage-${decision}`} aria-label={stage.name}>
      <div className="stage-head">
        <h4>{stage.name}</h4>
        {preview ? null : (
          <Lozenge appearance={APPEARANCE[decision]}>{text.change.decisions[decision]}</Lozenge>
        )}
        {advisory ? <Lozenge>{words.advisory}</Lozenge> : null}
        {preview || count === '' ? null : (
          <span className="subtle small push-end">{words.counted(count)}</span>
        )}
      </div>
      {advisory ? <p className="small subtle">{words.advisoryWhy}</p> : null}
      <Standing stage={stage} preview={preview} rule={!isAnyOne} />
      {advisory ? <Deadline stage={stage} /> : null}
      {nobody.map((source) => (
        <p key={source} className="stage-nobody">
          {source}.
        </p>
      ))}
      <Seats stage={stage} preview={preview} quiet={quiet} />
    </section>
  );
}
