import type { AnswerError, ErrorCode } from '../../../src/contract/errors';
import type { FieldDiff } from '../../../src/contract/common';

/** An answer that is a refusal or a failure. `code` says which; texts are for people. */
export class AnswerFailed extends Error {
  readonly code: ErrorCode;
  readonly remedy: string | null;
  readonly details: unknown;
  constructor(error: AnswerError) {
    super(error.message);
    this.name = 'AnswerFailed';
    this.code = error.code;
    this.remedy = error.remedy ?? null;
    this.details = error.details;
  }
}

const isDiff = (value: unknown): value is FieldDiff =>
  typeof value === 'object' &&
  value !== null &&
  ['field', 'name', 'before', 'after'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );

/** Whether it was refused because what the person saw is no longer so. */
export const isStale = (error: unknown): boolean => error instanceof AnswerFailed && error.code === 'STALE';

/** The differences that a STALE refusal carries, or null when the error is something else. */
export function staleDiff(error: unknown): readonly FieldDiff[] | null {
  if (!(error instanceof AnswerFailed) || error.code !== 'STALE') return null;
  const diff = (error.details as { diff?: unknown } | null | undefined)?.diff;
  return Array.isArray(diff) ? diff.filter(isDiff) : [];
}
