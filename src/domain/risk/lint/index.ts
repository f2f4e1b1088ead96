import type { RiskDraft, RiskFinding } from '../../../contract/risk-admin';
import { lintFactors } from './factors';
import { error, warning } from './finding';
import { lintBands, lintMatrix } from './matrix';
import { lintQuestions } from './questions';
import { lintSameFact } from './same-fact';

function lintHistories(weights: RiskDraft['historyWeights']): RiskFinding[] {
  const all = Object.entries(weights);
  const bad = all
    .filter(([, weight]) => !(weight >= 0 && Number.isFinite(weight)))
    .map(([name, weight]) =>
      error(`historyWeights.${name}`, `A history can’t weigh ${weight}.`, 'Enter 0 or more.'),
    );
  if (!all.every(([, weight]) => weight === 0)) return bad;
  const text = 'No history counts: how the changes of a team or a service ended makes no difference.';
  return [warning('historyWeights', text, 'Give at least one history a weight; shipped is a third each.')];
}

function lintStoppers(stoppers: RiskDraft['stoppers']): RiskFinding[] {
  if (stoppers.length === 0) {
    const text = 'Every stopper is off: nothing sets a floor, and a change without a way back may be Low.';
    return [warning('stoppers', text, 'Switch on at least “no back-out plan”.')];
  }
  if (stoppers.includes('no-back-out-plan')) return [];
  const text = 'A change without a way back may be Low: that stopper is off.';
  return [warning('stoppers', text, 'Switch on “no back-out plan”, unless another process sees to it.')];
}

function lintWhole({ factors, questions }: RiskDraft): RiskFinding[] {
  if (factors.some(({ on }) => on) || questions.length > 0) return [];
  const text = 'No factor is on and nothing is asked: only histories tell one change from another.';
  return [warning('factors', text, 'Switch on the factors that matter here.')];
}

/**
 * Everything that is wrong (errors: the draft can't be used) or probably not meant (warnings) in a draft of the risk
 * model, errors first, each with where it is and what to do.
 */
export function lintModel(draft: RiskDraft): RiskFinding[] {
  const found = [
    ...lintWhole(draft),
    ...lintFactors(draft.factors),
    ...lintQuestions(draft.questions),
    ...lintSameFact(draft),
    ...lintHistories(draft.historyWeights),
    ...lintBands(draft.bands),
    ...lintMatrix(draft.matrix),
    ...lintStoppers(draft.stoppers),
  ];
  const rank = ({ severity }: RiskFinding): number => (severity === 'error' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}
