// JSM's desks, and what the site keeps for itself.

export interface ServiceDesk {
  id: string;
  projectId: string;
  /** Absent: none. */
  organizationIds?: string[];
}

export interface RequestType {
  id: string;
  serviceDeskId: string;
  issueTypeId: string;
  name: string;
  description: string;
  helpText: string;
  groupIds: string[];
  fieldIds: string[];
}

/** Asynchronous tasks (303/202). */
export interface Task {
  id: string;
  description: string;
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED';
  submitted: number;
  finished: number | null;
  progress: number;
  result: unknown;
  message: string;
  submittedBy: string;
}

/** id = `${moduleKey}/${projectId}`. */
export interface PinnedPanel {
  id: string;
  moduleKey: string;
  projectId: string;
  at: string;
}

/** Counters for ids, one row per kind. */
export interface Counter {
  id: string;
  next: number;
}

/** A global setting that has been changed; id is its key. */
export interface GlobalSetting {
  id: string;
  value: boolean;
}

/** What a JQL function of the app answered for a clause: JQL, or an error for the user. */
export interface JqlPrecomputation {
  id: string; // uuid
  moduleKey: string;
  functionName: string;
  field: string;
  operator: string;
  arguments: string[];
  value: string | null;
  error: string | null;
  created: string;
  updated: string;
  used: string;
}

/** Customers who belong together. */
export interface Organization {
  id: string;
  name: string;
  created: string;
  members: string[];
}
