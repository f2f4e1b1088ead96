import type { CalendarDefinitionView, CalendarView } from '../../../../../src/contract/calendars';

/** What is edited: the name of a calendar and its rules. */
export interface CalendarDraft {
  readonly name: string;
  readonly definition: CalendarDefinitionView;
}
export type Weekday = keyof CalendarDefinitionView['weekly'];
/** Open hours of a day, in local wall times. */
export type Hours = CalendarDefinitionView['overrides'][string];

export const WEEKDAYS = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly Weekday[];
const OFFICE: Hours = [['09:00', '17:00']];

/** A new calendar: office hours in the site's zone, to be changed. */
export const blankDraft = (timeZone: string): CalendarDraft => ({
  name: '',
  definition: {
    timeZone,
    weekly: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    holidays: [],
    overrides: {},
  },
});

/** What the latest version says. */
export function savedDraft({ versions, summary }: CalendarView): CalendarDraft {
  const latest = versions[0];
  return latest
    ? { name: latest.name, definition: latest.definition }
    : { ...blankDraft(summary.timeZone), name: summary.name };
}

const withRules = (draft: CalendarDraft, part: Partial<CalendarDefinitionView>): CalendarDraft => ({
  ...draft,
  definition: { ...draft.definition, ...part },
});

export const withZone = (draft: CalendarDraft, timeZone: string) => withRules(draft, { timeZone });

export function withDay(draft: CalendarDraft, day: Weekday, hours: Hours): CalendarDraft {
  const { [day]: _before, ...rest } = draft.definition.weekly;
  return withRules(draft, { weekly: hours.length === 0 ? rest : { ...rest, [day]: hours } });
}

/** Monday's hours on Tuesday to Friday too. */
export function mondayOnWeekdays(draft: CalendarDraft): CalendarDraft {
  const monday = draft.definition.weekly.mon ?? [];
  return (['tue', 'wed', 'thu', 'fri'] as const).reduce((now, day) => withDay(now, day, monday), draft);
}

export const withHolidays = (draft: CalendarDraft, dates: readonly string[]): CalendarDraft =>
  withRules(draft, { holidays: [...new Set([...draft.definition.holidays, ...dates])].sort() });

export const withoutHoliday = (draft: CalendarDraft, date: string): CalendarDraft =>
  withRules(draft, { holidays: draft.definition.holidays.filter((one) => one !== date) });

export const withOverride = (draft: CalendarDraft, date: string, hours: Hours): CalendarDraft =>
  withRules(draft, { overrides: { ...draft.definition.overrides, [date]: hours } });

export function withoutOverride(draft: CalendarDraft, date: string): CalendarDraft {
  const { [date]: _gone, ...overrides } = draft.definition.overrides;
  return withRules(draft, { overrides });
}

const shape = ({ name, definition }: CalendarDraft) => {
  const { timeZone, weekly, holidays, overrides } = definition;
  const days = Object.entries(overrides).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([
    name,
    timeZone,
    WEEKDAYS.map((day) => weekly[day] ?? []),
    [...holidays].sort(),
    days,
  ]);
};

/** Both say the same, in whatever order. */
export const sameDraft = (one: CalendarDraft, other: CalendarDraft): boolean => shape(one) === shape(other);
