import { JiraError, type JiraErrorCode } from '../errors';

/** Codes by which Jira says that a site doesn't have an operation, or doesn't let an app use it. */
const ABSENT: readonly JiraErrorCode[] = ['NOT_FOUND', 'GONE'];

/** Null where the site doesn't have what is asked for; any other failure is thrown. */
export async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof JiraError && (ABSENT.includes(error.code) || error.status === 501)) return null;
    throw error;
  }
}
