import type { AdoptionSettings, PlanView } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import { shippedPolicy } from '../../domain/approvals';
import { PACKS } from '../../domain/practices';
import { plan, type Desired, type Plan, type SiteSnapshot } from '../../domain/provisioning';
import { shippedModel } from '../../domain/risk';
import { readSite } from '../../jira/config/read-site';
import type { Deps, UseCase } from '../deps';
import { readAdoption } from './adoption-record';
import { checkSettings } from './check-settings';

/** Practices, settings and the policies that come with them, in a stable order. */
export function desiredOf(practices: readonly PracticeId[], settings: AdoptionSettings): Desired {
  const packs = [...new Set(practices)].sort().map((id) => PACKS[id]);
  return {
    packs,
    settings,
    model: shippedModel(),
    approvals: shippedPolicy(settings.groups, settings.quorum),
  };
}

export interface Planned {
  readonly plan: Plan;
  readonly site: SiteSnapshot;
  readonly desired: Desired;
}

/**
 * Reads the site and plans. Throws a Refusal when the settings can't be right, JiraError when Jira can't be read.
 */
export async function planFor(
  deps: Pick<Deps, 'jira' | 'store'>,
  projectId: string,
  practices: readonly PracticeId[],
  settings: AdoptionSettings,
): Promise<Planned> {
  checkSettings(settings);
  const desired = desiredOf(practices, settings);
  const [adoption, rules] = await Promise.all([readAdoption(deps, projectId), deps.store.rules.get()]);
  const site = await readSite(deps.jira, projectId, desired.packs, { adoption, rules });
  return { plan: plan(desired, site), site, desired };
}

/** The plan as it is shown. Nothing is written. */
export const makePlan: UseCase<'admin.plan'> = async (
  deps,
  { projectId, practices, settings },
): Promise<PlanView> => {
  const { plan: made } = await planFor(deps, projectId, practices, settings);
  return {
    projectId,
    practices: [...new Set(practices)].sort(),
    planId: made.planId,
    items: [...made.items],
    writes: made.writes,
    conflicts: made.conflicts,
  };
};
