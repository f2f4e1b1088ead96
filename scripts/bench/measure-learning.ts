import {
  chooseStrength,
  type Evaluation,
  evaluate,
  fit,
  predict,
  recalibrated,
  recalibration,
  type Row,
  splitByTime,
} from '../../src/domain/learning';
import { calibrationOf, learn } from '../../src/domain/calibration';
import { similarChanges } from '../../src/domain/likeness';
import { changesOf, MODEL } from '../../test/domain/calibration/samples';
import { featureOf, rowsOf } from '../../test/domain/learning/samples';
import { CHANGE_FEATURES, loggedChanges } from './change-log';
import type { Figure } from './figures';
import { timed } from './time-it';

const ROWS = 10_000;
const FACTORS = 30;
/** A consumer of Forge's queue has 25 s in all; the rest of the weekly look reads the outcomes. */
const FIT_SECONDS = 10;
/** What a plain logistic regression reaches on the same log, by the same split. */
const LOGISTIC_AUC = 0.774;
const CALIBRATION_ERROR = 0.05;

/** How long learning takes, and how well it foretells a real log that nobody here made up. */
export function learningFigures(): Figure[] {
  const changes = loggedChanges();
  return [...timeFigures(), ...siteFigures(), ...(changes === null ? [] : logFigures(changes))];
}

function timeFigures(): Figure[] {
  const weights = Array.from({ length: FACTORS }, (_, index) => ((index % 7) - 3) / 3);
  const rows = rowsOf(ROWS, weights, { intercept: -2, known: 0.9 });
  const features = weights.map((_, index) => featureOf(String(index)));
  const { ms: fitting } = timed(() => fit(rows, features));
  const { ms: choosing } = timed(() => chooseStrength(rows, features));
  const what = `${ROWS.toLocaleString('en')} changes, ${FACTORS} factors`;
  return [
    { what: `${what}: one fit`, value: fitting / 1000, unit: 's' },
    {
      what: '  with the choice of how far to go',
      value: (fitting + choosing) / 1000,
      unit: 's',
      limit: FIT_SECONDS,
    },
  ];
}

/** The same for a site: what the weekly look, the calibration page and the tab of similar changes do. */
function siteFigures(): Figure[] {
  const now = Date.parse('2028-01-01T00:00:00.000Z');
  const { outcomes, stats } = changesOf(ROWS, { weights: { production: 1 }, rate: 0.1 });
  const { ms: learning } = timed(() => learn(MODEL, outcomes, now, false));
  const { ms: judging } = timed(() => calibrationOf(outcomes, stats, now));
  const [change] = outcomes;
  const { ms: comparing } = timed(() => (change ? similarChanges(change, outcomes, 8) : []));
  return [
    {
      what: `the weekly look at ${ROWS.toLocaleString('en')} outcomes`,
      value: learning / 1000,
      unit: 's',
      limit: FIT_SECONDS,
    },
    { what: '  what the calibration page shows of them', value: judging, unit: 'ms' },
    { what: '  the eight most alike among them', value: comparing, unit: 'ms' },
  ];
}

/** The oldest 80 % are learned from, the newest 20 % foretold. */
function logFigures(changes: readonly Row[]): Figure[] {
  const { older, newer } = splitByTime(changes, 0.8);
  const { before, after, constant } = trial(older, newer);
  const what = `${newer.length.toLocaleString('en')} changes of a real log`;
  return [
    { what: `${what}: AUC`, value: before.auc?.value ?? NaN, unit: '', least: LOGISTIC_AUC },
    { what: '  its 95 % interval, lower end', value: before.auc?.low ?? NaN, unit: '' },
    { what: '  upper end', value: before.auc?.high ?? NaN, unit: '' },
    { what: '  Brier score', value: before.brier, unit: '', limit: constant },
    { what: '  of always foretelling the rate of before', value: constant, unit: '' },
    { what: '  calibration error', value: before.calibrationError, unit: '' },
    { what: '  put right: AUC', value: after.auc?.value ?? NaN, unit: '', least: LOGISTIC_AUC },
    { what: '  Brier score', value: after.brier, unit: '', limit: before.brier },
    { what: '  calibration error', value: after.calibrationError, unit: '', limit: CALIBRATION_ERROR },
  ];
}

/** Weights from all of the older ones; how to put them right from their newest fifth, foretold by the rest. */
export function trial(
  older: readonly Row[],
  newer: readonly Row[],
): { readonly before: Evaluation; readonly after: Evaluation; readonly constant: number } {
  const strength = chooseStrength(older, CHANGE_FEATURES);
  const foretold = predict(fit(older, CHANGE_FEATURES, { strength }), newer);
  const { older: learned, newer: held } = splitByTime(older, 0.8);
  const ofHeld = predict(fit(learned, CHANGE_FEATURES, { strength }), held);
  const way = recalibration(ofHeld.map((one, index) => ({ ...one, at: held[index]?.at ?? 0 })));
  const right = foretold.map(({ p, y }) => ({ p: recalibrated(way, p), y }));
  const rate = older.filter(({ y }) => y === 1).length / older.length;
  const [before, after, constant] = [foretold, right, newer.map(({ y }) => ({ p: rate, y }))].map(evaluate);
  if (!before || !after || !constant) throw new Error('There is nothing to foretell.');
  return { before, after, constant: constant.brier };
}
