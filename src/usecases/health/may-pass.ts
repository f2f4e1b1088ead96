import { JiraError } from '../../jira/errors';
import { isStorageLimit, StoreBusy, VersionConflict } from '../../store/errors';

/** Whether waiting may mend it: Jira or storage are away or ask for a rest, or somebody else writes. */
export const mayPass = (error: unknown): boolean =>
  (error instanceof JiraError && (error.code === 'RATE_LIMITED' || error.code === 'UNAVAILABLE')) ||
  error instanceof StoreBusy ||
  error instanceof VersionConflict ||
  isStorageLimit(error);
