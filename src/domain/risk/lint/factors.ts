import type { RiskDraft, RiskFinding } from '../../../contract/risk-admin';
import { FACTORS } from '../factors';
import type { FactorDefinition } from '../factors/definition';
import { error, repeated, warning } from './finding';

type DraftFactor = RiskDraft['factors'][number];
/** A swing below this many log-odds is rounded to nothing: contributions are whole thousandths. */
export const NOTICEABLE = 0.0005;
/** The variance of values from 0 to 1 can't be greater. */
const MOST_VARIANCE = 0.25;

/** Whether the numbers are numbers at all. */
function faults(draft: DraftFactor, factor: FactorDefinition): RiskFinding[] {
  const path = `factors.${draft.id}`;
  const found: RiskFinding[] = [];
  for (const name of ['weight', 'centre', 'variance'] as const) {
    if (!Number.isFinite(draft[name])) {
      found.push(error(`${path}.${name}`, `${factor.label}: the ${name} is no number.`, 'Enter a number.'));
    }
  }
  if (draft.variance < 0) {
    found.push(error(`${path}.variance`, `${factor.label}: the variance is below 0.`, 'Enter 0 or more.'));
  }
  if (draft.weight * factor.sign < 0) {
    const text = `${factor.label}: the weight ${draft.weight} has the wrong sign and would count as 0.`;
    const side = factor.sign === 1 ? 'raises the risk: enter 0 or more' : 'lowers the risk: enter 0 or less';
    found.push(error(`${path}.weight`, text, `This factor ${side}.`));
  }
  return found;
}

function doubts(draft: DraftFactor, factor: FactorDefinition): RiskFinding[] {
  const path = `factors.${draft.id}`;
  const [least, greatest] = factor.range;
  const found: RiskFinding[] = [];
  const swing = draft.weight * factor.sign * (greatest - least);
  if (swing >= 0 && swing < NOTICEABLE) {
    const text = `${factor.label} is asked and counts nothing: its weight is ${draft.weight}.`;
    found.push(warning(`${path}.weight`, text, 'Give it a weight, or switch it off.'));
  }
  if (draft.centre < least || draft.centre > greatest) {
    const text = `${factor.label}: the centre ${draft.centre} lies outside ${least} to ${greatest}, so it moves every change the same way.`;
    found.push(warning(`${path}.centre`, text, 'Enter the value of an ordinary change.'));
  }
  if (draft.variance > MOST_VARIANCE * (greatest - least) ** 2) {
    const text = `${factor.label}: no value from ${least} to ${greatest} varies as much as ${draft.variance}, so a blank widens the interval too much.`;
    found.push(warning(`${path}.variance`, text, `Enter ${MOST_VARIANCE} or less.`));
  }
  return found;
}

/** Factors that are unknown, listed twice, without sound numbers, or without effect. What is off is left alone. */
export function lintFactors(factors: RiskDraft['factors']): RiskFinding[] {
  const twice = repeated(factors.map(({ id }) => id)).map((id) =>
    error(`factors.${id}`, `The factor “${id}” is listed more than once.`, 'Leave one of them.'),
  );
  const each = factors.flatMap((draft) => {
    const factor = FACTORS.find(({ id }) => id === draft.id);
    if (factor === undefined) {
      const text = `The factor “${draft.id}” is not known to this version of the app.`;
      return [error(`factors.${draft.id}`, text, 'Remove it.')];
    }
    if (!draft.on) return [];
    return [...faults(draft, factor), ...doubts(draft, factor)];
  });
  return [...twice, ...each];
}
