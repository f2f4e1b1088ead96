import ICAL from 'ical.js';
import type { CalendarEntry } from '../../../../../../src/contract/schedule';
import { text } from '../../../../text';

const words = text.schedule;

/** What the file says beyond the entries. */
export interface IcsFacts {
  /** Instant at which the plan was read. */
  readonly at: string;
  readonly siteUrl: string;
  readonly name: string;
  readonly titleOf: (issueId: string) => string | null;
  readonly serviceName: (id: string) => string;
}

/** RFC 5545 knows three states of an event. */
const STATUS: Record<CalendarEntry['phase'], 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'> = {
  draft: 'TENTATIVE',
  submitted: 'TENTATIVE',
  onHold: 'TENTATIVE',
  scheduled: 'CONFIRMED',
  implementing: 'CONFIRMED',
  review: 'CONFIRMED',
  closed: 'CONFIRMED',
  cancelled: 'CANCELLED',
};
const time = (at: string) => ICAL.Time.fromJSDate(new Date(at), true);

function eventOf(entry: CalendarEntry, index: number, facts: IcsFacts): InstanceType<typeof ICAL.Component> {
  const { issueId, issueKey } = entry;
  const host = facts.siteUrl.replace(/^https?:\/\//, '') || 'steward';
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${issueId ?? `busy-${index}`}@${host}`);
  event.addPropertyWithValue('dtstamp', time(facts.at));
  event.addPropertyWithValue('dtstart', time(entry.start));
  event.addPropertyWithValue('dtend', time(entry.end));
  if (issueId === null || issueKey === null) {
    event.addPropertyWithValue('summary', words.busy);
    return event;
  }
  const title = facts.titleOf(issueId);
  event.addPropertyWithValue('summary', title === null ? issueKey : `${issueKey} ${title}`);
  event.addPropertyWithValue('status', STATUS[entry.phase]);
  event.addPropertyWithValue('url', `${facts.siteUrl}/browse/${issueKey}`);
  event.addPropertyWithValue(
    'description',
    [
      entry.level === null ? words.unrated : text.common.levels[entry.level],
      `${words.phases[entry.phase]}, ${words.kinds[entry.kind].toLowerCase()}`,
      ...(entry.services.length > 0 ? [entry.services.map(facts.serviceName).join(', ')] : []),
      ...(entry.environment === null ? [] : [entry.environment]),
      ...(entry.conflict > 0 ? [words.grade(entry.conflict)] : []),
      ...entry.freezes.map((name) => `${words.legendFreeze}: ${name}`),
    ].join('\n'),
  );
  return event;
}

/** The changes as a calendar file (RFC 5545). */
export function icsOf(entries: readonly CalendarEntry[], facts: IcsFacts): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Steward//Change calendar//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', facts.name);
  entries.forEach((entry, index) => calendar.addSubcomponent(eventOf(entry, index, facts)));
  return `${calendar.toString()}\r\n`;
}
