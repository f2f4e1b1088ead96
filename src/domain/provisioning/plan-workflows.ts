import type { Desired } from './desired';
import { addedRef, meaningOf, planExistingWorkflow } from './plan-existing-workflow';
import { planStatuses, type WantedStatuses } from './plan-statuses';
import { planReadBack, planWorkflow } from './plan-workflow';
import { planScheme } from './plan-workflow-scheme';
import { missingStatuses } from './roles-of';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart, type Step } from './types';
import { chooseWorkflow, type WorkflowChoice } from './workflow-choice';

/**
 * Statuses, workflows and the workflow scheme of all practices together: statuses in one call, new workflows in one, and
 * one change of the scheme for all types.
 */
export function planWorkflows(desired: Desired, site: SiteSnapshot, types: Bindings): PlanPart {
  const choices = desired.packs.flatMap((pack) => chooseWorkflow(pack, site, types) ?? []);
  const statuses = planStatuses(
    choices.map((choice) => wantedBy(choice, desired, site)),
    site,
  );
  const known = { ...types, ...statuses.bindings };
  const planned = choices.map((choice) =>
    choice.kind === 'own'
      ? planWorkflow(choice, desired, site, known)
      : { ...planExistingWorkflow(choice, desired, site, known), create: null },
  );
  const fresh = planned.flatMap(({ create }) => create ?? []);
  const names = fresh.map((workflow) => `"${workflow.name}"`).join(', ');
  const creating: Step[] =
    fresh.length === 0
      ? []
      : [
          {
            id: 'workflows',
            text: `Create the ${fresh.length === 1 ? 'workflow' : 'workflows'} ${names}`,
            action: { kind: 'createWorkflows', workflows: fresh },
          },
        ];
  const parts = joinParts(planned.map(({ part }) => part));
  const needs = planned.map(({ need }) => need);
  const scheme = planScheme(needs, site, { ...known, ...parts.bindings });
  const readBacks = planned.map(({ need, part, create }) =>
    planReadBack(need, site, create !== null || part.steps.length > 0 || need.switchTo !== null),
  );
  return joinParts([statuses, { ...emptyPart, steps: creating }, parts, scheme, ...readBacks]);
}

function wantedBy(choice: WorkflowChoice, desired: Desired, site: SiteSnapshot): WantedStatuses {
  const { pack } = choice;
  const ref = (role: string) => `status:${pack.id}:${role}`;
  if (choice.kind === 'own') return { pack, statuses: pack.statuses, taken: [], refs: (role) => [ref(role)] };
  return {
    pack,
    statuses: missingStatuses(pack, meaningOf(choice, desired, site)),
    taken: choice.workflow.statusIds,
    refs: (role) => [ref(role), addedRef(pack.id, role)],
  };
}
