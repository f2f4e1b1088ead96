import type { PackWorkflow } from '../practices/schema-workflow';
import { differences, unguarded } from './compile-workflow';
import type { Desired } from './desired';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart, type Step, type WorkflowAction } from './types';
import type { WorkflowChoice, WorkflowNeed } from './workflow-choice';
import { ownWorkflowName, workflowOfType } from './workflow-of';

const EDITOR = '/jira/settings/issues/workflows';
type Own = Extract<WorkflowChoice, { kind: 'own' }>;

/** The workflow that a practice brings: made (together with the others'), left as it is, or mended. */
export interface OwnWorkflow {
  readonly part: PlanPart;
  readonly need: WorkflowNeed;
  /** Null: it is there already. */
  readonly create: WorkflowAction | null;
}

export function planWorkflow(
  { pack, type, typeId }: Own,
  { settings }: Pick<Desired, 'settings'>,
  site: SiteSnapshot,
  known: Bindings,
): OwnWorkflow {
  const ref = `workflow:${pack.id}`;
  const name = ownWorkflowName(site, pack);
  const action: WorkflowAction = {
    kind: 'writeWorkflow',
    practice: pack.id,
    ref,
    name,
    workflow: pack.workflow,
    emergencyGroup: settings.groups.emergency,
    gateRule: site.gateRule,
    resolutions: site.systemRules.includes('system:update-field')
      ? Object.fromEntries(site.resolutions.map((resolution) => [resolution.name, resolution.id]))
      : {},
  };
  const follows = typeId !== null && workflowOfType(site, typeId)?.name === name;
  const need: WorkflowNeed = {
    pack,
    type,
    switchTo: follows ? null : { workflowRef: ref, name, isCopy: false },
  };
  const existing = site.workflows.find((workflow) => workflow.name === name);
  if (!existing) {
    const items = [planItem(pack.id, 'create', 'Workflow', name, createText(pack.workflow))];
    return { part: { ...emptyPart, items }, need, create: action };
  }
  const statusesKnown = pack.statuses.every(
    (status) => known[`status:${pack.id}:${status.role}`] !== undefined,
  );
  const gaps = statusesKnown ? differences(action, existing, known) : ['its statuses'];
  const mend: Step = { id: ref, text: `Mend the workflow "${name}"`, action };
  const text = `Put back: ${gaps.join(', ')}. What you added stays.`;
  const part: PlanPart = {
    items: [
      gaps.length === 0
        ? planItem(pack.id, 'reuse', 'Workflow', name, 'It has everything it needs.')
        : planItem(pack.id, 'extend', 'Workflow', name, text),
    ],
    steps: gaps.length === 0 ? [] : [mend],
    bindings: { [ref]: existing.id },
  };
  const bypasses = statusesKnown
    ? unguarded(action, existing, known).filter((one) => !gated(pack.workflow, one.id))
    : [];
  const warnings = bypasses.map((transition) =>
    planItem(
      pack.id,
      'byHand',
      'Workflow',
      transition.name,
      `"${transition.name}" leads into implementation past the gate. Remove it or add "Steward change gate" to its validators.`,
      [],
      EDITOR,
    ),
  );
  return { part: joinParts([part, { ...emptyPart, items: warnings }]), need, create: null };
}

/** Reads the gate back whenever its workflow or the workflow's place changed, so that "enforced" is never merely believed. */
export function planReadBack({ pack }: WorkflowNeed, site: SiteSnapshot, changed: boolean): PlanPart {
  if (pack.workflow.guarded === null) return emptyPart;
  if (!site.gateRule)
    return { ...emptyPart, items: [planItem(pack.id, 'byHand', 'Workflow', 'Gate', BY_HAND, [], EDITOR)] };
  if (!changed && site.rules?.projects[site.project.id]?.gate.attached === true) return emptyPart;
  return {
    ...emptyPart,
    steps: [
      {
        id: 'gate',
        text: 'Read the gate back from the workflow',
        action: {
          kind: 'readBackGate',
          workflowName: ownWorkflowName(site, pack),
          workflow: pack.workflow,
          gateRule: site.gateRule,
        },
      },
    ],
  };
}

const BY_HAND =
  'Jira names no key by which the gate could be added through its API. Open the workflow and add the validator "Steward change gate" to "Start implementation". Until then nothing is enforced.';

const gated = (workflow: PackWorkflow, transitionId: string): boolean =>
  workflow.transitions.some((transition) => transition.id === transitionId && transition.guard === 'gate');

function createText(workflow: PackWorkflow): string {
  const gate = workflow.transitions.find((transition) => transition.guard === 'gate')?.name;
  const wayOut = workflow.transitions.find((transition) => transition.guard === 'wayOut')?.name;
  if (gate === undefined || wayOut === undefined) return workflow.description;
  return `${workflow.description} The gate stands on "${gate}"; "${wayOut}" is the way out, for the emergency group only.`;
}
