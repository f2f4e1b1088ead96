import * as z from '../../shape';
import {
  compileTransitions,
  gateAttached,
  type WireTransition,
} from '../../domain/provisioning/compile-workflow';
import { sha256 } from '../../domain/provisioning/hash';
import { sameName } from '../../domain/provisioning/match';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import type { Action, ReadBackAction, WorkflowAction } from '../../domain/provisioning/types';
import { JiraError } from '../errors';
import { done, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { readWorkflowsByName, toWorkflows } from './read-workflows';
import { workflowsAnswer } from './shapes';

const statusAnswer = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
});
type Statuses = Extract<Action, { kind: 'createStatuses' }>;

/** Makes global statuses in one call; names are unique, so what is there after an interruption is ours. */
export async function createStatuses(context: ActionContext, action: Statuses): Promise<ActionResult> {
  const present = context.again
    ? await readPages(context.jira, CONFIG_ENDPOINTS.searchStatuses, statusAnswer)
    : [];
  const missing = action.statuses.filter((status) => !present.some((one) => sameName(one.name, status.name)));
  const made =
    missing.length === 0
      ? []
      : await context.jira.call(CONFIG_ENDPOINTS.createStatuses, {
          body: {
            scope: { type: 'GLOBAL' },
            statuses: missing.map(({ name, description, category }) => ({
              name,
              description,
              statusCategory: category,
            })),
          },
          answer: z.array(statusAnswer),
        });
  const all = [...present, ...made];
  const bindings = Object.fromEntries(
    action.statuses.flatMap((status) => {
      const found = all.find((one) => sameName(one.name, status.name));
      return found ? [[status.ref, found.id]] : [];
    }),
  );
  return done(
    bindings,
    made.map((status) => ({ kind: 'status', id: status.id, before: null })),
  );
}

interface WireStatus {
  readonly id: string;
  readonly statusReference: string;
  readonly name: string;
  readonly statusCategory: string;
}

/** A uuid for each status within one request: the operation wants references, not ids. */
const referenceOf = (statusId: string): string => {
  const hex = sha256(['status', statusId]);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

const withReferences = (transitions: readonly WireTransition[]): unknown[] =>
  transitions.map((one) => ({
    ...one,
    toStatusReference: referenceOf(one.toStatusReference),
    links: one.links.map((link) => ({ ...link, fromStatusReference: referenceOf(link.fromStatusReference) })),
  }));

/** Makes the workflow after Jira has found nothing wrong with it, or mends the one that is there. */
export async function writeWorkflow(context: ActionContext, action: WorkflowAction): Promise<ActionResult> {
  const { jira } = context;
  const [existing] = await readWorkflowsByName(jira, [action.name]);
  const all = await readPages(jira, CONFIG_ENDPOINTS.searchStatuses, statusAnswer);
  const transitions = compileTransitions(action, context.bindings);
  const ids = new Set([...transitions.map((one) => one.toStatusReference), ...(existing?.statusIds ?? [])]);
  const statuses = [...ids].map((id): WireStatus => {
    const status = all.find((one) => one.id === id);
    if (!status) throw new Error(`the status ${id} of the workflow "${action.name}" is gone`);
    return { id, statusReference: referenceOf(id), name: status.name, statusCategory: status.statusCategory };
  });
  if (existing) return mend(context, action, existing, transitions, statuses);
  const payload = {
    scope: { type: 'GLOBAL' },
    statuses,
    workflows: [
      {
        name: action.name,
        description: action.workflow.description,
        statuses: statuses.map(({ statusReference }, index) => ({
          statusReference,
          properties: {},
          layout: { x: 160 * index, y: 0 },
        })),
        transitions: withReferences(transitions),
      },
    ],
  };
  const verdict = await jira.call(CONFIG_ENDPOINTS.validateNewWorkflows, {
    body: { payload, validationOptions: { levels: ['ERROR'] } },
    answer: z.object({
      errors: z
        .array(
          z.object({
            message: z.string().nullish(),
            code: z.string().nullish(),
            level: z.string().nullish(),
          }),
        )
        .nullish(),
    }),
  });
  const faults = (verdict.errors ?? []).filter((error) => error.level !== 'WARNING');
  if (faults.length > 0) {
    throw new JiraError(
      'validateCreateWorkflows',
      400,
      'BAD_REQUEST',
      faults.map((fault) => fault.message ?? fault.code ?? 'unnamed error'),
    );
  }
  const [made] = toWorkflows(
    await jira.call(CONFIG_ENDPOINTS.createWorkflows, { body: payload, answer: workflowsAnswer }),
  );
  if (!made) throw new Error(`Jira created "${action.name}" and did not say under which id`);
  return done({ [action.ref]: made.id }, [{ kind: 'workflow', id: made.id, before: null }]);
}

/** Puts our transitions back; everything that the customer added, on ours too, stays. */
async function mend(
  context: ActionContext,
  action: WorkflowAction,
  existing: SiteWorkflow,
  transitions: readonly WireTransition[],
  statuses: readonly WireStatus[],
): Promise<ActionResult> {
  const theirs = existing.transitions
    .filter((one) => !transitions.some((ours) => ours.id === one.id))
    .map((one) => ({
      ...one.raw,
      toStatusReference: referenceOf(one.to),
      links: one.from.map((from, index) => ({
        ...entryOf(one.raw['links'], index),
        fromStatusReference: referenceOf(from),
      })),
    }));
  const ours = withReferences(transitions.map((wanted) => merge(wanted, existing)));
  const update = {
    id: existing.id,
    version: existing.version,
    description: action.workflow.description,
    statuses: statuses.map(({ id, statusReference }) => ({
      properties: {},
      ...entryOf(existing.raw['statuses'], existing.statusIds.indexOf(id)),
      statusReference,
    })),
    transitions: [...ours, ...theirs],
  };
  await context.jira.call(CONFIG_ENDPOINTS.updateWorkflows, {
    body: { statuses, workflows: [update] },
    answer: workflowsAnswer,
  });
  return done({ [action.ref]: existing.id }, [{ kind: 'workflow', id: existing.id, before: existing.raw }]);
}

/** One object of a list as Jira gave it, so that what we don't understand (layout, approvals, ports) goes back unchanged. */
const entryOf = (list: unknown, index: number): object => {
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  return typeof entry === 'object' && entry !== null ? entry : {};
};

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
