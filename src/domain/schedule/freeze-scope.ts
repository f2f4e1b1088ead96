import { nameKey } from '../services/name-key';
import type { ChangeKind, FreezeScope } from './types';

/** What of a change a freeze's scope asks about. */
export interface FreezeSubject {
  readonly projectId: string;
  /** Ids of the services that it names; names where the registry doesn't know them. */
  readonly services: readonly string[];
  readonly kind: ChangeKind;
  /** Null: not stated. */
  readonly environment: string | null;
}

/**
 * Whether a change is within the scope of a freeze: null if not, else what had to be assumed. An empty list means all. What
 * isn't stated, an environment or any service, could be one of those frozen: a freeze can't be got round by leaving a
 * field blank.
 */
export function withinScope(change: FreezeSubject, scope: FreezeScope): readonly string[] | null {
  const assumed: string[] = [];
  if (scope.projects.length > 0 && !scope.projects.includes(change.projectId)) return null;
  if (scope.kinds.length > 0 && !scope.kinds.includes(change.kind)) return null;
  if (scope.environments.length > 0) {
    const { environment } = change;
    if (environment === null) assumed.push('the change doesn’t state its environment');
    else if (!scope.environments.some((one) => nameKey(one) === nameKey(environment))) return null;
  }
  if (scope.services.length > 0) {
    const frozen = new Set(scope.services.map(nameKey));
    if (change.services.length === 0) assumed.push('the change doesn’t name a service');
    else if (!change.services.some((one) => frozen.has(nameKey(one)))) return null;
  }
  return assumed;
}
