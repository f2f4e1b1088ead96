import { FACTORS } from './factors';
import { rankOf } from './level';
import { LEVELS, type RiskFactor, type RiskModel } from './types';

function factorProblems(factor: RiskFactor): string[] {
  const found: string[] = [];
  const name = `Factor "${factor.id}"`;
  if (!FACTORS.some(({ id }) => id === factor.id))
    found.push(`${name} is not known to this version of the app.`);
  if (!Number.isFinite(factor.weight)) found.push(`${name}: the weight must be a number.`);
  if (factor.weight * factor.sign < 0) {
    found.push(`${name}: the weight ${factor.weight} has the wrong sign and would count as 0.`);
  }
  if (!Number.isFinite(factor.centre)) found.push(`${name}: the centre must be a number.`);
  if (!(factor.variance >= 0)) found.push(`${name}: the variance must be 0 or more.`);
  return found;
}

/** Where a matrix isn't 5 x 5 or falls while likelihood or damage rises, in words; empty when it is sound. */
export function matrixProblems(matrix: RiskModel['matrix']): string[] {
  if (
    matrix.length !== 5 ||
    matrix.some((row) => row.length !== 5 || row.some((cell) => !LEVELS.includes(cell)))
  ) {
    return [`The matrix must have 5 rows of 5 levels (${LEVELS.join(', ')}).`];
  }
  const found: string[] = [];
  const rank = (l: number, d: number): number => {
    const cell = matrix[l]?.[d];
    return cell === undefined ? 0 : rankOf(cell);
  };
  for (let l = 0; l < 5; l += 1) {
    for (let d = 0; d < 5; d += 1) {
      const here = `likelihood ${l + 1}, damage ${d + 1}`;
      if (l > 0 && rank(l, d) < rank(l - 1, d))
        found.push(`At ${here} the level falls though likelihood rises.`);
      if (d > 0 && rank(l, d) < rank(l, d - 1)) found.push(`At ${here} the level falls though damage rises.`);
    }
  }
  return found;
}

/** Everything that is wrong with a risk model, in words; empty when it may be used. */
export function modelProblems(model: RiskModel): string[] {
  const ids = model.factors.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `Factor "${id}" is listed more than once.`),
    ...model.factors.flatMap(factorProblems),
    ...(model.historyWeight >= 0 && Number.isFinite(model.historyWeight)
      ? []
      : ['The weight of the histories must be 0 or more.']),
    ...matrixProblems(model.matrix),
  ];
}
