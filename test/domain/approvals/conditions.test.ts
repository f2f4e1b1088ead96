import { openConditions } from '../../../src/domain/approvals';
import type { Ballot, ConditionMet, RosterEntry } from '../../../src/domain/approvals/types';
import { ballot, entry, stageRound } from './approval-builders';

const round = stageRound({}, ['a', 'b']);
const conditions = ['Tell the desk', 'Wait for Bob'];
const first = ballot(round, 'a', 'approve', 2000, null, { conditions });
const met = (condition: number, ballotId = first.id): ConditionMet => ({
  ballotId,
  condition,
  by: 'x',
  at: 1,
  note: null,
});
const open = (ballots: Ballot[], done: ConditionMet[] = [], entries: RosterEntry[] = []) =>
  openConditions(round, ballots, done, entries).map(({ text }) => text);

describe('the conditions of approvals', () => {
  it('are open until they are met, each for itself', () => {
    expect(open([first])).toEqual(conditions);
    expect(open([first], [met(0)])).toEqual(['Wait for Bob']);
    expect(open([first], [met(1), met(0)])).toEqual([]);
    expect(open([first], [met(0, 'another')])).toEqual(conditions);
  });
  it('are those of all who approve, named with the ballot and its voter', () => {
    const second = ballot(round, 'b', 'approve', 2100, null, { conditions: ['Call'] });
    expect(openConditions(round, [first, second], [met(0)], [])).toEqual([
      { ballotId: first.id, condition: 1, accountId: 'a', text: 'Wait for Bob' },
      { ballotId: second.id, condition: 0, accountId: 'b', text: 'Call' },
    ]);
  });
  it('fall away with their approval: changed, struck, recused, or of another round', () => {
    expect(open([first, ballot(round, 'a', 'approve', 2500, 'told')])).toEqual([]);
    expect(open([first, ballot(round, 'a', 'reject', 2500, 'no', { conditions })])).toEqual([]);
    expect(open([first], [], [entry(round, { kind: 'struck', accountId: 'a', ballotId: first.id })])).toEqual(
      [],
    );
    expect(open([first], [], [entry(round, { kind: 'recused', accountId: 'a' })])).toEqual([]);
    expect(open([{ ...first, roundId: 'old' }])).toEqual([]);
  });
});
