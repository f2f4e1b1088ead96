import type { Endpoint } from './endpoint';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

/** The operations that the use cases of changes and clocks call. Configuration has its own table. */
export const ENDPOINTS = {
  getIssue: {
    id: 'getIssue',
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  editIssue: {
    id: 'editIssue',
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}',
    scopes: WRITE,
    as: 'app',
    repeatable: true,
  },
  /** A POST that only reads. */
  fetchChangelogs: {
    id: 'getBulkChangelogs',
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  /** A POST that only reads. */
  fetchIssues: {
    id: 'bulkFetchIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  getTransitions: {
    id: 'getTransitions',
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  doTransition: {
    id: 'doTransition',
    method: 'POST',
    path: '/rest/api/3/issue/{issueIdOrKey}/transitions',
    scopes: WRITE,
    as: 'app',
    repeatable: false,
  },
  listComments: {
    id: 'getComments',
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/comment',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  addComment: {
    id: 'addComment',
    method: 'POST',
    path: '/rest/api/3/issue/{issueIdOrKey}/comment',
    scopes: WRITE,
    as: 'app',
    repeatable: false,
  },
  getProject: {
    id: 'getProject',
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  groupMembers: {
    id: 'getUsersFromGroup',
    method: 'GET',
    path: '/rest/api/3/group/member',
    scopes: ['manage:jira-configuration'],
    as: 'app',
    repeatable: true,
  },
  userGroups: {
    id: 'getUserGroups',
    method: 'GET',
    path: '/rest/api/3/user/groups',
    scopes: ['read:jira-user'],
    as: 'app',
    repeatable: true,
  },
  /** The document names no classic scope for it. Asked as the person: Jira judges what that person may do. */
  checkPermissions: {
    id: 'getBulkPermissions',
    method: 'POST',
    path: '/rest/api/3/permissions/check',
    scopes: [],
    as: 'user',
    repeatable: true,
  },
  writeFieldValues: {
    id: 'updateMultipleCustomFieldValues',
    method: 'POST',
    path: '/rest/api/3/app/field/value',
    scopes: [],
    as: 'app',
    repeatable: true,
  },
  myself: {
    id: 'getCurrentUser',
    method: 'GET',
    path: '/rest/api/3/myself',
    scopes: ['read:jira-user'],
    as: 'app',
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;
