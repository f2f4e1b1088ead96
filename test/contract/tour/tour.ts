import { makeMatcher } from '../../../sandbox/jira/router';
import { routes } from '../../../sandbox/jira/routes';
import { findOperation, specsPresent } from '../../support/openapi';
import { parameterFaults } from '../../support/openapi-parameters';
import { asApp, openJiraSite, testApp } from '../../support/jira-site';
import type { Actor } from '../../../sandbox/core/types';
import type { Answer } from '../../support/jira-site';
import type { PersonKey } from '../../../sandbox/jira/seed/people';

/** A walk through every route of the sandbox's Jira: each call is checked both ways against Atlassian's documents. */
export interface Tour {
  /** Calls as the administrator, expects success and gives the body. Paths without a leading slash are under /rest/api/3/. */
  readonly ok: (method: string, path: string, body?: unknown) => Promise<Answer['body']>;
  /** As ok, as somebody else. */
  readonly okAs: (
    who: PersonKey | Actor,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<Answer['body']>;
  readonly site: ReturnType<typeof openJiraSite>;
  /** "METHOD /path/{template}" of every route that has answered well. */
  readonly visited: ReadonlySet<string>;
}

export const routeName = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

/** Opens the Acme site with a test app on it. */
export function startTour(): Tour {
  const site = openJiraSite('acme');
  site.jira.install(testApp());
  const match = makeMatcher(routes);
  const visited = new Set<string>();
  const okAs: Tour['okAs'] = async (who, method, short, body) => {
    const path = short.startsWith('/') ? short : `/rest/api/3/${short}`;
    const answer = await site.call(who, method, path, body);
    if (answer.status >= 400)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body ?? answer.headers)}`);
    const [plain = path, query = ''] = path.split('?');
    if (specsPresent) {
      const faults = parameterFaults(method, plain, [...new URLSearchParams(query)]);
      if (faults.length > 0) throw new Error(`${method} ${path}: ${faults.join('; ')}`);
      const found = findOperation(method, plain);
      if (found?.operation.responses[String(answer.status)] === undefined)
        throw new Error(`${method} ${path} answered ${answer.status}, which is not documented`);
    }
    const route = match(method, plain)?.route;
    if (route) visited.add(routeName(route));
    return answer.body;
  };
  return { site, visited, okAs, ok: (method, path, body) => okAs('admin', method, path, body) };
}

export { asApp };
