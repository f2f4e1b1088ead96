/** Operations that Jira Cloud has removed: they answer 410 (changes CHANGE-2046, CHANGE-2568 and the like). */
const REMOVED: readonly { method: string; path: RegExp; use: string }[] = [
  { method: 'GET', path: /^\/rest\/api\/[23]\/search\/?$/, use: '/rest/api/3/search/jql' },
  { method: 'POST', path: /^\/rest\/api\/[23]\/search\/?$/, use: '/rest/api/3/search/jql' },
  { method: 'POST', path: /^\/rest\/api\/[23]\/search\/id\/?$/, use: '/rest/api/3/search/jql' },
  {
    method: 'POST',
    path: /^\/rest\/api\/[23]\/expression\/eval\/?$/,
    use: '/rest/api/3/expression/evaluate',
  },
  { method: 'POST', path: /^\/rest\/api\/[23]\/workflow\/?$/, use: '/rest/api/3/workflows/create' },
  { method: 'GET', path: /^\/rest\/api\/[23]\/workflow\/?$/, use: '/rest/api/3/workflows/search' },
];

/** The message of Jira's 410, or null for an operation that is still there. */
export function goneRoute(method: string, path: string): string | null {
  const gone = REMOVED.find((entry) => entry.method === method && entry.path.test(path));
  return gone
    ? `The requested API has been removed. Please migrate to the ${gone.use} API. A full migration guideline is available at https://developer.atlassian.com/changelog/`
    : null;
}
