import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { SlaDraft, SlaPolicy } from '../../domain/sla/types';
import { latestOf } from '../rules/latest';

/** Ids of the calendars that a policy counts in. */
export function calendarsOf({ clock, goals, escalations }: SlaDraft): string[] {
  const chosen = goals.flatMap(({ calendar, calendarBy }) => [
    calendar,
    ...(calendarBy !== undefined && 'calendars' in calendarBy ? Object.values(calendarBy.calendars) : []),
  ]);
  const pauses = escalations.flatMap(({ at }) => ('pausedFor' in at ? [at.calendar] : []));
  return [...new Set([clock.resumeWithin.calendar, ...chosen, ...pauses])];
}

export interface CalendarUse {
  readonly projectKey: string;
  readonly policy: string;
}

/** What uses a calendar now: policies that are in force or planned, teams, quiet hours. */
export function usesOf(rules: RulesInForce, calendarId: string): CalendarUse[] {
  return Object.values(rules.projects).flatMap((project) => {
    const policies = latestOf(project.slaPolicies).filter((policy) => isUsed(policy, calendarId));
    const teams = Object.values(project.teams ?? {}).filter(({ calendar }) => calendar === calendarId);
    const isQuiet = slaSettingsOf(project).quietHours === calendarId;
    const names = [
      ...policies.map(({ name }) => name),
      ...teams.map(({ name }) => `Team ${name}`),
      ...(isQuiet ? ['Quiet hours'] : []),
    ];
    return names.map((policy) => ({ projectKey: project.projectKey, policy }));
  });
}

const isUsed = (policy: SlaPolicy, calendarId: string): boolean =>
  policy.retired !== true && calendarsOf(policy).includes(calendarId);

/**
 * Ids of the projects in which a clock may run in this calendar: an open ticket is served by the version that it was
 * created under, so every version counts.
 */
export const projectsRunningIn = (rules: RulesInForce, calendarId: string): string[] =>
  Object.values(rules.projects)
    .filter((project) => runsIn(project, calendarId))
    .map(({ projectId }) => projectId);

const runsIn = ({ slaPolicies, teams }: ProjectRules, calendarId: string): boolean =>
  slaPolicies.some((policy) => calendarsOf(policy).includes(calendarId)) ||
  Object.values(teams ?? {}).some(({ calendar }) => calendar === calendarId);
