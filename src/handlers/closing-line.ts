/* eslint-disable no-console -- the console is the app's log on Forge. */

/** The event of the line that closes an invocation. */
export const DONE = 'done';

/**
 * Closes the log of a function that is so small that it loads neither log nor store: the same line that the others write. `code` as
 * in the others: "OK", or what kind of failure.
 */
export function sayDone(
  operation: string,
  began: number,
  code: string,
  counts: Readonly<Record<string, number>> = {},
): void {
  console.info(JSON.stringify({ event: DONE, operation, ...counts, ms: Date.now() - began, code }));
}
