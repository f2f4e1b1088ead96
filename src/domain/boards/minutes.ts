import type { Attendee, Delegate, MeetingHead, Minutes, MinutesItem } from '../../contract/meetings';
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
    /** In whose places. */
    readonly for: readonly string[];
    /** Had a seat of their own. */
    readonly seated: boolean;
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
  const voters = [...outcomes.values()].flatMap(({ votes }) => votes);
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
    minutes: minutesSpent(spentOn(item, endedAt ?? 0)),
    votes: outcome.votes.map(({ accountId, for: places, vote, reason, conditions }) => ({
      ...{ accountId, vote, reason },
      for: [...places],
      conditions: [...conditions],
    })),
    excluded: outcome.excluded.map((one) => ({ ...one })),
    notes: item.notes.map(noteLine),
    actions: item.actions.map(actionLine),
  };
}

/** To a tenth. What was called up has some: none says that it never was. */
const minutesSpent = (ms: number): number => (ms === 0 ? 0 : Math.max(1, Math.round(ms / 6000)) / 10);

const NAMES: Readonly<Record<ItemOutcome['decision'], string>> = {
  approved: 'Approved',
  rejected: 'Rejected',
  pending: 'Not decided yet',
  blocked: 'Can’t be decided as things stand',
  none: 'Nothing left for the board to decide',
};

function outcomeWords(item: MeetingItem, { decision, words }: ItemOutcome): string {
  const { deferred, state, treat, spentMs } = item;
  if (state === 'deferred' && deferred !== null) return `Put off: ${deferred.reason}`;
  // What is approved together is never called up, so it isn't missed either.
  const isMissed = treat === 'discuss' && state === 'waiting' && spentMs === 0;
  const name = decision === 'pending' && isMissed ? 'Not reached' : NAMES[decision];
  if (words === '') return name;
  // "Approved by CAB" says it all.
  return words.startsWith(name) ? words : `${name}: ${words}`;
}

export const noteLine = ({ by, at, text }: Note) => ({ by, at: iso(at), text });
export const actionLine = ({ owner, due, ...note }: Action) => ({ ...noteLine(note), owner, due });

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** Everybody who belongs to the board by name, has a vote or came, with when they were there. `voters` may name a person often. */
export function attendanceOf(
  { attendance }: Pick<Meeting, 'attendance'>,
  { chair, deputies, members }: Pick<People, 'chair' | 'deputies' | 'members'>,
  voters: readonly Voter[] = [],
): Attendee[] {
  const named = [...(chair === null ? [] : [chair]), ...deputies, ...members];
  const seated = new Set([...named, ...idsOf(voters.filter((one) => one.seated))]);
  const voting = new Set(idsOf(voters));
  const all = [...new Set([...named, ...voting, ...idsOf(attendance)])];
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
              : voting.has(accountId)
                ? 'delegate'
                : 'guest',
      for: [...new Set(voters.flatMap((one) => (one.accountId === accountId ? one.for : [])))],
      present: times.some(({ to }) => to === null),
      times: times.map(({ from, to }) => ({ from: iso(from), to: isoOrNull(to) })),
    };
  });
}

type Voter = Omit<Delegate, 'for'> & { readonly for: readonly string[] };
const idsOf = (people: readonly { readonly accountId: string }[]): string[] =>
  people.map(({ accountId }) => accountId);

/** How many of a board's quorum are there. Members by a group count as well, so everybody who came does. */
export const quorumOf = (there: readonly string[], { quorum }: Pick<People, 'quorum'>) => ({
  need: quorum,
  present: there.length,
  met: there.length >= quorum,
});
