import type { AdoptionSettings } from '../../contract/admin';
import type { OwnWorkflow } from '../practices/schema-workflow';
import type { PracticePack } from '../practices/schema';
import { differences, unguarded } from './compile-workflow';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart, type Step, type WorkflowAction } from './types';
import { workflowName } from './workflow-of';
import { planScheme } from './plan-workflow-scheme';

const EDITOR = '/jira/settings/issues/workflows';

/** The workflow of a practice that brings its own: made, left as it is, or mended; then given to the type. */
export function planWorkflow(
  pack: PracticePack & { readonly workflow: OwnWorkflow },
  site: SiteSnapshot,
  settings: AdoptionSettings,
  known: Bindings,
): PlanPart {
  const ref = `workflow:${pack.id}`;
  const name = workflowName(site.project.key, pack);
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
  const existing = site.workflows.find((workflow) => workflow.name === name);
  const statusesKnown = pack.statuses.every(
    (status) => known[`status:${pack.id}:${status.role}`] !== undefined,
  );
  const gaps = existing && statusesKnown ? differences(action, existing, known) : [];
  const write: Step = { id: ref, text: `${existing ? 'Mend' : 'Create'} the workflow "${name}"`, action };
  const part: PlanPart = existing
    ? gaps.length === 0 && statusesKnown
      ? {
          items: [planItem(pack.id, 'reuse', 'Workflow', name, 'It has everything it needs.')],
          steps: [],
          bindings: { [ref]: existing.id },
        }
      : {
          items: [
            planItem(
              pack.id,
              'extend',
              'Workflow',
              name,
              `Put back: ${gaps.join(', ') || 'its statuses'}. What you added stays.`,
            ),
          ],
          steps: [write],
          bindings: { [ref]: existing.id },
        }
    : {
        items: [planItem(pack.id, 'create', 'Workflow', name, createText(pack.workflow))],
        steps: [write],
        bindings: {},
      };
  const bypasses =
    existing && statusesKnown
      ? unguarded(action, existing, known).filter((t) => !gated(pack.workflow, t.id))
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
  const scheme = planScheme(pack, site, { ...known, ...part.bindings }, part.steps.length > 0);
  // Read back whenever the workflow or its place changed, so that "enforced" is never merely believed.
  const changed =
    part.steps.length + scheme.steps.length > 0 ||
    site.rules?.projects[site.project.id]?.gate.attached !== true;
  const readBack: PlanPart = {
    items: site.gateRule ? [] : [planItem(pack.id, 'byHand', 'Workflow', 'Gate', BY_HAND, [], EDITOR)],
    steps:
      changed && site.gateRule
        ? [
            {
              id: 'gate',
              text: 'Read the gate back from the workflow',
              action: {
                kind: 'readBackGate',
                workflowName: name,
                workflow: pack.workflow,
                gateRule: site.gateRule,
              },
            },
          ]
        : [],
    bindings: {},
  };
  return joinParts([
    part,
    warnings.length > 0 ? { ...emptyPart, items: warnings } : emptyPart,
    scheme,
    readBack,
  ]);
}

const BY_HAND =
  'Jira names no key by which the gate could be added through its API. Open the workflow and add the validator "Steward change gate" to "Start implementation". Until then nothing is enforced.';

const gated = (workflow: OwnWorkflow, transitionId: string): boolean =>
  workflow.transitions.some((transition) => transition.id === transitionId && transition.guard === 'gate');

function createText(workflow: OwnWorkflow): string {
  const gate = workflow.transitions.find((transition) => transition.guard === 'gate')?.name ?? '';
  const wayOut = workflow.transitions.find((transition) => transition.guard === 'wayOut')?.name ?? '';
  return `${workflow.description} The gate stands on "${gate}"; "${wayOut}" is the way out, for the emergency group only.`;
}
