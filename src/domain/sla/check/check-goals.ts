import type { Fault } from '../../time/fault';
import { DAY } from '../../time/local-date';
import type { Goal } from '../types';
import { checkCondition } from './check-condition';
import { checkIds } from './check-ids';

/** Finds a calendar that doesn't exist. */
export type CheckCalendar = (path: string, id: string) => Fault[];

/** Longer goals are typing errors: ten years. */
const LONGEST = 3653 * DAY;

export function checkGoals(goals: readonly Goal[], calendar: CheckCalendar): Fault[] {
  if (goals.length === 0)
    return [{ path: 'goals', message: 'The policy promises nothing.', remedy: 'Add at least one goal.' }];
  const faults = goals.flatMap((goal, index) => {
    const path = `goals[${index}]`;
    return [
      ...checkTarget(goal.target, `${path}.target`),
      ...calendar(`${path}.calendar`, goal.calendar),
      ...checkChoice(goal.calendarBy, `${path}.calendarBy`, calendar),
      ...checkWhen(goal, `${path}.when`, index === goals.length - 1),
    ];
  });
  return [...faults, ...checkIds('goals', goals)];
}

function checkWhen({ when, target }: Goal, path: string, isLast: boolean): readonly Fault[] {
  if (when !== 'otherwise') return checkCondition(when, path);
  // Where a date is missing, the goals after it are looked at.
  if (isLast || typeof target !== 'number') return [];
  return [
    { path, message: 'Goals after "otherwise" can never match.', remedy: 'Move "otherwise" to the end.' },
  ];
}

function checkTarget(target: Goal['target'], path: string): Fault[] {
  if (typeof target === 'number') {
    if (Number.isSafeInteger(target) && target > 0 && target <= LONGEST) return [];
    const remedy = 'Give whole milliseconds, more than 0, up to 10 years.';
    return [{ path, message: `${target} ms is no target.`, remedy }];
  }
  const faults: Fault[] = [];
  if (target.field.trim() === '')
    faults.push({
      path: `${path}.field`,
      message: 'The target names no field.',
      remedy: "Give the id of a date field, such as 'duedate'.",
    });
  if (!Number.isSafeInteger(target.offset) || Math.abs(target.offset) > LONGEST)
    faults.push({
      path: `${path}.offset`,
      message: `${target.offset} ms is no distance from a date.`,
      remedy: 'Give whole milliseconds, negative for "before", up to 10 years.',
    });
  return faults;
}

function checkChoice(choice: Goal['calendarBy'], path: string, calendar: CheckCalendar): Fault[] {
  if (choice === undefined || 'holder' in choice) return [];
  const faults = Object.entries(choice.calendars).flatMap(([value, id]) =>
    calendar(`${path}.calendars.${value}`, id),
  );
  if (choice.field.trim() === '')
    faults.push({
      path: `${path}.field`,
      message: 'The choice names no field.',
      remedy: 'Give the id of the field whose value chooses the calendar.',
    });
  if (Object.keys(choice.calendars).length === 0)
    faults.push({
      path: `${path}.calendars`,
      message: 'There is nothing to choose from.',
      remedy: 'Give each value its calendar, or remove the choice.',
    });
  return faults;
}
