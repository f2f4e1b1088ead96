import { advise, allFigures, figureOf } from '../../domain/readiness';
import type { UseCase } from '../deps';
import { adoptedPractices } from './adopted-practices';
import { countTickets } from './count-tickets';

/** Which practice would help this project next, from its own tickets. */
export const readiness: UseCase<'admin.readiness'> = async (deps, { projectId }) => {
  const [{ counts, notes }, adopted] = await Promise.all([
    countTickets(deps, projectId),
    adoptedPractices(deps, projectId),
  ]);
  return {
    projectId,
    at: new Date(deps.clock.now()).toISOString(),
    days: counts.days,
    figures: allFigures(counts),
    advice: advise(counts).map((one) => ({
      practice: one.practice,
      why: one.why,
      figures: one.counts.map((name) => figureOf(counts, name)),
      adopted: adopted.includes(one.practice),
    })),
    notes: [...notes],
  };
};
