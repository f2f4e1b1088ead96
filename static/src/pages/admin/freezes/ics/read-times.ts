import type { Recurrence } from '../../../../../../src/contract/recurrence';
import { eventBlocks } from '../../calendars/ics/event-blocks';
import { readEvent, type FoundTime, type LeftOut } from './read-event';

const MOST_EVENTS = 1_000;
export type IcsProblem = 'notCalendar' | 'noEvents';
export interface IcsTimes {
  readonly times: readonly FoundTime[];
  readonly left: readonly { readonly line: number; readonly why: LeftOut; readonly name: string }[];
}

/** A moved or cancelled occurrence is left out of its series; a moved one is a time of its own. */
function withoutReplaced(found: readonly FoundTime[]): FoundTime[] {
  return found
    .filter(({ cancelled }) => !cancelled)
    .map((one) => {
      const moved = found.flatMap(({ uid, replaces }) =>
        uid === one.uid && replaces !== null ? [replaces] : [],
      );
      if (one.replaces !== null || moved.length === 0) return one;
      return { ...one, time: { ...one.time, except: [...new Set([...one.time.except, ...moved])].sort() } };
    });
}

/**
 * Reads the events of an ICS file as times of a freeze, and names what it had to leave out. Times without a zone, or in one
 * that is unknown, are taken in the site's. `now` in ms: what is over is left out.
 */
export function readTimes(
  file: string,
  siteZone: string,
  now: number,
): IcsTimes | { readonly problem: IcsProblem } {
  const cut = eventBlocks(file, MOST_EVENTS);
  if (cut === null) return { problem: 'notCalendar' };
  if (cut.blocks.length === 0) return { problem: 'noEvents' };
  const times: FoundTime[] = [];
  const left: IcsTimes['left'][number][] = [];
  for (const block of cut.blocks) {
    const read = readEvent(block, siteZone, now);
    if (typeof read !== 'string') times.push(read);
    else
      left.push({
        line: block.line,
        why: read,
        name: (/^SUMMARY[^:\r\n]*:(.*)$/im.exec(block.source)?.[1] ?? '').trim().slice(0, 80),
      });
  }
  return { times: withoutReplaced(times), left };
}

/** The chosen times behind those that are there, each with an id of its own. */
export function addTimes(when: readonly Recurrence[], chosen: readonly FoundTime[]): Recurrence[] {
  const all = [...when];
  for (const { time } of chosen) {
    let number = all.length + 1;
    while (all.some(({ id }) => id === `r${number}`)) number += 1;
    all.push({ id: `r${number}`, ...time });
  }
  return all;
}
