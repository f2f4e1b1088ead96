import type { AdoptionSettings, PlanAnswer } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { Adaptation } from '../../contract/practices';
import { plan, type Desired, type Plan, type SiteSnapshot } from '../../domain/provisioning';
import { LargeSite } from '../../jira/config/read-lists';
import { readSite } from '../../jira/config/read-site';
import type { Deps, UseCase } from '../deps';
import { readAdoption } from './adoption-record';
import { checkSettings } from './check-settings';
import { desiredOf, joinAdaptations } from './desired';
import { startPlanJob } from './plan-job';
import type { PlanAsked } from './read-steps';
import { viewPlan } from './view-plan';

export { desiredOf } from './desired';

export interface Planned {
  readonly plan: Plan;
  readonly site: SiteSnapshot;
  readonly desired: Desired;
  /** Of all practices of the project, as they will be remembered. */
  readonly adaptations: readonly Adaptation[];
}

/** What is asked for in full: practices in a stable order, and adaptations of before and now together. Throws Refusal. */
export async function askedFor(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  practices: readonly PracticeId[],
  settings: AdoptionSettings,
  adaptations: readonly Adaptation[] = [],
): Promise<PlanAsked> {
  checkSettings(settings);
  const adoption = await readAdoption(deps, projectId);
  const all = joinAdaptations(adoption?.adaptations ?? [], adaptations);
  return { projectId, practices: [...new Set(practices)].sort(), settings, adaptations: [...all] };
}

/**
 * Reads the site and plans.
 * @param adaptations what is said now; practices without one are as the project has adapted them before
 * @param anySize false: a large site is not read
 * @throws Refusal when settings or adaptations can't be right, JiraError when Jira can't be read, LargeSite
 */
export async function planFor(
  deps: Pick<Deps, 'jira' | 'store'>,
  projectId: string,
  practices: readonly PracticeId[],
  settings: AdoptionSettings,
  adaptations: readonly Adaptation[] = [],
  anySize = true,
): Promise<Planned> {
  checkSettings(settings);
  const [adoption, rules] = await Promise.all([readAdoption(deps, projectId), deps.store.rules.get()]);
  const all = joinAdaptations(adoption?.adaptations ?? [], adaptations);
  const desired = desiredOf(practices, settings, all);
  const site = await readSite(deps.jira, projectId, desired, { adoption, rules }, anySize);
  return { plan: plan(desired, site), site, desired, adaptations: all };
}

/** The plan as it is shown. Nothing is written but, for a large site, the job that reads it. */
export const makePlan: UseCase<'admin.plan'> = async (
  deps,
  { projectId, practices, settings, adaptations },
  caller,
): Promise<PlanAnswer> => {
  try {
    const { plan: made } = await planFor(deps, projectId, practices, settings, adaptations, false);
    return { kind: 'plan', plan: viewPlan(projectId, practices, made, made.planId) };
  } catch (error) {
    if (!(error instanceof LargeSite)) throw error;
    return startPlanJob(deps, await askedFor(deps, projectId, practices, settings, adaptations), caller);
  }
};
