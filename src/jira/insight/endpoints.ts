import type { Endpoint } from '../endpoint';

const READ = ['read:jira-work'];

/** Operations behind figures and lists for the admin page: they only read. */
export const INSIGHT_ENDPOINTS = {
  /** A POST that only reads. */
  countIssues: {
    id: 'countIssues',
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  /** Issue types of a project, each with the statuses of its workflow. */
  statusesOfProject: {
    id: 'getAllStatuses',
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/statuses',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  permissionScheme: {
    id: 'getAssignedPermissionScheme',
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  roles: {
    id: 'getAllProjectRoles',
    method: 'GET',
    path: '/rest/api/3/role',
    scopes: ['manage:jira-configuration'],
    as: 'app',
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;
