import { createStatus } from '../../services/create-status';
import { uuidFrom } from '../../ids';
import type { JiraContext } from '../../context';
import type { Status, Workflow, WorkflowTransition } from '../../entities';

export interface TransitionOutline {
  readonly id: string;
  readonly name: string;
  /** Names of statuses; "*" = from everywhere. */
  readonly from: readonly string[] | '*';
  readonly to: string;
  readonly screenId?: string;
  /** Sets (an id) or clears (null) the resolution. */
  readonly resolution?: string | null;
}
export interface WorkflowOutline {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly (readonly [name: string, category: Status['category']])[];
  readonly initial: string;
  readonly transitions: readonly TransitionOutline[];
}

/** Stores a workflow; statuses are found by name or created. */
export function defineWorkflow(context: JiraContext, outline: WorkflowOutline): Workflow {
  const ids = new Map(
    outline.statuses.map(([name, category]) => [name, statusNamed(context, name, category).id]),
  );
  const idOf = (name: string): string => ids.get(name) ?? fail(`${outline.name} has no status ${name}`);
  const rule = (
    ruleKey: string,
    parameters: Record<string, string>,
  ): WorkflowTransition['actions'][number] => ({
    id: uuidFrom('rule', context.nextId('workflowRule')),
    ruleKey,
    parameters,
  });
  const transitions = outline.transitions.map((transition): WorkflowTransition => ({
    id: transition.id,
    type: transition.from === '*' ? 'GLOBAL' : 'DIRECTED',
    name: transition.name,
    description: '',
    toStatusReference: idOf(transition.to),
    links:
      transition.from === '*'
        ? []
        : transition.from.map((name) => ({ fromStatusReference: idOf(name), fromPort: null, toPort: null })),
    actions:
      transition.resolution === undefined
        ? []
        : [
            rule('system:update-field', {
              field: 'resolution',
              value: transition.resolution ?? '',
              mode: 'replace',
            }),
          ],
    validators: [],
    conditions: null,
    triggers: [],
    transitionScreen:
      transition.screenId === undefined
        ? null
        : { ruleKey: 'system:transition-screen', parameters: { screenId: transition.screenId } },
    properties: {},
  }));
  const now = context.clock.iso();
  const workflow: Workflow = {
    id: uuidFrom('workflow', outline.name),
    name: outline.name,
    description: outline.description,
    isEditable: true,
    scope: 'GLOBAL',
    version: { id: uuidFrom('workflowVersion', `${outline.name}/1`), versionNumber: 1 },
    startPointLayout: { x: -100, y: -150 },
    statuses: outline.statuses.map(([name], index) => ({
      statusReference: idOf(name),
      layout: { x: 200 * (index % 4), y: 120 * Math.floor(index / 4) },
      properties: {},
    })),
    transitions: [
      {
        id: '1',
        type: 'INITIAL',
        name: 'Create',
        description: '',
        toStatusReference: idOf(outline.initial),
        links: [],
        actions: [],
        validators: [],
        conditions: null,
        triggers: [],
        transitionScreen: null,
        properties: {},
      },
      ...transitions,
    ],
    createdAt: now,
    updatedAt: now,
  };
  context.tables.table('workflows').put(workflow);
  return workflow;
}

const statusNamed = (context: JiraContext, name: string, category: Status['category']): Status =>
  context.tables.table('statuses').by('name', name.toLowerCase())[0] ?? createStatus(context, name, category);
function fail(message: string): never {
  throw new Error(message);
}
