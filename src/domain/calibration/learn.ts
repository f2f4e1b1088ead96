import type { CalibrationView } from '../../contract/risk-admin';
import {
  chooseStrength,
  compare,
  type Comparison,
  type Evaluation,
  fit,
  predict,
  type Row,
  splitByTime,
} from '../learning';
import type { OutcomeRecord } from '../risk/outcome-record';
import type { RiskModel } from '../risk/types';
import type { Millis } from '../time/types';
import { linear, rowOf, type Weight, weightsOf, withWeights } from './linear-model';
import { judgedOutcomes } from './predictions';

/** Below so many recorded failures no weight is learned (RULES 5). */
export const LEARNS_AT = 200;
/** The oldest three quarters are learned from, the newest quarter judges. */
const LEARNED_FROM = 0.75;
/** With fewer failures among those that judge, the verdict would be chance. */
const LEAST_JUDGING = 20;
/** Differences of weights below this change no score that anybody would notice. */
const SAME = 0.005;

export interface Learning {
  /** The next version of the model; null: the present one stays. */
  readonly model: RiskModel | null;
  /** What was tried and why it was taken or left: the calibration page shows it. */
  readonly report: NonNullable<CalibrationView['lastLearning']>;
}

/**
 * The weekly look at the weights: refits them within their signs and bounds on the older outcomes, lets old and new weights
 * foretell the newer ones, and gives the next model only if the new ones did better. Base rate, histories and centres move by
 * themselves and aren't learned here. What is adopted is exactly what was judged.
 * @param pinned an admin keeps this version: nothing is tried
 */
export function learn(
  model: RiskModel,
  outcomes: readonly OutcomeRecord[],
  now: Millis,
  pinned: boolean,
): Learning {
  const left = (why: string, tried?: Tried): Learning => ({
    model: null,
    report: reportOf(now, false, why, tried),
  });
  if (pinned)
    return left(
      'An admin has pinned this version of the model: nothing is learned until the pin is taken off.',
    );
  const judged = judgedOutcomes(outcomes, now);
  const failures = judged.filter(({ failed }) => failed === 1).length;
  if (failures < LEARNS_AT)
    return left(
      `${failures} of ${LEARNS_AT} failures of assessed changes are recorded: weights are learned from there on.`,
    );
  const { older, newer } = splitByTime(
    judged.map((one) => rowOf(model, one)),
    LEARNED_FROM,
  );
  const judging = newer.filter(({ y }) => y === 1).length;
  if (judging < LEAST_JUDGING)
    return left(
      `Only ${judging} of the newest ${newer.length} changes failed: too few to judge new weights by (${LEAST_JUDGING} are needed).`,
    );
  const tried = tryOut(weightsOf(model), older, newer);
  if (tried === null || tried.weights.every(({ before, after }) => Math.abs(after - before) < SAME))
    return left('The weights would stay as they are.', tried ?? undefined);
  if (!tried.comparison.adopt) return left(whyLeft(tried.comparison), tried);
  const next = withWeights(
    model,
    tried.weights.map(({ after }) => after),
    { version: model.version + 1, effectiveFrom: new Date(now).toISOString() },
  );
  const why = `The new weights foretold the newest ${newer.length} changes better than the present ones, and are no worse calibrated.`;
  return { model: next, report: reportOf(now, true, why, tried) };
}

interface Tried {
  readonly comparison: Comparison;
  readonly weights: Learning['report']['weights'];
}

function tryOut(weights: readonly Weight[], older: readonly Row[], newer: readonly Row[]): Tried | null {
  // The score has no addend of its own: the site's rate is its intercept.
  const strength = chooseStrength(older, weights, { intercept: false });
  const fitted = fit(older, weights, { strength, intercept: false });
  const after = fitted.weights.map((weight) => Math.round(weight * 1000) / 1000);
  const comparison = compare(
    predict(linear(weights.map(({ prior }) => prior)), newer),
    predict(linear(after), newer),
  );
  if (comparison === null) return null;
  return {
    comparison,
    weights: weights.map(({ id, label, prior }, index) => ({
      id,
      label,
      before: prior,
      after: after[index] ?? prior,
    })),
  };
}

function whyLeft({ isBrierBetter, isCalibrationWorse }: Comparison): string {
  if (!isBrierBetter)
    return 'New weights would have foretold the newest changes no better: the present ones stay.';
  return isCalibrationWorse
    ? 'New weights would have told failures apart better, but their probabilities would have been further off: the present ones stay.'
    : 'The present weights stay.';
}

function reportOf(now: Millis, adopted: boolean, why: string, tried?: Tried): Learning['report'] {
  return {
    at: new Date(now).toISOString(),
    adopted,
    why,
    champion: tried ? figuresOf(tried.comparison.champion) : null,
    challenger: tried ? figuresOf(tried.comparison.challenger) : null,
    weights: tried?.weights ?? [],
  };
}

function figuresOf({
  brier,
  calibrationError,
  auc,
}: Evaluation): NonNullable<Learning['report']['champion']> {
  return { brier, calibrationError, auc: auc?.value ?? 0.5 };
}
