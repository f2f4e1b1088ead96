import type { StageDefinition } from '../../domain/approvals/types';
import type { Rights } from '../change/rights';
import type { IssueRules } from '../rules/find-practice';
import { boardOf } from './people-of';

type Board = Pick<StageDefinition, 'approvers'>;

/** The people who act as chair of a stage: chair and deputies of its boards. Empty: it has none, and a change manager acts. */
export function chairsOf(found: Pick<IssueRules, 'rules'>, { approvers }: Board): string[] {
  const boards = approvers.flatMap((one) =>
    one.kind === 'board' ? (boardOf(found, one.boardId) ?? []) : [],
  );
  const chairs = boards.flatMap(({ chair, deputies }) => [...(chair === null ? [] : [chair]), ...deputies]);
  return [...new Set(chairs)];
}

/** Whether somebody acts as chair of a stage. */
export function isChairOf(
  found: Pick<IssueRules, 'rules'>,
  stage: Board,
  accountId: string,
  { manage }: Pick<Rights, 'manage'>,
): boolean {
  const chairs = chairsOf(found, stage);
  return chairs.length === 0 ? manage : chairs.includes(accountId);
}

/** Whom to ask for what only the chair of a stage may do. */
export const chairRemedy = (found: Pick<IssueRules, 'rules'>, stage: Board): string =>
  chairsOf(found, stage).length > 0
    ? 'Ask the chair of the board or a deputy.'
    : 'This stage has no chair: ask somebody with the permission "Steward: manage changes".';
