import { eventBlocks, type EventBlock } from './event-blocks';
import type { AllDayEvent, IcsEvents, LeftOut } from './all-day-event';
import { readEvent } from './read-event';

export type IcsProblem = 'notCalendar' | 'noEvents';

export const MOST_EVENTS = 3_000;

const summaryOf = ({ source }: EventBlock): string =>
  (/^SUMMARY[^:\r\n]*:(.*)$/im.exec(source)?.[1] ?? '').trim().slice(0, 80);

/** Reads the all-day events of an ICS file, and names what it had to leave out. */
export function readIcs(file: string): IcsEvents | { readonly problem: IcsProblem } {
  const cut = eventBlocks(file, MOST_EVENTS);
  if (cut === null) return { problem: 'notCalendar' };
  if (cut.blocks.length === 0) return { problem: 'noEvents' };
  const events: AllDayEvent[] = [];
  const left: { line: number; why: LeftOut; name: string }[] = [];
  for (const block of cut.blocks) {
    const read = readEvent(block);
    if (typeof read === 'string') left.push({ line: block.line, why: read, name: summaryOf(block) });
    else events.push(read);
  }
  return { events, left, more: cut.more };
}
