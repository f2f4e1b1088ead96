import type { Endpoint } from '../endpoint';

const READ = ['read:jira-work'];

/** Operations behind reports, back-tests and the portal: they only read. */
export const REPORT_ENDPOINTS = {
  /** Ids alone by JQL, page by page. A POST that only reads. */
  searchIds: {
    id: 'searchAndReconsileIssuesUsingJqlPost',
    method: 'POST',
    path: '/rest/api/3/search/jql',
    scopes: READ,
    as: 'app',
    repeatable: true,
  },
  /** Asked as the person: Jira leaves out the issues that they may not see. A POST that only reads. */
  fetchIssuesAsUser: {
    id: 'bulkFetchIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    scopes: READ,
    as: 'user',
    repeatable: true,
  },
  /** Asked as the person: a customer sees their own requests and those shared with them. */
  getRequest: {
    id: 'getCustomerRequestByIdOrKey',
    method: 'GET',
    path: '/rest/servicedeskapi/request/{issueIdOrKey}',
    scopes: ['read:servicedesk-request'],
    as: 'user',
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;
