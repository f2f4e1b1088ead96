import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import { compileTransitions } from '../../domain/provisioning/compile-workflow';
import type { Action } from '../../domain/provisioning/types';
import { JiraError } from '../errors';
import type { JiraClient } from '../client';
import { done, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readWorkflowsByName, toWorkflows } from './read-workflows';
import { workflowsAnswer } from './shapes';
import { placed, readWireStatuses, withReferences, type WireStatus } from './workflow-wire';

type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;

/** A workflow as the operation takes it; the statuses stand beside the workflows in the request. */
export interface NewWorkflow {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly unknown[];
  readonly transitions: readonly unknown[];
}

/** Makes all new workflows in one call, after Jira has found nothing wrong with them. Names are unique: what is there is ours. */
export async function createWorkflows(
  context: ActionContext,
  { workflows }: Of<'createWorkflows'>,
): Promise<ActionResult> {
  const names = workflows.map((one) => one.name);
  const present = context.again ? await readWorkflowsByName(context.jira, names) : [];
  const missing = workflows.filter((one) => !present.some((other) => other.name === one.name));
  const statusesOf = await readWireStatuses(context.jira);
  const used = new Map<string, WireStatus>();
  const drafts = missing.map((action): NewWorkflow => {
    const transitions = compileTransitions(action, context.bindings);
    const statuses = statusesOf(
      transitions.map((one) => one.toStatusReference),
      action.name,
    );
    for (const status of statuses) used.set(status.id, status);
    return {
      name: action.name,
      description: action.workflow.description,
      statuses: placed(statuses, null),
      transitions: withReferences(transitions),
    };
  });
  const made = missing.length === 0 ? [] : await create(context.jira, [...used.values()], drafts);
  const all = [...present, ...made];
  const bindings = Object.fromEntries(
    workflows.map(({ name, ref }) => {
      const found = all.find((one) => one.name === name);
      if (!found) throw new Error(`Jira created "${name}" and did not say under which id`);
      return [ref, found.id];
    }),
  );
  return done(
    bindings,
    all.map(({ id, name }): Made => ({ kind: 'workflow', id, name })),
  );
}

const faults = z.object({
  errors: z
    .array(
      z.object({
        message: z.string().nullish(),
        code: z.string().nullish(),
        level: z.string().nullish(),
      }),
    )
    .nullish(),
});

/** Has Jira check the workflows, then makes them. */
export async function create(
  jira: JiraClient,
  statuses: readonly WireStatus[],
  workflows: readonly NewWorkflow[],
) {
  const payload = { scope: { type: 'GLOBAL' }, statuses, workflows };
  const verdict = await jira.call(CONFIG_ENDPOINTS.validateNewWorkflows, {
    body: { payload, validationOptions: { levels: ['ERROR'] } },
    answer: faults,
  });
  const errors = (verdict.errors ?? []).filter((error) => error.level !== 'WARNING');
  if (errors.length > 0) {
    throw new JiraError(
      'validateCreateWorkflows',
      400,
      'BAD_REQUEST',
      errors.map((fault) => fault.message ?? fault.code ?? 'unnamed error'),
    );
  }
  const answer = await jira.call(CONFIG_ENDPOINTS.createWorkflows, {
    body: payload,
    answer: workflowsAnswer,
  });
  return toWorkflows(answer);
}
