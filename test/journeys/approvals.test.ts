import type { RequestOf } from '../../src/contract/resolvers';
import type { MeetingView } from '../../src/contract/meetings';
import { verifyChain } from '../../src/domain/audit/chain';
import { overBudget } from '../e2e/support/budgets';
import { HOUR, MINUTE, MONDAY_NINE, Office, type Who } from './support/office';
import { grantRoles, makeAuditor, RISKY, screenOf, seatBoard } from './support/seats';

const [LENA, CHRIS, DIEGO, AMARA] = [
  'lena.hoffmann',
  'chris.manager',
  'diego.marin',
  'amara.okafor',
] as const;
const [PRIYA, TOMASZ, INGRID] = ['priya.raman', 'tomasz.kowalczyk', 'ingrid.solberg'] as const;
const AUDITOR: Who = 'sophie.laurent';
const at = (ms: number): string => new Date(ms).toISOString();

/** A change from submission to evidence, by everybody who has a part in it; people use what the screens call. */
describe('approving at Acme', () => {
  let office: Office;
  let id = '';
  const panel = <N extends Parameters<ReturnType<typeof screenOf>>[1]>(
    who: Who,
    name: N,
    payload: RequestOf<N>,
  ) => screenOf(office, 'steward-change')(who, name, payload);
  const desk = <N extends Parameters<ReturnType<typeof screenOf>>[1]>(
    who: Who,
    name: N,
    payload: RequestOf<N>,
  ) => screenOf(office, 'steward-desk')(who, name, payload);
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
    chair: '',
    members: [],
    groups: [],
    meets: {
      ...{ id: 'weekly', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T10:30', minutes: 60 },
      ...{ rule: 'FREQ=WEEKLY', except: [], extra: [] },
    },
    cutOff: { hours: 0, calendar: null },
    minutesPerItem: 10,
  };

  beforeAll(async () => {
    office = await Office.open();
    grantRoles(office);
    makeAuditor(office, AUDITOR);
    const group = office.tables.table('groups').find(({ name }) => name === 'cab-members');
    const saved = { ...board, chair: office.account(TOMASZ), groups: [group?.id ?? ''] };
    await screenOf(office, 'steward-admin')('alma.admin', 'boards.save', { board: saved, version: 0 });
    await seatBoard(office, 'alma.admin', board.id);
    id = await office.submitted(RISKY);
  });
  afterAll(() => office.close());

  test('who raised the change is refused, in words', async () => {
    const { approval } = await office.view(LENA, id);
    expect(approval.you).toMatchObject({ canVote: false });
    expect(approval.you.why).toMatch(/who raised this change doesn’t approve it/);
    await expect(office.vote(LENA, id)).rejects.toThrow(/has a part in a change/);
  });

  test('an approver approves on a condition', async () => {
    await office.vote(DIEGO, id, { conditions: ['Tell the night shift.'] });
    const ofWhom = async (who: Who) => (await office.view(who, id)).approval.conditions;
    expect(await ofWhom(LENA)).toMatchObject([
      { text: 'Tell the night shift.', metBy: null, canTick: false },
    ]);
    expect(await ofWhom(DIEGO)).toMatchObject([{ canTick: true }]);
  });

  test('a delegate votes for somebody who is away', async () => {
    await desk(PRIYA, 'delegation.make', {
      ...{ to: office.account(AMARA), scope: { kind: 'all' }, note: 'On leave' },
      ...{ from: at(office.site.clock.now()), until: at(MONDAY_NINE + 24 * HOUR) },
    });
    await office.settle();
    expect((await office.view(AMARA, id)).approval.you).toMatchObject({
      canVote: true,
      for: [office.account(PRIYA)],
    });
    await office.vote(AMARA, id);
    const { approval } = await office.view(LENA, id);
    const cab = approval.stages.find((stage) => stage.id === 'cab');
    expect(cab?.seats.filter(({ vote }) => vote === 'approve')).toMatchObject([
      { accountId: office.account(AMARA), for: [office.account(PRIYA)] },
    ]);
  });

  test('the CAB meets: what the chair does is what the others see', async () => {
    const { boards } = await desk(TOMASZ, 'cab.boards', {});
    const meetingId = boards.find((one) => one.id === 'weekly-cab')?.next?.id ?? '';
    expect(meetingId).toContain('weekly-cab');
    const seen = new Map<Who, MeetingView>();
    const look = async (who: Who): Promise<MeetingView> => {
      const answer = await desk(who, 'cab.meeting', { meetingId, ifVersion: seen.get(who)?.version ?? null });
      if (answer.changed) seen.set(who, answer);
      return seen.get(who)!;
    };
    const act = async (who: Who, one: RequestOf<'cab.act'>['act']): Promise<void> => {
      await desk(who, 'cab.act', {
        meetingId,
        actId: `${one.verb}-${office.site.clock.now()}-act`,
        act: one,
      });
      await office.site.clock.step(1000);
    };
    for (const who of [TOMASZ, INGRID, CHRIS]) await look(who);
    expect(seen.get(INGRID)?.meeting.state).toBe('coming');
    expect(seen.get(INGRID)?.pollAfterMs).toBeLessThanOrEqual(30_000);
    await office.site.clock.set(MONDAY_NINE + 90 * MINUTE);
    await act(TOMASZ, { verb: 'start' });
    await act(TOMASZ, { verb: 'attend', accountId: office.account(INGRID), present: true });
    for (const who of [INGRID, CHRIS]) expect((await look(who)).meeting.state).toBe('running');
    await act(TOMASZ, { verb: 'next', issueId: null });
    await act(TOMASZ, { verb: 'note', issueId: id, text: 'The shop is closed by then.' });
    for (const who of [INGRID, CHRIS])
      expect((await look(who)).items.find(({ issueId }) => issueId === id)).toMatchObject({
        state: 'now',
        notes: [{ text: 'The shop is closed by then.' }],
      });
    await expect(act(INGRID, { verb: 'end' })).rejects.toThrow();

    for (const who of [INGRID, TOMASZ]) {
      const item = (await look(who)).items.find(({ issueId }) => issueId === id);
      const { roundId = '', seal = '' } = item?.vote ?? {};
      const votes = [{ issueId: id, roundId, seal, vote: 'approve' as const }];
      const { results } = await desk(who, 'cab.vote', { meetingId, votes });
      expect(results).toMatchObject([{ issueId: id, ok: true }]);
    }
    expect((await look(CHRIS)).items[0]?.vote?.decision).toBe('approved');
    await act(TOMASZ, { verb: 'end' });
    await office.settle();
    const { minutes } = await desk(INGRID, 'cab.minutes', { meetingId });
    expect(minutes.items).toMatchObject([{ issueId: id, decision: 'approved' }]);
    expect(office.tables.table('comments').where(({ issueId }) => issueId === id)).not.toEqual([]);
  });

  test('the gate waits for the condition, says so, and opens once it is ticked off', async () => {
    await office.vote(CHRIS, id);
    expect((await office.view(LENA, id)).approval.phase).toBe('approved');
    await office.moves(LENA, id, 'Schedule');
    const refused = await office.start(id);
    expect([refused.status, office.status(id)]).toEqual([400, 'Awaiting implementation']);
    expect(JSON.stringify(refused.body)).toContain('Tell the night shift.');
    const [condition] = (await office.view(DIEGO, id)).approval.conditions;
    const met = {
      ...{ issueId: id, ballotId: condition?.ballotId ?? '', condition: condition?.index ?? 0 },
      note: 'They know.',
    };
    await expect(panel(LENA, 'change.condition', met)).rejects.toThrow(/Only who asked for this condition/);
    await panel(DIEGO, 'change.condition', met);
    expect((await office.start(id)).status).toBe(204);
  });

  test('the auditor finds all of it in one file, intact', async () => {
    await expect(office.view(AUDITOR, id)).rejects.toThrow();
    const { verdict, text } = await desk(AUDITOR, 'audit.pack', { issueId: id });
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(verdict.intact).toBe(true);
    for (const told of ['Tell the night shift.', office.account(PRIYA), office.account(AMARA)])
      expect(text).toContain(told);
    expect(verifyChain(office.audit(id)).intact).toBe(true);
  });

  test('an emergency passes on a word over the phone, which is confirmed afterwards', async () => {
    const urgent = await office.submitted(RISKY);
    await office.moves(LENA, urgent, 'Schedule');
    await panel(AMARA, 'change.declare', {
      issueId: urgent,
      cause: { kind: 'code', code: 'imminent-outage' },
    });
    expect((await office.start(urgent)).status).toBe(400);
    const seen = await office.view(AMARA, urgent);
    await panel(AMARA, 'change.phoneIn', {
      ...{ issueId: urgent, seal: seen.approval.seal, approver: office.account(CHRIS), channel: 'phone' },
      ...{ calledAt: at(office.site.clock.now()), note: '' },
    });
    expect((await office.start(urgent)).status).toBe(204);
    const { emergency } = await office.view(CHRIS, urgent);
    expect(emergency?.phone?.state).toBe('waiting');
    const entry = emergency?.phone?.id ?? '';
    await expect(
      panel(AMARA, 'change.confirmPhone', { issueId: urgent, id: entry, agreed: true, note: '' }),
    ).rejects.toThrow();
    await panel(CHRIS, 'change.confirmPhone', { issueId: urgent, id: entry, agreed: true, note: '' });
    expect((await office.view(LENA, urgent)).emergency?.phone?.state).toBe('confirmed');
  });

  test('everything stayed within its budget', () => {
    expect(overBudget(office.site.meters.report())).toEqual([]);
  });
});
