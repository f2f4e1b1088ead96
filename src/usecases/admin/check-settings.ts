import type { AdoptionSettings } from '../../contract/admin';
import { workingCalendar } from '../../domain/provisioning/calendars';
import { CalendarError, compileCalendar, faultLines } from '../../domain/time';
import { Refusal } from '../refusal';

/** Refuses settings that no calendar can be made of, with every fault and what to do about it. */
export function checkSettings(settings: AdoptionSettings): void {
  try {
    compileCalendar(workingCalendar(settings));
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new Refusal(
      'BAD_INPUT',
      `The working hours can't be used: ${faultLines(error.faults)}`,
      'Correct them and plan again.',
    );
  }
}
