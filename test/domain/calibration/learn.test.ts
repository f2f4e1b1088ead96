import { learn, LEARNS_AT } from '../../../src/domain/calibration';
import { compare, predict, splitByTime } from '../../../src/domain/learning';
import { linear, rowOf, weightsOf } from '../../../src/domain/calibration/linear-model';
import { countingOutcomes, judgedOutcomes } from '../../../src/domain/calibration/predictions';
import { assess } from '../../../src/domain/risk';
import type { OutcomeRecord } from '../../../src/domain/risk/outcome-record';
import type { RiskModel } from '../../../src/domain/risk/types';
import { outcomeOf } from '../risk/outcome-samples';
import { changesOf, MODEL } from './samples';

const NOW = Date.parse('2027-06-01T00:00:00.000Z');
/** Here business hours matter four times as much, emergencies not at all, and the rest as shipped. */
const TRUE = {
  production: 0.4,
  emergency: 0,
  'business-hours': 1.2,
  'lead-time': -0.4,
  'peer-reviewed': -0.3,
};
const { outcomes } = changesOf(3000, { weights: TRUE, rate: 0.12 });

describe('learning', () => {
  const { model, report } = learn(MODEL, outcomes, NOW, false);
  const weightOf = (id: string, of: RiskModel | null = model): number =>
    of?.factors.find((factor) => factor.id === id)?.weight ?? NaN;

  it('adopts weights that foretell better, as the next version', () => {
    expect(report).toMatchObject({ adopted: true });
    expect(model).toMatchObject({ version: 2, origin: 'learned', effectiveFrom: '2027-06-01T00:00:00.000Z' });
    expect(report.challenger?.brier).toBeLessThan(report.champion?.brier ?? NaN);
    expect(report.challenger?.calibrationError).toBeLessThanOrEqual(report.champion?.calibrationError ?? NaN);
  });

  it('comes much nearer to what is true', () => {
    // Not all the way: the site's rate stands in for an intercept, and it is higher than that of a change with mean facts.
    const distance = (id: 'business-hours' | 'emergency', of: RiskModel | null): number =>
      Math.abs(weightOf(id, of) - TRUE[id]);
    expect(distance('business-hours', model)).toBeLessThan(distance('business-hours', MODEL) / 2);
    expect(distance('emergency', model)).toBeLessThan(distance('emergency', MODEL) / 2);
    expect(report.weights.find(({ id }) => id === 'business-hours')).toMatchObject({
      before: weightOf('business-hours', MODEL),
      after: weightOf('business-hours'),
    });
  });

  it('leaves the weight of a fact alone that was never known', () => {
    expect(weightOf('window-length')).toBe(weightOf('window-length', MODEL));
  });

  it('keeps every weight within its sign and bound, those of histories too', () => {
    const found = model ?? MODEL;
    for (const { weight, sign } of found.factors) {
      expect(weight * sign).toBeGreaterThanOrEqual(0);
      expect(Math.abs(weight)).toBeLessThanOrEqual(5);
    }
    for (const weight of Object.values(found.historyWeights)) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(3);
    }
  });

  it('adopts exactly what was judged: scored by the new model, the newest changes give the figures that are told', () => {
    const { newer } = splitByTime(judgedOutcomes(outcomes, NOW), 0.75);
    const predicted = newer.map(({ assessed, failed }) => ({
      p: assess(model ?? MODEL, assessed.input, { number: 1, at: 0, cause: '' }).probability,
      y: failed,
    }));
    // The score is rounded to thousandths, term by term.
    expect(compare(predicted, predicted)?.champion.brier).toBeCloseTo(report.challenger?.brier ?? NaN, 4);
  });

  it('gives the same whatever the order of the outcomes', () => {
    expect(learn(MODEL, [...outcomes].reverse(), NOW, false)).toEqual({ model, report });
  });

  it('tried again on the same outcomes adopts nothing worse', () => {
    const again = learn(model ?? MODEL, outcomes, NOW, false).report;
    if (again.adopted) expect(again.challenger?.brier).toBeLessThan(again.champion?.brier ?? NaN);
    else expect(again.why).not.toBe('');
  });
});

