import type { AnswerError } from '../contract/errors';
import { JiraError } from '../jira/errors';
import {
  isStorageLimit,
  StoreBusy,
  StoreCorrupt,
  unfitFor,
  ValueTooLarge,
  VersionConflict,
} from '../store/errors';
import { brief, briefFaults } from './brief';
import { QueueBusy } from './queue-busy';
import { Refusal } from './refusal';

/**
 * The error as the person may see it; null for one that nobody foresaw (it is logged and hidden).
 * Nothing internal crosses the bridge: no key, no stack, no path.
 */
export function answerErrorOf(error: unknown): AnswerError | null {
  if (error instanceof Refusal)
    return {
      code: error.code,
      message: brief(error.message, 'words'),
      ...(error.remedy !== undefined && { remedy: error.remedy }),
      ...(error.details !== undefined && { details: briefDetails(error.details) }),
    };
  if (error instanceof JiraError) return ofJira(error);
  if (error instanceof StoreBusy || error instanceof VersionConflict)
    return { code: 'BUSY', message: 'Somebody else changed this at the same moment.', remedy: 'Try again.' };
  if (error instanceof StoreCorrupt)
    return {
      code: 'UNAVAILABLE',
      message: "Steward's own record of this cannot be read. That is our fault, not yours.",
      remedy: 'Tell your Jira administrator; nothing was changed.',
    };
  if (error instanceof ValueTooLarge)
    return {
      code: 'CONFLICT',
      message: 'This holds more than one record can store.',
      remedy: 'Shorten the longest texts.',
    };
  if (isStorageLimit(error))
    return {
      code: 'RATE_LIMITED',
      message: 'Storage asks to wait: much is being done on this site.',
      remedy: 'Try again in a minute.',
    };
  if (error instanceof QueueBusy)
    return {
      code: 'RATE_LIMITED',
      message: 'The queue asks to wait: much is being done on this site.',
      remedy: 'Try again in a minute.',
    };
  switch (unfitFor(error)) {
    case 'cursor':
      return {
        code: 'BAD_INPUT',
        message: 'This place in the list is not known any more.',
        remedy: 'Open the list again.',
      };
    // Nothing was ever kept under such an id: it did not come from Steward.
    case 'key':
      return {
        code: 'NOT_FOUND',
        message: 'There is nothing under this id.',
        remedy: 'Open the page again.',
      };
    case null:
      return null;
  }
}

/** Details as they are, but for the list of what was wrong. */
function briefDetails(details: unknown): unknown {
  if (typeof details !== 'object' || details === null || !('issues' in details)) return details;
  const { issues } = details;
  return Array.isArray(issues) ? { ...details, issues: briefFaults(issues as object[]) } : details;
}

function ofJira(error: JiraError): AnswerError {
  const words = error.messages.join(' ');
  switch (error.code) {
    case 'RATE_LIMITED':
      return { code: 'RATE_LIMITED', message: 'Jira asks to wait.', remedy: 'Try again in a minute.' };
    case 'NOT_FOUND':
      return { code: 'NOT_FOUND', message: words };
    case 'UNAUTHORISED':
    case 'FORBIDDEN':
      return { code: 'NOT_ALLOWED', message: words };
    case 'UNAVAILABLE':
    case 'MALFORMED':
      return {
        code: 'UNAVAILABLE',
        message: 'Jira did not answer as it should.',
        remedy: 'Try again; nothing was lost.',
      };
    case 'BAD_REQUEST':
    case 'CONFLICT':
    case 'GONE':
    case 'TOO_LARGE':
    case 'REFUSED':
      return { code: 'JIRA_REFUSED', message: words };
  }
}
