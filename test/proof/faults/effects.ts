import type { FaultEffect, FaultRule } from '../../../sandbox/forge/faults';

/** One call that the app made: to Jira, to storage or to the queue. */
export interface Call {
  readonly target: FaultRule['target'];
  /** As the sandbox names it: "GET /rest/api/3/issue/1", "transaction", "publish issue-work". */
  readonly operation: string;
}

export const FAULTS = [
  '429',
  '500',
  '503',
  'timeout',
  'timeout, but done',
  'reset',
  'reset, but done',
  'conflict',
  'dies before',
  'dies after',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** What this fault does to this call; null where the platform has no such answer. */
export function effectOf(fault: FaultName, { target, operation }: Call): FaultEffect | null {
  switch (fault) {
    case '429':
      // As storage names it (handling-errors-kvs); Jira and the queue have no code.
      return {
        kind: 'status',
        status: 429,
        retryAfter: 2,
        ...(target === 'kvs' && { code: 'RATE_LIMIT_EXCEEDED' }),
      };
    case '500':
      return { kind: 'status', status: 500 };
    case '503':
      return { kind: 'status', status: 503 };
    case 'timeout':
      return { kind: 'timeout' };
    case 'timeout, but done':
      return { kind: 'timeoutAfter' };
    case 'reset':
      return { kind: 'reset' };
    case 'reset, but done':
      return { kind: 'resetAfter' };
    case 'conflict':
      return conflictOf({ target, operation });
    case 'dies before':
      return { kind: 'crashBefore' };
    case 'dies after':
      return { kind: 'crashAfter' };
  }
}

/** Jira's document names 409 for edits and transitions of an issue ("a conflicting update"), and for nothing else that is told of here. */
const MEETS_OTHERS = /^(PUT \/rest\/api\/3\/issue\/\d+|POST \/rest\/api\/3\/issue\/\d+\/transitions)(\?|$)/;

/** Somebody else wrote in between: a transaction's condition is false, an issue is being edited. */
function conflictOf({ target, operation }: Call): FaultEffect | null {
  if (target === 'kvs')
    return operation.startsWith('transaction')
      ? { kind: 'status', status: 400, code: 'CONDITIONAL_CHECK_FAILED' }
      : null;
  return target === 'jira' && MEETS_OTHERS.test(operation) ? { kind: 'status', status: 409 } : null;
}
