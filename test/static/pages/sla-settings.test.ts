import {
  draftOf,
  freshCode,
  movedBy,
  readDraft,
  readGoal,
} from '../../../static/src/pages/admin/sla-settings/settings-draft';
import { slaSettings } from '../fixtures/teams';

const draft = draftOf(slaSettings);

describe('SLA settings', () => {
  test('unchanged, they are sent as they came', () => {
    expect(draft.goal).toBe('95.5');
    expect(readDraft(draft, '10001')).toEqual({ settings: slaSettings });
  });

  test.each([
    ['95', 0.95],
    ['95,5 %', 0.955],
    ['0', 0],
    ['100%', 1],
    ['99.9', 0.999],
  ])('"%s" per cent', (written, share) => {
    expect(readGoal(written)).toBe(share);
  });
  test.each(['', '101', '-1', 'most', '0.9555', '1e2'])('"%s" is no percentage', (written) => {
    expect(readGoal(written)).toBeNull();
    expect(readDraft({ ...draft, goal: written }, '10001')).toEqual({ faults: { goalLine: 'goal' } });
  });

  test('a reason without a name, one that is there twice, and none at all are named at their place', () => {
    const names = ['Late', ' late ', ''].map((name, at) => ({ id: `r${at}`, name }));
    expect(readDraft({ ...draft, breachCodes: names }, '1')).toEqual({
      faults: { 'breachCodes[1].name': 'nameTwice', 'breachCodes[2].name': 'nameNeeded' },
    });
    expect(readDraft({ ...draft, breachCodes: [] }, '1')).toEqual({ faults: { breachCodes: 'noCode' } });
    expect(readDraft({ ...draft, breachCodes: [], askReason: false }, '1')).toHaveProperty('settings');
  });

  test('a new reason has an id of its own, and names are sent trimmed', () => {
    const codes = [{ id: 'reason-2', name: ' Late ' }];
    expect(freshCode(codes)).toEqual({ id: 'reason-3', name: '' });
    expect(freshCode([])).toEqual({ id: 'reason-1', name: '' });
    const read = readDraft({ ...draft, breachCodes: codes }, '1');
    expect('settings' in read && read.settings.breachCodes).toEqual([{ id: 'reason-2', name: 'Late' }]);
  });

  test('reasons move by one; at the ends nothing moves', () => {
    expect(movedBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(movedBy(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
