import { JiraError } from '../context';
import { hasProjectPermission } from '../permissions';
import { changeFields } from './apply-changes';
import { issueCreated } from './emit-events';
import { withValue } from './fields/field-access';
import { OFF_SCREEN } from './fields/field-kind';
import { initialTransition, workflowOf } from './transitions/workflow-of';
import { runValidators } from './transitions/validators';
import { actionChanges } from './transitions/actions';
import { readChanges } from './read-changes';
import { blankIssue, withDefaults } from './blank-issue';
import { readProjectAndType } from './read-project-and-type';
import { screenFieldIds, screenFor } from './screen-fields';
import { applySideUpdates, takeSideUpdates } from './side-updates';
import { writeProperties } from './properties';
import type { JiraContext } from '../context';
import type { Field, Issue, IssueType, Project } from '../entities';
import type { Caller } from './caller';
import type { FieldInput } from './read-changes';

export interface CreateIssueInput extends FieldInput {
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[] | undefined;
}
/** How a portal request differs from an issue made in Jira: its form replaces the create screen, and who asks needs no Jira permission. */
export interface PortalOrigin {
  readonly requestTypeId: string;
  readonly fieldIds: readonly string[];
  readonly reporterId: string;
  readonly participants?: readonly string[];
}

/**
 * Creates an issue as POST /issue does: project and type, permission, create screen, required fields, the INITIAL transition with its
 * validators and actions, then the event. Refusals are JiraErrors with Jira's texts.
 */
export async function createIssue(
  context: JiraContext,
  caller: Caller,
  input: CreateIssueInput,
  portal?: PortalOrigin,
): Promise<Issue> {
  const { project, type } = readProjectAndType(context, input.fields ?? {});
  if (!portal && !hasProjectPermission(context, caller.accountId, project.id, 'CREATE_ISSUES')) {
    throw new JiraError(400, [], { project: 'You do not have permission to create issues in this project.' });
  }
  const { project: _project, issuetype: _type, ...fields } = input.fields ?? {};
  const side = takeSideUpdates(input.update);
  const onScreen = new Set(
    portal ? [...portal.fieldIds, 'summary'] : createFieldIds(context, project, type.id),
  );
  if (side.links.length > 0 && !onScreen.has('issuelinks'))
    throw new JiraError(400, [], { issuelinks: OFF_SCREEN('issuelinks') });
  const mayModifyReporter =
    portal !== undefined || hasProjectPermission(context, caller.accountId, project.id, 'MODIFY_REPORTER');
  const changes = readChanges(
    {
      context,
      caller,
      project,
      issueTypeId: type.id,
      issue: null,
      settable: (field) =>
        onScreen.has(field.id) && !isAppReadOnly(field) && (field.id !== 'reporter' || mayModifyReporter),
    },
    { fields: withoutEmpty(fields), update: side.rest },
  );
  const given = new Set(changes.map((change) => change.field.id));
  requireFields(type, given, changes);
  const blank = blankIssue(context, caller, project, type, portal);
  const filled = changes.reduce(
    (issue, { field, value }) => withValue(issue, field, value),
    withDefaults(context, blank, project, onScreen),
  );
  return finish(context, caller, project, filled, { changes, side, properties: input.properties ?? [] });
}

type Rest = Pick<Parameters<typeof runValidators>[0], 'changes'> & {
  side: ReturnType<typeof takeSideUpdates>;
  properties: readonly { readonly key: string; readonly value: unknown }[];
};
async function finish(
  context: JiraContext,
  caller: Caller,
  project: Project,
  filled: Issue,
  rest: Rest,
): Promise<Issue> {
  const workflow = workflowOf(context, project, filled.issueTypeId);
  const transition = initialTransition(workflow);
  const draft: Issue = { ...filled, statusId: transition.toStatusReference };
  await runValidators({
    context,
    caller,
    project,
    workflow,
    transition,
    original: null,
    issue: draft,
    changes: rest.changes,
    comments: [],
  });
  const number = (context.tables.table('projects').get(project.id)?.lastIssueNumber ?? 0) + 1;
  context.tables
    .table('projects')
    .put({ ...(context.tables.table('projects').get(project.id) ?? project), lastIssueNumber: number });
  const numbered: Issue = { ...draft, id: context.nextId('issue'), key: `${project.key}-${number}` };
  // What actions of the INITIAL transition set belongs to the creation: it has no changelog entry.
  const acted = changeFields(
    context,
    caller,
    project,
    numbered,
    actionChanges(context, caller, project, numbered, transition.actions),
  ).issue;
  const issue: Issue = { ...acted, resolvedAt: acted.resolutionId === null ? null : acted.created };
  context.tables.table('issues').put(issue);
  writeProperties(context, issue.id, rest.properties);
  applySideUpdates(context, caller, issue, rest.side);
  issueCreated(context, caller, issue);
  return issue;
}

/** The fields of the create screen of a project and type, in order. */
export function createFieldIds(context: JiraContext, project: Project, issueTypeId: string): string[] {
  const screen = screenFor(context, project, issueTypeId, 'create');
  return screen ? screenFieldIds(context, screen.id) : [];
}
const isAppReadOnly = (field: Field): boolean => field.app?.readOnly ?? false;

/** Fields given as null on creation count as not given, as long as they may be set at all. */
const withoutEmpty = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([id, value]) => value !== null || id === 'summary' || id === 'priority'),
  );

function requireFields(
  type: IssueType,
  given: ReadonlySet<string>,
  changes: readonly { field: Field; value: unknown }[],
): void {
  const errors: Record<string, string> = {};
  if (!given.has('summary')) errors['summary'] = 'You must specify a summary of the issue.';
  const parent = changes.find((change) => change.field.id === 'parent')?.value ?? null;
  if (type.hierarchyLevel === -1 && parent === null)
    errors['parent'] = 'Issue type is a sub-task but parent issue key or id not specified.';
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
}
