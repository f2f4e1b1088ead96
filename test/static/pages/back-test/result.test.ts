import fc from 'fast-check';
import { heatLevel, peakOf } from '../../../../static/src/pages/admin/back-test/heat';
import { toCsv } from '../../../../static/src/pages/admin/back-test/to-csv';
import { withTarget } from '../../../../static/src/pages/admin/back-test/with-target';
import { complexDraft, resolveDraft } from '../../fixtures/sla/policies';

const HOUR = 3_600_000;
const ticket = { issueId: null, key: 'OPS-1', before: 'Met', after: 'Missed', over: 1.5 * HOUR };

describe('the tickets as a file', () => {
  test('one line a ticket, hours against the target, earlier than it with a minus', () => {
    expect(toCsv([ticket, { ...ticket, key: 'OPS-2', over: -HOUR }]).split('\r\n')).toEqual([
      'Ticket,In force,Draft,Against the target (h)',
      'OPS-1,Met,Missed,1.50',
      'OPS-2,Met,Missed,-1.00',
    ]);
  });

  test.each(['=1+1', '+1', '-cmd', '@SUM(A1)', '\tx', '\rx'])(
    'a cell that begins %j is no formula',
    (before) => {
      const line = toCsv([{ ...ticket, before }]).split('\r\n')[1] ?? '';
      expect(line).toContain("'");
      expect(line.replace(/"/g, '').split(',')[1]?.startsWith("'")).toBe(true);
    },
  );
});

describe('when goals are missed', () => {
  test('none is level 0, the most is level 4, one is never invisible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (count, more) => {
        const most = Math.max(count, more);
        expect(heatLevel(0, most)).toBe(0);
        expect(heatLevel(most, most)).toBe(4);
        expect(heatLevel(count, most)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('the peak is the first of the greatest; without a miss there is none', () => {
    expect(
      peakOf([
        [0, 2],
        [2, 1],
      ]),
    ).toEqual({ day: 0, hour: 1, count: 2 });
    expect(peakOf([[0, 0]])).toBeNull();
  });
});

describe('using a target', () => {
  test('changes that goal alone', () => {
    const { goals } = withTarget(resolveDraft, 'high', 12 * HOUR);
    expect(goals.find((one) => one.id === 'high')?.target).toBe(12 * HOUR);
    expect(goals.filter((one, at) => one !== resolveDraft.goals[at])).toHaveLength(1);
  });

  test('leaves a goal alone that hangs on a date', () => {
    expect(withTarget(complexDraft, 'planned', HOUR)).toEqual(complexDraft);
  });
});
