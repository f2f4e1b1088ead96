// Projects, and what issues in them can be.

export interface Project {
  id: string;
  key: string;
  name: string;
  projectTypeKey: 'service_desk' | 'software' | 'business';
  style: 'classic' | 'next-gen';
  leadAccountId: string;
  issueTypeSchemeId: string;
  workflowSchemeId: string;
  issueTypeScreenSchemeId: string;
  permissionSchemeId: string;
  prioritySchemeId: string;
  /** Absent: issues of the project carry no security level. */
  issueSecuritySchemeId?: string;
  archived: boolean;
  /** Counter for issue keys. */
  lastIssueNumber: number;
}

export interface IssueType {
  id: string;
  name: string;
  description: string;
  hierarchyLevel: -1 | 0 | 1;
  avatarId: number;
}

export interface IssueTypeScheme {
  id: string;
  name: string;
  description: string;
  defaultIssueTypeId: string | null;
  issueTypeIds: string[];
  isDefault: boolean;
}

export interface Status {
  id: string;
  name: string;
  description: string;
  category: 'TODO' | 'IN_PROGRESS' | 'DONE';
  scope: 'GLOBAL' | 'PROJECT';
}

export interface Resolution {
  id: string;
  name: string;
  description: string;
}

export interface Priority {
  id: string;
  name: string;
  description: string;
  statusColor: string;
  iconUrl: string;
}

export interface PriorityScheme {
  id: string;
  name: string;
  priorityIds: string[];
  defaultPriorityId: string;
  isDefault: boolean;
}

export interface IssueLinkType {
  id: string;
  name: string;
  inward: string;
  outward: string;
}
