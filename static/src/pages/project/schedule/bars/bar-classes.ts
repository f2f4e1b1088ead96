import type { LevelName } from '../../../../../../src/contract/common';
import type { CalendarEntry } from '../../../../../../src/contract/schedule';

const LEVELS: Record<LevelName, string> = {
  Low: 'level-low',
  Medium: 'level-medium',
  High: 'level-high',
  'Very high': 'level-very-high',
};
export const levelClass = (level: LevelName | null): string =>
  level === null ? 'level-none' : LEVELS[level];

const OVER: readonly CalendarEntry['phase'][] = ['review', 'closed', 'cancelled'];
const UNSURE: readonly CalendarEntry['phase'][] = ['draft', 'onHold'];

/** How a bar looks: its level by colour and edge, what isn't sure by a dashed edge, what is over faded. */
export function barClasses(entry: CalendarEntry): string {
  if (entry.issueId === null) return 'is-busy';
  const state = OVER.includes(entry.phase) ? ' is-over' : UNSURE.includes(entry.phase) ? ' is-unsure' : '';
  return `${levelClass(entry.level)}${state}`;
}
