import type { Log } from '../usecases/deps';
import { failureCode } from '../usecases/health/failure-code';
import { withoutPeople } from '../usecases/health/without-people';
import { JiraError } from '../jira/errors';
import { DONE } from './closing-line';

/**
 * Forge keeps 100 lines for each started minute of run time and 200 KB an invocation, and drops the rest without a word
 * (developer.atlassian.com/platform/forge/limits-invocation). None of our functions may run for longer than a minute.
 */
export const MOST_LINES = 100;
export const MOST_BYTES = 200_000;
/** Of one line. */
const LINE_BYTES = 4_000;
const TEXT_CHARS = 400;
/** Kept free for the last line, which says how many were left out. */
const RESERVE_BYTES = LINE_BYTES;

/* eslint-disable no-console -- the console is the app's log on Forge; this file and closing-line.ts may use it. */
const CONSOLE = {
  info: (line: string) => console.info(line),
  error: (line: string) => console.error(line),
};
type Level = keyof typeof CONSOLE;

/**
 * The log of one invocation: JSON, one line an event, without account ids, mail addresses and texts that people wrote. It stays
 * inside Forge's limits and counts what it leaves out; the closing line tells.
 */
export function makeLog(write: Readonly<Record<Level, (line: string) => void>> = CONSOLE): Log {
  let [lines, bytes, leftOut] = [0, 0, 0];
  const put = (level: Level, event: string, data: Readonly<Record<string, unknown>>): void => {
    // The closing line always fits.
    const isLast = event === DONE;
    const line = lineOf({ event, ...data, ...(isLast && leftOut > 0 && { leftOut }) });
    const size = Buffer.byteLength(line);
    if (!isLast && (lines >= MOST_LINES - 1 || bytes + size > MOST_BYTES - RESERVE_BYTES)) {
      leftOut++;
      return;
    }
    lines++;
    bytes += size;
    write[level](line);
  };
  return {
    info: (event, data = {}) => put('info', event, data),
    error: (event, error, data = {}) => put('error', event, { ...data, ...told(error) }),
  };
}

/** What Jira answered may repeat what people wrote: of its errors only the operation and the status are told. */
function told(error: unknown): Readonly<Record<string, unknown>> {
  const code = failureCode(error);
  if (error instanceof JiraError)
    return { code, name: error.name, endpoint: error.endpoint, status: error.status };
  if (!(error instanceof Error)) return { code, name: 'unknown', message: String(error) };
  const { name, message, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    code,
    name,
    message,
    stack: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(' | '),
  };
}

function lineOf(data: Readonly<Record<string, unknown>>): string {
  const line = JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? withoutPeople(value, TEXT_CHARS) : value,
  );
  if (Buffer.byteLength(line) <= LINE_BYTES) return line;
  return JSON.stringify({ event: data['event'], cut: true });
}

/** For what has no dependencies of its own. */
export const log: Log = makeLog();
