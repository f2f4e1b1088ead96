import { board as boardShape } from '../../contract/boards';
import type { BoardRules } from '../../contract/board-terms';
import type { MeetingsAhead } from '../../domain/boards/meetings-ahead';
import type { Board } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { Versioned } from '../../store/config';
import type { Write } from '../../store/transaction';
import type { Deps } from '../deps';

/** A board as admins keep it; the rules in force carry what the engine needs of it. */
export const boardRecord = z.object({ board: boardShape, retired: z.boolean() });
export type BoardRecord = z.infer<typeof boardRecord>;

export const BOARD = 'board';
/** All boards are in one record that is read at every gate. */
export const MOST_BOARDS = 40;

/** What the engine needs of a board. */
export const rulesOfBoard = ({
  id,
  name,
  kind,
  chair,
  deputies,
  members,
  groups,
  quorum,
  projects,
}: Board): BoardRules => ({
  ...{ id, name, kind, chair, deputies, members, groups, quorum, projects },
});

/** Every board there ever was, at most a hundred; those in force are always among them. One query, a request for every 25. */
export async function readBoards(
  { store }: Pick<Deps, 'store'>,
  rules: RulesInForce | null,
): Promise<readonly Versioned<BoardRecord>[]> {
  const inForce = (rules?.boards ?? []).map(({ id }) => id);
  const ids = [...new Set([...inForce, ...(await store.config.subjects(BOARD, ''))])];
  const found = await store.config.getMany(BOARD, ids, boardRecord);
  return found.filter((one) => one !== null);
}

/** When a board meets, worked out ahead: instants are ISO. */
export const boardCalendar = z.object({
  /** Of the board that it was worked out from. */
  version: z.int(),
  minutes: z.int(),
  starts: z.array(z.string()),
  /** How far; null: nothing comes later. */
  until: z.string().nullable(),
});
export type BoardCalendar = z.infer<typeof boardCalendar>;
export const CALENDAR = { kind: 'board-calendar', subject: 'site' } as const;

/** Keeps when a board meets, for the transaction that saves the board. */
export function calendarWrite(
  { store }: { readonly store: Pick<Deps['store'], 'records'> },
  { id, meets }: Board,
  version: number,
  { starts, until }: MeetingsAhead,
  at: string,
): Write {
  const body: BoardCalendar = {
    version,
    minutes: meets?.minutes ?? 0,
    starts: starts.map(isoOf),
    until: until === null ? null : isoOf(until),
  };
  return store.records.write(CALENDAR.kind, CALENDAR.subject, id, at, body);
}
