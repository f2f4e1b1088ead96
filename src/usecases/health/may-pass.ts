import { JiraError } from '../../jira/errors';
import { QueueBusy } from '../queue-busy';
import { isStorageLimit, StoreBusy, VersionConflict } from '../../store/errors';

/** Whether waiting may mend it: Jira, storage or the queue are away or ask for a rest, or somebody else writes. */
export const mayPass = (error: unknown): boolean =>
  (error instanceof JiraError && (error.code === 'RATE_LIMITED' || error.code === 'UNAVAILABLE')) ||
  error instanceof StoreBusy ||
  error instanceof QueueBusy ||
  error instanceof VersionConflict ||
  isStorageLimit(error);
