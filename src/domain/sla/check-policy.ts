import type { Fault } from '../time/fault';
import { DAY } from '../time/local-date';
import { checkCondition } from './check-condition';
import type { SlaPolicy, Trigger } from './types';

/** Longer goals are typing errors: ten years. */
const LONGEST = 3653 * DAY;

/**
 * Finds what is wrong in a policy before it is saved: each fault with its place and what to do. An empty list means it can be used.
 * `calendarIds` are the calendars that exist.
 */
export function checkPolicy(policy: SlaPolicy, calendarIds: Iterable<string>): readonly Fault[] {
  const calendars = new Set(calendarIds);
  const { clock } = policy;
  const fault = (path: string, message: string, remedy: string): Fault => ({ path, message, remedy });
  const calendar = (path: string, id: string): Fault[] =>
    calendars.has(id)
      ? []
      : [
          fault(
            path,
            `There is no calendar "${id}".`,
            `Use one of: ${[...calendars].join(', ') || 'none exist yet'}.`,
          ),
        ];
  const faults: Fault[] = [];
  if (policy.name.trim() === '')
    faults.push(fault('name', 'The policy has no name.', 'Give it one that agents understand.'));
  if (Number.isNaN(Date.parse(policy.effectiveFrom))) {
    faults.push(
      fault('effectiveFrom', `"${policy.effectiveFrom}" is not an instant.`, 'Give an ISO instant in UTC.'),
    );
  }
  faults.push(...checkCondition(policy.scope, 'scope'));
  faults.push(...checkClock(policy));
  faults.push(...calendar('clock.resumeWithin.calendar', clock.resumeWithin.calendar));
  if (policy.goals.length === 0)
    faults.push(fault('goals', 'The policy promises nothing.', 'Add at least one goal.'));
  policy.goals.forEach((goal, index) => {
    const path = `goals[${index}]`;
    if (!Number.isSafeInteger(goal.target) || goal.target <= 0 || goal.target > LONGEST) {
      faults.push(
        fault(
          `${path}.target`,
          `${goal.target} ms is no target.`,
          'Give whole milliseconds, more than 0, up to 10 years.',
        ),
      );
    }
    faults.push(...calendar(`${path}.calendar`, goal.calendar));
    if (goal.when !== 'otherwise') faults.push(...checkCondition(goal.when, `${path}.when`));
    else if (index < policy.goals.length - 1) {
      faults.push(
        fault(`${path}.when`, 'Goals after "otherwise" can never match.', 'Move "otherwise" to the end.'),
      );
    }
  });
  faults.push(...checkEscalations(policy, calendar));
  faults.push(...duplicates('goals', policy.goals), ...duplicates('escalations', policy.escalations));
  return faults;
}

function checkClock({ clock }: SlaPolicy): Fault[] {
  const faults: Fault[] = [];
  const lists = { start: clock.start, stop: clock.stop, cancel: clock.cancel };
  for (const [name, triggers] of Object.entries(lists)) {
    triggers.forEach((trigger, index) => {
      if ('level' in trigger) faults.push(...checkCondition(trigger.level, `clock.${name}[${index}].level`));
      else if (trigger.event === 'comment' && trigger.by.length === 0 && !trigger.accounts?.length) {
        faults.push({
          path: `clock.${name}[${index}].by`,
          message: 'A comment by nobody never comes.',
          remedy: 'Say whose comments count.',
        });
      }
    });
  }
  if (clock.start.length === 0) {
    faults.push({
      path: 'clock.start',
      message: 'The clock never starts.',
      remedy: 'Add a start: creation, a level or a comment.',
    });
  }
  if (clock.stop.length === 0) {
    faults.push({
      path: 'clock.stop',
      message: 'The clock never stops.',
      remedy: 'Add a stop, such as the status "Resolved".',
    });
  }
  clock.start.forEach((start, index) => {
    if (!clock.stop.some((stop) => stopsAtOnce(start, stop))) return;
    faults.push({
      path: `clock.start[${index}]`,
      message: 'The start is a stop as well, so the clock would never run on it.',
      remedy: 'Remove it from start or from stop.',
    });
  });
  clock.pause.forEach((pause, index) => {
    faults.push(...checkCondition(pause.level, `clock.pause[${index}].level`));
    if (pause.reason.trim() === '') {
      faults.push({
        path: `clock.pause[${index}].reason`,
        message: 'The pause has no reason.',
        remedy: 'Say what is waited for.',
      });
    }
  });
  if (!Number.isSafeInteger(clock.resumeWithin.duration) || clock.resumeWithin.duration < 0) {
    const remedy = 'Give whole milliseconds; 0 makes every reopening a new cycle.';
    faults.push({
      path: 'clock.resumeWithin.duration',
      message: `${clock.resumeWithin.duration} is no duration.`,
      remedy,
    });
  }
  return faults;
}

/** A start level that is also a stop level opens nothing. As events, both may stand: the stop closes, the start opens the next. */
function stopsAtOnce(start: Trigger, stop: Trigger): boolean {
  return 'level' in start && 'level' in stop && JSON.stringify(start.level) === JSON.stringify(stop.level);
}

function checkEscalations(policy: SlaPolicy, calendar: (path: string, id: string) => Fault[]): Fault[] {
  return policy.escalations.flatMap((step, index): Fault[] => {
    const path = `escalations[${index}].at`;
    if ('percent' in step.at) {
      if (step.at.percent > 0 && step.at.percent <= 1000) return [];
      return [
        {
          path,
          message: `${step.at.percent} % is no share of a goal.`,
          remedy: 'Give more than 0, up to 1000.',
        },
      ];
    }
    const time = 'offset' in step.at ? step.at.offset : step.at.pausedFor;
    const faults = 'pausedFor' in step.at ? calendar(`${path}.calendar`, step.at.calendar) : [];
    if (Number.isSafeInteger(time) && ('offset' in step.at || time > 0)) return faults;
    return [
      ...faults,
      {
        path,
        message: `${time} is no distance in time.`,
        remedy: 'Give whole milliseconds; a pause needs more than 0.',
      },
    ];
  });
}

function duplicates(list: string, entries: readonly { readonly id: string }[]): Fault[] {
  return entries.flatMap(({ id }, index) =>
    id.trim() !== '' && entries.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            path: `${list}[${index}].id`,
            message: `"${id}" is empty or taken.`,
            remedy: 'Give each one an id of its own.',
          },
        ],
  );
}
