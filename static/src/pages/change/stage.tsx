import Lozenge from '@atlaskit/lozenge/lozenge';
import type { StageView } from '../../../../src/contract/change';
import { text } from '../../text';
import { Seat } from './seat';

const APPEARANCE = {
  pending: 'inprogress',
  approved: 'success',
  rejected: 'removed',
  blocked: 'removed',
  expired: 'moved',
} as const;

/** One stage: its rule and standing in words, then each seat. Seats that still have to vote come first while it waits. */
export function Stage({ stage, preview }: { stage: StageView; preview: boolean }) {
  const waiting = stage.decision === 'pending';
  const rank = (seat: StageView['seats'][number]) =>
    seat.excluded ? 2 : (seat.vote === null) === waiting ? 0 : 1;
  const seats = [...stage.seats].sort((a, b) => rank(a) - rank(b));
  // Once a stage is decided, who decided it matters; who could have is a click away.
  const quiet = waiting || preview ? [] : seats.filter((seat) => seat.vote === null && !seat.excluded);
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
      <p>{stage.words}</p>
      <p className="small subtle">{stage.rule}</p>
      {seats.length === 0 ? (
        <p>{text.change.approval.nobody}</p>
      ) : (
        list(
          seats.filter((seat) => !quiet.includes(seat)),
          text.change.approval.seats(stage.name),
        )
      )}
      {quiet.length > 0 ? (
        <details>
          <summary className="more small">{text.change.approval.othersMay(quiet.length)}</summary>
          {list(quiet, text.change.approval.othersMay(quiet.length))}
        </details>
      ) : null}
    </section>
  );
}
