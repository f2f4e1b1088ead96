import type { AgendaItem, MeetingView } from '../../../../../../src/contract/meetings';

const ofItem = ({ pulled, deferred, vote, notes, actions }: AgendaItem): string[] => [
  ...[pulled, deferred].flatMap((one) => one?.by ?? []),
  ...(vote === null
    ? []
    : [
        ...vote.ballots.map(({ accountId }) => accountId),
        ...vote.waitingFor,
        ...vote.delegates.flatMap((one) => one.for),
        ...vote.excluded.map(({ accountId }) => accountId),
      ]),
  ...[...notes, ...actions].map(({ by }) => by),
  ...actions.flatMap(({ owner }) => owner ?? []),
];

/** Everybody who is named in a meeting. */
export const peopleIn = ({ chair, attendance, items, late }: MeetingView): string[] => [
  ...(chair === null ? [] : [chair]),
  ...attendance.flatMap((one) => [one.accountId, ...one.for]),
  ...[...items, ...late].flatMap(ofItem),
];
