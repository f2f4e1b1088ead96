import { assess, whatWouldLower } from '../../../src/domain/risk';
import type { RiskInput } from '../../../src/domain/risk/types';
import {
  ANSWERED,
  ASKING,
  GOOD,
  HEAD,
  MODEL,
  NONE,
  STOPPER,
  factsOf,
  questionWith,
} from './risk-arbitraries';

const BLANK = Object.fromEntries(ANSWERED.map((key) => [key, null]));

const FAILING = { ...GOOD, facts: { ...GOOD.facts, ...factsOf({ recentIncidents: 4 }) } };
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

  it('rates a well prepared change Low, and one on a service that keeps failing Medium', () => {
    // -5.556 log-odds are 0.4 %: likelihood 1, damage 3
    expect(of(GOOD)).toMatchObject({
      score: -5556,
      likelihood: 1,
      complete: true,
      missing: [],
      level: 'Low',
      levelForPolicy: 'Low',
    });
    // Four incidents instead of none: one unit of the strongest factor, -4.556 log-odds are 1.04 %: likelihood 2
    expect(of(FAILING)).toMatchObject({ score: -4556, likelihood: 2, level: 'Medium' });
  });

  it('ships recent incidents as the strongest factor', () => {
    const weights = MODEL.factors.map(({ weight }) => Math.abs(weight));
    const strongest = MODEL.factors.find(({ weight }) => Math.abs(weight) === Math.max(...weights));
    expect(strongest?.id).toBe('recent-incidents');
    expect(weights.filter((weight) => weight === Math.max(...weights))).toHaveLength(1);
  });

  it('centres facts on the means of the site once it has them', () => {
    const { contributions } = of({ ...GOOD, centres: { production: 1, 'outage-expected': 0.1 } });
    const value = (id: string) => contributions.find((c) => c.id === id)?.value;
    expect(value('production')).toBe(0);
    expect(value('outage-expected')).toBe(-50); // 0.5 * (0 - 0.1)
    expect(value('back-out-tested')).toBe(-300); // no mean of it: the model's centre
  });

  it('weighs each history by itself', () => {
    const team = { k: 5, n: 10 };
    const histories = { team, model: team, service: team };
    const model = { ...MODEL, historyWeights: { team: 1, model: 0.5, service: 0 } };
    const input = { ...GOOD, site: { k: 4, n: 80 }, histories };
    const { contributions } = assess(model, input, HEAD);
    // logit 0.275 - logit 0.05 = 1.975038
    expect(contributions.slice(1, 4).map(({ value }) => value)).toEqual([1975, 988, 0]);
  });

  it('says whose histories they are', () => {
    const historyOf = { team: 'team Payments', model: null, service: null };
    const { contributions } = of({ ...GOOD, historyOf });
    expect(contributions.slice(1, 3).map(({ source }) => source)).toEqual([
      'closed changes of team Payments, older ones count less',
      'closed changes, older ones count less',
    ]);
  });

  it('counts an answer as a factor, and an open question as a missing fact', () => {
    const ask = (value: string | null) =>
      assess(
        ASKING,
        { ...GOOD, facts: { ...GOOD.facts, ...factsOf({ 'question:rehearsed': value }) } },
        HEAD,
      );
    const share = (value: string | null) =>
      ask(value).contributions.find(({ group }) => group === 'question');
    expect(share('no')).toMatchObject({ id: 'question:rehearsed', value: 350, fact: 'No', missing: false });
    expect(share(null)).toMatchObject({ value: 0, fact: 'not answered', missing: true });
    expect(ask(null).missing).toEqual([{ id: 'question:rehearsed', question: 'Was it rehearsed?' }]);
    expect(ask('no').complete).toBe(true);
    // 1.2816 * sqrt(0.7^2 * 0.2), which is more than the worst answer's 350; 1663 for what the histories leave open
    expect(ask(null).scoreForPolicy).toBe(-5556 + 402 + 1663);
  });

  it('lacks nothing by a question that is not asked', () => {
    const [with_, without] = [assess(ASKING, GOOD, HEAD), of(GOOD)];
    expect(with_).toMatchObject({ complete: true, interval: without.interval, score: without.score });
    expect(with_.contributions.at(-1)).toMatchObject({ fact: 'not asked', value: 0, missing: false });
  });

  it('is no answer when the option is gone', () => {
    const model = { ...MODEL, questions: [questionWith()] };
    const facts = { ...GOOD.facts, ...factsOf({ 'question:rehearsed': 'perhaps' }) };
    expect(assess(model, { ...GOOD, facts }, HEAD).contributions.at(-1)).toMatchObject({ missing: true });
  });

  it('gives a factor that the model does not list nothing', () => {
    const model = { ...MODEL, factors: MODEL.factors.filter(({ id }) => id !== 'recent-incidents') };
    expect(assess(model, FAILING, HEAD).score).toBe(assess(model, GOOD, HEAD).score);
  });

  it('asks nobody for what cannot be known here, though it widens the interval', () => {
    const { recentIncidents, ...facts } = GOOD.facts;
    expect(recentIncidents?.value).toBe(0);
    const without = of({ ...GOOD, facts });
    expect(without).toMatchObject({ complete: true, missing: [], scoreForPolicy: without.score });
    expect(without.interval.high).toBeGreaterThan(of({ ...GOOD, facts: { ...facts } }).probability);
  });

  it('takes the bands of the model', () => {
    expect(assess({ ...MODEL, bands: [0.001, 0.002, 0.003, 0.2] }, GOOD, HEAD).likelihood).toBe(4);
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
    const facts = factsOf({ ...BLANK, hasTestPlan: false, fieldsIncomplete: 6 });
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
      level: 'Low',
      scoreChange: 0,
      action: { kind: 'edit', field: 'backOutPlan' },
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
