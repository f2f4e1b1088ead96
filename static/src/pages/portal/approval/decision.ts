import type { RequestOf } from '../../../../../src/contract/resolvers';
import { text } from '../../../text';

const words = text.portalApproval;

/** What a person decides, without what it is about. */
export type Decision = Pick<RequestOf<'portal.vote'>, 'vote' | 'reason' | 'conditions'>;
export type Way = 'approve' | 'withConditions' | 'reject' | 'abstain';

const MOST_CONDITIONS = 10;
const LONGEST = 500;

export interface Written {
  readonly way: Way;
  readonly reason: string;
  readonly conditions: string;
}
export interface Faults {
  readonly reason?: string;
  readonly conditions?: string;
}

const linesOf = (written: string): string[] =>
  written.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** What must be mended before it is sent: a rejection and a changed mind need their reason. */
export function faultsOf({ way, reason, conditions }: Written, isChange: boolean): Faults {
  const lines = linesOf(conditions);
  const wrong =
    lines.length === 0
      ? words.conditionsNeeded
      : lines.length > MOST_CONDITIONS || lines.some((line) => line.length > LONGEST)
        ? words.conditionsTooMany
        : null;
  return {
    ...((way === 'reject' || isChange) && reason.trim() === '' && { reason: words.reasonNeeded }),
    ...(way === 'withConditions' && wrong !== null && { conditions: wrong }),
  };
}

export function decisionOf({ way, reason, conditions }: Written): Decision {
  return {
    vote: way === 'withConditions' ? 'approve' : way,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(way === 'withConditions' && { conditions: linesOf(conditions) }),
  };
}
