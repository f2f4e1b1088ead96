import { meetCondition } from '../../../src/usecases/approvals/meet-condition';
import { as, stage, submitted, type Round } from './support';

const CONDITIONS = ['Tell the help desk', 'Have the vendor on the phone'];

async function withConditions(): Promise<
  Round & { readonly tick: (who: string, condition?: number) => Promise<unknown> }
> {
  const round = await submitted([stage('peers')]);
  await round.vote('pia', { conditions: CONDITIONS });
  const { bench, issue } = round;
  const ballotId = (await round.state()).ballots[0]?.id ?? '';
  return {
    ...round,
    tick: (who, condition = 0) =>
      meetCondition(bench.as(who), { issueId: issue.id, ballotId, condition, note: 'Done' }, as(who)),
  };
}

describe('conditions of an approval', () => {
  test('are shown, ticked off by who asked for them or a change manager, and then the gate has nothing against it', async () => {
    const { look, tick, state } = await withConditions();
    const before = await look('pia');
    expect(before.approval.conditions).toMatchObject([
      { text: 'Tell the help desk', by: 'pia', metBy: null, canTick: true },
      { text: 'Have the vendor on the phone', canTick: true },
    ]);
    await tick('pia', 0);
    await tick('max', 1);
    const { approval } = await look('pia');
    expect(approval.conditions).toMatchObject([
      { metBy: 'pia', note: 'Done', canTick: false },
      { metBy: 'max', canTick: false },
    ]);
    expect(approval.ledger.filter(({ kind }) => kind === 'condition')).toMatchObject([
      { text: 'Condition met: Tell the help desk', accountId: 'pia' },
      { accountId: 'max' },
    ]);
    expect((await state()).conditionsMet).toHaveLength(2);
  });

  test.each([
    ['somebody else', 'zoe', 0, 'NOT_ALLOWED'],
    ['a change manager with a part in it', 'ann', 0, 'NOT_ALLOWED'],
    ['anybody, if there is no such condition', 'pia', 7, 'CONFLICT'],
  ])('are not ticked off by %s', async (_, who, condition, code) => {
    const { tick, state } = await withConditions();
    await expect(tick(who, condition)).rejects.toMatchObject({ code });
    expect((await state()).conditionsMet).toEqual([]);
  });

  test('are ticked off once, and not at all when the vote was changed', async () => {
    const { tick, vote } = await withConditions();
    await tick('pia');
    await expect(tick('pia')).rejects.toMatchObject({ code: 'CONFLICT' });
    await vote('pia', { vote: 'reject', reason: 'The vendor is away' });
    await expect(tick('pia', 1)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('come with an approval only', async () => {
    const { vote } = await submitted([stage('peers')]);
    await expect(vote('pia', { vote: 'reject', reason: 'No', conditions: ['Wait'] })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
