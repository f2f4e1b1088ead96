import { issueTypesOf } from '../../formatters/project';
import { schemeWorkflow } from '../workflows/find-workflow';
import type { Issue, Project, Workflow, WorkflowScheme } from '../../entities';
import type { JiraContext } from '../../context';

/** What changes for one work type of a project when a scheme's workflows are replaced. */
export interface TypeChange {
  readonly project: Project;
  readonly issueTypeId: string;
  readonly from: Workflow;
  readonly to: Workflow;
  readonly lostStatusIds: readonly string[];
}

/** Compares the workflows that the project's types follow now with those of another scheme. */
export function typeChanges(
  context: JiraContext,
  project: Project,
  from: WorkflowScheme,
  to: WorkflowScheme,
): TypeChange[] {
  return issueTypesOf(context, project)
    .map((type) => {
      const before = schemeWorkflow(context, from, type.id);
      const after = schemeWorkflow(context, to, type.id);
      const kept = new Set(after.statuses.map((status) => status.statusReference));
      return {
        project,
        issueTypeId: type.id,
        from: before,
        to: after,
        lostStatusIds: before.statuses.map((status) => status.statusReference).filter((id) => !kept.has(id)),
      };
    })
    .filter((change) => change.from.id !== change.to.id || change.lostStatusIds.length > 0);
}

/** The issues of a change that stand in a status which the new workflow lacks. */
export function strandedIssues(context: JiraContext, change: TypeChange): Issue[] {
  const kept = new Set(change.to.statuses.map((status) => status.statusReference));
  return context.tables
    .table('issues')
    .by('project', change.project.id)
    .filter((issue) => issue.issueTypeId === change.issueTypeId && !kept.has(issue.statusId));
}
