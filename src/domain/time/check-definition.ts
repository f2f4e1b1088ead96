import { shown, type Fault } from './fault';
import { DAY, dayNumber, WEEKDAYS } from './local-date';
import { parseWallTime } from './wall-time';
import { isTimeZone } from './read-offset';

const REMEDY_TIME =
  'Write the local time as "HH:MM" or "HH:MM:SS", from "00:00" on; only an end may be "24:00".';
const REMEDY_DATE = 'Write an existing day as "YYYY-MM-DD".';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Finds everything that is wrong in a calendar definition, whatever it is; an empty list means it can be compiled. */
export function checkDefinition(input: unknown): readonly Fault[] {
  if (!isRecord(input)) {
    return [
      {
        path: '',
        message: `${shown(input)} is not a calendar.`,
        remedy: 'Give an object with timeZone and weekly.',
      },
    ];
  }
  const faults: Fault[] = [];
  checkKeys(input, faults);
  const zone = input['timeZone'];
  if (typeof zone !== 'string' || !isTimeZone(zone)) {
    faults.push({
      path: 'timeZone',
      message: `${shown(zone)} is not a time zone.`,
      remedy: 'Give a name of the IANA list, such as "Europe/Berlin" or "UTC".',
    });
  }
  const open = [checkWeekly(input['weekly'], faults), checkOverrides(input['overrides'], faults)];
  checkHolidays(input['holidays'], faults);
  if (faults.length === 0 && !open.includes(true)) {
    faults.push({
      path: 'weekly',
      message: 'The calendar is never open, so no time would ever pass on a clock that uses it.',
      remedy: 'Give at least one weekday or one override an interval.',
    });
  }
  return faults;
}

function checkKeys(input: Readonly<Record<string, unknown>>, faults: Fault[]): void {
  const keys = ['timeZone', 'weekly', 'holidays', 'overrides'];
  for (const key of Object.keys(input).filter((key) => !keys.includes(key))) {
    faults.push({ path: key, message: 'This is not part of a calendar.', remedy: `Use ${keys.join(', ')}.` });
  }
}

/** Says whether any weekday has an interval. */
function checkWeekly(weekly: unknown, faults: Fault[]): boolean {
  if (!isRecord(weekly)) {
    faults.push({
      path: 'weekly',
      message: 'The hours of the week are missing.',
      remedy: 'Give an object with mon to sun.',
    });
    return false;
  }
  let open = false;
  for (const [day, intervals] of Object.entries(weekly)) {
    if (WEEKDAYS.some((known) => known === day))
      open = checkIntervals(`weekly.${day}`, intervals, faults) || open;
    else
      faults.push({
        path: `weekly.${day}`,
        message: 'This is not a weekday.',
        remedy: `Use ${WEEKDAYS.join(', ')}.`,
      });
  }
  return open;
}

function checkOverrides(overrides: unknown, faults: Fault[]): boolean {
  if (overrides === undefined) return false;
  if (!isRecord(overrides)) {
    faults.push({
      path: 'overrides',
      message: 'Overrides are not an object.',
      remedy: 'Give dates with their intervals.',
    });
    return false;
  }
  let open = false;
  for (const [date, intervals] of Object.entries(overrides)) {
    const path = `overrides.${date}`;
    if (dayNumber(date) === null)
      faults.push({ path, message: `"${date}" is not a date.`, remedy: REMEDY_DATE });
    open = checkIntervals(path, intervals, faults) || open;
  }
  return open;
}

function checkHolidays(holidays: unknown, faults: Fault[]): void {
  if (holidays === undefined) return;
  if (!Array.isArray(holidays)) {
    faults.push({ path: 'holidays', message: 'Holidays are not a list.', remedy: 'Give a list of dates.' });
    return;
  }
  holidays.forEach((date: unknown, index) => {
    if (typeof date === 'string' && dayNumber(date) !== null) return;
    faults.push({
      path: `holidays[${index}]`,
      message: `${shown(date)} is not a date.`,
      remedy: REMEDY_DATE,
    });
  });
}

function checkIntervals(path: string, intervals: unknown, faults: Fault[]): boolean {
  if (!Array.isArray(intervals)) {
    const remedy = 'Give a list such as [["09:00", "17:00"]]; an empty list means closed.';
    faults.push({ path, message: `${shown(intervals)} is not a list of intervals.`, remedy });
    return false;
  }
  intervals.forEach((interval: unknown, index) => checkInterval(`${path}[${index}]`, interval, faults));
  return intervals.length > 0;
}

function checkInterval(path: string, interval: unknown, faults: Fault[]): void {
  if (!Array.isArray(interval) || interval.length !== 2) {
    const remedy = 'Give start and end, such as ["09:00", "17:00"].';
    faults.push({ path, message: `${shown(interval)} is not an interval.`, remedy });
    return;
  }
  interval.forEach((time: unknown, index) => {
    const read = typeof time === 'string' ? parseWallTime(time) : null;
    if (read === null || (index === 0 && read === DAY)) {
      faults.push({
        path: `${path}[${index}]`,
        message: `${shown(time)} is not a wall time.`,
        remedy: REMEDY_TIME,
      });
    }
  });
}
