import type { AdoptionSettings, PlanItem } from '../../contract/admin';
import type { ApprovalPolicy } from '../approvals/types';
import type { OwnWorkflow } from '../practices/schema-workflow';
import type { PracticePack } from '../practices/schema';
import type { RiskModel } from '../risk/types';
import { checkSite } from './check-site';
import { countWrites } from './count-writes';
import { sha256 } from './hash';
import { planExistingWorkflow } from './plan-existing-workflow';
import { planFields } from './plan-fields';
import { planLinks } from './plan-links';
import { planManual } from './plan-manual';
import { planPanels } from './plan-panels';
import { planRules } from './plan-rules';
import { planScreens } from './plan-screens';
import { planStatuses } from './plan-statuses';
import { planTypes } from './plan-types';
import { planWorkflow } from './plan-workflow';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type Plan, type PlanPart } from './types';

/** What is wanted: practices, the admin's settings, and the policies that come with them. */
export interface Desired {
  readonly packs: readonly PracticePack[];
  readonly settings: AdoptionSettings;
  readonly model: RiskModel;
  readonly approvals: ApprovalPolicy;
}

const ownWorkflow = (pack: PracticePack): pack is PracticePack & { readonly workflow: OwnWorkflow } =>
  pack.workflow.kind === 'own';

/**
 * What has to happen so that the project has these practices: a pure function of what is wanted and what is there.
 * Steps are in the order in which they can be done; applying all of them makes the next plan empty.
 */
export function plan(desired: Desired, site: SiteSnapshot): Plan {
  const { packs, settings } = desired;
  const types = planTypes(packs, site);
  const fields = planFields(packs, site, types.bindings);
  const workflows = joinParts(
    packs.map((pack) => planStatusesAndWorkflow(pack, site, settings, types.bindings)),
  );
  const known: Bindings = { ...types.bindings, ...fields.bindings, ...workflows.bindings };
  const screens = joinParts(packs.map((pack) => planScreens(pack, site, known)));
  const links = joinParts(packs.map((pack) => planLinks(pack, site)));
  const made = joinParts([
    { ...emptyPart, items: checkSite(desired, site) },
    types,
    fields,
    workflows,
    screens,
    links,
  ]);
  const rules = planRules(desired, site, made);
  const whole = joinParts([made, rules, planPanels(packs, site)]);
  const items: PlanItem[] = [...whole.items, ...packs.flatMap((pack) => planManual(pack, site, known))];
  const { steps, bindings } = whole;
  return {
    planId: sha256({
      items,
      steps,
      bindings,
      settings,
      practices: packs.map((pack) => [pack.id, pack.version]),
    }),
    items,
    steps,
    bindings,
    writes: steps.reduce((sum, step) => sum + countWrites(step.action, bindings), 0),
    conflicts: items.filter((item) => item.verb === 'conflict').length,
  };
}

function planStatusesAndWorkflow(
  pack: PracticePack,
  site: SiteSnapshot,
  settings: AdoptionSettings,
  types: Bindings,
): PlanPart {
  if (!ownWorkflow(pack)) return planExistingWorkflow(pack, site, types);
  const statuses = planStatuses(pack, site);
  const workflow = planWorkflow(pack, site, settings, { ...types, ...statuses.bindings });
  return joinParts([statuses, workflow]);
}
