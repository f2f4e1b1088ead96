import type { Approver } from './types';

/** Names the source of seats: stages that name the same one mean the same people. */
export function approverKey(approver: Approver): string {
  switch (approver.kind) {
    case 'group':
      return `group:${approver.groupId}`;
    case 'users':
      return `users:${[...approver.accountIds].sort().join(',')}`;
    case 'role':
      return `role:${approver.roleId}`;
    case 'field':
      return `field:${approver.fieldId}`;
    case 'board':
      return `board:${approver.boardId}`;
    case 'serviceOwner':
    case 'teamLead':
      return approver.kind;
  }
}
