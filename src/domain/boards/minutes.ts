import type { Attendee, MeetingHead, Minutes, MinutesItem } from '../../contract/meetings';
import type { Vote } from '../approvals/types';
import { cameTo, spentOn } from './meeting';
import type { Action, Board, Meeting, MeetingItem, Note } from './types';

/** Where the approval of a change stood when the meeting ended. */
export interface ItemOutcome {
  readonly issueId: string;
  /** `none`: nothing of it waited for the board any more. */
  readonly decision: 'approved' | 'rejected' | 'pending' | 'blocked' | 'none';
  /** "3 of 4, quorum met". */
  readonly words: string;
  readonly votes: readonly {
    readonly accountId: string;
    readonly vote: Vote;
    readonly reason: string | null;
    readonly conditions: readonly string[];
  }[];
  /** Who has a part in the change and so had no vote. */
  readonly excluded: readonly { readonly accountId: string; readonly why: string }[];
}

type People = Pick<Board, 'chair' | 'deputies' | 'members' | 'quorum'>;

/**
 * The minutes of a meeting, made of what was said in it and of where each change stood at its end. `items` of which no outcome is
 * given are left out: the reader can't see them.
 */
export function minutesOf(
  meeting: Meeting,
  head: MeetingHead,
  people: People,
  outcomes: ReadonlyMap<string, ItemOutcome>,
): Minutes {
  const items = meeting.items.flatMap((item) => {
    const outcome = outcomes.get(item.issueId);
    return outcome === undefined ? [] : [minutesItem(item, outcome, meeting)];
  });
  const voters = [...outcomes.values()].flatMap(({ votes }) => votes.map(({ accountId }) => accountId));
  return {
    meeting: head,
    startedAt: isoOrNull(meeting.startedAt),
    endedAt: isoOrNull(meeting.endedAt),
    chair: meeting.chair,
    attendance: attendanceOf(meeting, people, voters),
    quorum: quorumOf(cameTo(meeting), people),
    items,
    actions: items.flatMap(({ issueKey, actions }) => actions.map((one) => ({ ...one, issueKey }))),
  };
}

function minutesItem(item: MeetingItem, outcome: ItemOutcome, { endedAt }: Meeting): MinutesItem {
  const decision = item.state === 'deferred' ? 'deferred' : outcome.decision;
  return {
    issueId: item.issueId,
    issueKey: item.issueKey,
    treat: item.treat,
    outcome: outcomeWords(item, outcome),
    decision,
    minutes: Math.round(spentOn(item, endedAt ?? 0) / 6000) / 10,
    votes: outcome.votes.map((one) => ({ ...one, conditions: [...one.conditions] })),
    excluded: outcome.excluded.map((one) => ({ ...one })),
    notes: item.notes.map(noteLine),
    actions: item.actions.map(actionLine),
  };
}

const NAMES: Readonly<Record<ItemOutcome['decision'], string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  pending: 'Not decided yet',
  blocked: 'Can’t be decided as things stand',
  none: 'Nothing left for the board to decide',
};

function outcomeWords({ deferred, state, spentMs }: MeetingItem, { decision, words }: ItemOutcome): string {
  if (state === 'deferred' && deferred !== null) return `Put off: ${deferred.reason}`;
  const name =
    decision === 'pending' && state === 'waiting' && spentMs === 0 ? 'Not reached' : NAMES[decision];
  return words === '' ? name : `${name}: ${words}`;
}

export const noteLine = ({ by, at, text }: Note) => ({ by, at: iso(at), text });
export const actionLine = ({ owner, due, ...note }: Action) => ({ ...noteLine(note), owner, due });

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** Everybody who belongs to the board by name or came, with when they were there. */
export function attendanceOf(
  { attendance }: Pick<Meeting, 'attendance'>,
  { chair, deputies, members }: Pick<People, 'chair' | 'deputies' | 'members'>,
  further: readonly string[] = [],
): Attendee[] {
  const named = [...(chair === null ? [] : [chair]), ...deputies, ...members, ...further];
  const seated = new Set(named);
  const all = [...new Set([...named, ...attendance.map(({ accountId }) => accountId)])];
  return all.map((accountId) => {
    const times = attendance.filter((one) => one.accountId === accountId);
    return {
      accountId,
      role:
        accountId === chair
          ? 'chair'
          : deputies.includes(accountId)
            ? 'deputy'
            : seated.has(accountId)
              ? 'member'
              : 'guest',
      present: times.some(({ to }) => to === null),
      times: times.map(({ from, to }) => ({ from: iso(from), to: isoOrNull(to) })),
    };
  });
}

/** How many of a board's quorum are there. Members by a group count as well, so everybody who came does. */
export const quorumOf = (there: readonly string[], { quorum }: Pick<People, 'quorum'>) => ({
  need: quorum,
  present: there.length,
  met: there.length >= quorum,
});
