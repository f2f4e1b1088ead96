import { LEVELS, type Level, type RiskInput } from './types';

/** 0 for Low to 3 for Very high. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

/** The higher of two levels. */
export function higher(a: Level, b: Level): Level {
  return rankOf(a) >= rankOf(b) ? a : b;
}

/** The lower of two levels. */
export function lower(a: Level, b: Level): Level {
  return rankOf(a) <= rankOf(b) ? a : b;
}

/** The level that nothing may go below: High while any stopper stands. */
export function floorOf({ stoppers }: Pick<RiskInput, 'stoppers'>): Level {
  return stoppers.length > 0 ? 'High' : 'Low';
}

/** The level of the product likelihood x damage: up to 4 Low, up to 9 Medium, up to 15 High, else Very high. */
function levelOfProduct(product: number): Level {
  if (product <= 4) return 'Low';
  if (product <= 9) return 'Medium';
  return product <= 15 ? 'High' : 'Very high';
}

/** The 5x5 matrix as shipped: rows are likelihood 1 to 5, columns damage 1 to 5. */
export function shippedMatrix(): Level[][] {
  return [1, 2, 3, 4, 5].map((likelihood) =>
    [1, 2, 3, 4, 5].map((damage) => levelOfProduct(likelihood * damage)),
  );
}

/** Reads the matrix. Throws a RangeError when likelihood or damage lies outside it. */
export function levelAt(matrix: readonly (readonly Level[])[], likelihood: number, damage: number): Level {
  const level = matrix[likelihood - 1]?.[damage - 1];
  if (level === undefined) {
    throw new RangeError(`The risk matrix has no cell for likelihood ${likelihood} and damage ${damage}.`);
  }
  return level;
}
