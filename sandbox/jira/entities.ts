/**
 * The stored rows of the Jira site. Wire shapes differ: `formatters/` maps rows to what the REST API answers.
 * Ids are strings of digits like Jira's, instants are ISO strings. Every row has an `id`.
 */
export interface User {
  id: string; // accountId
  displayName: string;
  email: string;
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  timeZone: string;
  locale: string;
}
export interface Group { id: string; name: string; members: string[] }
export interface ProjectRole { id: string; name: string; description: string; scope?: string }
/** Members of a role in a project. id = `${projectId}/${roleId}`. */
export interface RoleActors { id: string; projectId: string; roleId: string; users: string[]; groups: string[] }

export type PermissionHolder =
  | { type: 'group'; value: string } | { type: 'projectRole'; value: string } | { type: 'user'; value: string }
  | { type: 'applicationRole' } | { type: 'reporter' } | { type: 'assignee' } | { type: 'projectLead' } | { type: 'anyone' }
  | { type: 'sd.customer.portal.only' };
export interface PermissionScheme { id: string; name: string; description: string; permissions: { id: string; permission: string; holder: PermissionHolder }[] }
/** Global permission grants: permission key -> group ids. */
export interface GlobalGrant { id: string; permission: string; groupId: string }
export interface IssueSecurityLevel { id: string; name: string; members: PermissionHolder[] }

export interface Project {
  id: string; key: string; name: string; projectTypeKey: 'service_desk' | 'software' | 'business';
  style: 'classic' | 'next-gen'; leadAccountId: string;
  issueTypeSchemeId: string; workflowSchemeId: string; issueTypeScreenSchemeId: string; permissionSchemeId: string; prioritySchemeId: string;
  archived: boolean;
  /** Counter for issue keys. */
  lastIssueNumber: number;
}
export interface IssueType { id: string; name: string; description: string; hierarchyLevel: -1 | 0 | 1; avatarId: number }
export interface IssueTypeScheme { id: string; name: string; description: string; defaultIssueTypeId: string | null; issueTypeIds: string[]; isDefault: boolean }

export interface Status { id: string; name: string; description: string; category: 'TODO' | 'IN_PROGRESS' | 'DONE'; scope: 'GLOBAL' | 'PROJECT' }
export interface Resolution { id: string; name: string; description: string }
export interface Priority { id: string; name: string; description: string; statusColor: string; iconUrl: string }
export interface PriorityScheme { id: string; name: string; priorityIds: string[]; defaultPriorityId: string; isDefault: boolean }

export interface WorkflowRule { id: string; ruleKey: string; parameters: Record<string, string> }
export interface WorkflowConditionGroup { operation: 'ANY' | 'ALL'; conditions: WorkflowRule[]; conditionGroups: WorkflowConditionGroup[] }
export interface WorkflowTransition {
  id: string; type: 'INITIAL' | 'GLOBAL' | 'DIRECTED'; name: string; description: string;
  toStatusReference: string; links: { fromStatusReference: string; fromPort: number | null; toPort: number | null }[];
  actions: WorkflowRule[]; validators: WorkflowRule[]; conditions: WorkflowConditionGroup | null; triggers: WorkflowRule[];
  transitionScreen: { ruleKey: 'system:transition-screen'; parameters: { screenId: string } } | null;
  properties: Record<string, string>;
}
export interface Workflow {
  id: string; // uuid
  name: string; description: string; isEditable: boolean; scope: 'GLOBAL' | 'PROJECT';
  version: { id: string; versionNumber: number };
  startPointLayout: { x: number; y: number } | null;
  /** statusReference -> status: references equal status ids once stored, as Jira answers them. */
  statuses: { statusReference: string; layout: { x: number; y: number } | null; properties: Record<string, string>; approvalConfiguration?: Record<string, string> }[];
  transitions: WorkflowTransition[];
  createdAt: string; updatedAt: string;
}
export interface WorkflowScheme { id: string; name: string; description: string; defaultWorkflowName: string; issueTypeMappings: Record<string, string>; isDefault: boolean; version: { id: string; versionNumber: number } }

export interface Field {
  id: string; // "summary" or "customfield_10010"
  /** "customfield_10010", or `${appId}__${env}__${moduleKey}` for an app's field. */
  key: string;
  name: string; description: string; custom: boolean;
  /** Jira's schema: type "string" | "option" | "array" | "datetime" | "date" | "number" | "user" | ...; items for arrays. */
  schema: { type: string; items?: string; system?: string; custom?: string; customId?: number };
  /** com.atlassian.jira.plugin.system.customfieldtypes:select etc.; the app module's ARI for app fields. */
  typeKey: string | null;
  searcherKey: string | null;
  navigable: boolean; searchable: boolean; orderable: boolean; locked: boolean;
  clauseNames: string[];
  app: { moduleKey: string; readOnly: boolean; type: string } | null;
  trashed: boolean;
}
export interface FieldContext { id: string; fieldId: string; name: string; description: string; isGlobal: boolean; projectIds: string[]; issueTypeIds: string[]; isAnyIssueType: boolean; defaultValue: unknown }
export interface FieldOption { id: string; contextId: string; fieldId: string; value: string; disabled: boolean; position: number; parentId: string | null }

