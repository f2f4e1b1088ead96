import type { Telling } from '../../domain/sla/words';
import { calendarBook } from '../../domain/time/book';
import type { RulesInForce } from '../../domain/rules/types';
import type { Clock } from './replay-clocks';

const DAY = 86_400_000;

/** The calendar in which a clock is told: that of its latest goal, else the site's zone with whole days. */
export function tellingOf({ replay }: Clock, rules: RulesInForce): Telling {
  const id = replay.cycles.at(-1)?.calendar ?? null;
  if (id !== null) return calendarBook(rules.calendars)(id, 0);
  return { timeZone: rules.timeZone, dayLength: DAY };
}
