import type { AdoptionSettings } from '../../contract/admin';
import type { CalendarVersion } from '../rules/types';
import type { CalendarDefinition, WallInterval, Weekday } from '../time/types';

export const ALWAYS = 'always';
/** Each project has its own working hours. */
export const workingCalendarId = (projectId: string): string => `working-${projectId}`;

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKDAYS = WEEK.slice(0, 5);

const everyDay = (days: readonly Weekday[], interval: WallInterval): CalendarDefinition['weekly'] =>
  Object.fromEntries(days.map((day) => [day, [interval]]));

export const alwaysCalendar = (timeZone: string): CalendarDefinition => ({
  timeZone,
  weekly: everyDay(WEEK, ['00:00', '24:00']),
  holidays: [],
  overrides: {},
});

export const workingCalendar = (settings: AdoptionSettings): CalendarDefinition => ({
  timeZone: settings.timeZone,
  weekly: everyDay(WORKDAYS, [settings.opens, settings.closes]),
  holidays: [...new Set(settings.holidays)].sort(),
  overrides: {},
});

/** Minutes that one working day of these settings has. Closing at or before opening means past midnight. */
export function workingDayMinutes(settings: Pick<AdoptionSettings, 'opens' | 'closes'>): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = minutes(settings.closes) - minutes(settings.opens);
  return length > 0 ? length : length + 24 * 60;
}

/** The settings that a working calendar was made from, to propose them again. */
export function hoursOf(calendar: CalendarVersion | undefined): {
  readonly opens: string;
  readonly closes: string;
  readonly holidays: string[];
} {
  const [opens, closes] = calendar?.definition.weekly.mon?.[0] ?? ['09:00', '17:00'];
  return { opens, closes, holidays: [...(calendar?.definition.holidays ?? [])] };
}