export interface Screen { id: string; name: string; description: string }
export interface ScreenTab { id: string; screenId: string; name: string; position: number; fieldIds: string[] }
/** screens: operation -> screen id; "default" always there. */
export interface ScreenScheme { id: string; name: string; description: string; screens: { default: string; create?: string; edit?: string; view?: string } }
/** mappings: issueTypeId or "default" -> screen scheme id. */
export interface IssueTypeScreenScheme { id: string; name: string; description: string; mappings: Record<string, string>; isDefault: boolean }

export interface IssueLinkType { id: string; name: string; inward: string; outward: string }

/** Raw values by field id, the way Jira stores them:
 *  text fields string or ADF; select {id}; multi-select [{id}]; user accountId; date "2026-01-01"; datetime ISO; number; labels string[]. */
export interface Issue {
  id: string; key: string; projectId: string; issueTypeId: string; statusId: string;
  created: string; updated: string; statusChangedAt: string;
  creatorId: string; reporterId: string | null; assigneeId: string | null;
  priorityId: string | null; resolutionId: string | null; resolvedAt: string | null;
  summary: string; description: unknown | null; environment: unknown | null; labels: string[]; dueDate: string | null;
  parentId: string | null; securityLevelId: string | null;
  watchers: string[];
  custom: Record<string, unknown>;
  /** JSM */
  requestTypeId: string | null; participants: string[]; organizationIds: string[];
}
export interface ChangeItem { field: string; fieldtype: 'jira' | 'custom'; fieldId: string; from: string | null; fromString: string | null; to: string | null; toString: string | null }
/** One changelog entry. */
export interface ChangeGroup { id: string; issueId: string; authorId: string; created: string; items: ChangeItem[] }
export interface IssueComment { id: string; issueId: string; authorId: string; updateAuthorId: string; body: unknown; created: string; updated: string; jsdPublic: boolean; visibility: { type: string; value: string } | null; properties: Record<string, unknown> }
export interface IssueLink { id: string; typeId: string; inwardIssueId: string; outwardIssueId: string }
export interface Attachment { id: string; issueId: string; filename: string; authorId: string; created: string; size: number; mimeType: string }
/** id = `${entityType}/${entityId}/${key}`. */
export interface EntityProperty { id: string; entityType: 'issue' | 'project' | 'user' | 'comment' | 'app'; entityId: string; key: string; value: unknown }
export interface Notification { id: string; issueId: string; at: string; subject: string; text: string; recipients: string[] }

export interface ServiceDesk { id: string; projectId: string }
export interface RequestType { id: string; serviceDeskId: string; issueTypeId: string; name: string; description: string; helpText: string; groupIds: string[]; fieldIds: string[] }
/** Asynchronous tasks (303/202). */
export interface Task { id: string; description: string; status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED'; submitted: number; finished: number | null; progress: number; result: unknown; message: string; submittedBy: string }
/** id = `${moduleKey}/${projectId}`. */
export interface PinnedPanel { id: string; moduleKey: string; projectId: string; at: string }
/** Counters for ids, one row per kind. */
export interface Counter { id: string; next: number }

/** Every collection of a site. Persisted row by row by sandbox/core/collections.ts. */
export interface JiraTables {
  users: User; groups: Group; projectRoles: ProjectRole; roleActors: RoleActors;
  permissionSchemes: PermissionScheme; globalGrants: GlobalGrant; securityLevels: IssueSecurityLevel;
  projects: Project; issueTypes: IssueType; issueTypeSchemes: IssueTypeScheme;
  statuses: Status; resolutions: Resolution; priorities: Priority; prioritySchemes: PriorityScheme;
  workflows: Workflow; workflowSchemes: WorkflowScheme;
  fields: Field; fieldContexts: FieldContext; fieldOptions: FieldOption;
  screens: Screen; screenTabs: ScreenTab; screenSchemes: ScreenScheme; issueTypeScreenSchemes: IssueTypeScreenScheme;
  issueLinkTypes: IssueLinkType;
  issues: Issue; changeGroups: ChangeGroup; comments: IssueComment; issueLinks: IssueLink; attachments: Attachment;
  properties: EntityProperty; notifications: Notification;
  serviceDesks: ServiceDesk; requestTypes: RequestType; tasks: Task; pinnedPanels: PinnedPanel; counters: Counter;
}
export type JiraTable = keyof JiraTables;
