import { letThroughUnapproved } from '../../../src/usecases/change/let-through';
import type { GateRecord } from '../../../src/store/issue-state-types';

const record = (codes: readonly string[], usedBy: string | null): GateRecord => ({
  passes: codes.length === 0,
  missing: codes.map((code) => ({ code, text: code, remedy: '' })),
  at: 1,
  mode: 'observe',
  allowed: true,
  grandfathered: false,
  roundId: null,
  seal: '',
  usedBy,
});

describe('a change in implementation', () => {
  test('was let through when the verdict it used found no approval', () => {
    const used = record(['NOT_APPROVED', 'TOO_EARLY'], '7');
    expect(letThroughUnapproved({ verdicts: [used] })).toBe(used);
  });
  test.each([
    ['approved', [record([], '7')]],
    ['approved and early', [record(['TOO_EARLY'], '7')]],
    ['asked about but never moved', [record(['NOT_APPROVED'], null)]],
    ['not asked about', []],
  ])('was not when it is %s', (_, verdicts) => {
    expect(letThroughUnapproved({ verdicts })).toBeNull();
  });
});
