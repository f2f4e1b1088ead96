import Lozenge from '@atlaskit/lozenge/lozenge';
import { text } from '../../../../text';
import type { EvidenceEvent } from './event';
import { Instant, useNameOf } from './names-context';

/** What happened, a line each: when, what, by whom, and what was said to it. */
export function EventList({ events }: { events: readonly EvidenceEvent[] }) {
  const nameOf = useNameOf();
  if (events.length === 0) return <p className="subtle">{text.evidenceFile.nothing}</p>;
  return (
    <ol className="plain-list events">
      {events.map(({ at, what, whom, to, by, notes, isBad }, index) => (
        <li className="event" key={index}>
          <span className="subtle">{at === null ? null : <Instant at={at} />}</span>
          <div>
            <p>
              {isBad ? (
                <Lozenge appearance="removed" maxWidth="24rem">
                  {what}
                </Lozenge>
              ) : (
                <span className="strong">{what}</span>
              )}
              {whom.length === 0 ? null : ` ${whom.map(nameOf).join(', ')}`}
              {to === null ? null : ` → ${nameOf(to)}`}
              {by === null || whom.includes(by) ? null : (
                <span className="subtle">
                  {' '}
                  ({text.evidenceFile.round.by} {nameOf(by)})
                </span>
              )}
            </p>
            {notes.map((note, place) => (
              <p key={place}>{note}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
