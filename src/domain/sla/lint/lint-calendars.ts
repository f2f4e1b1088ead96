import { calendarBook } from '../../time/book';
import { DAY } from '../../time/local-date';
import type { Calendar, Millis } from '../../time/types';
import type { Goal, SlaDraft } from '../types';
import type { LintSite, Rule, SlaFinding } from './types';

const HOUR = 3_600_000;

/** Calendars that never open (again), and a choice of calendars that can't be made. Missing ones are found before. */
export const lintCalendars: Rule = (draft, site) => {
  const choosesByHolder = draft.goals.findIndex(({ calendarBy }) => calendarBy && 'holder' in calendarBy);
  const noTeams: SlaFinding[] =
    choosesByHolder >= 0 && site.teamField === null
      ? [
          {
            path: `goals[${choosesByHolder}].calendarBy`,
            severity: 'warning',
            text: "The calendar follows the team that holds the ticket, but no field of this project names the team; the goal's own calendar serves.",
            remedy: 'Choose the team field under Teams, or let the goal have one calendar.',
          },
        ]
      : [];
  return [...noTeams, ...usesOf(draft).flatMap(({ path, id }) => lintHours(path, id, site))];
};

interface Use {
  readonly path: string;
  readonly id: string;
}

/** Where the hours of a calendar matter. */
function usesOf({ goals, clock, escalations }: SlaDraft): Use[] {
  const ofGoals = goals.flatMap((goal, index) => usesOfGoal(goal, `goals[${index}]`));
  const ofPauses = escalations.flatMap(({ at }, index): Use[] =>
    'pausedFor' in at ? [{ path: `escalations[${index}].at.calendar`, id: at.calendar }] : [],
  );
  const resume = { path: 'clock.resumeWithin.calendar', id: clock.resumeWithin.calendar };
  return [...ofGoals, ...ofPauses, ...(clock.cycles === 'resume' ? [resume] : [])];
}

function usesOfGoal({ unit, calendar, calendarBy }: Goal, path: string): Use[] {
  if (unit === 'calendar') return [];
  const chosen = calendarBy && 'field' in calendarBy ? Object.entries(calendarBy.calendars) : [];
  return [
    { path: `${path}.calendar`, id: calendar },
    ...chosen.map(([value, id]) => ({ path: `${path}.calendarBy.calendars.${value}`, id })),
  ];
}

function lintHours(path: string, id: string, site: LintSite): SlaFinding[] {
  if (!site.calendars[id]?.length) return [];
  let calendar: Calendar;
  try {
    calendar = calendarBook(site.calendars)(id, site.now);
  } catch (error) {
    const text = `The calendar "${id}" can't be used: ${error instanceof Error ? error.message : 'it has faults'}`;
    return [{ path, severity: 'error', text, remedy: 'Correct the calendar, or choose another one.' }];
  }
  if (calendar.nextOpening(site.now) !== null) return [];
  return [
    {
      path,
      severity: 'error',
      text: `The calendar "${id}" has no open hours any more, so no time would pass.`,
      remedy: 'Give it hours, or choose another one.',
      picture: { kind: 'week', hours: weekOf(calendar, site.now) },
    },
  ];
}

/** Open hours of the seven days from the Monday on or before an instant, as the UTC week has them. */
function weekOf(calendar: Calendar, now: Millis): number[] {
  const today = Math.floor(now / DAY);
  const monday = today - ((((today + 3) % 7) + 7) % 7);
  return Array.from(
    { length: 7 },
    (_, day) => calendar.between((monday + day) * DAY, (monday + day + 1) * DAY) / HOUR,
  );
}
