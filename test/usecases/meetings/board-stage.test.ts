import { store } from '../../../src/store';
import { boardStage } from '../../../src/usecases/meetings/board-stage';
import { makeDelegation } from '../../../src/usecases/delegations/make-delegation';
import { CAB } from '../../../src/usecases/meetings';
import { board, cabRules, cabStage, openCab, START, WEDNESDAY, type CabBench } from './cab-bench';

const one = { kind: 'count', count: 1 } as const;
const peers = cabStage({
  ...{ id: 'peer', name: 'Peer', quorum: 0, rule: one },
  approvers: [{ kind: 'group', groupId: 'peers', via: 'peer' }],
});
const stageOn = async (cab: CabBench, issueId: string, boardId = 'cab') => {
  const state = await store.issues.get(issueId);
  if (state === null) throw new Error('no aggregate');
  return boardStage(state, boardId, START, cab.site.now);
};
const vote = async (cab: CabBench, who: string, issueId: string) => {
  await cab.vote(who, [issueId]);
  await cab.work();
};

describe('the stage that a meeting is about', () => {
  test('is the open one of a board that sits in two, and the first while that waits for its turn', async () => {
    const stages = [
      cabStage({ id: 'plan', name: 'Plan', turn: 1 }),
      cabStage({ id: 'go', name: 'Go', turn: 2, rule: { kind: 'all' } }),
    ];
    const cab = await openCab(board(), cabRules(stages));
    const { id } = await cab.change();
    cab.site.now = START;
    await cab.act('cat', { verb: 'start' });
    expect(await stageOn(cab, id)).toMatchObject({ name: 'Plan', stands: { decision: 'pending' } });
    await vote(cab, 'cat', id);
    await vote(cab, 'cleo', id);
    expect(await stageOn(cab, id)).toMatchObject({ name: 'Go', stands: { decision: 'pending' } });
    await vote(cab, 'carl', id);
    expect(await stageOn(cab, id)).toMatchObject({ name: 'Go', stands: { decision: 'approved' } });
  });

  test('is the second where the first is approved already, and so is not in its minutes as approved', async () => {
    const stages = [
      cabStage({ id: 'plan', name: 'Plan', rule: one, quorum: 0 }),
      cabStage({ id: 'go', name: 'Go' }),
    ];
    const cab = await openCab(board({ quorum: 0 }), cabRules(stages));
    const { id } = await cab.change();
    cab.site.now = START;
    await cab.act('cat', { verb: 'start' });
    await vote(cab, 'cat', id);
    const { items } = await cab.whole('cat');
    expect(items[0]?.vote).toMatchObject({ stage: 'Go', decision: 'pending' });
    await cab.act('cat', { verb: 'end' });
    const read = await CAB['cab.minutes'](cab.as('cat'), { meetingId: WEDNESDAY }, { accountId: 'cat' });
    expect(read.minutes.items[0]).toMatchObject({ decision: 'pending' });
  });

  test('is that of its own board, whatever another board has decided', async () => {
    const stages = [
      cabStage({
        ...{ id: 'arch', name: 'Architecture', quorum: 0, rule: one },
        approvers: [{ kind: 'board', boardId: 'arch', via: 'architecture' }],
      }),
      cabStage(),
    ];
    const cab = await openCab(board(), cabRules(stages));
    const { id } = await cab.change();
    expect(await stageOn(cab, id)).toMatchObject({ name: 'CAB' });
    expect(await stageOn(cab, id, 'arch')).toMatchObject({ name: 'Architecture' });
    expect(await stageOn(cab, id, 'nobody')).toBeNull();
  });

  test('is the one that refused, where one of two did', async () => {
    const stages = [
      cabStage({ id: 'go', name: 'Go', rule: one, quorum: 0 }),
      cabStage({ id: 'plan', name: 'Plan', rule: { kind: 'all' } }),
      peers,
    ];
    const cab = await openCab(board({ quorum: 0 }), cabRules(stages));
    const { id } = await cab.change();
    cab.site.now = START;
    await cab.act('cat', { verb: 'start' });
    await vote(cab, 'cleo', id);
    expect(await stageOn(cab, id)).toMatchObject({ name: 'Plan', stands: { decision: 'pending' } });
    const round = (await store.issues.get(id))?.rounds.at(-1);
    const no = {
      roundId: round?.id ?? '',
      seal: round?.seal ?? '',
      vote: 'reject' as const,
      reason: 'Too late',
    };
    const votes = [{ issueId: id, ...no }];
    await CAB['cab.vote'](cab.as('cat'), { meetingId: WEDNESDAY, votes }, { accountId: 'cat' });
    expect(await stageOn(cab, id)).toMatchObject({ name: 'Plan', stands: { decision: 'rejected' } });
  });
});

