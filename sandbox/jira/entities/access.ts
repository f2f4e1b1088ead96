// Who there is, and who may do what.

export interface User {
  id: string; // accountId
  displayName: string;
  email: string;
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  timeZone: string;
  locale: string;
}

export interface Group {
  id: string;
  name: string;
  members: string[];
}

export interface ProjectRole {
  id: string;
  name: string;
  description: string;
  scope?: string;
}

/** Members of a role in a project. id = `${projectId}/${roleId}`. */
export interface RoleActors {
  id: string;
  projectId: string;
  roleId: string;
  users: string[];
  groups: string[];
}

export type PermissionHolder =
  | { type: 'group'; value: string }
  | { type: 'projectRole'; value: string }
  | { type: 'user'; value: string }
  | { type: 'applicationRole' }
  | { type: 'reporter' }
  | { type: 'assignee' }
  | { type: 'projectLead' }
  | { type: 'anyone' }
  | { type: 'sd.customer.portal.only' };

export interface PermissionScheme {
  id: string;
  name: string;
  description: string;
  permissions: { id: string; permission: string; holder: PermissionHolder }[];
}

/** Global permission grants: permission key -> group ids. */
export interface GlobalGrant {
  id: string;
  permission: string;
  groupId: string;
}

/** Levels of issue security that projects share. */
export interface IssueSecurityScheme {
  id: string;
  name: string;
  description: string;
  defaultLevelId: string | null;
}

/** Who may see the issues that carry it; nobody else does, whatever else they are allowed. */
export interface IssueSecurityLevel {
  id: string;
  name: string;
  description: string;
  issueSecuritySchemeId: string;
  members: PermissionHolder[];
}

export interface AuditedItem {
  id: string;
  name: string;
  typeName: string;
}

/** One record of Jira's audit log. */
export interface AuditRecord {
  id: string;
  created: string;
  authorId: string;
  summary: string;
  category: string;
  objectItem: AuditedItem;
  associatedItems: AuditedItem[];
  changedValues: { fieldName: string; changedFrom: string; changedTo: string }[];
}
