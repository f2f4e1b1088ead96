import fc from 'fast-check';
import { agendaOf, discussedBecause, mayConsent, minutesOfAgenda } from '../../../src/domain/boards/agenda';
import { expectedLoss } from '../../../src/domain/boards/expected-loss';
import { anyCandidate, board, candidate, HOUR, T } from './board-builders';

const times = { start: T, cutOff: T - 24 * HOUR, horizon: T + 336 * HOUR };
const keysOf = (lines: readonly { readonly candidate: { readonly issueId: string } }[]) =>
  lines.map(({ candidate: one }) => one.issueId);

describe('what comes to a meeting', () => {
  test('came by the cut-off; a millisecond later it is late', () => {
    const [at, after] = [candidate({ cameAt: times.cutOff }), candidate({ cameAt: times.cutOff + 1 })];
    const { lines, late } = agendaOf([at, after], times);
    expect([keysOf(lines), keysOf(late)]).toEqual([[at.issueId], [after.issueId]]);
  });

  test('begins before the second meeting after it; at its start it can wait', () => {
    const before = candidate({ plannedStart: times.horizon - 1 });
    const at = candidate({ plannedStart: times.horizon });
    const { lines, later } = agendaOf([before, at], times);
    expect([keysOf(lines), later]).toEqual([[before.issueId], [at]]);
  });

  test('or isn’t planned yet, or no later meeting is known', () => {
    const [free, far] = [candidate({ plannedStart: null }), candidate({ plannedStart: T + 9000 * HOUR })];
    expect(agendaOf([free], times).lines).toHaveLength(1);
    expect(agendaOf([far], { ...times, horizon: null }).lines).toHaveLength(1);
  });

  test('or was put off before, however late and far it is', () => {
    const again = candidate({ cameAt: T, plannedStart: T + 9000 * HOUR, deferrals: 1 });
    const { lines } = agendaOf([again], times);
    expect(lines).toMatchObject([{ treat: 'discuss', because: ['It was put off before'], late: false }]);
  });

  test('is each change once, on the agenda, late or later', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 30 }), (all) => {
        const { lines, late, later } = agendaOf(all, times);
        const found = [...keysOf(lines), ...keysOf(late), ...later.map(({ issueId }) => issueId)];
        expect([...found].sort()).toEqual(all.map(({ issueId }) => issueId).sort());
      }),
    );
  });
});

describe('the order', () => {
  test('is by expected loss: an unlikely disaster before a likely nuisance', () => {
    const disaster = candidate({ probability: 0.04, damage: 5 });
    const nuisance = candidate({ probability: 0.6, damage: 2 });
    expect(keysOf(agendaOf([nuisance, disaster], times).lines)).toEqual([disaster.issueId, nuisance.issueId]);
  });

  test('puts first what isn’t assessed, and on ties what can’t be backed out', () => {
    const [plain, fixed] = [candidate(), candidate({ irreversible: true })];
    const unknown = candidate({ level: null, probability: null });
    const { lines } = agendaOf([plain, fixed, unknown], times);
    expect(keysOf(lines)).toEqual([unknown.issueId, fixed.issueId, plain.issueId]);
  });

  test('doesn’t depend on the order in which changes are found, and never goes up', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 20 }), (all) => {
        const { lines } = agendaOf(all, times);
        expect(keysOf(agendaOf([...all].reverse(), times).lines)).toEqual(keysOf(lines));
        const losses = lines.map((line) => expectedLoss(line.candidate) ?? Infinity);
        losses.slice(1).forEach((loss, n) => expect(loss).toBeLessThanOrEqual(losses[n] ?? Infinity));
      }),
    );
  });

  test('a likelier failure or a greater damage never comes later', () => {
    fc.assert(
      fc.property(anyCandidate, fc.double({ min: 0, max: 1, noNaN: true }), (one, more) => {
        const { probability, damage } = one;
        fc.pre(probability !== null && damage !== null);
        const worse = { ...one, probability: Math.max(probability, more), damage: Math.min(5, damage + 1) };
        expect(expectedLoss(worse)).toBeGreaterThanOrEqual(expectedLoss(one) ?? 0);
      }),
    );
  });
});

describe('approved together', () => {
  test('is nothing but Low and Medium without anything against it', () => {
    fc.assert(
      fc.property(anyCandidate, (one) => {
        const [line] = agendaOf([one], { ...times, horizon: null, cutOff: T, start: T + 999 * HOUR }).lines;
        if (line?.treat !== 'consent') return;
        expect(['Low', 'Medium']).toContain(one.level);
        expect(mayConsent(one)).toBe(true);
        expect([one.conflicts, one.freezes, one.stoppers].flat()).toEqual([]);
        expect([one.objections, one.deferrals, one.kind === 'emergency']).toEqual([0, 0, false]);
      }),
    );
  });

  test.each([
    ['a conflict', { conflicts: ['CHG-4'] }, 'It conflicts with CHG-4'],
    ['a freeze', { freezes: ['Year end'] }, 'It meets the freeze “Year end”'],
    ['an objection', { objections: 1 }, 'Somebody rejects it'],
    ['a stopper', { stoppers: ['There is no back-out plan'] }, 'There is no back-out plan'],
    ['a high level', { level: 'High' as const }, 'Its risk is High'],
    ['no level', { level: null }, 'It isn’t assessed'],
    ['an emergency', { kind: 'emergency' as const }, 'It is an emergency'],
  ])('not with %s, and says so', (_, extra, words) => {
    expect(discussedBecause(candidate(extra))).toEqual([words]);
  });
});

test('an agenda takes the minutes of what is talked about, and one item’s for all that is approved together', () => {
  const { lines } = agendaOf([candidate(), candidate(), candidate({ level: 'High' })], times);
  expect(minutesOfAgenda(lines, board({ minutesPerItem: 7 }))).toBe(14);
  expect(minutesOfAgenda([], board())).toBe(0);
});
