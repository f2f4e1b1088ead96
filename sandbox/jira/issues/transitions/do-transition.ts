import { JiraError } from '../../context';
import { hasProjectPermission } from '../../permissions';
import { changeFields, changeItem, storeIssue } from '../apply-changes';
import { issueUpdated } from '../emit-events';
import { projectOf } from '../find-issue';
import { readChanges } from '../read-changes';
import { screenFieldIds } from '../screen-fields';
import { applySideUpdates, takeSideUpdates } from '../side-updates';
import { writeProperties } from '../properties';
import { OFF_SCREEN } from '../fields/field-kind';
import { withValue } from '../fields/field-access';
import { actionChanges } from './actions';
import { conditionsHold } from './conditions';
import { runValidators } from './validators';
import { statusById, transitionsFrom, workflowOf } from './workflow-of';
import type { JiraContext } from '../../context';
import type { Issue, Workflow, WorkflowTransition } from '../../entities';
import type { Caller } from '../caller';
import type { CreateIssueInput } from '../create-issue';

/** The transitions that the caller may make now: from this status, permission and conditions fulfilled. */
export function availableTransitions(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
): { workflow: Workflow; transitions: WorkflowTransition[] } {
  const project = projectOf(context, issue);
  const workflow = workflowOf(context, project, issue.issueTypeId);
  if (!hasProjectPermission(context, caller.accountId, project.id, 'TRANSITION_ISSUES', issue))
    return { workflow, transitions: [] };
  const transitions = transitionsFrom(workflow, issue.statusId).filter((transition) =>
    conditionsHold(context, caller, issue, transition.conditions),
  );
  return { workflow, transitions };
}

/** The fields of a transition's screen, in order; none without a screen. */
export function transitionFieldIds(context: JiraContext, transition: WorkflowTransition): string[] {
  const screenId = transition.transitionScreen?.parameters.screenId;
  return screenId === undefined ? [] : screenFieldIds(context, screenId);
}

/**
 * Moves an issue: conditions, edits of the transition screen, validators, status, post functions, one changelog entry, event, comment.
 * Nothing is stored unless every validator lets it pass.
 */
export async function doTransition(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  transitionId: string,
  input: CreateIssueInput = {},
): Promise<Issue> {
  const project = projectOf(context, issue);
  const { workflow, transitions } = availableTransitions(context, caller, issue);
  const transition = transitions.find((candidate) => candidate.id === transitionId);
  if (!transition) throw new JiraError(400, [`Transition id '${transitionId}' is not valid for this issue.`]);
  const onScreen = new Set(transitionFieldIds(context, transition));
  const side = takeSideUpdates(input.update);
  // A comment can be given on every transition screen, without standing on it; a link only where the field does.
  if (side.comments.length > 0 && !transition.transitionScreen)
    throw new JiraError(400, [], { comment: OFF_SCREEN('comment') });
  if (side.links.length > 0 && !onScreen.has('issuelinks'))
    throw new JiraError(400, [], { issuelinks: OFF_SCREEN('issuelinks') });
  const changes = readChanges(
    {
      context,
      caller,
      project,
      issueTypeId: issue.issueTypeId,
      issue,
      settable: (field) => onScreen.has(field.id) && !field.app?.readOnly,
    },
    { fields: input.fields, update: side.rest },
  );
  const edited = changes.reduce((current, { field, value }) => withValue(current, field, value), issue);
  const comments = side.comments.map((comment) => comment.body);
  await runValidators({
    context,
    caller,
    project,
    workflow,
    transition,
    original: issue,
    issue: edited,
    changes,
    comments,
  });
  return store(context, caller, issue, transition, { ...input, changes, side });
}

function store(
  context: JiraContext,
  caller: Caller,
  before: Issue,
  transition: WorkflowTransition,
  input: CreateIssueInput & {
    changes: ReturnType<typeof readChanges>;
    side: ReturnType<typeof takeSideUpdates>;
  },
): Issue {
  // Validators may take time in which others write: what they wrote since stays, unless it moved the issue.
  const issue = context.tables.table('issues').get(before.id);
  if (!issue || issue.statusId !== before.statusId)
    throw new JiraError(409, ['The issue was changed while it was being moved. Try again.']);
  const project = projectOf(context, issue);
  const screen = changeFields(context, caller, project, issue, input.changes);
  const acted = changeFields(
    context,
    caller,
    project,
    screen.issue,
    actionChanges(context, caller, project, screen.issue, transition.actions),
  );
  const items = [...screen.items, ...acted.items];
  const [from, to] = [statusById(context, issue.statusId), statusById(context, transition.toStatusReference)];
  if (from.id !== to.id) {
    const status = { id: 'status', custom: false, name: 'Status' };
    items.push(changeItem(status, { id: from.id, text: from.name }, { id: to.id, text: to.name }));
  }
  const { issue: stored, group } = storeIssue(
    context,
    issue,
    { ...acted.issue, statusId: to.id },
    caller.authorId,
    items,
  );
  writeProperties(context, issue.id, input.properties ?? []);
  applySideUpdates(context, caller, stored, input.side);
  if (group) issueUpdated(context, caller, stored, group);
  return stored;
}
