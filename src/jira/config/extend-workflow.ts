import type { WireTransition } from '../../domain/provisioning/compile-workflow';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import type { ExtendWorkflowAction } from '../../domain/provisioning/types';
import { done, type ActionContext, type ActionResult } from './action-context';
import { changeWorkflow } from './change-workflow';
import { create } from './create-workflows';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readWorkflowsByName, toWorkflows } from './read-workflows';
import { workflowsAnswer } from './shapes';
import { asTheyAre, placed, readWireStatuses, withReferences } from './workflow-wire';

/** Adds statuses with their transitions to a workflow, or to a copy of it. Everything that was there stays as it was. */
export async function extendWorkflow(
  context: ActionContext,
  action: ExtendWorkflowAction,
): Promise<ActionResult> {
  const { jira } = context;
  const [copy] =
    context.again && action.copyAs !== null ? await readWorkflowsByName(jira, [action.copyAs]) : [];
  if (copy) return done({ [action.ref]: copy.id }, [{ kind: 'workflow', id: copy.id, name: copy.name }]);
  const existing = await readById(context, action);
  const added = transitionsOf(context, action);
  const fresh = action.statusRefs.map((ref) => statusOf(context, ref));
  const missing = added.filter((one) => !existing.transitions.some((other) => sameTransition(one, other)));
  if (action.copyAs === null && missing.length === 0 && fresh.every((id) => existing.statusIds.includes(id)))
    return done({ [action.ref]: existing.id });
  const statuses = (await readWireStatuses(jira))([...existing.statusIds, ...fresh], action.name);
  const parts = {
    statuses: placed(statuses, existing),
    transitions: [...asTheyAre(existing.transitions), ...withReferences(missing)],
  };
  if (action.copyAs === null) {
    const update = { id: existing.id, version: existing.version, ...described(existing), ...parts };
    await changeWorkflow(context, existing, { statuses, workflows: [update] });
    return done({ [action.ref]: existing.id });
  }
  const draft = {
    name: action.copyAs,
    description: `Copy of "${existing.name}". Made by Steward.`,
    statuses: parts.statuses,
    // Rules of the copy are new ones: Jira names them itself.
    transitions: parts.transitions.map(withoutRuleIds),
  };
  const [made] = await create(jira, statuses, [draft]);
  if (!made) throw new Error(`Jira created "${action.copyAs}" and did not say under which id`);
  return done({ [action.ref]: made.id }, [{ kind: 'workflow', id: made.id, name: made.name }]);
}

/** What stands for a status in the plan: an id, or the ref of one that was made since. */
const statusOf = ({ bindings }: ActionContext, status: string): string =>
  /^\d+$/.test(status) ? status : (bindings[status] ?? missing(status));
const missing = (ref: string): never => {
  throw new Error(`the step before left no id for "${ref}"`);
};

const sameTransition = (one: WireTransition, other: SiteWorkflow['transitions'][number]): boolean =>
  one.name === other.name && one.toStatusReference === other.to;

const described = (workflow: SiteWorkflow): { readonly description?: string } => {
  const { description } = workflow.raw;
  return typeof description === 'string' ? { description } : {};
};

async function readById(context: ActionContext, action: ExtendWorkflowAction): Promise<SiteWorkflow> {
  const answer = await context.jira.call(CONFIG_ENDPOINTS.readWorkflows, {
    body: { workflowIds: [action.workflowId] },
    answer: workflowsAnswer,
  });
  const found = toWorkflows(answer).find((workflow) => workflow.id === action.workflowId);
  if (!found) throw new Error(`the workflow "${action.name}" is gone`);
  return found;
}

const transitionsOf = (context: ActionContext, action: ExtendWorkflowAction): WireTransition[] =>
  action.transitions.map(({ id, name, description, from, to }) => ({
    id,
    type: 'DIRECTED',
    name,
    description,
    toStatusReference: statusOf(context, to),
    links: from.map((status) => ({ fromStatusReference: statusOf(context, status) })),
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
  }));

/** A rule is what has a key; its id is left out wherever it stands. */
function withoutRuleIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRuleIds);
  if (typeof value !== 'object' || value === null) return value;
  const isRule = 'ruleKey' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isRule && key === 'id'))
      .map(([key, one]) => [key, withoutRuleIds(one)]),
  );
}