describe('nothing is learned', () => {
  const whyNot = (all: readonly OutcomeRecord[], pinned = false): string => {
    const { model, report } = learn(MODEL, all, NOW, pinned);
    expect(model).toBeNull();
    expect(report.adopted).toBe(false);
    return report.why;
  };
  const failing = (n: number): OutcomeRecord[] => {
    let failures = 0;
    return outcomes.filter(({ result }) => result !== 'failed' || ++failures <= n);
  };

  it('without outcomes, from one or from ten', () => {
    expect(whyNot([])).toContain(`0 of ${LEARNS_AT} failures`);
    expect(whyNot(outcomes.slice(0, 1))).toContain(`of ${LEARNS_AT} failures`);
    expect(whyNot(outcomes.slice(0, 10))).toContain(`of ${LEARNS_AT} failures`);
  });

  it('from 199 failures; with 200 it is tried', () => {
    expect(whyNot(failing(LEARNS_AT - 1))).toContain('199 of 200 failures');
    // The first 200 failures are all old: the newest quarter has none to judge by.
    expect(whyNot(failing(LEARNS_AT))).toContain('too few to judge');
  });

  it('from failures that became known later than now, or of changes that were never assessed or made', () => {
    const unknown = outcomes.map((one) => ({ ...one, knownAt: '2028-01-01T00:00:00.000Z' }));
    expect(whyNot(unknown)).toContain('0 of 200');
    expect(whyNot(outcomes.map((one) => ({ ...one, assessed: null })))).toContain('0 of 200');
    expect(whyNot(outcomes.map((one) => ({ ...one, result: 'cancelled' as const })))).toContain('0 of 200');
  });

  it('while an admin has pinned the version', () => {
    expect(whyNot(outcomes, true)).toContain('pinned');
  });

  it('when every change failed: there is nothing to tell apart', () => {
    const { report } = learn(
      MODEL,
      outcomes.map((one) => ({ ...one, result: 'failed' as const })),
      NOW,
      false,
    );
    for (const figures of [report.champion, report.challenger]) {
      expect(Number.isFinite(figures?.brier ?? 0)).toBe(true);
      expect(figures?.auc ?? 0.5).toBe(0.5);
    }
  });

  it('when new weights tell failures apart better, but are further off in their probabilities', () => {
    // One fact so strong that the site's rate is far above that of a change with mean facts.
    const strong = changesOf(3000, { weights: { ...TRUE, 'business-hours': 2.5 }, rate: 0.12 });
    const { model, report } = learn(MODEL, strong.outcomes, NOW, false);
    expect(model).toBeNull();
    expect(report.challenger?.brier).toBeLessThan(report.champion?.brier ?? NaN);
    expect(report.challenger?.calibrationError).toBeGreaterThan(report.champion?.calibrationError ?? NaN);
    expect(report.why).toContain('further off');
  });

  it('where the present weights are the true ones, or what is adopted has done better', () => {
    const asShipped = Object.fromEntries(MODEL.factors.map(({ id, weight }) => [id, weight]));
    for (const seed of [1, 2]) {
      const { report } = learn(
        MODEL,
        changesOf(1800, { weights: asShipped, rate: 0.15, seed }).outcomes,
        NOW,
        false,
      );
      const [champion, challenger] = [report.champion?.brier ?? 0, report.challenger?.brier ?? 0];
      expect(report.adopted).toBe(report.adopted && challenger < champion);
      // Nothing is far from what is true already.
      for (const { before, after } of report.weights) expect(Math.abs(after - before)).toBeLessThan(0.8);
    }
  });
});

test('the learner sees a change as the score does: the same probability, whatever the model', () => {
  const model: RiskModel = {
    ...MODEL,
    historyWeights: { team: 0.5, model: 0.1, service: 1 },
    questions: [
      {
        id: 'q1',
        text: 'Rehearsed?',
        help: '',
        options: [
          { id: 'yes', label: 'Yes', value: 0 },
          { id: 'no', label: 'No', value: 1 },
        ],
        weight: 0.8,
        sign: 1,
        centre: 0.5,
        variance: 0.25,
        kinds: [],
        prefill: null,
      },
    ],
  };
  const weights = linear(weightsOf(model).map(({ prior }) => prior));
  for (const one of judgedOutcomes(outcomes.slice(0, 50), NOW)) {
    const input = {
      ...one.assessed.input,
      facts: { ...one.assessed.input.facts, 'question:q1': { value: 'no', source: 'answer', at: 0 } },
      centres: { production: 0.3 },
    };
    const { probability } = assess(model, input, { number: 1, at: 0, cause: '' });
    const judged = { ...one, assessed: { ...one.assessed, input } };
    expect(predict(weights, [rowOf(model, judged)])[0]?.p).toBeCloseTo(probability, 2);
  }
});

test('a question learns its weight like any factor', () => {
  const question = {
    id: 'q1',
    text: 'Rehearsed?',
    help: '',
    options: [
      { id: 'yes', label: 'Yes', value: 0 },
      { id: 'no', label: 'No', value: 1 },
    ],
    weight: 0.2,
    sign: 1 as const,
    centre: 0.5,
    variance: 0.25,
    kinds: [],
    prefill: null,
  };
  // Those that failed mostly had not rehearsed.
  const answered = outcomes.map((one, index) => {
    const value = (one.result === 'failed') === (index % 5 !== 0) ? 'no' : 'yes';
    const input = one.assessed?.input;
    if (!one.assessed || !input) return one;
    const facts = { ...input.facts, 'question:q1': { value, source: 'answer', at: 0 } };
    return { ...one, assessed: { ...one.assessed, input: { ...input, facts } } };
  });
  const { model } = learn({ ...MODEL, questions: [question] }, answered, NOW, false);
  expect(model?.questions[0]?.weight).toBeGreaterThan(1);
});

test('weights may go as far as an admin may set them', () => {
  expect(weightsOf(MODEL).map(({ id, bound }) => [id.startsWith('history-'), bound])).toEqual([
    ...[1, 2, 3].map(() => [true, 3]),
    ...MODEL.factors.map(() => [false, 5]),
  ]);
});

test('outcomes come oldest first, those of one instant by their change', () => {
  const idsOf = (all: readonly OutcomeRecord[]) =>
    countingOutcomes(all, NOW).map(({ outcome }) => outcome.changeId);
  const [first, second] = outcomes;
  const twin = first && { ...first, changeId: 'twin' };
  if (!first || !second || !twin) throw new Error('no samples');
  expect(idsOf([second, twin, first])).toEqual(['0', 'twin', '1']);
});

test('an outcome that counts nothing is no row', () => {
  expect(judgedOutcomes([outcomeOf({ result: 'rejected' })], NOW)).toEqual([]);
});
