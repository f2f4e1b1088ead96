import { checkSite } from './check-site';
import { countWrites } from './count-writes';
import type { Desired } from './desired';
import { sha256 } from './hash';
import { planFieldScheme } from './plan-field-scheme';
import { planFields } from './plan-fields';
import { planLinks } from './plan-links';
import { planManual } from './plan-manual';
import { planPanels } from './plan-panels';
import { planRequestTypes } from './plan-request-types';
import { planRules } from './plan-rules';
import { planScreens } from './plan-screens';
import { planTypes, planTypeScheme } from './plan-types';
import { planWorkflows } from './plan-workflows';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type Plan } from './types';

export type { Desired } from './desired';

/**
 * What has to happen so that the project has these practices: a pure function of what is wanted and what is there.
 * Steps are in the order in which they can be done; applying all of them makes the next plan empty. A type gets its workflow
 * before it joins the project, so that no issue is ever made in the wrong one.
 */
export function plan(desired: Desired, site: SiteSnapshot): Plan {
  const { packs, settings } = desired;
  const types = planTypes(desired, site);
  const workflows = planWorkflows(desired, site, types.bindings);
  const fields = planFields(desired, site, types.bindings);
  const known: Bindings = { ...types.bindings, ...workflows.bindings, ...fields.bindings };
  const made = joinParts([
    { ...emptyPart, items: checkSite(desired, site) },
    types,
    workflows,
    planTypeScheme(desired, site, known),
    fields,
    planFieldScheme(desired, site, known),
    planScreens(packs, site, known),
    planLinks(packs, site),
    planRequestTypes(desired, site, known),
  ]);
  const whole = joinParts([made, planRules(desired, site, made), planPanels(packs, site)]);
  const items = unique([...whole.items, ...packs.flatMap((pack) => planManual(pack, site, known))]);
  const { steps, bindings } = whole;
  return {
    planId: sha256({
      items,
      steps,
      bindings,
      settings,
      adaptations: desired.adaptations,
      practices: packs.map((pack) => [pack.id, pack.version]),
    }),
    items,
    steps,
    bindings,
    writes: steps.reduce((sum, step) => sum + countWrites(step.action, bindings), 0),
    conflicts: items.filter((item) => item.verb === 'conflict').length,
  };
}

/** Ids of items tell them apart on the screen; what would say the same twice is said once. */
function unique<T extends { readonly id: string; readonly text: string }>(items: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const said = new Set<string>();
  return items.flatMap((item) => {
    const whole = `${item.id} ${item.text}`;
    if (said.has(whole)) return [];
    said.add(whole);
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return [count === 1 ? item : { ...item, id: `${item.id}:${count}` }];
  });
}
