import * as z from '../../shape';
import type { JiraClient } from '../client';
import type { Endpoint } from '../endpoint';
import { JiraError } from '../errors';
import { CONFIG_ENDPOINTS } from './endpoints';
import { id, task } from './shapes';

/**
 * Starts an operation that may go on as a task. Jira answers 303 with the task's address; a client that follows it gets
 * the task itself; with nothing to move it answers at once. Gives the task's id, or null when all is done.
 */
export async function startTask(
  jira: JiraClient,
  endpoint: Endpoint,
  body: unknown,
  path: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const loose = z
    .looseObject({ id: id.optional(), taskId: id.optional(), status: z.string().optional() })
    .optional();
  const { status, data, location } = await jira
    .exchange(endpoint, { path, body, answer: loose })
    .catch((error: unknown) => {
      throw isAtWork(error) ? asWait(error) : error;
    });
  const named = location?.match(/\/task\/([^/?#]+)/)?.[1];
  if (named !== undefined) return named;
  if (data?.taskId !== undefined) return data.taskId;
  if (data?.id !== undefined && data.status !== undefined) return data.status === 'COMPLETE' ? null : data.id;
  if (status === 303)
    throw new JiraError(endpoint.id, status, 'MALFORMED', ['Jira started a task and did not say which.']);
  return null;
}

/** Jira runs one such task at a time and says 409 meanwhile: ours, whose answer was lost, or somebody else's. */
const isAtWork = (error: unknown): error is JiraError =>
  error instanceof JiraError &&
  error.code === 'CONFLICT' &&
  error.messages.some((message) => /running|in progress|ongoing/i.test(message));

const asWait = ({ endpoint, status, messages }: JiraError): JiraError =>
  new JiraError(endpoint, status, 'RATE_LIMITED', messages, OTHER_TASK_SECONDS);
const OTHER_TASK_SECONDS = 15;

export type TaskState = 'running' | 'complete';

/**
 * Where a task stands.
 * @throws JiraError with Jira's own words when it failed or was cancelled
 */
export async function pollTask(jira: JiraClient, taskId: string): Promise<TaskState> {
  const got = await jira.call(CONFIG_ENDPOINTS.getTask, { path: { taskId }, answer: task });
  switch (got.status) {
    case 'COMPLETE':
      return 'complete';
    case 'ENQUEUED':
    case 'RUNNING':
    case 'CANCEL_REQUESTED':
      return 'running';
    case 'FAILED':
    case 'CANCELLED':
    case 'DEAD':
      throw new JiraError('getTask', 200, 'REFUSED', [
        wordsOf(got.message, got.result) ?? `The task ended as ${got.status}.`,
      ]);
  }
}

function wordsOf(message: string | null | undefined, result: unknown): string | null {
  if (typeof message === 'string' && message !== '') return message;
  return typeof result === 'string' && result !== '' ? result : null;
}
