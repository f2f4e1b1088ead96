import type { PolicyInput } from './types';

type Graded = 'level' | 'likelihood' | 'damage' | 'criticality' | 'collision' | 'freeze';

/** The most cautious value of everything that has an order. */
export const WORST: { readonly [K in Graded]: NonNullable<PolicyInput[K]> } = {
  level: 'Very high',
  likelihood: 5,
  damage: 5,
  criticality: 5,
  collision: 3,
  freeze: true,
};

/** The input with the worst value wherever something that has an order isn't known. */
export function atWorst(input: PolicyInput): PolicyInput {
  return {
    ...input,
    level: input.level ?? WORST.level,
    likelihood: input.likelihood ?? WORST.likelihood,
    damage: input.damage ?? WORST.damage,
    criticality: input.criticality ?? WORST.criticality,
    collision: input.collision ?? WORST.collision,
    freeze: input.freeze ?? WORST.freeze,
  };
}

/** Whether something that has an order isn't known. */
export const lacksGrade = (input: PolicyInput): boolean =>
  Object.keys(WORST).some((fact) => input[fact as Graded] === null);
