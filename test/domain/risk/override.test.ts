import * as fc from 'fast-check';
import { assess, checkOverride, effectiveLevel, overrideHolds, rankOf } from '../../../src/domain/risk';
import { LEVELS, type Assessment, type Level } from '../../../src/domain/risk/types';
import { ASKING, GOOD, HEAD, MODEL, STOPPER, anyInput, factsOf } from './risk-arbitraries';

const at = (number: number, level: Level, score = 0): Assessment => ({
  ...assess(MODEL, GOOD, { ...HEAD, number }),
  levelForPolicy: level,
  scoreForPolicy: score,
});
const MEDIUM = at(1, 'Medium');
const manager = { isChangeManager: true, isExcluded: false };
const anybody = { isChangeManager: false, isExcluded: true };
const UNTIL = 1000;
const to = (level: Level, assessmentNumber = 1) => ({
  to: level,
  by: 'm',
  reason: 'tried ten times',
  assessmentNumber,
  until: UNTIL,
});
const stopped: Assessment = { ...at(1, 'High'), input: { ...GOOD, stoppers: [STOPPER] } };

describe('checkOverride', () => {
  it('raises freely', () => {
    expect(checkOverride(MEDIUM, { ...to('Very high'), reason: '' }, anybody)).toEqual({ ok: true });
  });
  it.each([
    ['somebody who is no change manager', { isChangeManager: false, isExcluded: false }],
    ['a change manager with a part in the change', { isChangeManager: true, isExcluded: true }],
  ])('refuses a lowering by %s', (_, person) =>
    expect(checkOverride(MEDIUM, to('Low'), person)).toMatchObject({ ok: false }),
  );
  it('lowers by one step with a reason, not by two, not without', () => {
    expect(checkOverride(MEDIUM, to('Low'), manager)).toEqual({ ok: true });
    expect(checkOverride(at(1, 'High'), to('Low'), manager)).toMatchObject({ ok: false });
    expect(checkOverride(MEDIUM, { ...to('Low'), reason: ' ' }, manager)).toMatchObject({ ok: false });
  });
  it('never goes below the floor of a stopper', () => {
    expect(checkOverride(stopped, to('Medium'), manager)).toMatchObject({ ok: false });
    const worse: Assessment = { ...stopped, levelForPolicy: 'Very high' };
    expect(checkOverride(worse, to('High'), manager)).toEqual({ ok: true });
  });
  it('refuses what was set on another assessment than the one that stands', () => {
    expect(checkOverride(MEDIUM, to('Low', 2), manager)).toMatchObject({ ok: false });
  });
});

describe('effectiveLevel', () => {
  const since = (next: Assessment) => effectiveLevel(next, to('Low'), 0, [MEDIUM, next]);

  it('is the computed one without an override', () => {
    expect(effectiveLevel(MEDIUM, null, 0)).toBe('Medium');
  });
  it('is the one that was set until the planned end, and from that instant the computed one', () => {
    expect(effectiveLevel(MEDIUM, to('Low'), UNTIL - 1)).toBe('Low');
    expect(effectiveLevel(MEDIUM, to('Low'), UNTIL)).toBe('Medium');
    expect(effectiveLevel(MEDIUM, { ...to('Low'), until: null }, UNTIL)).toBe('Low');
  });
  it('outlives an assessment that is no worse', () => {
    expect(since(at(2, 'Medium', 0))).toBe('Low');
    expect(since(at(2, 'Medium', -1))).toBe('Low');
  });
  it.each<[string, Assessment]>([
    ['level', at(2, 'High')],
    ['score', at(2, 'Medium', 1)],
    ['damage', { ...at(2, 'Medium'), damage: { ...MEDIUM.damage, forPolicy: MEDIUM.damage.forPolicy + 1 } }],
    ['stopper', { ...at(2, 'Medium'), input: { ...GOOD, stoppers: [STOPPER] } }],
  ])('ends with a worse %s', (_, next) => {
    expect(overrideHolds(next, to('Low'), 0, [MEDIUM])).toBe(false);
  });
  it('stays ended when the change becomes better again', () => {
    const [worse, better] = [at(2, 'High'), at(3, 'Medium', -1)];
    expect(effectiveLevel(better, to('Low'), 0, [MEDIUM, worse, better])).toBe('Medium');
  });
  it('holds for its own assessment alone when the earlier ones are not known', () => {
    expect(effectiveLevel(at(2, 'Medium'), to('Low'), 0)).toBe('Medium');
  });
  it('keeps a raise whatever comes, and never takes it for a lowering', () => {
    const raise = (next: Assessment) => effectiveLevel(next, to('High'), 0, [MEDIUM, next]);
    expect(raise(at(2, 'Low', -1))).toBe('High');
    expect(raise(at(2, 'Very high', 1))).toBe('Very high');
    expect(raise(at(2, 'Medium', 1))).toBe('High');
  });
  it('does not hold up a change that became better than what was set', () => {
    expect(effectiveLevel(at(2, 'Low', -1), to('Medium'), 0, [at(1, 'High')])).toBe('Low');
  });
  it('never falls below the floor, whatever was stored', () => {
    expect(effectiveLevel(stopped, to('Medium'), 0)).toBe('High');
  });
  it('obeys its laws: one step down at most, never below the floor, nothing after its end', () => {
    const levels = fc.constantFrom<Level>(...LEVELS);
    fc.assert(
      fc.property(anyInput(), levels, fc.boolean(), fc.boolean(), (input, level, isManager, isOver) => {
        const assessment = assess(ASKING, input, HEAD);
        const override = to(level);
        const person = { isChangeManager: isManager, isExcluded: false };
        if (!checkOverride(assessment, override, person).ok) return;
        const inForce = effectiveLevel(assessment, override, isOver ? UNTIL : 0);
        const fall = rankOf(assessment.levelForPolicy) - rankOf(inForce);
        expect(fall).toBeLessThanOrEqual(isManager ? 1 : 0);
        if (input.stoppers.length > 0) expect(rankOf(inForce)).toBeGreaterThanOrEqual(rankOf('High'));
        expect(inForce).toBe(isOver ? assessment.levelForPolicy : level);
      }),
    );
  });
  it('has no part in what calibration goes by', () => {
    const facts = { ...GOOD.facts, ...factsOf({ recentIncidents: 4 }) };
    const computed = assess(MODEL, { ...GOOD, facts }, HEAD);
    expect(effectiveLevel(computed, to('Low'), 0)).toBe('Low');
    expect(computed.level).toBe('Medium');
  });
});
