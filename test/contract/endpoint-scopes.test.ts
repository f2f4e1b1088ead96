import { resolve } from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest/read-manifest';
import type { Endpoint } from '../../src/jira/endpoint';
import { findOperation, specsPresent } from '../support/openapi';
import { TABLES } from './support/endpoint-tables';

const rows = TABLES.flatMap(([table, endpoints]) =>
  Object.entries(endpoints).map(([name, endpoint]) => [`${table}.${name}`, endpoint] as const),
);

/** The scopes that the document names: the classic ones if there are any, else the granular ones (app data has no others). */
function documentedScopes(endpoint: Endpoint): { classic: string[]; granular: string[] } {
  const operation = findOperation(endpoint.method, endpoint.path)?.operation;
  const named = operation?.['x-atlassian-oauth2-scopes'];
  const of = (state: string): string[] =>
    (named ?? []).filter((entry) => entry.state === state).flatMap((entry) => [...entry.scopes]);
  // Some operations carry no list of scopes: there the security of the operation names the classic one.
  const secured = (operation?.security ?? []).flatMap((entry) => entry['OAuth2'] ?? []);
  return { classic: named ? of('Current') : secured, granular: of('Beta') };
}

describe("the client's tables of operations", () => {
  const documented = specsPresent ? describe : describe.skip;
  documented("against Atlassian's documents", () => {
    test.each(rows)('%s exists under this method, path and name, and is not deprecated', (_, endpoint) => {
      const found = findOperation(endpoint.method, endpoint.path);
      expect({
        path: found?.template,
        id: found?.operation.operationId,
        deprecated: found?.operation.deprecated ?? false,
      }).toEqual({ path: endpoint.path, id: endpoint.id, deprecated: false });
    });
    test.each(rows)('%s asks for the scopes that are documented', (_, endpoint) => {
      const { classic, granular } = documentedScopes(endpoint);
      if (classic.length > 0) expect([...endpoint.scopes].sort()).toEqual([...classic].sort());
      else expect(endpoint.scopes.filter((scope) => !granular.includes(scope))).toEqual([]);
    });
  });

  test('ask for no scope that the manifest does not declare', () => {
    const { scopes } = readManifest(resolve(__dirname, '../..'));
    const undeclared = rows.filter(([, endpoint]) =>
      endpoint.scopes.some((scope) => !scopes.includes(scope)),
    );
    expect(undeclared.map(([name]) => name)).toEqual([]);
  });

  test('repeat nothing that could do its work twice', () => {
    // Watchers and participants are sets: whoever is added twice stands there once.
    const sets = ['addWatcher', 'addRequestParticipants'];
    const creating = rows.filter(
      ([, { id, method, repeatable }]) =>
        method === 'POST' && repeatable && /^(create|add|assign|make)/.test(id) && !sets.includes(id),
    );
    expect(creating.map(([name]) => name)).toEqual([]);
  });
});
