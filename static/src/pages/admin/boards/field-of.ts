import type { FaultView } from '../../../../../src/contract/calendars';
import type { BoardFault } from '../../../../../src/contract/boards';

export const ELSEWHERE = 'elsewhere';
/** Fields of the editor that can show what is wrong with them. */
const FIELDS = ['name', 'purpose', 'kind', 'chair', 'deputies', 'members', 'groups', 'quorum', 'projects'];
const OF_CUT_OFF = ['cutOff.hours', 'cutOff.calendar'];
const OF_TIME = ['name', 'timeZone', 'start', 'rule'];

/** The field that a fault's path leads to: "members[2]" the list, "meets.except[0]" the rhythm. What has no field is said above the buttons. */
export function fieldOf(path: string): string {
  const [head = ''] = path.split(/[.[]/);
  if (FIELDS.includes(head) || path === 'minutesPerItem' || OF_CUT_OFF.includes(path))
    return head === 'cutOff' ? path : head;
  if (head === 'cutOff') return 'cutOff.hours';
  if (head !== 'meets') return ELSEWHERE;
  const [, part = ''] = /^meets\.(\w+)/.exec(path) ?? [];
  return `meets.${OF_TIME.includes(part) ? part : 'start'}`;
}

/** Reads what is wrong at a field and what to do, in one text; undefined: nothing. */
export function faultsByField(
  faults: readonly (FaultView | BoardFault)[],
): (field: string) => string | undefined {
  const byField = new Map<string, string>();
  for (const { path, message, remedy } of faults) {
    const field = fieldOf(path);
    byField.set(field, [byField.get(field), message, remedy].filter(Boolean).join(' '));
  }
  return (field) => byField.get(field);
}
