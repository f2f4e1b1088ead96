import type { ChangeKind } from '../../contract/schedule';
import { hasWord, isEmergency } from './read-options';

export type { ChangeKind } from '../../contract/schedule';

/** Standard, normal or emergency, from the change type as people see it. What isn't recognised is normal. */
export function kindOfChange(changeType: string | null): ChangeKind {
  if (changeType === null) return 'normal';
  if (isEmergency(changeType)) return 'emergency';
  return hasWord(changeType, 'standard') ? 'standard' : 'normal';
}

/** The kind of change whose history counts: type and reason as people see them, "Normal / Upgrade". */
export function modelNameOf(changeType: string | null, reason: string | null): string {
  const parts = [changeType, reason].map((part) => (part ?? '').trim()).filter((part) => part !== '');
  return parts.length === 0 ? 'Change' : parts.join(' / ');
}
