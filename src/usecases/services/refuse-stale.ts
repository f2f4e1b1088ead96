import type { Service } from '../../domain/services/types';
import { Refusal } from '../refusal';
import { saysTheSame } from './what-changed';

/**
 * Refuses what was edited on an older version. The very same that is there already is let pass: an answer that never came.
 * @throws Refusal STALE, NOT_FOUND
 */
export function refuseStale(present: Service | null, version: number, wanted: Service): void {
  if (present === null)
    throw new Refusal('NOT_FOUND', 'There is no such service.', 'Choose one from the list of services.');
  if (present.version === version || saysTheSame(present, wanted)) return;
  throw new Refusal(
    'STALE',
    `Somebody else has saved "${present.name}" meanwhile: it is at version ${present.version}, you saw version ${version}.`,
    'Open it again and make your change on what is there now.',
    { version: present.version },
  );
}
