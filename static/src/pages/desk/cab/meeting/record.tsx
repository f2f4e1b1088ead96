import type { AgendaItem } from '../../../../../../src/contract/meetings';
import { Moment } from '../../../../components/moment';
import { PersonName, PersonWord } from '../../../../components/person-name';
import { text } from '../../../../text';

const words = text.cab.item;

/** What was noted about a change, and what is to be done. */
export function Record({ item: { notes, actions } }: { item: AgendaItem }) {
  return (
    <>
      <section className="stack-tight">
        <h3>{words.notes}</h3>
        {notes.length === 0 ? <p className="subtle">{words.noNotes}</p> : null}
        <ul className="plain-list stack-tight">
          {notes.map((note) => (
            <li key={`${note.at} ${note.text}`}>
              <p className="quote">{note.text}</p>
              <p className="small subtle">
                <PersonWord accountId={note.by} />, <Moment at={note.at} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h3>{words.actions}</h3>
        {actions.length === 0 ? <p className="subtle">{words.noActions}</p> : null}
        <ul className="plain-list stack-tight">
          {actions.map((action) => (
            <li key={`${action.at} ${action.text}`}>
              <p className="quote">{action.text}</p>
              <p className="row small">
                {action.owner === null ? null : <PersonName accountId={action.owner} />}
                {action.due === null ? null : (
                  <span className="subtle">
                    {words.by} <time dateTime={action.due}>{action.due}</time>
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
