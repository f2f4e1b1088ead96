import type { JiraContext } from '../../context';
import type { Project, Workflow, WorkflowScheme } from '../../entities';

export function workflowNamed(context: JiraContext, name: string): Workflow | undefined {
  return context.tables.table('workflows').by('name', name)[0];
}
/** The workflow that a scheme gives to a work type. */
export function schemeWorkflow(context: JiraContext, scheme: WorkflowScheme, issueTypeId: string): Workflow {
  const name = scheme.issueTypeMappings[issueTypeId] ?? scheme.defaultWorkflowName;
  const workflow = workflowNamed(context, name);
  if (!workflow) throw new Error(`workflow scheme ${scheme.name} names workflow ${name}, which is not there`);
  return workflow;
}
/** The workflow that issues of this type follow in the project. */
export function workflowOf(context: JiraContext, project: Project, issueTypeId: string): Workflow {
  const scheme = context.tables.table('workflowSchemes').get(project.workflowSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no workflow scheme`);
  return schemeWorkflow(context, scheme, issueTypeId);
}
/** Schemes that use the workflow, by default or for some type. */
export const schemesUsing = (context: JiraContext, workflowName: string): WorkflowScheme[] =>
  context.tables
    .table('workflowSchemes')
    .where(
      (scheme) =>
        scheme.defaultWorkflowName === workflowName ||
        Object.values(scheme.issueTypeMappings).includes(workflowName),
    );
/** Is the workflow used by a scheme that some project uses? */
export const isActive = (context: JiraContext, workflowName: string): boolean =>
  schemesUsing(context, workflowName).some(
    (scheme) => context.tables.table('projects').by('workflowScheme', scheme.id).length > 0,
  );
