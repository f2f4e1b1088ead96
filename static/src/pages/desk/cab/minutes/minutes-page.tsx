import type { Attendee, MinutesView } from '../../../../../../src/contract/meetings';
import { PersonName } from '../../../../components/person-name';
import { useSight } from '../../../../components/viewer-context';
import { spanWords } from '../../../../format/span-words';
import { text } from '../../../../text';
import { FocusHeading } from '../../../admin/focus-heading';
import { InPlaceOf } from '../in-place-of';
import { ActionTable } from './action-table';
import { MinutesItem } from './minutes-item';
import { TakeAlong } from './take-along';

const words = text.cab.minutes;

type Present = Pick<Attendee, 'accountId' | 'for'>;

function People({ title, people }: { title: string; people: readonly Present[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd className="desk-facts">
        {people.map((one) => (
          <span key={one.accountId} className="row">
            <PersonName accountId={one.accountId} />
            <InPlaceOf people={one.for} />
          </span>
        ))}
      </dd>
    </>
  );
}

/** Minutes as a page that can be read aloud and printed. */
export function MinutesPage({ view: { minutes, markdown, hidden } }: { view: MinutesView }) {
  const sight = useSight();
  const { meeting, attendance, quorum, chair, items, actions } = minutes;
  const [from, until] = [minutes.startedAt ?? meeting.start, minutes.endedAt ?? meeting.end];
  const people = (present: boolean) =>
    attendance.filter((one) => (one.present || one.times.length > 0) === present);
  return (
    <article className="minutes stack">
      <div className="row spread">
        <FocusHeading level="h1">{words.title(meeting.board)}</FocusHeading>
        <TakeAlong name={`${meeting.id.replace(/[:.]/g, '-')}.md`} markdown={markdown} />
      </div>
      <dl className="item-facts">
        <dt>{words.from}</dt>
        <dd>{spanWords(from, until, sight)}</dd>
        <People title={words.chair} people={chair === null ? [] : [{ accountId: chair, for: [] }]} />
        <People title={words.present} people={people(true)} />
        <People title={words.absent} people={people(false)} />
        <dt>{text.cab.boards.quorum(quorum.need)}</dt>
        <dd>
          {quorum.need === 0
            ? text.cab.meeting.noQuorum
            : quorum.met
              ? text.cab.meeting.quorumMet(quorum.present, quorum.need)
              : text.cab.meeting.quorumMissing(quorum.present, quorum.need)}
        </dd>
      </dl>
      <section className="stack">
        <h2>{words.decisions}</h2>
        {hidden > 0 ? <p className="subtle">{words.hidden(hidden)}</p> : null}
        {items.length === 0 ? <p className="subtle">{words.none}</p> : null}
        {items.map((item) => (
          <MinutesItem key={item.issueId} item={item} />
        ))}
      </section>
      <section className="stack">
        <h2>{words.actions}</h2>
        {actions.length === 0 ? (
          <p className="subtle">{words.noActions}</p>
        ) : (
          <ActionTable actions={actions} />
        )}
      </section>
    </article>
  );
}
