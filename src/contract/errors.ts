import * as z from '../shape';

/** Every code an answer may carry, with its meaning. The type is derived from this list. */
export const ERROR_CODES = {
  BAD_INPUT: 'The payload has the wrong shape; nothing was done.',
  NOT_ALLOWED: 'The person asking lacks the permission, seat or board that this needs.',
  NOT_FOUND: 'The issue, project or job does not exist or the person asking cannot see it.',
  NOT_ADOPTED: 'Steward does not look after this issue type in this project.',
  STALE: 'What the person saw differs from what is there now; the details say how.',
  CONFLICT: 'The present state does not permit this (round closed, job already running).',
  BUSY: 'Somebody else wrote at the same moment and retries did not help; try again.',
  JIRA_REFUSED: 'Jira answered with a refusal; the message repeats what it said.',
  RATE_LIMITED: 'Jira or Forge asks to wait.',
  UNAVAILABLE: 'Something failed on our side; nothing was half-done.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * An error as it crosses the bridge. `message` and `remedy` are for people and hold nothing internal;
 * `details` is data whose shape the code determines (STALE: {diff: FieldDiff[]}, BAD_INPUT: {issues}).
 */
export const answerError = z.object({
  code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  remedy: z.string().optional(),
  details: z.unknown().optional(),
});
export type AnswerError = z.infer<typeof answerError>;

/** Either ok with data or not ok with an error: the impossible mix cannot be written. */
export type Answer<T> = { ok: true; data: T } | { ok: false; error: AnswerError };
