import { JiraError } from '../../context';
import { migrateTask, refuseWhileRunning } from '../workflows/migration-task';
import { strandedIssues, typeChanges } from './required-mappings';
import type { Project, Task, WorkflowScheme } from '../../entities';
import type { JiraContext } from '../../context';
import type { Move } from '../workflows/migration-task';
import type { TypeChange } from './required-mappings';

export interface StatusMapping {
  readonly oldStatusId: string;
  readonly newStatusId: string;
}
/** Finds where an issue in `statusId` goes under a change; undefined: not said. */
export type Mapping = (change: TypeChange, statusId: string) => string | undefined;
/**
 * The moves that a change of scheme asks for. Every status that a type loses needs a mapping, whether an issue stands in it or not
 * (operation switchWorkflowSchemeForProject: "you must provide"); the refusal is a 400.
 */
export function movesFor(context: JiraContext, changes: readonly TypeChange[], mapping: Mapping): Move[] {
  const lacking = changes.flatMap((change) => {
    const inside = new Set(change.to.statuses.map((status) => status.statusReference));
    const statusIds = change.lostStatusIds.filter((id) => !inside.has(mapping(change, id) ?? ''));
    return statusIds.length === 0
      ? []
      : [
          `Issue type with ID '${change.issueTypeId}' is missing the mappings required for statuses with IDs ${statusIds.join(', ')}.`,
        ];
  });
  if (lacking.length > 0) throw new JiraError(400, [...new Set(lacking)]);
  return changes.flatMap((change) =>
    strandedIssues(context, change).map((issue) => ({
      issue,
      toStatusId: mapping(change, issue.statusId) ?? issue.statusId,
    })),
  );
}

/** Gives the project another scheme and migrates its issues, as one task. */
export function switchScheme(
  context: JiraContext,
  project: Project,
  target: WorkflowScheme,
  mapping: Mapping,
  authorId: string,
): Task {
  refuseWhileRunning(context);
  const current = context.tables.table('workflowSchemes').get(project.workflowSchemeId);
  if (!current) throw new Error(`project ${project.key} has no workflow scheme`);
  const moves = movesFor(context, typeChanges(context, project, current, target), mapping);
  return migrateTask(context, moves, authorId, () =>
    context.tables.table('projects').put({ ...project, workflowSchemeId: target.id }),
  );
}
