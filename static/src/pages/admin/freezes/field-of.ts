import type { FaultView } from '../../../../../src/contract/calendars';

export const ELSEWHERE = 'elsewhere';
/** Fields of the editor that can show what is wrong with them. */
const FIELDS = ['name', 'why', 'absolute', 'exemptStandard', 'approvers'];
const SCOPES = ['projects', 'services', 'kinds', 'environments'];
const OF_TIME = ['name', 'timeZone', 'start', 'rule'];

/**
 * The field that a fault's path leads to: "when[0].start" is one of its own, "when[0].except[2]" the repetition it belongs to,
 * "scope.projects[1]" the list. What has no field is said above the buttons.
 */
export function fieldOf(path: string): string {
  if (FIELDS.includes(path)) return path;
  if (path.startsWith('approvers.groups')) return 'approvers.groups';
  const [, scope = ''] = /^scope\.(\w+)/.exec(path) ?? [];
  if (SCOPES.includes(scope)) return `scope.${scope}`;
  if (path === 'when') return path;
  const [, index, part = ''] = /^when\[(\d+)\]\.(\w+)/.exec(path) ?? [];
  if (index === undefined) return ELSEWHERE;
  return `when[${index}].${OF_TIME.includes(part) ? part : 'start'}`;
}

/** Reads what is wrong at a field and what to do, in one text; undefined: nothing. */
export function faultsByField(faults: readonly FaultView[]): (field: string) => string | undefined {
  const byField = new Map<string, string>();
  for (const { path, message, remedy } of faults) {
    const field = fieldOf(path);
    byField.set(field, [byField.get(field), message, remedy].filter(Boolean).join(' '));
  }
  return (field) => byField.get(field);
}
