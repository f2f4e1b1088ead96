import type { MeetingView } from '../../../src/contract/meetings';
import type { RequestOf } from '../../../src/contract/resolvers';
import { HOUR, MINUTE, MONDAY_NINE, type Office, type Who } from '../../journeys/support/office';
import { putRules, rulesOf } from '../../journeys/support/policies';
import { grantRoles, screenOf } from '../../journeys/support/seats';
import { billOf, sumCounts, timesBill, type Bill } from './bill';

const CHAIR: Who = 'tomasz.kowalczyk';
const MEMBERS: readonly Who[] = [
  CHAIR,
  'priya.raman',
  'ingrid.solberg',
  'chris.manager',
  'diego.marin',
  'yuki.tanaka',
  'amara.okafor',
  'alma.admin',
];
const BOARD = 'weekly-cab';
const MINUTES_AN_ITEM = 3;

/** Every change goes to the board, five of whose eight members have to approve. */
function seatTheBoard(office: Office): void {
  const rules = rulesOf(office);
  const project = rules.projects[office.projectId];
  if (project === undefined) throw new Error('Acme has not adopted');
  const stage = {
    ...{ id: 'cab', name: 'CAB', approvers: [{ kind: 'board' as const, boardId: BOARD, via: 'CAB' }] },
    ...{ rule: { kind: 'count' as const, count: 5 }, quorum: 5, veto: false, firstDecides: false },
  };
  const row = {
    id: 'all',
    name: 'All',
    when: 'otherwise' as const,
    outcome: { kind: 'stages' as const, stages: [stage] },
  };
  const approvalPolicies = project.approvalPolicies.map((policy) => ({ ...policy, rows: [row] }));
  putRules(office, {
    ...rules,
    version: rules.version + 1,
    projects: { ...rules.projects, [office.projectId]: { ...project, approvalPolicies } },
  });
}

/**
 * A CAB with eight members goes through its agenda: each item is called up, seen by all, voted on by each of them alone, and noted.
 * Between that every open page asks every few seconds whether there is news; one such question is measured and multiplied.
 * @param items changes on the agenda
 */
export async function cabBill(office: Office, items: number): Promise<Bill> {
  grantRoles(office);
  const admin = screenOf(office, 'steward-admin');
  const desk = screenOf(office, 'steward-desk');
  const saved: RequestOf<'boards.save'>['board'] = {
    ...{ id: BOARD, name: 'Weekly CAB', kind: 'CAB', purpose: '', quorum: 5, projects: [], deputies: [] },
    ...{ chair: office.account(CHAIR), members: MEMBERS.map((who) => office.account(who)), groups: [] },
    meets: {
      ...{ id: 'weekly', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T11:00', minutes: 90 },
      ...{ rule: 'FREQ=WEEKLY', except: [], extra: [] },
    },
    ...{ cutOff: { hours: 0, calendar: null }, minutesPerItem: MINUTES_AN_ITEM },
  };
  await admin('alma.admin', 'boards.save', { board: saved, version: 0 });
  seatTheBoard(office);
  for (let made = 0; made < items; made++)
    await office.submitted({
      'Planned start': '2026-11-24T10:00:00.000+0100',
      'Planned end': '2026-11-24T12:00:00.000+0100',
    });
  await office.site.clock.set(MONDAY_NINE + 2 * HOUR);
  const { boards } = await desk(CHAIR, 'cab.boards', {});
  const meetingId = boards.find(({ id }) => id === BOARD)?.next?.id ?? '';

  const seen = new Map<Who, MeetingView>();
  const look = async (who: Who): Promise<MeetingView> => {
    const answer = await desk(who, 'cab.meeting', { meetingId, ifVersion: seen.get(who)?.version ?? null });
    if (answer.changed) seen.set(who, answer);
    const view = seen.get(who);
    if (view === undefined) throw new Error('The meeting was not told.');
    return view;
  };
  const everybodyLooks = async (): Promise<void> => {
    for (const who of MEMBERS) await look(who);
  };
  let acts = 0;
  const act = async (one: RequestOf<'cab.act'>['act']): Promise<void> => {
    await desk(CHAIR, 'cab.act', { meetingId, actId: `proof-act-${++acts}`, act: one });
  };

  // How often an open page asks while the meeting runs, as the app itself says.
  let askedEvery = 0;
  const meeting = await billOf(office.site, '', async () => {
    await everybodyLooks();
    await act({ verb: 'start' });
    const { items: agenda, pollAfterMs } = await look(CHAIR);
    askedEvery = pollAfterMs ?? 0;
    if (agenda.length !== items) throw new Error(`${agenda.length} of ${items} changes are on the agenda`);
    for (const { issueId } of agenda) {
      await act({ verb: 'next', issueId });
      await everybodyLooks();
      for (const who of MEMBERS) {
        const vote = (await look(who)).items.find((item) => item.issueId === issueId)?.vote;
        if (!vote || vote.decision !== 'pending') continue;
        const { roundId, seal } = vote;
        await desk(who, 'cab.vote', { meetingId, votes: [{ issueId, roundId, seal, vote: 'approve' }] });
      }
      await act({ verb: 'note', issueId, text: 'Nobody objects.' });
      await everybodyLooks();
      await office.site.clock.step(MINUTES_AN_ITEM * MINUTE);
    }
    await act({ verb: 'end' });
    await office.settle();
    const { minutes } = await desk(CHAIR, 'cab.minutes', { meetingId });
    const approved = minutes.items.filter(({ decision }) => decision === 'approved').length;
    if (approved !== items) throw new Error(`The board approved ${approved} of ${items}`);
  });
  const questions = Math.round(((MINUTES_AN_ITEM * MINUTE * items) / askedEvery) * MEMBERS.length);
  // Most questions are answered with "unchanged": it is asked by somebody who has seen the end.
  await look(CHAIR);
  const question = await billOf(office.site, '', () => look(CHAIR));
  return {
    story: `A CAB meeting: ${items} items, 8 members, ${MINUTES_AN_ITEM * items} minutes`,
    counts: sumCounts([meeting.counts, timesBill(question, questions)]),
    over: [...meeting.over, ...question.over],
  };
}
