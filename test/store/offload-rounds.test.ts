import type { Round } from '../../src/domain/approvals/types';
import { packBody } from '../../src/store/body';
import type { IssueState } from '../../src/store/issue-state-types';
import { offloadRounds } from '../../src/store/offload-rounds';
import { emptyState } from '../../src/usecases/issue/empty-state';
import { findPractice } from '../../src/usecases/rules/find-practice';
import { CHANGE, testRules } from '../usecases/support/rules';

const LONG = 'x'.repeat(30_000);
const roundOf = (number: number, isLast: boolean): Round => ({
  id: `7-${number}`,
  number,
  openedAt: number,
  openedBy: 'ann',
  seal: 'f'.repeat(64),
  content: { fields: { backOutPlan: { name: 'Back-out plan', text: `${number} ${LONG}` } } },
  policyId: 'p',
  policyVersion: 1,
  rowId: 'low',
  outcome: 'stages',
  stages: [],
  assessmentNumber: 1,
  level: 'Low',
  confirmFrom: null,
  closed: isLast
    ? null
    : {
        at: number + 1,
        by: 'ann',
        how: 'void',
        diff: [
          {
            field: 'backOutPlan',
            name: 'Back-out plan',
            before: `${number} ${LONG}`,
            after: `${number + 1} ${LONG}`,
          },
        ],
      },
});
function stateWith(rounds: number): IssueState {
  const rules = findPractice(testRules(), '10', CHANGE.id);
  if (rules === null) throw new Error('no practice');
  const issue = { id: '7', key: 'ITSM-7', projectId: '10' } as Parameters<typeof emptyState>[1];
  const made = Array.from({ length: rounds }, (_, index) => roundOf(index + 1, index === rounds - 1));
  return { ...emptyState(rules, issue, 0), rounds: made };
}

describe('rounds that are over', () => {
  test('stay where they are while there is room', () => {
    const state = stateWith(2);
    expect(offloadRounds(state)).toEqual({ kept: state, pages: [] });
  });

  test('move to pages of their own, whole, and the open one keeps what it covers', () => {
    const state = stateWith(5);
    const { kept, pages } = offloadRounds(state);
    expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(200 * 1024);
    expect(pages.length).toBeGreaterThan(0);
    const [first] = state.rounds;
    expect(pages[0]).toMatchObject({
      key: 'ledger:7:round-00000001',
      row: { issueId: '7', page: 1, body: packBody({ content: first?.content, closed: first?.closed }) },
    });
    expect(kept.rounds.at(-1)).toEqual(state.rounds.at(-1));
    expect(kept.rounds.map(({ seal, closed }) => [seal, closed?.how])).toEqual(
      state.rounds.map(({ seal, closed }) => [seal, closed?.how]),
    );
  });

  test('are written once: folding the rest again writes only what is new', () => {
    const { kept } = offloadRounds(stateWith(5));
    expect(offloadRounds(kept).pages).toEqual([]);
  });
});
