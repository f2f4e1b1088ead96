import { checkRecurrence } from '../schedule/check-recurrence';
import { ScheduleError } from '../schedule/schedule-error';
import type { Fault } from '../time/fault';
import type { Millis } from '../time/types';
import { meetingsAhead, type MeetingsAhead } from './meetings-ahead';
import type { Board } from './types';

/** What a board can name. */
export interface BoardSurroundings {
  readonly projects: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
  readonly now: Millis;
}

/** Checks a board whole: why it can't be saved, each with its place and what to do. None: it can. */
export function checkBoard(board: Board, around: BoardSurroundings): Fault[] {
  return [...checkPeople(board), ...checkReach(board, around), ...checkMeetings(board, around.now)];
}

function checkPeople({ chair, deputies, members, groups, quorum }: Board): Fault[] {
  const faults: Fault[] = [];
  const named = new Set(members);
  // Who is in a group is known to Jira alone, and may change any day.
  const known = groups.length === 0;
  if (chair === null)
    faults.push(fault('chair', 'The board has no chair.', 'Name somebody who leads its meetings.'));
  else if (known && !named.has(chair))
    faults.push(
      fault(
        'chair',
        'The chair is not a member of the board.',
        'Add them to the members, or name another chair.',
      ),
    );
  const strange = deputies.findIndex((one) => known && !named.has(one));
  if (strange >= 0)
    faults.push(
      fault(`deputies[${strange}]`, 'A deputy is not a member of the board.', 'Add them to the members.'),
    );
  if (members.length === 0 && known)
    faults.push(fault('members', 'Nobody is a member of the board.', 'Name members or a group.'));
  if (known && members.length > 0 && quorum > named.size)
    faults.push(
      fault(
        'quorum',
        `The quorum is ${quorum}, and the board has ${named.size} ${named.size === 1 ? 'member' : 'members'}: it could never decide.`,
        'Lower the quorum or add members.',
      ),
    );
  return faults;
}

function checkReach({ projects, cutOff }: Board, around: BoardSurroundings): Fault[] {
  const faults: Fault[] = [];
  const strange = projects.findIndex((id) => !around.projects.has(id));
  if (strange >= 0)
    faults.push(
      fault(
        `projects[${strange}]`,
        'Steward does not look after changes in this project.',
        'Adopt change enablement there first, or leave the project out.',
      ),
    );
  if (cutOff.calendar !== null && !around.calendars.has(cutOff.calendar))
    faults.push(
      fault(
        'cutOff.calendar',
        'There is no such calendar.',
        'Choose one from the list, or hours of the clock.',
      ),
    );
  return faults;
}

function checkMeetings(board: Board, now: Millis): Fault[] {
  if (board.meets === null) return [];
  const faults = checkRecurrence(board.meets, 'meets');
  if (board.meets.minutes > 12 * 60)
    faults.push(fault('meets.minutes', 'A meeting lasts longer than half a day.', 'Make it shorter.'));
  if (faults.length > 0) return faults;
  const ahead = tryAhead(board, now);
  if (!('starts' in ahead)) return ahead.map((one) => ({ ...one, path: `meets.${one.path}` }));
  if (ahead.starts.length === 0)
    return [
      fault(
        'meets.rule',
        'It never meets in the coming 400 days.',
        'Let its meetings begin earlier or end later, or let it meet only when a meeting is called.',
      ),
    ];
  return overlap(ahead, board.meets.minutes);
}

function tryAhead(board: Board, now: Millis): MeetingsAhead | readonly Fault[] {
  try {
    return meetingsAhead(board, now);
  } catch (error) {
    if (error instanceof ScheduleError) return error.faults;
    throw error;
  }
}

function overlap({ starts }: MeetingsAhead, minutes: number): Fault[] {
  const meets = starts.some((start, n) => n > 0 && start < (starts[n - 1] ?? -Infinity) + minutes * 60_000);
  return meets
    ? [fault('meets.rule', 'A meeting begins before the one before it is over.', 'Let it meet less often.')]
    : [];
}

/** Worth knowing about a board that can be saved. */
export function boardWarnings(
  { meets, minutesPerItem, kind }: Board,
  { starts, until }: MeetingsAhead,
): Fault[] {
  const warnings: Fault[] = [];
  const last = starts.at(-1);
  if (meets !== null && until === null && last !== undefined)
    warnings.push(
      fault(
        'meets.rule',
        `Its meetings end on ${new Date(last).toISOString().slice(0, 10)}.`,
        'Extend them in time if the board goes on.',
      ),
    );
  if (meets !== null && meets.minutes < minutesPerItem)
    warnings.push(
      fault(
        'minutesPerItem',
        'A meeting is shorter than one change takes.',
        'Plan less time for each, or a longer meeting.',
      ),
    );
  if (meets !== null && kind === 'ECAB')
    warnings.push(
      fault(
        'meets',
        'An emergency doesn’t wait for a regular meeting.',
        'Let the board meet when a meeting is called; its members can vote at any time.',
      ),
    );
  return warnings;
}

const fault = (path: string, message: string, remedy: string): Fault => ({ path, message, remedy });
