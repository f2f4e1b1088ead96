import type { RequestOf } from '../../../../src/contract/resolvers';
import { MINUTE, MONDAY_NINE, type Office } from '../../../journeys/support/office';
import { RISKY, screenOf, seatBoard } from '../../../journeys/support/seats';
import { tries, type Story } from '../story';

const [TOMASZ, INGRID] = ['tomasz.kowalczyk', 'ingrid.solberg'] as const;

async function boardThatMeets(office: Office): Promise<string> {
  const group = office.tables.table('groups').find(({ name }) => name === 'cab-members');
  const board: RequestOf<'boards.save'>['board'] = {
    ...{
      id: 'weekly-cab',
      name: 'Weekly CAB',
      kind: 'CAB',
      purpose: '',
      quorum: 2,
      projects: [],
      deputies: [],
    },
    ...{ chair: office.account(TOMASZ), members: [], groups: [group?.id ?? ''] },
    meets: {
      ...{ id: 'weekly', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T10:30', minutes: 60 },
      ...{ rule: 'FREQ=WEEKLY', except: [], extra: [] },
    },
    ...{ cutOff: { hours: 0, calendar: null }, minutesPerItem: 10 },
  };
  await screenOf(office, 'steward-admin')('alma.admin', 'boards.save', { board, version: 0 });
  await seatBoard(office, 'alma.admin', board.id);
  return board.id;
}

const act = (
  office: Office,
  meetingId: string,
  actId: string,
  one: RequestOf<'cab.act'>['act'],
): Promise<void> =>
  tries(office, () => screenOf(office, 'steward-desk')(TOMASZ, 'cab.act', { meetingId, actId, act: one }));

async function vote(office: Office, meetingId: string, issueId: string): Promise<void> {
  const desk = screenOf(office, 'steward-desk');
  await tries(office, async () => {
    const seen = await desk(INGRID, 'cab.meeting', { meetingId, ifVersion: null });
    const item = seen.changed ? seen.items.find((one) => one.issueId === issueId) : undefined;
    if (item?.you.vote === 'approve') return;
    const { roundId = '', seal = '' } = item?.vote ?? {};
    const votes = [{ issueId, roundId, seal, vote: 'approve' as const }];
    const { results } = await desk(INGRID, 'cab.vote', { meetingId, votes });
    // Each vote is answered for itself: that this one failed stands beside the change.
    if (!results.every(({ ok }) => ok)) throw new Error('no vote');
  });
}

export const MEETINGS: readonly Story[] = [
  {
    name: 'A meeting votes on a change and ends with minutes',
    prepare: async (office) => {
      const boardId = await boardThatMeets(office);
      const id = await office.submitted(RISKY);
      await office.site.clock.set(MONDAY_NINE + 90 * MINUTE);
      const { boards } = await screenOf(office, 'steward-desk')(TOMASZ, 'cab.boards', {});
      const meetingId = boards.find((one) => one.id === boardId)?.next?.id ?? '';
      await act(office, meetingId, 'start-00', { verb: 'start' });
      await act(office, meetingId, 'attend-0', {
        ...{ verb: 'attend', accountId: office.account(INGRID), present: true },
      });
      await act(office, meetingId, 'next-000', { verb: 'next', issueId: id });
      return { id, meetingId };
    },
    act: async (office, { id = '', meetingId = '' }) => {
      await vote(office, meetingId, id);
      await act(office, meetingId, 'note-000', { verb: 'note', issueId: id, text: 'Tell the desk.' });
      await act(office, meetingId, 'end-0000', { verb: 'end' });
    },
  },
];
