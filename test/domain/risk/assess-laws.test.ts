import * as fc from 'fast-check';
import { assess, rankOf, whatWouldLower } from '../../../src/domain/risk';
import { varianceOf } from '../../../src/domain/risk/score';
import type { RiskInput } from '../../../src/domain/risk/types';
import {
  ANSWERED,
  ASKING as MODEL,
  HEAD,
  KEYS,
  STOPPER,
  WORSENING,
  anyCount,
  anyInput,
} from './risk-arbitraries';

const of = (input: RiskInput) => assess(MODEL, input, HEAD);
const setFact = (input: RiskInput, key: string, value: unknown): RiskInput => ({
  ...input,
  facts: {
    ...input.facts,
    [key]: { value: value as number | string | boolean | null, source: 'test', at: 0 },
  },
});
/** The damage inputs that the same two answers also decide. */
const answer = (input: RiskInput, key: string, value: unknown): RiskInput => {
  const next = setFact(input, key, value);
  if (key === 'outageExpected') {
    return { ...next, damage: { ...next.damage, outageExpected: value as boolean | null } };
  }
  if (key !== 'backOutTested') return next;
  const irreversible = value === null ? null : value === 'notPossible';
  const testedBackOutMinutes = value === 'yes' ? next.damage.testedBackOutMinutes : null;
  return { ...next, damage: { ...next.damage, irreversible, testedBackOutMinutes } };
};
const pickOf = (key: string, pick: number): unknown => {
  const values = WORSENING[key] ?? [];
  return values[pick % values.length];
};
const totalVariance = (input: RiskInput): number => {
  const { histories, missing } = varianceOf(MODEL, input);
  return missing.reduce((sum, { value }) => sum + value, histories);
};

describe('laws of an assessment', () => {
  it('adds up exactly, in whole thousandths', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { contributions, score } = of(input);
        expect(contributions.every(({ value }) => Number.isInteger(value) && !Object.is(value, -0))).toBe(
          true,
        );
        expect(contributions.reduce((sum, { value }) => sum + value, 0)).toBe(score);
      }),
    );
  });

  it('gives the same for the same arguments, to the bit', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        expect(JSON.stringify(of(structuredClone(input)))).toBe(JSON.stringify(of(input)));
      }),
    );
  });

  it('never widens the interval when a missing fact is filled in', () => {
    fc.assert(
      fc.property(anyInput(), fc.constantFrom(...ANSWERED), fc.nat(), (input, key, pick) => {
        const value = pickOf(key, pick);
        const [blank, filled] = [setFact(input, key, null), setFact(input, key, value)];
        expect(totalVariance(filled)).toBeLessThanOrEqual(totalVariance(blank));
      }),
    );
  });

  it('never widens the interval when an outcome is added at a fixed base rate', () => {
    fc.assert(
      fc.property(
        anyInput(),
        fc.constantFrom('team', 'model', 'service'),
        fc.boolean(),
        (input, name, failed) => {
          const was = input.histories[name];
          const more = { k: was.k + (failed ? 1 : 0), n: was.n + 1 };
          const next = { ...input, histories: { ...input.histories, [name]: more } };
          expect(totalVariance(next)).toBeLessThanOrEqual(totalVariance(input));
        },
      ),
    );
  });

  it('never lowers the score when a fact gets worse', () => {
    fc.assert(
      fc.property(anyInput(), fc.constantFrom(...KEYS), (input, key) => {
        const scores = (WORSENING[key] ?? []).map((value) => of(setFact(input, key, value)).score);
        expect(scores).toEqual([...scores].sort((a, b) => a - b));
      }),
    );
  });

  it('never rewards a blank: whatever the answer, the level for the policy is no higher with it', () => {
    fc.assert(
      fc.property(anyInput(), fc.constantFrom(...ANSWERED), fc.nat(), (input, key, pick) => {
        const value = pickOf(key, pick);
        const [blank, filled] = [of(answer(input, key, null)), of(answer(input, key, value))];
        expect(blank.scoreForPolicy).toBeGreaterThanOrEqual(filled.scoreForPolicy);
        expect(rankOf(blank.levelForPolicy)).toBeGreaterThanOrEqual(rankOf(filled.levelForPolicy));
      }),
      { numRuns: 1000 },
    );
  });

  it('never rewards a blank in a site with so long a history that the interval is narrow', () => {
    const long = { k: 500, n: 10_000 };
    const rich = (input: RiskInput): RiskInput => ({
      ...input,
      site: long,
      histories: { team: long, model: long, service: long },
    });
    fc.assert(
      fc.property(anyInput(), fc.constantFrom(...ANSWERED), (input, key) => {
        const worst = WORSENING[key]?.at(-1);
        const [blank, filled] = [of(answer(rich(input), key, null)), of(answer(rich(input), key, worst))];
        expect(blank.scoreForPolicy).toBeGreaterThanOrEqual(filled.scoreForPolicy);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes at least the upper end of the interval for the policy while something is missing', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { complete, score, scoreForPolicy, interval } = of(input);
        if (complete) expect(scoreForPolicy).toBe(score);
        else expect(1 / (1 + Math.exp(-scoreForPolicy / 1000))).toBeGreaterThanOrEqual(interval.high - 1e-12);
      }),
    );
  });

  it('clips a weight of the wrong sign to nothing', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const turned = <T extends { weight: number }>(one: T): T => ({ ...one, weight: -one.weight });
        const wrong = {
          ...MODEL,
          factors: MODEL.factors.map(turned),
          questions: MODEL.questions.map(turned),
        };
        const { contributions } = assess(wrong, input, HEAD);
        const facts = contributions.filter(({ group }) => group === 'fact' || group === 'question');
        expect(facts).toHaveLength(MODEL.factors.length + MODEL.questions.length);
        expect(facts.every(({ value }) => value === 0)).toBe(true);
      }),
    );
  });

  it('never falls below High while a stopper stands', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const { level, levelForPolicy } = of({ ...input, stoppers: [STOPPER] });
        expect(rankOf(level)).toBeGreaterThanOrEqual(2);
        expect(rankOf(levelForPolicy)).toBeGreaterThanOrEqual(rankOf(level));
      }),
    );
  });

  it('gives more likelihood to a worse history', () => {
    fc.assert(
      fc.property(anyInput(), anyCount, fc.constantFrom('team', 'model', 'service'), (input, count, name) => {
        const at = (k: number) =>
          of({ ...input, histories: { ...input.histories, [name]: { ...count, k } } }).score;
        expect(at(count.n)).toBeGreaterThanOrEqual(at(count.k));
      }),
    );
  });

  it('offers only what lowers level or score, best first', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const assessment = of(input);
        const offers = whatWouldLower(MODEL, assessment);
        const order = offers.map(({ level, scoreChange }) => rankOf(level) * 1e6 + scoreChange);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
        for (const { level, scoreChange } of offers) {
          const fall = rankOf(assessment.levelForPolicy) - rankOf(level);
          expect(fall > 0 || (fall === 0 && scoreChange < 0)).toBe(true);
        }
      }),
    );
  });
});
