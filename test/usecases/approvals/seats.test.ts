import { confirmDeparture, joinStage, standIn } from '../../../src/usecases/approvals/chair-seats';
import { clearExclusion, strikeBallot } from '../../../src/usecases/approvals/manage-approval';
import { recuse } from '../../../src/usecases/approvals/recuse';
import type { UseCase } from '../../../src/usecases/deps';
import type { ResolverName, RequestOf } from '../../../src/contract/resolvers';
import { seatsOf, stage, submitted, type Round } from './support';

const board = {
  ...{ id: 'main', name: 'Main board', kind: 'CAB' as const, chair: 'cleo', deputies: ['dora'], quorum: 0 },
  members: ['mia', 'moe'],
  groups: [],
};
const onBoard = stage('cab', {
  approvers: [{ kind: 'board', boardId: 'main', via: 'CAB' }],
  rule: { kind: 'all' },
});
const withBoard = (more = {}) => submitted([onBoard], { site: { boards: [{ ...board, ...more }] } });

/** Asks as somebody, about the open round; what isn't said is filled in. */
async function ask<N extends ResolverName>(
  { bench, issue, look }: Round,
  use: UseCase<N>,
  who: string,
  request: Partial<RequestOf<N>>,
) {
  const { approval } = await look();
  const whole = {
    issueId: issue.id,
    roundId: approval.roundId ?? '',
    reason: 'Since it has to be',
    ...request,
  };
  return use(bench.as(who), whole as RequestOf<N>, { accountId: who });
}
const cab = { stageId: 'cab' };

