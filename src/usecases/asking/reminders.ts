import type { Stage } from '../../domain/approvals/types';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';

/**
 * When those whom a stage waits for are reminded: half-way to its deadline, in the deadline's own working time, and at it where
 * the stage says so, or gives a seat to nobody else then. What falls into the project's quiet hours waits for their end.
 */
export function remindersOf(
  { definition, dueAt }: Stage,
  openedAt: Millis,
  { calendars }: Pick<RulesInForce, 'calendars'>,
  project: ProjectRules,
): Millis[] {
  const { deadline } = definition;
  if (deadline === undefined || dueAt === undefined) return [];
  const book = calendarBook(calendars);
  // A calendar that was deleted since keeps nobody from being reminded.
  const known = (id: string | null | undefined) => (id != null && Object.hasOwn(calendars, id) ? id : null);
  const working = known(deadline.calendar);
  const half =
    working === null
      ? openedAt + Math.floor((dueAt - openedAt) / 2)
      : book(working, openedAt).add(openedAt, Math.floor(deadline.afterMs / 2));
  const quiet = known(slaSettingsOf(project).quietHours);
  const outside = (at: Millis): Millis => {
    if (quiet === null) return at;
    const calendar = book(quiet, at);
    return calendar.isOpen(at) ? at : (calendar.nextOpening(at) ?? at);
  };
  const atDeadline =
    deadline.then === 'remind' || (deadline.then === 'escalate' && (deadline.to ?? []).length === 0);
  const instants = [...(half < dueAt ? [half] : []), ...(atDeadline ? [dueAt] : [])];
  return [...new Set(instants.map(outside))];
}
