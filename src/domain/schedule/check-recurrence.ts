import type { Fault } from '../time/fault';
import { isTimeZone } from '../time/read-offset';
import { readRule } from './rule';
import type { Recurrence } from './types';
import { readWall } from './wall';

/** Checks a recurrence whole; `path` is where it stands, as "when[0]". None: it can be used. */
export function checkRecurrence(recurrence: Recurrence, path = ''): Fault[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const faults: Fault[] = [];
  const { timeZone, start, rule, minutes } = recurrence;
  if (!isTimeZone(timeZone))
    faults.push({
      path: at('timeZone'),
      message: `“${timeZone}” is no time zone that is known here.`,
      remedy: 'Choose one such as Europe/Berlin.',
    });
  if (readWall(start) === null) faults.push(noTime(at('start'), start));
  if (!Number.isInteger(minutes) || minutes < 1)
    faults.push({
      path: at('minutes'),
      message: 'It has no length.',
      remedy: 'Let it end after it starts.',
    });
  for (const name of ['except', 'extra'] as const)
    recurrence[name].forEach((wall, index) => {
      if (readWall(wall) === null) faults.push(noTime(at(`${name}[${index}]`), wall));
    });
  if (rule !== null) faults.push(...readRule(rule, at('rule')).faults);
  return faults;
}

const noTime = (path: string, text: string): Fault => ({
  path,
  message: `There is no time “${text}”.`,
  remedy: 'Write a day and a time that exist, as 2026-11-22T18:00.',
});
