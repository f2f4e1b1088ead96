import type {
  User,
  Group,
  ProjectRole,
  RoleActors,
  PermissionScheme,
  GlobalGrant,
  AuditRecord,
  IssueSecurityLevel,
  IssueSecurityScheme,
} from './entities/access';
import type {
  Project,
  IssueType,
  IssueTypeScheme,
  Status,
  Resolution,
  Priority,
  PriorityScheme,
  IssueLinkType,
} from './entities/project';
import type { Workflow, WorkflowScheme } from './entities/workflow';
import type {
  Field,
  FieldContext,
  FieldOption,
  FieldScheme,
  FieldAssociation,
  Screen,
  ScreenTab,
  ScreenScheme,
  IssueTypeScreenScheme,
} from './entities/field';
import type {
  Issue,
  ChangeGroup,
  IssueComment,
  IssueLink,
  Attachment,
  EntityProperty,
  Notification,
} from './entities/issue';
import type {
  ServiceDesk,
  RequestType,
  Task,
  PinnedPanel,
  Counter,
  GlobalSetting,
  JqlPrecomputation,
  Organization,
} from './entities/service';

/**
 * The stored rows of the Jira site. Wire shapes differ: `formatters/` maps rows to what the REST API answers.
 * Ids are strings of digits like Jira's, instants are ISO strings. Every row has an `id`.
 */
export type * from './entities/access';
export type * from './entities/project';
export type * from './entities/workflow';
export type * from './entities/field';
export type * from './entities/issue';
export type * from './entities/service';

/** Every collection of a site. Persisted row by row by sandbox/core/collections.ts. */
export interface JiraTables {
  users: User;
  groups: Group;
  projectRoles: ProjectRole;
  roleActors: RoleActors;
  permissionSchemes: PermissionScheme;
  globalGrants: GlobalGrant;
  securitySchemes: IssueSecurityScheme;
  securityLevels: IssueSecurityLevel;
  projects: Project;
  issueTypes: IssueType;
  issueTypeSchemes: IssueTypeScheme;
  statuses: Status;
  resolutions: Resolution;
  priorities: Priority;
  prioritySchemes: PriorityScheme;
  workflows: Workflow;
  workflowSchemes: WorkflowScheme;
  fields: Field;
  fieldContexts: FieldContext;
  fieldOptions: FieldOption;
  fieldSchemes: FieldScheme;
  fieldAssociations: FieldAssociation;
  screens: Screen;
  screenTabs: ScreenTab;
  screenSchemes: ScreenScheme;
  issueTypeScreenSchemes: IssueTypeScreenScheme;
  issueLinkTypes: IssueLinkType;
  issues: Issue;
  changeGroups: ChangeGroup;
  comments: IssueComment;
  issueLinks: IssueLink;
  attachments: Attachment;
  properties: EntityProperty;
  notifications: Notification;
  serviceDesks: ServiceDesk;
  requestTypes: RequestType;
  tasks: Task;
  pinnedPanels: PinnedPanel;
  auditRecords: AuditRecord;
  globalSettings: GlobalSetting;
  jqlPrecomputations: JqlPrecomputation;
  organizations: Organization;
  counters: Counter;
}

export type JiraTable = keyof JiraTables;
