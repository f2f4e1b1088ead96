import '../support/stub-bridge';
import { decisionOf, faultsOf } from '../../../static/src/pages/portal/approval/decision';
import { changedTexts } from '../../../static/src/pages/portal/approval/use-changed-texts';
import { editedView, texts } from '../fixtures/portal-approval';

const blank = { reason: ' ', conditions: '\n' };

describe('a decision in the portal', () => {
  test('an approval and an abstention need no words, unless they change an earlier one', () => {
    for (const way of ['approve', 'abstain'] as const) {
      expect(faultsOf({ way, ...blank }, false)).toEqual({});
      expect(faultsOf({ way, ...blank }, true)).toEqual({ reason: 'Write a reason.' });
    }
  });

  test('a rejection needs its reason', () => {
    expect(faultsOf({ way: 'reject', ...blank }, false)).toEqual({ reason: 'Write a reason.' });
  });

  test('boundary: ten conditions are taken, eleven are not, nor one of 501 characters', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `Condition ${index}`).join('\n');
    const faults = (conditions: string) => faultsOf({ way: 'withConditions', reason: '', conditions }, false);
    expect(faults('')).toEqual({ conditions: 'Write at least one condition.' });
    expect(faults(lines(10))).toEqual({});
    expect(faults(lines(11)).conditions).toContain('at most 10');
    expect(faults('x'.repeat(500))).toEqual({});
    expect(faults('x'.repeat(501)).conditions).toContain('500');
  });

  test('conditions go with an approval alone, and blank words with nothing', () => {
    expect(decisionOf({ way: 'withConditions', reason: ' ', conditions: ' a \n\nb' })).toEqual({
      vote: 'approve',
      conditions: ['a', 'b'],
    });
    expect(decisionOf({ way: 'reject', reason: ' No. ', conditions: 'a' })).toEqual({
      vote: 'reject',
      reason: 'No.',
    });
  });
});

describe('what has changed since it was first read', () => {
  test('the same texts are no change', () => {
    expect(changedTexts(texts, texts)).toEqual([]);
  });

  test('a field that was edited, one that came and one that went', () => {
    const after = editedView.ballot?.texts ?? [];
    expect(changedTexts(texts, after).map(({ field }) => field)).toEqual(['backout']);
    expect(changedTexts(texts, texts.slice(1))).toEqual([
      { field: 'summary', name: 'Summary', before: 'Upgrade PostgreSQL to 18', after: '' },
    ]);
    expect(changedTexts(texts.slice(1), texts)).toMatchObject([{ field: 'summary', before: '' }]);
  });
});
