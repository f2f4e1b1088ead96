import type { BoardFault } from '../../contract/boards';
import { meetingsAhead } from '../../domain/boards/meetings-ahead';
import type { Board } from '../../domain/boards/types';
import { sameContent } from '../../domain/provisioning/hash';
import type { RulesInForce } from '../../domain/rules/types';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, type RulesChange } from '../rules/change-rules';
import { latestOf } from '../rules/latest';
import {
  BOARD,
  boardRecord,
  calendarWrite,
  MOST_BOARDS,
  rulesOfBoard,
  type BoardRecord,
} from './board-record';
import { checkGroups } from '../groups/check-groups';
import { faultsOf } from './check-draft';
import { boardsAdminView } from './view-boards';

/** The chain in which the site's own settings are recorded. */
const SITE = 'site';

/**
 * Puts the next version of a board in force, or a new board. Rounds that are open keep the seats that they opened with; its meetings are
 * worked out anew. Saving the same again changes nothing.
 */
export const saveBoard: UseCase<'boards.save'> = async (deps, { board, version }, caller) => {
  refuse(await checkGroups(deps, board.groups, 'groups'));
  return boardsAdminView(deps, await putBoard(deps, { board, retired: false }, version, caller.accountId));
};

/** Takes a board out of force; its versions, meetings and minutes stay. Refused while a policy asks it; one that is out stays as it is. */
export const retireBoard: UseCase<'boards.retire'> = async (deps, { id, version }, caller) => {
  const known = await deps.store.config.get(BOARD, id, boardRecord);
  if (known === null)
    throw new Refusal('NOT_FOUND', 'There is no such board.', 'Choose one from the list of boards.');
  const rules = await putBoard(deps, { ...known.value, retired: true }, version, caller.accountId);
  return boardsAdminView(deps, rules);
};

async function putBoard(deps: Deps, next: BoardRecord, version: number, by: string): Promise<RulesInForce> {
  // A condition on an absent row fails: the head is there, saying nothing, before the rules are changed with it.
  await deps.store.config.prepare(BOARD, next.board.id);
  return changeRules(deps, by, (before, at) => changeOf(deps, before, next, { version, by, at }));
}

async function changeOf(
  deps: Deps,
  before: RulesInForce,
  next: BoardRecord,
  { version, by, at }: { readonly version: number; readonly by: string; readonly at: string },
): Promise<RulesChange | null> {
  const { board, retired } = next;
  const { id, name, kind, quorum, projects } = board;
  const now = Date.parse(at);
  const known = await deps.store.config.get(BOARD, id, boardRecord);
  const present = known?.version ?? 0;
  // The very same was saved on this version: an answer that never came.
  if (present === version + 1 && sameContent(known?.value, next)) return null;
  if (retired && known?.value.retired === true) return null;
  if (present !== version) throw staleBoard(name, present);
  if (retired) refuseInUse(before, board);
  else refuse(faultsOf(board, before, now));
  const others = (before.boards ?? []).filter((one) => one.id !== id);
  const boards = retired ? others : [...others, rulesOfBoard(board)];
  if (boards.length > MOST_BOARDS)
    throw new Refusal(
      'CONFLICT',
      `There are ${MOST_BOARDS} boards already, and all are kept in one record that is read at every gate.`,
      'Retire a board that no longer meets.',
    );
  return {
    rules: { ...before, boards },
    record: {
      subjects: [SITE, ...projects],
      kind: retired ? 'board retired' : 'board saved',
      data: { board: id, name, boardKind: kind, quorum, boardVersion: present + 1 },
    },
    together: [
      ...deps.store.config.writes({ kind: BOARD, subject: id, version: present, value: next, by, at }),
      calendarWrite(deps, board, present + 1, retired ? NEVER : meetingsAhead(board, now), at),
    ],
  };
}

const NEVER = { starts: [], until: null };

const staleBoard = (name: string, present: number): Refusal =>
  present === 0
    ? new Refusal('STALE', `“${name}” is not there any more.`, 'Reload the list of boards.')
    : new Refusal(
        'STALE',
        `Somebody else has saved “${name}” meanwhile, or another board has its id: it is at version ${present}.`,
        'Open it again and make your change on what is there now; give a new board another name.',
        { version: present },
      );

function refuse(faults: readonly BoardFault[]): void {
  if (faults.length === 0) return;
  const words = faults.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
  throw new Refusal('BAD_INPUT', `The board can’t be saved. ${words}`, 'Nothing was changed.', {
    issues: faults,
  });
}

/** A stage that asks a board which is gone could be filled by nobody. */
function refuseInUse(rules: RulesInForce, { id, name }: Board): void {
  const users = Object.values(rules.projects).filter(({ approvalPolicies }) =>
    latestOf(approvalPolicies).some(({ rows }) =>
      rows.some(
        ({ outcome }) =>
          outcome.kind === 'stages' &&
          outcome.stages.some(({ approvers }) =>
            approvers.some((one) => one.kind === 'board' && one.boardId === id),
          ),
      ),
    ),
  );
  if (users.length === 0) return;
  throw new Refusal(
    'CONFLICT',
    `The approval policy of ${users.map(({ projectKey }) => projectKey).join(', ')} asks “${name}”.`,
    'Let another board or group decide there first, then retire this one.',
  );
}