describe('stepping aside', () => {
  test('takes seat and vote out of the count, with a reason', async () => {
    const round = await withBoard();
    await round.vote('mia');
    const after = await ask(round, recuse, 'moe', { reason: 'My brother sells it' });
    expect(after.approval.phase).toBe('approved');
    expect(seatsOf(await round.look(), 'cab')['moe']).toMatchObject({
      recused: 'My brother sells it',
      may: null,
    });
    await expect(round.vote('moe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
  test.each([
    ['whoever has no seat', 'zoe', 'NOT_ALLOWED'],
    ['who has a part in it', 'ann', 'NOT_ALLOWED'],
  ])('is refused to %s', async (_, who, code) => {
    await expect(ask(await withBoard(), recuse, who, {})).rejects.toMatchObject({ code });
  });
  test('is refused twice', async () => {
    const round = await withBoard();
    await ask(round, recuse, 'moe', {});
    await expect(ask(round, recuse, 'moe', {})).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the chair', () => {
  test('adds somebody, who then votes; the deputy may as well', async () => {
    const round = await withBoard();
    await ask(round, joinStage, 'cleo', { ...cab, accountId: 'nina' });
    await ask(round, joinStage, 'dora', { ...cab, accountId: 'nils' });
    expect(Object.keys(seatsOf(await round.look(), 'cab'))).toEqual(['mia', 'moe', 'nina', 'nils']);
    for (const who of ['mia', 'moe', 'nina']) await round.vote(who);
    expect((await round.vote('nils')).approval.phase).toBe('approved');
  });
  test.each([
    ['for whoever isn’t the chair', 'mia', { accountId: 'nina' }, 'NOT_ALLOWED', 'chair'],
    ['for a change manager, where there is a chair', 'max', { accountId: 'nina' }, 'NOT_ALLOWED', 'chair'],
    ['to the chair', 'cleo', { accountId: 'cleo' }, 'NOT_ALLOWED', 'yourself'],
    ['to somebody with a part in it', 'cleo', { accountId: 'ann' }, 'NOT_ALLOWED', 'part'],
    ['to who sits there', 'cleo', { accountId: 'mia' }, 'CONFLICT', 'already'],
    ['to somebody without an active account', 'cleo', { accountId: 'gone' }, 'CONFLICT', 'active'],
    ['as something nobody is there', 'cleo', { accountId: 'nina', via: 'king' }, 'CONFLICT', 'king'],
    ['in a stage that isn’t there', 'cleo', { accountId: 'nina', stageId: 'zzz' }, 'NOT_ALLOWED', 'chair'],
    ['in another round', 'cleo', { accountId: 'nina', roundId: 'old' }, 'CONFLICT', 'closed'],
  ])('gives no seat %s', async (_, who, request, code, words) => {
    const round = await withBoard();
    round.bench.site.gone.add('gone');
    await expect(ask(round, joinStage, who, { ...cab, ...request })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
      remedy: expect.stringMatching(/./) as string,
    });
    expect((await round.state()).roster).toEqual([]);
  });
  test('is a change manager where a stage has none', async () => {
    const round = await submitted([stage('peers')]);
    await expect(
      ask(round, joinStage, 'cleo', { stageId: 'peers', accountId: 'nina' }),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await ask(round, joinStage, 'max', { stageId: 'peers', accountId: 'nina' });
    expect((await round.vote('nina')).approval.phase).toBe('approved');
  });
  test('with a part in the change decides nothing about its seats', async () => {
    const round = await withBoard({ chair: 'ann' });
    await expect(ask(round, joinStage, 'ann', { ...cab, accountId: 'nina' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('appoints a stand-in for somebody absent, whose vote then is the stand-in’s', async () => {
    const round = await withBoard();
    await round.vote('mia');
    await ask(round, standIn, 'cleo', { ...cab, accountId: 'moe', to: 'nina' });
    const seats = seatsOf(await round.look(), 'cab');
    expect(seats['nina']).toMatchObject({ standsFor: 'moe', may: 'vote' });
    expect(seats['moe']).toMatchObject({ movedTo: 'nina', may: null });
    await expect(round.vote('moe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await round.vote('nina')).approval.phase).toBe('approved');
  });
  test('appoints nobody for who has voted, nor anybody for themselves', async () => {
    const round = await withBoard();
    await round.vote('mia');
    const instead = (to: string, accountId = 'mia') => ask(round, standIn, 'cleo', { ...cab, accountId, to });
    await expect(instead('nina')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(instead('cleo', 'moe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(instead('ann', 'moe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(instead('nina', 'zoe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('confirms that somebody has left: not before they have, and then the seat counts no longer', async () => {
    const round = await withBoard();
    await round.vote('mia');
    const depart = () => ask(round, confirmDeparture, 'cleo', { ...cab, accountId: 'moe' });
    await expect(depart()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    round.bench.site.gone.add('moe');
    expect((await round.look()).approval.phase).toBe('open');
    expect((await depart()).approval.phase).toBe('approved');
    expect((await round.state()).roster.map(({ kind }) => kind)).toEqual(['vacated', 'departureConfirmed']);
    await expect(depart()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
  test('confirms no departure of who has voted: a vote outlives its voter’s departure', async () => {
    const round = await withBoard();
    await round.vote('moe');
    round.bench.site.gone.add('moe');
    await expect(ask(round, confirmDeparture, 'cleo', { ...cab, accountId: 'moe' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('a change manager', () => {
  test('strikes a ballot, with a reason: it counts no longer and its voter may vote again', async () => {
    const round = await submitted([stage('peers')]);
    const { approval } = await round.vote('pia');
    const ballotId = seatsOf(await round.look(), 'peers')['pia']?.ballotId ?? '';
    expect(approval.phase).toBe('approved');
    const struck = await ask(round, strikeBallot, 'max', { ballotId });
    expect(struck.approval.phase).toBe('open');
    expect(struck.approval.ledger.find(({ kind }) => kind === 'ballot')?.superseded).toBe(true);
    expect((await round.vote('pia')).approval.phase).toBe('approved');
    await expect(ask(round, strikeBallot, 'max', { ballotId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  test.each([
    ['without the permission', 'zoe'],
    ['with a part in the change', 'ann'],
  ])('%s strikes nothing and clears nobody', async (_, who) => {
    const round = await submitted([stage('peers')]);
    await round.vote('pia');
    const ballotId = seatsOf(await round.look(), 'peers')['pia']?.ballotId ?? '';
    await expect(ask(round, strikeBallot, who, { ballotId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(ask(round, clearExclusion, who, { accountId: 'ann' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
  test('doesn’t strike their own ballot', async () => {
    const round = await submitted([stage('managers')]);
    await round.vote('max');
    const ballotId = seatsOf(await round.look(), 'managers')['max']?.ballotId ?? '';
    await expect(ask(round, strikeBallot, 'max', { ballotId })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test('lets somebody approve who had a part in the change, and that stays so with the next fold', async () => {
    const round = await submitted([stage('peers')], {
      before: ({ site }) => void site.groups.set('peers', ['ann']),
    });
    await expect(round.vote('ann')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const after = await ask(round, clearExclusion, 'max', {
      accountId: 'ann',
      reason: 'Nobody else knows it',
    });
    expect(after.approval.cleared).toMatchObject([
      { accountId: 'ann', by: 'max', reason: 'Nobody else knows it' },
    ]);
    expect(after.approval.excluded).toEqual([]);
    round.bench.site.edit(round.issue, { summary: 'Another word' });
    await round.fold();
    expect((await round.vote('ann')).approval.phase).toBe('approved');
    await expect(ask(round, clearExclusion, 'max', { accountId: 'ann' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('a stage in which everybody has a part in the change', () => {
  const alone = { members: ['ann'] };
  test('goes to the chair of its board, by Steward', async () => {
    const round = await withBoard(alone);
    expect(seatsOf(await round.look(), 'cab')).toMatchObject({ cleo: { via: 'chair', may: 'vote' } });
    expect((await round.state()).roster[0]).toMatchObject({ kind: 'joined', by: null, accountId: 'cleo' });
  });
  test('goes to the change managers where the chair has one, too', async () => {
    const round = await withBoard({ ...alone, chair: 'ann', deputies: [] });
    expect(Object.keys(seatsOf(await round.look(), 'cab'))).toEqual(['ann', 'max']);
    expect((await round.vote('max')).approval.phase).toBe('approved');
  });
  test('is looked into again by the queue: nobody who opens the panel waits for members to be read', async () => {
    const round = await submitted([stage('peers')], {
      before: ({ site }) => {
        site.groups.set('peers', ['ann']);
        site.groups.set('managers', ['ann']);
      },
    });
    const { bench, issue } = round;
    expect((await round.look()).approval.phase).toBe('blocked');
    await bench.drain();
    // Somebody else manages changes by now, and the issue moved on without telling us: what we write ourselves tells no event.
    bench.site.groups.set('managers', ['ann', 'max']);
    bench.site.edit(issue, { summary: 'Another word' });
    bench.reset();
    expect((await round.look()).approval.phase).toBe('blocked');
    expect(bench.site.calls).toHaveLength(3);
    await bench.drain();
    expect(seatsOf(await round.look(), 'peers')).toMatchObject({ max: { may: 'vote' } });
  });
  test('is blocked when they have one as well: it is never waived', async () => {
    const round = await submitted([onBoard], {
      site: { boards: [{ ...board, ...alone, chair: null, deputies: [] }] },
      before: ({ site }) => void site.groups.set('managers', ['ann']),
    });
    const { approval, headline } = await round.look();
    expect(approval.phase).toBe('blocked');
    expect(headline.decision).toBe('Blocked');
  });
});
