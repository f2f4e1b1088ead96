import { listCalendars } from './list-calendars';
import { previewYear } from './preview-year';
import { saveCalendar } from './save-calendar';
import { viewCalendar } from './view-calendar';

/** Working calendars of the site, by resolver name; all of them need the right to configure rules. */
export const CALENDARS = {
  'calendars.list': listCalendars,
  'calendars.view': viewCalendar,
  'calendars.preview': previewYear,
  'calendars.save': saveCalendar,
} as const;
