import type { ErrorCode } from '../contract/errors';

/** A refusal that the person asking is meant to read: what happened and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy?: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}
