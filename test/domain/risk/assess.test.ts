import { assess, whatWouldLower } from '../../../src/domain/risk';
import type { RiskInput } from '../../../src/domain/risk/types';
import { GOOD, HEAD, MODEL, NONE, STOPPER, factsOf } from './risk-arbitraries';

const of = (input: RiskInput) => assess(MODEL, input, HEAD);

describe('assess', () => {
  it('starts a new site at one failure in twenty', () => {
    const { contributions } = of(GOOD);
    // logit(0.05) = -2.944439
    expect(contributions[0]).toMatchObject({
      id: 'base-rate',
      value: -2944,
      fact: '5 % of changes fail here',
    });
  });

  it('moves with the histories, a third each', () => {
    // b = (4+1)/(80+20) = 0.05; m = (0.5 + 5)/(10 + 10) = 0.275; (logit 0.275 - logit 0.05)/3 = 0.658320
    const histories = { ...GOOD.histories, team: { k: 5, n: 10 } };
    const { contributions } = of({ ...GOOD, site: { k: 4, n: 80 }, histories });
    expect(contributions.find(({ id }) => id === 'history-team')).toMatchObject({
      value: 658,
      fact: '5 of 10 failed',
      missing: false,
    });
    expect(contributions.find(({ id }) => id === 'history-model')).toMatchObject({
      value: 0,
      fact: 'no history yet',
    });
  });

  it('centres facts: each contributes its weight times the distance from the centre', () => {
    const { contributions } = of(GOOD);
    const value = (id: string) => contributions.find((c) => c.id === id)?.value;
    expect(value('production')).toBe(180); // 0.6 * (1 - 0.7)
    expect(value('back-out-tested')).toBe(-300); // -0.6 * (1 - 0.5)
    expect(value('outage-expected')).toBe(-125); // 0.5 * (0 - 0.25)
  });

  it('rates a well prepared change of production Low for minor and Medium for moderate impact', () => {
    // -4.161 log-odds are 1.5 %: likelihood 2
    expect(of(GOOD)).toMatchObject({
      score: -4161,
      likelihood: 2,
      complete: true,
      missing: [],
      level: 'Medium',
    });
    const minor = of({ ...GOOD, damage: { ...GOOD.damage, impact: 2 } });
    expect(minor).toMatchObject({ level: 'Low', levelForPolicy: 'Low' });
  });

  it('computes the interval as z plus and minus 1.2816 times the root of v', () => {
    // Three histories at the prior: v = 3/9 (trigamma(0.5) + trigamma(9.5)) = (4.934802 + 0.111018...) / 3
    const { interval, score } = of(GOOD);
    const half = 1.2816 * Math.sqrt((4.934802200544679 + 0.11099733) / 3);
    const p = (z: number) => 1 / (1 + Math.exp(-z));
    expect(interval.low).toBeCloseTo(p(score / 1000 - half), 6);
    expect(interval.high).toBeCloseTo(p(score / 1000 + half), 6);
  });

  it('asks for what is missing, the damage first and each field once', () => {
    const facts = factsOf({ hasTestPlan: false, fieldsIncomplete: 6 });
    const { missing, complete } = of({ ...GOOD, facts, damage: { ...GOOD.damage, impact: null } });
    expect(complete).toBe(false);
    expect(missing.map(({ field }) => field)).toEqual([
      'impact',
      'environment',
      'changeType',
      'service',
      'outageExpected',
      'plannedStart',
      'plannedEnd',
      'backOutTested',
      'peerReviewed',
    ]);
  });

  it('sets the level to High at least while a stopper stands, and offers its remedy first', () => {
    const stopped = of({ ...GOOD, stoppers: [STOPPER] });
    expect(stopped.level).toBe('High');
    expect(whatWouldLower(MODEL, stopped)[0]).toMatchObject({
      id: 'no-back-out-plan',
      level: 'Medium',
      scoreChange: 0,
    });
  });

  it.each([
    [
      'more failures than changes',
      { ...GOOD, site: { k: 2, n: 1 } },
      /history of the site says 2 failures of 1/,
    ],
    [
      'a count that is no number',
      { ...GOOD, histories: { ...GOOD.histories, team: { k: NaN, n: 1 } } },
      /of the team/,
    ],
    [
      'an impact outside 1 to 5',
      { ...GOOD, damage: { ...GOOD.damage, impact: 6 } },
      /impact must be .* not 6/,
    ],
    [
      'a fact of the wrong kind',
      { ...GOOD, facts: { ...GOOD.facts, peerReviewed: { value: 'yes', source: 'a form', at: 0 } } },
      /Fact peerReviewed from a form is "yes"/,
    ],
  ])('refuses %s, naming it', (_, input, message) => {
    expect(() => of(input)).toThrow(message);
  });

  it('refuses a model with a factor that nobody knows', () => {
    const [factor] = MODEL.factors;
    const model = { ...MODEL, factors: factor === undefined ? [] : [{ ...factor, id: 'moon-phase' }] };
    expect(() => assess(model, GOOD, HEAD)).toThrow(/"moon-phase"/);
  });

  it('is not moved by histories of a site without any', () => {
    expect(of({ ...GOOD, histories: { team: NONE, model: NONE, service: NONE } }).score).toBe(of(GOOD).score);
  });
});
