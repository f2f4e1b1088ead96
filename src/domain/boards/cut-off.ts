import { compileCalendar } from '../time';
import type { CalendarDefinition, Millis } from '../time/types';
import type { CutOff } from './types';

const HOUR = 3_600_000;

/**
 * The last instant at which a change may come to a board for the meeting that starts then: so many hours of the clock before,
 * or of the working time of a calendar. A calendar without enough working time in its past gives the start itself.
 */
export function cutOffAt(
  { hours, calendar }: CutOff,
  start: Millis,
  definitionOf: (calendar: string) => CalendarDefinition | null,
): Millis {
  if (hours === 0) return start;
  const definition = calendar === null ? null : definitionOf(calendar);
  if (definition === null) return start - hours * HOUR;
  const at = compileCalendar(definition).subtract(start, hours * HOUR);
  return Number.isFinite(at) ? at : start;
}
