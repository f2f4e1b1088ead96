// Issues and what belongs to them.

/** Raw values by field id, the way Jira stores them:
 *  text fields string or ADF; select {id}; multi-select [{id}]; user accountId; date "2026-01-01"; datetime ISO; number; labels string[]. */
export interface Issue {
  id: string;
  key: string;
  projectId: string;
  issueTypeId: string;
  statusId: string;
  created: string;
  updated: string;
  statusChangedAt: string;
  creatorId: string;
  reporterId: string | null;
  assigneeId: string | null;
  priorityId: string | null;
  resolutionId: string | null;
  resolvedAt: string | null;
  summary: string;
  description: unknown;
  environment: unknown;
  labels: string[];
  dueDate: string | null;
  parentId: string | null;
  securityLevelId: string | null;
  watchers: string[];
  custom: Record<string, unknown>;
  /** JSM */
  requestTypeId: string | null;
  participants: string[];
  organizationIds: string[];
}

export interface ChangeItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  fieldId: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

/** One changelog entry. */
export interface ChangeGroup {
  id: string;
  issueId: string;
  authorId: string;
  created: string;
  items: ChangeItem[];
}

export interface IssueComment {
  id: string;
  issueId: string;
  authorId: string;
  updateAuthorId: string;
  body: unknown;
  created: string;
  updated: string;
  jsdPublic: boolean;
  visibility: { type: string; value: string } | null;
  properties: Record<string, unknown>;
}

export interface IssueLink {
  id: string;
  typeId: string;
  inwardIssueId: string;
  outwardIssueId: string;
}

export interface Attachment {
  id: string;
  issueId: string;
  filename: string;
  authorId: string;
  created: string;
  size: number;
  mimeType: string;
}

/** id = `${entityType}/${entityId}/${key}`. */
export interface EntityProperty {
  id: string;
  entityType: 'issue' | 'project' | 'user' | 'comment' | 'app';
  entityId: string;
  key: string;
  value: unknown;
}

/** A mail about an issue, as `notify` sends it. */
export interface Notification {
  id: string;
  issueId: string;
  at: string;
  /** The account that sent it. */
  from: string;
  subject: string;
  text: string;
  recipients: string[];
}
