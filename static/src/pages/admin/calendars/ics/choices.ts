import type { CalendarDefinitionView } from '../../../../../../src/contract/calendars';
import { dayNumber, weekdayOf } from '../../../../format/iso-day';
import { WEEKDAYS } from '../draft';
import type { FoundHoliday } from './holidays-of';

/** What there is to know about a day before it is taken over. */
export type ChoiceNote = 'known' | 'ownHours' | 'closed' | null;
export interface Choice extends FoundHoliday {
  readonly note: ChoiceNote;
}

/** Each day found, with what the calendar says about it already. */
export function choicesOf(
  found: readonly FoundHoliday[],
  { holidays, overrides, weekly }: CalendarDefinitionView,
): readonly Choice[] {
  const note = (date: string): ChoiceNote => {
    if (holidays.includes(date)) return 'known';
    if (Object.hasOwn(overrides, date)) return 'ownHours';
    const weekday = WEEKDAYS[weekdayOf(dayNumber(date) ?? 0)] ?? 'mon';
    return (weekly[weekday] ?? []).length === 0 ? 'closed' : null;
  };
  return found.map((one) => ({ ...one, note: note(one.date) }));
}
