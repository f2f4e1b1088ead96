import { JiraError } from '../../context';
import type { JiraContext } from '../../context';
import type { Issue, Project, Status, Workflow, WorkflowTransition } from '../../entities';

/** The workflow that a project uses for an issue type; 422 when the configuration is broken. */
export function workflowOf(context: JiraContext, project: Project, issueTypeId: string): Workflow {
  const scheme = context.tables.table('workflowSchemes').get(project.workflowSchemeId);
  const name = scheme?.issueTypeMappings[issueTypeId] ?? scheme?.defaultWorkflowName;
  const workflow = name === undefined ? undefined : context.tables.table('workflows').by('name', name)[0];
  if (!workflow)
    throw new JiraError(422, [
      `There is no workflow for issue type ${issueTypeId} in project ${project.key}.`,
    ]);
  return workflow;
}

/** Transitions that lead out of the issue's status, before conditions are asked: directed ones from it and global ones. */
export function transitionsFrom(workflow: Workflow, statusId: string): WorkflowTransition[] {
  return workflow.transitions.filter((transition) => {
    if (transition.type === 'INITIAL') return false;
    if (transition.type === 'GLOBAL') return true;
    return transition.links.some((link) => link.fromStatusReference === statusId);
  });
}

/** The INITIAL transition; 422 when the workflow has none. */
export function initialTransition(workflow: Workflow): WorkflowTransition {
  const initial = workflow.transitions.find((transition) => transition.type === 'INITIAL');
  if (!initial) throw new JiraError(422, [`Workflow '${workflow.name}' has no initial transition.`]);
  return initial;
}

/** References equal status ids once a workflow is stored. */
export function statusById(context: JiraContext, id: string): Status {
  const status = context.tables.table('statuses').get(id);
  if (!status) throw new JiraError(422, [`Status ${id} doesn't exist.`]);
  return status;
}

export const statusOf = (context: JiraContext, issue: Pick<Issue, 'statusId'>): Status =>
  statusById(context, issue.statusId);
