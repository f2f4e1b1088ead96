import { agendaOf, type Agenda } from '../../domain/boards/agenda';
import { comingMeeting } from '../../domain/boards/meeting';
import { readMeetingId } from '../../domain/boards/meeting-id';
import type { Board, Meeting } from '../../domain/boards/types';
import { mayVoteIn, seatsNow } from '../../domain/approvals/seats-now';
import type { Conflict } from '../../domain/schedule/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { readIssueTexts, type IssueText } from '../../jira/reports/read-issue-texts';
import type { IssueState } from '../../store/issue-state-types';
import { BOARD, boardCalendar, boardRecord, CALENDAR, type BoardCalendar } from '../boards/board-record';
import { exclusionsOf } from '../change/exclusions-of';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { BOARD_ITEM, boardRow } from './board-rows';
import { delegatesIn } from './board-stage';
import { boardsOf, boardWaits } from './board-waits';
import { candidateOf } from './candidate-of';
import { cutOffIn } from './head-of';
import { readPerson, roleOn, type Person, type Sits } from './standing';
import type { BoardRole } from '../../contract/meetings';

/** All that a look at a meeting, or an act in it, goes by. */
export interface Scene {
  readonly rules: RulesInForce;
  readonly board: Board;
  readonly meeting: Meeting;
  readonly now: Millis;
  readonly cutOff: Millis;
  /** Of what waits for the board; once it has ended: nothing. */
  readonly agenda: Agenda;
  readonly states: ReadonlyMap<string, IssueState>;
  /** What the person can see in Jira, by issue id. */
  readonly texts: ReadonlyMap<string, IssueText>;
  readonly person: Person;
  readonly role: BoardRole;
  /** In whose places the person may vote on something that waits. */
  readonly standsFor: readonly string[];
}

/** As many changes as an agenda lists; a board with more has another trouble. */
const MOST = 100;

/**
 * Reads a meeting whole, as the person who asks: five requests to the store and one for every 25 changes, three calls to Jira for
 * up to a hundred changes. Rows only say where to look: what waits is told by the aggregates, read by key.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED
 */
export async function openScene(deps: Deps, meetingId: string, accountId: string): Promise<Scene> {
  const { boardId, at } = readMeetingId(meetingId) ?? { boardId: '', at: 0 };
  const [rules, head, calendar, stored, { records: rows }] = await Promise.all([
    readRules(deps),
    deps.store.config.get(BOARD, boardId, boardRecord),
    deps.store.records.get(CALENDAR.kind, CALENDAR.subject, boardId, boardCalendar),
    deps.store.meetings.get(meetingId),
    deps.store.records.list(BOARD_ITEM, boardId, boardRow, { limit: MOST }),
  ]);
  const board = head?.value.board;
  const meeting = board === undefined ? null : (stored ?? planned(board.id, at, calendar?.body ?? null));
  if (board === undefined || meeting === null)
    throw new Refusal('NOT_FOUND', 'There is no such meeting.', 'Choose one from the list of meetings.');
  const waiting = meeting.state === 'ended' ? [] : rows;
  const ids = [...new Set([...meeting.items.map((one) => one.issueId), ...waiting.map(({ id }) => id)])];
  const [found, person] = await Promise.all([
    deps.store.issues.getMany(ids),
    readPerson(deps, rules, [board], accountId),
  ]);
  const states = new Map(found.flatMap((one) => (one === null ? [] : [[one.issueId, one] as const])));
  const now = deps.clock.now();
  const sits = sitsIn(board.id, states.values(), accountId, now);
  const role = roleOn(board, person, sits);
  if (role === null)
    throw new Refusal(
      'NOT_ALLOWED',
      'You are not on this board.',
      'Its chair, or who configures the rules, can tell you who is.',
    );
  const others = [...states.values()].flatMap(({ plan }) =>
    (plan?.conflicts ?? []).map((one) => one.otherId),
  );
  const texts = await readTexts(deps, [...new Set([...ids, ...others])]);
  const cutOff = cutOffIn(rules, board, meeting);
  const deferrals = new Map(rows.map(({ id, body }) => [id, body.deferredBy.length]));
  const candidates = waiting.flatMap(({ id }) => {
    const state = states.get(id);
    const wait = state && boardWaits(state, now).find((one) => one.boardId === board.id);
    return state && wait && serves(board, state)
      ? [candidateOf(state, wait, deferrals.get(id) ?? 0, rules, keyIn(texts))]
      : [];
  });
  const times = { start: meeting.at, cutOff, horizon: horizonOf(calendar?.body ?? null, meeting.at) };
  const agenda = agendaOf(candidates, times);
  return {
    rules,
    board,
    meeting,
    now,
    cutOff,
    agenda,
    states,
    texts,
    person,
    role,
    standsFor: sits?.for ?? [],
  };
}

/** A meeting that the board's rhythm gives and of which nothing was written yet; null: the rhythm doesn't give it. */
function planned(boardId: string, at: Millis, calendar: BoardCalendar | null): Meeting | null {
  const isPlanned = calendar?.starts.some((start) => Date.parse(start) === at) === true;
  return isPlanned ? comingMeeting(boardId, at, calendar.minutes, false) : null;
}

/** Start of the second meeting after this one: what begins later can wait for the next. Null: no such meeting is known. */
function horizonOf(calendar: BoardCalendar | null, at: Millis): Millis | null {
  const later = (calendar?.starts ?? []).map((start) => Date.parse(start)).filter((start) => start > at);
  return later[1] ?? null;
}

const serves = ({ projects }: Board, { projectId }: IssueState): boolean =>
  projects.length === 0 || projects.includes(projectId);

/** How somebody sits where they may vote for the board on one of these changes: as a member by any way, or for one; null: nowhere. */
function sitsIn(boardId: string, states: Iterable<IssueState>, accountId: string, now: Millis): Sits | null {
  const found = [...states].flatMap((state) =>
    state.rounds
      .filter(({ closed }) => closed === null)
      .flatMap((round) =>
        seatsNow(round, state.roster, exclusionsOf(state.duties), now, state.ballots).flatMap(
          (seats, index): Sits[] => {
            const stage = round.stages[index];
            if (stage === undefined || !boardsOf(stage).includes(boardId) || !mayVoteIn(seats, accountId))
              return [];
            return [
              delegatesIn(seats).find((one) => one.accountId === accountId) ?? { seated: true, for: [] },
            ];
          },
        ),
      ),
  );
  if (found.length === 0) return null;
  return {
    seated: found.some(({ seated }) => seated),
    for: [...new Set(found.flatMap((one) => one.for))],
  };
}

/** The key of the other side of a conflict, to those who can see it. */
export const keyIn =
  (texts: Scene['texts']) =>
  ({ otherId, otherKey }: Conflict): string =>
    texts.has(otherId) ? otherKey : 'a change that you can’t see';

async function readTexts({ jira }: Deps, ids: readonly string[]): Promise<ReadonlyMap<string, IssueText>> {
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, n) =>
    readIssueTexts(jira, ids.slice(n * MOST, (n + 1) * MOST)),
  );
  return new Map((await Promise.all(parts)).flatMap((part) => [...part]));
}

/** Everything that waits for the board in time for this meeting, what came late included. */
export const linesOf = ({ agenda }: Scene) => [...agenda.lines, ...agenda.late];