describe('somebody who votes for another', () => {
  const delegated = async () => {
    const cab = await openCab();
    const { id } = await cab.change();
    const iso = (days: number) => new Date(cab.site.now + days * 86_400_000).toISOString();
    const wanted = { to: 'dora', from: iso(0), until: iso(7), scope: { kind: 'all' as const }, note: '' };
    const deps = { ...cab.as('cleo'), random: { hex: () => 'd1' } };
    await makeDelegation(deps, wanted, { accountId: 'cleo' });
    await cab.work();
    return { cab, id };
  };

  test('is shown with whom they stand for, before they vote and after, in the list of who is there, too', async () => {
    const { cab, id } = await delegated();
    cab.site.now = START;
    await cab.act('cat', { verb: 'start' });
    const standing = { delegates: [{ accountId: 'dora', for: ['cleo'], seated: false }] };
    const before = await cab.whole('cat');
    expect(before.items[0]?.vote).toMatchObject({ ...standing, ballots: [] });
    expect(before.attendance.find(({ accountId }) => accountId === 'dora')).toMatchObject({
      ...{ role: 'delegate', for: ['cleo'] },
    });
    expect(before.attendance.find(({ accountId }) => accountId === 'cleo')).toMatchObject({
      ...{ role: 'member', for: [] },
    });
    await cab.vote('dora', [id]);
    expect((await cab.whole('cat')).items[0]?.vote).toMatchObject({
      ...standing,
      ballots: [{ accountId: 'dora' }],
    });
    await cab.act('cat', { verb: 'end' });
    const read = await CAB['cab.minutes'](cab.as('cat'), { meetingId: WEDNESDAY }, { accountId: 'cat' });
    expect(read.minutes.items[0]?.votes).toMatchObject([{ accountId: 'dora', for: ['cleo'] }]);
    expect(read.minutes.attendance.find(({ accountId }) => accountId === 'dora')).toMatchObject({
      ...{ role: 'delegate', for: ['cleo'] },
    });
    expect(read.markdown).toContain('[~accountid:dora] approved for [~accountid:cleo]');
  });

  test('reads what they are in the meeting, and for whom; a member who votes for another is one still', async () => {
    const { cab } = await delegated();
    cab.site.now = START;
    expect((await cab.whole('dora')).you).toMatchObject({
      ...{ role: 'delegate', for: ['cleo'], canVote: true, canLead: false },
      why: expect.stringContaining('in place of'),
    });
    expect((await cab.whole('cat')).you).toMatchObject({ role: 'chair', for: [] });
  });

  test('is shown so as well if the chair has appointed them', async () => {
    const cab = await openCab();
    const { id } = await cab.change();
    const state = await store.issues.get(id);
    const roundId = state?.rounds.at(-1)?.id ?? '';
    const entry = { id: 'r1', roundId, at: cab.site.now, by: 'cat', reason: 'Ill', stageId: 'cab' };
    const roster = [{ ...entry, kind: 'stoodIn' as const, accountId: 'cleo', to: 'dora' }];
    if (state !== null) await store.issues.save({ ...state, roster }, []);
    const { items, attendance } = await cab.whole('cat');
    expect(items[0]?.vote?.delegates).toEqual([{ accountId: 'dora', for: ['cleo'], seated: false }]);
    expect(attendance.find(({ accountId }) => accountId === 'dora')).toMatchObject({
      ...{ role: 'delegate', for: ['cleo'] },
    });
  });
});
