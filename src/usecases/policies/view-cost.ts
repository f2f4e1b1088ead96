import { policyCost } from '../../contract/policies';
import { costOf } from '../../domain/policy/cost/cost-of';
import { suggestAutomatic } from '../../domain/policy/cost/suggest-automatic';
import type { UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { readDecided } from './decided-rounds';
import { versionsIn } from './policy-versions';

/** What approvals cost in the last days, what the boards did, and what could go without them. */
export const viewPolicyCost: UseCase<'policies.cost'> = async (deps, { projectId, days }) => {
  const project = projectIn(await readRules(deps), projectId);
  const { inForce } = versionsIn(project, deps.clock.now());
  const { rounds, cut } = await readDecided(deps, projectId, days);
  return policyCost.parse({
    ...costOf(rounds),
    days,
    cut,
    suggestions: suggestAutomatic(rounds, inForce),
  });
};
