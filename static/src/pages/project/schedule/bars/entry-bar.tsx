import { memo, type CSSProperties } from 'react';
import type { CalendarEntry } from '../../../../../../src/contract/schedule';
import { text } from '../../../../text';
import { useCalendar, type Calendar } from '../calendar-context';
import type { Planned } from '../layout/planned';
import { useTitle } from '../titles';
import { barClasses } from './bar-classes';
import { ConflictMark } from './conflict-mark';
import { LevelMark } from './level-mark';

const words = text.schedule;

/** "ITS-12 Renew the certificate"; "Busy" for what the viewer can't see. */
export const nameOf = ({ issueKey }: CalendarEntry, title: string | null): string =>
  issueKey === null ? words.busy : title === null ? issueKey : `${issueKey} ${title}`;

/** All that a bar says, in words, the visible ones first. */
const sentenceOf = (visible: string, entry: CalendarEntry, calendar: Calendar): string => {
  const when = calendar.span(entry.start, entry.end);
  if (entry.issueId === null) return `${visible}; ${when}`;
  return words.entry({ ...entry, name: visible, when, services: entry.services.map(calendar.serviceName) });
};

/** A change in a picture of the plan. `box` must keep its identity as long as the bar stays where it is. */
export const EntryBar = memo(function EntryBar(props: {
  planned: Planned;
  box: CSSProperties;
  before: boolean;
  after: boolean;
  /** It is selected or on its way to another time. */
  mark: 'selected' | 'moving' | null;
  /** Its time of day stands before its name. */
  timed: boolean;
}) {
  const { planned, box, before, after, mark, timed } = props;
  const { id, entry, movable } = planned;
  const calendar = useCalendar();
  const title = useTitle(entry.issueId);
  const visible = `${timed && !before ? `${calendar.time(planned.from)} ` : ''}${nameOf(entry, title)}`;
  const said = sentenceOf(visible, entry, calendar);
  const ends = `${before ? ' from-before' : ''}${after ? ' goes-on' : ''}`;
  const marked = mark === null ? '' : ` is-${mark}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`plan-bar ${barClasses(entry)}${ends}${marked}`}
      style={box}
      data-entry={id}
      data-movable={movable ? '' : undefined}
      aria-label={said}
      title={said}
      onClick={() => calendar.select(id)}
    >
      {entry.issueId === null ? null : <LevelMark level={entry.level} />}
      {entry.conflict > 0 ? <ConflictMark grade={entry.conflict} /> : null}
      {entry.freezes.length > 0 ? <span className="frozen-mark" /> : null}
      <span className="plan-bar-text">{visible}</span>
    </button>
  );
});
