import { checkRules } from './check-rules';
import { wrong } from './findings';
import type { Finding } from './findings';
import type { JiraContext } from '../../context';
import type { StatusInput, TransitionInput, WorkflowBody } from './schema';

/** Everything that is wrong with one workflow of a request. `references`: the status references that the request resolves. */
export function checkWorkflow(
  context: JiraContext,
  workflow: WorkflowBody,
  references: ReadonlySet<string>,
): Finding[] {
  const inside = new Set(workflow.statuses.map((status) => status.statusReference));
  return [
    ...(workflow.statuses.length === 0
      ? [wrong('WORKFLOW', 'WORKFLOW_HAS_NO_STATUSES', 'The workflow must have at least one status.')]
      : []),
    ...workflow.statuses
      .filter((status) => !references.has(status.statusReference))
      .map(({ statusReference }) =>
        wrong(
          'STATUS',
          'STATUS_NOT_FOUND',
          `The status ${statusReference} is neither in the request nor on the site.`,
          { statusReference },
        ),
      ),
    ...(inside.size < workflow.statuses.length
      ? [wrong('STATUS', 'DUPLICATE_STATUS', 'A status may stand in a workflow only once.')]
      : []),
    ...checkInitial(workflow.transitions),
    ...duplicates(
      workflow.transitions.map((transition) => transition.id).filter((id) => id !== undefined),
    ).map((transitionId) =>
      wrong(
        'TRANSITION',
        'DUPLICATE_TRANSITION_ID',
        `The transition ID ${transitionId} is used more than once.`,
        { transitionId },
      ),
    ),
    ...workflow.transitions.flatMap((transition) => checkTransition(transition, inside)),
    ...workflow.transitions.flatMap((transition) => checkRules(context, transition)),
    ...unreachable(workflow, inside),
  ];
}

/** Names must be given, and unique among all statuses whether new or there already. */
export function checkStatuses(context: JiraContext, statuses: readonly StatusInput[]): Finding[] {
  const doubled = duplicates(statuses.map((status) => status.name.trim().toLowerCase()));
  return statuses.flatMap((status) => {
    const at = { statusReference: status.statusReference };
    const same = context.tables.table('statuses').by('name', status.name.trim().toLowerCase());
    if (status.name.trim() === '')
      return [wrong('STATUS', 'STATUS_NAME_EMPTY', 'You must name the status.', at)];
    if (status.name.length > 60)
      return [wrong('STATUS', 'STATUS_NAME_TOO_LONG', 'The status name must be 60 characters or fewer.', at)];
    if (status.id !== undefined && !context.tables.table('statuses').get(status.id))
      return [wrong('STATUS', 'STATUS_NOT_FOUND', `There is no status with the ID ${status.id}.`, at)];
    if (doubled.includes(status.name.trim().toLowerCase()) || same.some((row) => row.id !== status.id))
      return [wrong('STATUS', 'NON_UNIQUE_STATUS_NAME', 'You must use a unique status name.', at)];
    return [];
  });
}

function checkInitial(transitions: readonly TransitionInput[]): Finding[] {
  const count = transitions.filter((transition) => transition.type === 'INITIAL').length;
  if (count === 1) return [];
  return count === 0
    ? [wrong('WORKFLOW', 'NO_INITIAL_TRANSITION', 'The workflow must have an initial transition.')]
    : [
        wrong(
          'WORKFLOW',
          'MULTIPLE_INITIAL_TRANSITIONS',
          'The workflow can have only one initial transition.',
        ),
      ];
}

function checkTransition(transition: TransitionInput, inside: ReadonlySet<string>): Finding[] {
  const at = transition.id === undefined ? {} : { transitionId: transition.id };
  const links = transition.links ?? [];
  const found: Finding[] = [];
  const add = (code: string, message: string): number => found.push(wrong('TRANSITION', code, message, at));
  if (transition.id === undefined || !/^\d+$/.test(transition.id))
    add('TRANSITION_ID_INVALID', 'A transition needs a numeric ID.');
  if ((transition.name ?? '').trim() === '') add('TRANSITION_NAME_EMPTY', 'You must name the transition.');
  if ((transition.name ?? '').length > 60)
    add('TRANSITION_NAME_TOO_LONG', 'The transition name must be 60 characters or fewer.');
  if (transition.type === undefined) add('TRANSITION_TYPE_MISSING', 'A transition needs a type.');
  if (transition.toStatusReference === undefined || !inside.has(transition.toStatusReference))
    add(
      'TRANSITION_TO_UNKNOWN_STATUS',
      `The transition leads to the status ${transition.toStatusReference ?? '(none)'}, which is not in the workflow.`,
    );
  for (const link of links)
    if (link.fromStatusReference === undefined || !inside.has(link.fromStatusReference))
      add(
        'TRANSITION_FROM_UNKNOWN_STATUS',
        `The transition starts at the status ${link.fromStatusReference ?? '(none)'}, which is not in the workflow.`,
      );
  if (transition.type === 'DIRECTED' && links.length === 0)
    add('DIRECTED_TRANSITION_WITHOUT_SOURCE', 'A directed transition needs a status to start from.');
  if ((transition.type === 'GLOBAL' || transition.type === 'INITIAL') && links.length > 0)
    add('TRANSITION_WITH_SOURCE', `A transition of type ${transition.type} can't start from a status.`);
  if (transition.type === 'INITIAL' && transition.transitionScreen)
    add('INITIAL_TRANSITION_WITH_SCREEN', "The initial transition can't have a screen.");
  if (transition.type === 'INITIAL' && transition.conditions)
    add('INITIAL_TRANSITION_WITH_CONDITIONS', "The initial transition can't have conditions.");
  return found;
}

/** Statuses that no transition leads to: a warning in Jira's editor. */
function unreachable(workflow: WorkflowBody, inside: ReadonlySet<string>): Finding[] {
  const reached = new Set(workflow.transitions.map((transition) => transition.toStatusReference));
  return [...inside]
    .filter((reference) => !reached.has(reference))
    .map((statusReference) => ({
      ...wrong('STATUS', 'STATUS_NOT_REACHABLE', 'No transition leads to this status.', { statusReference }),
      level: 'WARNING' as const,
    }));
}
const duplicates = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
