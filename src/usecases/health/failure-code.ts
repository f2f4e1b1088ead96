import { JiraError } from '../../jira/errors';
import { isStorageLimit, StoreBusy, StoreCorrupt, ValueTooLarge, VersionConflict } from '../../store/errors';
import { QueueBusy } from '../queue-busy';
import { Refusal } from '../refusal';

/** One word for what went wrong, for logs and counts: nothing of what people wrote is in it. */
export function failureCode(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof JiraError) return `JIRA_${error.code}`;
  if (isStorageLimit(error)) return 'STORAGE_LIMIT';
  if (error instanceof StoreBusy || error instanceof VersionConflict) return 'STORAGE_BUSY';
  if (error instanceof QueueBusy) return 'QUEUE_BUSY';
  if (error instanceof StoreCorrupt) return 'STORAGE_CORRUPT';
  if (error instanceof ValueTooLarge) return 'STORAGE_TOO_LARGE';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== ''
    ? error.code
        .toUpperCase()
        .replace(/[^A-Z0-9_]/g, '_')
        .slice(0, 40)
    : 'UNFORESEEN';
}
