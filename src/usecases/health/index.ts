import { discardLetter } from './discard-letter';
import { measureQueues } from './measure-queues';
import { retryLetters } from './retry-letters';
import { viewHealth } from './view-health';

/** What the admin page asks about the app's own health. */
export const HEALTH = {
  'health.view': viewHealth,
  'health.measure': measureQueues,
  'health.retry': retryLetters,
  'health.discard': discardLetter,
} as const;
