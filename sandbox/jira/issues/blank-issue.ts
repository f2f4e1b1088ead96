import { withValue } from './fields/field-access';
import { fieldContextFor } from './fields/field-context';
import { fieldsById } from './screen-fields';
import type { JiraContext } from '../context';
import type { Issue, IssueType, Project } from '../entities';
import type { Caller } from './caller';
import type { PortalOrigin } from './create-issue';

/** An issue before anything has been set: reporter and creator are who calls, the priority is the project's default. */
export function blankIssue(
  context: JiraContext,
  caller: Caller,
  project: Project,
  type: IssueType,
  portal: PortalOrigin | undefined,
): Issue {
  const now = context.clock.iso();
  const scheme = context.tables.table('prioritySchemes').get(project.prioritySchemeId);
  return {
    id: '',
    key: `${project.key}-new`,
    projectId: project.id,
    issueTypeId: type.id,
    statusId: '',
    created: now,
    updated: now,
    statusChangedAt: now,
    creatorId: caller.authorId,
    reporterId: portal?.reporterId ?? caller.authorId,
    assigneeId: null,
    priorityId: scheme?.defaultPriorityId ?? null,
    resolutionId: null,
    resolvedAt: null,
    summary: '',
    description: null,
    environment: null,
    labels: [],
    dueDate: null,
    parentId: null,
    securityLevelId:
      context.tables.table('securitySchemes').get(project.issueSecuritySchemeId ?? '')?.defaultLevelId ??
      null,
    watchers: caller.isApp ? [] : [caller.authorId],
    custom: {},
    requestTypeId: portal?.requestTypeId ?? null,
    participants: [...(portal?.participants ?? [])],
    organizationIds: [],
  };
}

/** Default values of custom fields on the screen. */
export function withDefaults(
  context: JiraContext,
  issue: Issue,
  project: Project,
  onScreen: ReadonlySet<string>,
): Issue {
  return fieldsById(context, [...onScreen])
    .filter((field) => field.custom && field.app === null)
    .reduce((current, field) => {
      const value = fieldContextFor(context, field.id, project.id, issue.issueTypeId)?.defaultValue ?? null;
      return value === null ? current : withValue(current, field, value);
    }, issue);
}
