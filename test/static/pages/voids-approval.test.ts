import { voidsApproval } from '../../../static/src/pages/change/move/voids-approval';
import { openChange, readyChange, votelessApproval } from '../fixtures/changes';

const { window } = openChange;
const at = (start: string, end: string) => ({
  start: `2026-11-21T${start}:00.000Z`,
  end: `2026-11-21T${end}:00.000Z`,
});

describe('what moving a change costs', () => {
  test('votes, when it leaves the window that was voted on by a minute', () => {
    expect(voidsApproval(openChange, at('19:59', '21:00'))).toBe(true);
    expect(voidsApproval(openChange, at('21:00', '22:01'))).toBe(true);
    expect(voidsApproval(readyChange, at('20:00', '22:00'))).toBe(true);
  });

  test('nothing within that window, its edges included', () => {
    expect(voidsApproval(openChange, at('20:00', '22:00'))).toBe(false);
    expect(voidsApproval(openChange, at('20:30', '21:30'))).toBe(false);
  });

  test('nothing while nobody has voted', () => {
    expect(voidsApproval({ approval: votelessApproval, window }, at('01:00', '02:00'))).toBe(false);
  });

  test('nothing once the votes are history', () => {
    const approval = { ...openChange.approval, phase: 'rejected' as const };
    expect(voidsApproval({ approval, window }, at('01:00', '02:00'))).toBe(false);
  });
});
