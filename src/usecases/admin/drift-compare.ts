import { plan } from '../../domain/provisioning';
import { driftOf } from '../../domain/provisioning/drift';
import { gateStands } from '../../domain/provisioning/drift-beyond-plan';
import { withPresentNames } from '../../domain/provisioning/drift-names';
import type { Finding } from '../../domain/provisioning/drift-types';
import { readSite } from '../../jira/config/read-site';
import type { Deps } from '../deps';
import type { AdoptionRecord } from './adoption-record';
import { desiredOf } from './desired';
import type { Planned } from './make-plan';

/** What a look at a project found, with the plan that mends it. */
export interface ComparedProject extends Planned {
  readonly findings: readonly Finding[];
  /** Whether the gate was found in the workflow; null: there is none to look for. */
  readonly gateStands: boolean | null;
}

/**
 * Plans what a project has adopted already on the site as it is now, and says what differs.
 * @param anySize false: a large site is not read
 * @throws JiraError when Jira can't be read, LargeSite
 */
export async function compareProject(
  deps: Pick<Deps, 'jira' | 'store'>,
  projectId: string,
  adoption: AdoptionRecord,
  anySize: boolean,
): Promise<ComparedProject> {
  const { practices, settings, adaptations } = adoption;
  const rules = await deps.store.rules.get();
  const asAdopted = desiredOf(practices, settings, adaptations);
  const site = await readSite(deps.jira, projectId, asAdopted, { adoption, rules }, anySize);
  const desired = { ...asAdopted, packs: withPresentNames(asAdopted.packs, site) };
  const made = plan(desired, site);
  const compared = { adoption, packs: desired.packs, site, plan: made };
  return {
    plan: made,
    site,
    desired,
    adaptations,
    findings: driftOf(compared),
    gateStands: gateStands(compared),
  };
}
