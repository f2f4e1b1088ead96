import type { BoardsAdminView } from '../../contract/boards';
import { boardWarnings } from '../../domain/boards/check-board';
import { meetingsAhead } from '../../domain/boards/meetings-ahead';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { Versioned } from '../../store/config';
import type { Deps, UseCase } from '../deps';
import { readBoards, type BoardRecord } from './board-record';
import { nextMeetings } from './next-meetings';

const SHOWN = 5;

/** Every board with its next meetings, and what new ones can be made of. */
export const listBoards: UseCase<'boards.list'> = async (deps) =>
  boardsAdminView(deps, await deps.store.rules.get());

export async function boardsAdminView(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce | null,
): Promise<BoardsAdminView> {
  const all = await readBoards(deps, rules);
  const now = deps.clock.now();
  return {
    boards: all
      .map((one) => summaryOf(rules, one, now))
      .sort((a, b) => Number(a.retired) - Number(b.retired) || a.board.name.localeCompare(b.board.name)),
    projects: Object.values(rules?.projects ?? {}).map(({ projectId: id, projectKey: key }) => ({ id, key })),
    calendars: Object.entries(rules?.calendars ?? {}).map(([id, versions]) => ({
      id,
      name: versions.at(-1)?.name ?? id,
    })),
    siteTimeZone: rules?.timeZone ?? 'UTC',
  };
}

function summaryOf(
  rules: RulesInForce | null,
  { version, value: { board, retired } }: Versioned<BoardRecord>,
  now: Millis,
): BoardsAdminView['boards'][number] {
  if (retired) return { board, version, retired, next: [], warnings: [] };
  const ahead = meetingsAhead(board, now);
  const next = nextMeetings(rules, board, ahead.starts, now, SHOWN);
  return { board, version, retired, next, warnings: boardWarnings(board, ahead) };
}
