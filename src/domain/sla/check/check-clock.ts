import type { Fault } from '../../time/fault';
import type { SlaDraft, Trigger } from '../types';
import { checkCondition } from './check-condition';
import type { CheckCalendar } from './check-goals';

export function checkClock(clock: SlaDraft['clock'], calendar: CheckCalendar): Fault[] {
  const faults: Fault[] = [];
  for (const name of ['start', 'stop', 'cancel'] as const)
    clock[name].forEach((trigger, index) => faults.push(...checkTrigger(trigger, `clock.${name}[${index}]`)));
  if (clock.start.length === 0) {
    const remedy = 'Add a start: creation, a level or a comment.';
    faults.push({ path: 'clock.start', message: 'The clock never starts.', remedy });
  }
  if (clock.stop.length === 0) {
    const remedy = 'Add a stop, such as the status "Resolved".';
    faults.push({ path: 'clock.stop', message: 'The clock never stops.', remedy });
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
    if (pause.reason.trim() !== '') return;
    const path = `clock.pause[${index}].reason`;
    faults.push({ path, message: 'The pause has no reason.', remedy: 'Say what is waited for.' });
  });
  const { duration, calendar: id } = clock.resumeWithin;
  if (!Number.isSafeInteger(duration) || duration < 0)
    faults.push({
      path: 'clock.resumeWithin.duration',
      message: `${duration} is no duration.`,
      remedy: 'Give whole milliseconds; 0 makes every reopening a new cycle.',
    });
  return [...faults, ...calendar('clock.resumeWithin.calendar', id)];
}

/** A start level that is also a stop level opens nothing. As events, both may stand: the stop closes, the start opens the next. */
function stopsAtOnce(start: Trigger, stop: Trigger): boolean {
  return 'level' in start && 'level' in stop && JSON.stringify(start.level) === JSON.stringify(stop.level);
}

function checkTrigger(trigger: Trigger, path: string): readonly Fault[] {
  if ('level' in trigger) return checkCondition(trigger.level, `${path}.level`);
  switch (trigger.event) {
    case 'created':
    case 'assigned':
      return [];
    case 'comment':
      if (trigger.by.length > 0 || trigger.accounts?.length) return [];
      return [
        {
          path: `${path}.by`,
          message: 'A comment by nobody never comes.',
          remedy: 'Say whose comments count.',
        },
      ];
    case 'linked':
      if (trigger.types.length > 0) return [];
      return [
        { path: `${path}.types`, message: 'A link of no type is never made.', remedy: 'List at least one.' },
      ];
    case 'own':
      if (trigger.is.length > 0) return [];
      return [{ path: `${path}.is`, message: 'Steward never notes nothing.', remedy: 'List at least one.' }];
    case 'approval':
      if (trigger.is.length > 0) return [];
      return [
        { path: `${path}.is`, message: 'An approval never becomes nothing.', remedy: 'List at least one.' },
      ];
  }
}
