import { Temporal } from 'temporal-polyfill';
import { shownInstant } from '../issues/instants';
import { CalendarDateValue, DateValue, typeOf } from './values';
import type { Callable, Value } from './values';

/** Members of type Date. Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#date */
export function dateMember(date: DateValue, name: string): Callable | undefined {
  const zoned = Temporal.Instant.fromEpochMilliseconds(date.at).toZonedDateTimeISO(date.timeZone);
  const shift = /^(plus|minus)(Months|Days|Hours|Minutes)$/.exec(name);
  if (shift) {
    const unit = (shift[2] as string).toLowerCase() as 'months' | 'days' | 'hours' | 'minutes';
    const sign = shift[1] === 'plus' ? 1 : -1;
    return ([amount]) =>
      new DateValue(zoned.add({ [unit]: sign * number(amount) }).epochMilliseconds, date.timeZone);
  }
  switch (name) {
    case 'getTime':
      return () => date.at;
    case 'getFullYear':
      return () => zoned.year;
    case 'getMonth':
      return () => zoned.month - 1;
    case 'getDate':
      return () => zoned.day;
    case 'getDay':
      return () => zoned.dayOfWeek % 7;
    case 'getHours':
      return () => zoned.hour;
    case 'getMinutes':
      return () => zoned.minute;
    case 'getSeconds':
      return () => zoned.second;
    case 'toISOString':
      return () => new Date(date.at).toISOString();
    case 'toString':
      return () => shownInstant(new Date(date.at).toISOString(), date.timeZone);
    case 'toCalendarDate':
      return () => new CalendarDateValue(zoned.toPlainDate().toString());
    case 'toCalendarDateUTC':
      return () => new CalendarDateValue(new Date(date.at).toISOString().slice(0, 10));
    default:
      return undefined;
  }
}

/** Members of type CalendarDate. */
export function calendarDateMember(date: CalendarDateValue, name: string): Callable | undefined {
  const day = Temporal.PlainDate.from(date.text);
  const shift = /^(plus|minus)(Months|Days)$/.exec(name);
  if (shift) {
    const unit = (shift[2] as string).toLowerCase() as 'months' | 'days';
    const sign = shift[1] === 'plus' ? 1 : -1;
    return ([amount]) => new CalendarDateValue(day.add({ [unit]: sign * number(amount) }).toString());
  }
  switch (name) {
    case 'getFullYear':
      return () => day.year;
    case 'getMonth':
      return () => day.month - 1;
    case 'getDate':
      return () => day.day;
    case 'toString':
    case 'toISOString':
      return () => date.text;
    default:
      return undefined;
  }
}

function number(value: Value | undefined): number {
  if (typeof value !== 'number') throw new Error(`Number is expected, but got ${typeOf(value ?? null)}.`);
  return value;
}
