import type { RiskDraft, RiskFinding } from '../../../contract/risk-admin';
import { rankOf } from '../level';
import { LEVELS, type Level, type RiskModel } from '../types';
import { error, warning } from './finding';

type Matrix = RiskModel['matrix'];
const FIVE = [0, 1, 2, 3, 4] as const;

const isWhole = (matrix: Matrix): boolean =>
  matrix.length === 5 &&
  matrix.every((row) => row.length === 5 && row.every((cell) => LEVELS.includes(cell)));

/** Cells that lie below the one before them, in a row or in a column. */
function falls(matrix: Matrix): RiskFinding[] {
  const at = (l: number, d: number): Level => matrix[l]?.[d] ?? 'Low';
  return FIVE.flatMap((l) =>
    FIVE.flatMap((d) => {
      const found: RiskFinding[] = [];
      const here = `At likelihood ${l + 1} and damage ${d + 1} the level is ${at(l, d)}`;
      const refuse = (neighbour: Level, rises: string): void => {
        if (rankOf(at(l, d)) >= rankOf(neighbour)) return;
        const text = `${here}, below ${neighbour} beside it, though ${rises} rises.`;
        found.push(error(`matrix[${l}][${d}]`, text, `Set it to ${neighbour} or above.`));
      };
      if (l > 0) refuse(at(l - 1, d), 'likelihood');
      if (d > 0) refuse(at(l, d - 1), 'damage');
      return found;
    }),
  );
}

/** What a sound matrix says that is probably not meant. */
function doubts(matrix: Matrix): RiskFinding[] {
  const cells = new Set(matrix.flat());
  const found = (['Low', 'Very high'] as const)
    .filter((level) => !cells.has(level))
    .map((level) =>
      warning('matrix', `No change can ever be ${level}.`, `Set ${level} in at least one cell.`),
    );
  if (matrix.every((row) => String(row) === String(matrix[0]))) {
    const text =
      'The level doesn’t depend on the likelihood: factors, questions and histories have no effect.';
    found.push(warning('matrix', text, 'Let the level rise with the likelihood.'));
  }
  if (matrix.every((row) => new Set(row).size === 1)) {
    const text = 'The level doesn’t depend on the damage: it makes no difference which service is touched.';
    found.push(warning('matrix', text, 'Let the level rise with the damage.'));
  }
  return found;
}

/** Where a matrix isn't 5 x 5, falls while likelihood or damage rises, or leaves a level or a side without effect. */
export function lintMatrix(matrix: Matrix): RiskFinding[] {
  if (!isWhole(matrix)) {
    const text = `The matrix must have 5 rows of 5 levels (${LEVELS.join(', ')}).`;
    return [error('matrix', text, 'Fill in every cell.')];
  }
  return [...falls(matrix), ...doubts(matrix)];
}

/** Bands that aren't four probabilities, each above the one before. */
export function lintBands(bands: RiskDraft['bands']): RiskFinding[] {
  const percent = (p: number): string => `${Math.round(p * 10_000) / 100} %`;
  if (bands.length !== 4) {
    return [error('bands', 'There must be four bands.', 'Give the upper ends of likelihood 1 to 4.')];
  }
  return bands.flatMap((end, index) => {
    const path = `bands[${index}]`;
    if (!(end > 0 && end < 1)) {
      return [error(path, `A band can’t end at ${percent(end)}.`, 'Choose something between 0 % and 100 %.')];
    }
    const before = bands[index - 1];
    if (before === undefined || end > before) return [];
    const text = `Likelihood ${index + 1} ends at ${percent(end)}, not above likelihood ${index} at ${percent(before)}.`;
    return [error(path, text, `Choose something above ${percent(before)}.`)];
  });
}
