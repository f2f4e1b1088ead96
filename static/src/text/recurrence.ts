import { counted } from '../format/plural';
import type { Repeat, Weekday } from '../format/rule-parts';

const weekdays: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const NTH = ['', '1st', '2nd', '3rd', '4th', '5th'];
const nthDay = (date: number): string => {
  const end = date > 10 && date < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
  return `${date}${end}`;
};

/** What a kind of repetition is called, where it hangs on the day of the start. */
const repeat = (kind: Repeat, at: { day: Weekday; nth: number; date: number }): string =>
  ({
    once: 'Only once',
    daily: 'Daily',
    weekly: 'Weekly',
    monthDay: `Monthly, on the ${nthDay(at.date)}`,
    monthWeekday: `Monthly, on the ${NTH[at.nth] ?? ''} ${weekdays[at.day]}`,
    monthLastWeekday: `Monthly, on the last ${weekdays[at.day]}`,
    yearly: 'Yearly',
    own: 'By a rule of my own',
  })[kind];
const units: Partial<Record<Repeat, string>> = {
  daily: 'days',
  weekly: 'weeks',
  monthDay: 'months',
  monthWeekday: 'months',
  monthLastWeekday: 'months',
  yearly: 'years',
};

/** Something that comes once or again and again: maintenance windows, freezes. */
export const recurrence = {
  weekdays,
  repeat,
  units,
  name: 'Name (optional)',
  date: 'First day',
  time: 'From',
  length: 'For',
  lengthHelp: 'Such as 4h, 90m or 2d 12h.',
  zone: 'Time zone',
  repeats: 'Repeats',
  every: (unit: string) => `Every so many ${unit}`,
  days: 'On',
  until: 'Until',
  untilHelp: 'Empty: for ever.',
  rule: 'Rule',
  ruleHelp: 'An RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1.',
  except: 'Left out on',
  leaveOut: 'Leave out',
  putBack: (day: string) => `Put ${day} back`,
  day: 'Day',
  further: (count: number) =>
    `${counted(count, 'further time')} from an imported calendar ${count === 1 ? 'is' : 'are'} kept.`,
  badTime: 'Write a day and a time.',
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  unnamed: (index: number) => `No. ${index + 1}`,
};
