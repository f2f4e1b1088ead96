import {
  compileTransitions,
  gateAttached,
  type WireTransition,
} from '../../domain/provisioning/compile-workflow';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import type { ReadBackAction, WorkflowAction } from '../../domain/provisioning/types';
import { done, type ActionContext, type ActionResult } from './action-context';
import { changeWorkflow } from './change-workflow';
import { createWorkflows } from './create-workflows';
import { readWorkflowsByName } from './read-workflows';
import { asTheyAre, placed, readWireStatuses, withReferences } from './workflow-wire';

/** Puts our transitions back into a workflow of ours; everything that the customer added, on ours too, stays. */
export async function writeWorkflow(context: ActionContext, action: WorkflowAction): Promise<ActionResult> {
  const { jira } = context;
  const [existing] = await readWorkflowsByName(jira, [action.name]);
  // It may have been removed since the plan was made.
  if (!existing) return createWorkflows(context, { kind: 'createWorkflows', workflows: [action] });
  const transitions = compileTransitions(action, context.bindings);
  const ids = [...transitions.map((one) => one.toStatusReference), ...existing.statusIds];
  const statuses = (await readWireStatuses(jira))(ids, action.name);
  const theirs = existing.transitions.filter((one) => !transitions.some((ours) => ours.id === one.id));
  const update = {
    id: existing.id,
    version: existing.version,
    description: action.workflow.description,
    statuses: placed(statuses, existing),
    transitions: [
      ...withReferences(transitions.map((wanted) => merge(wanted, existing))),
      ...asTheyAre(theirs),
    ],
  };
  await changeWorkflow(context, existing, { statuses, workflows: [update] });
  return done({ [action.ref]: existing.id });
}

/** Our rules first, then those that the customer hung on the same transition. */
function merge(wanted: WireTransition, existing: SiteWorkflow): WireTransition {
  const found = existing.transitions.find((one) => one.id === wanted.id);
  if (!found) return wanted;
  const extra = found.validators.filter(
    (rule) =>
      !wanted.validators.some(
        (ours) => ours.ruleKey === rule.ruleKey && ours.parameters['key'] === rule.parameters['key'],
      ),
  );
  const sources = found.from.filter((id) => !wanted.links.some((link) => link.fromStatusReference === id));
  return {
    ...wanted,
    validators: [...wanted.validators, ...extra],
    links: [...wanted.links, ...sources.map((fromStatusReference) => ({ fromStatusReference }))],
  };
}

/** Reads the workflow as Jira has it now and says whether the gate stands on every transition that should have it. */
export async function readBackGate(context: ActionContext, action: ReadBackAction): Promise<ActionResult> {
  const [workflow] = await readWorkflowsByName(context.jira, [action.workflowName]);
  const attached =
    workflow !== undefined &&
    action.gateRule !== null &&
    gateAttached(action.workflow, workflow, action.gateRule);
  return done({ gate: attached ? 'attached' : 'missing' });
}
