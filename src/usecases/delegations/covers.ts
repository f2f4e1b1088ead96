import type { Round } from '../../domain/approvals/types';
import type { IssueState } from '../../store/issue-state-types';
import type { DelegationInForce } from '../approvals/seating';

/**
 * Whether a delegation reaches the seats of its principal in this round. A delegation moves all of them or none: one that is limited
 * to boards reaches a round in which the person sits through these boards alone.
 */
export function covers(
  { scope, principal }: Pick<DelegationInForce, 'scope' | 'principal'>,
  { projectId }: Pick<IssueState, 'projectId'>,
  { stages }: Pick<Round, 'stages'>,
): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'projects':
      return scope.ids.includes(projectId);
    case 'boards': {
      const seats = stages.flatMap(({ definition, roster }) => {
        const boards = definition.approvers.flatMap((one) =>
          one.kind === 'board' && scope.ids.includes(one.boardId) ? [one.via] : [],
        );
        return roster
          .filter(({ accountId }) => accountId === principal)
          .map(({ via, ways }) => (ways ?? [via]).every((way) => boards.includes(way)));
      });
      return seats.length > 0 && seats.every(Boolean);
    }
  }
}
