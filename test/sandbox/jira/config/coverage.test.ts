import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { coverage, coverageTable } from '../../../../sandbox/jira/coverage';
import { findOperation, specsPresent } from '../../../support/openapi';
import { routes } from '../../../../sandbox/jira/routes';

const all = Object.values(coverage).flat();
const name = (row: { method: string; path: string }): string => `${row.method} ${row.path}`;
const built = new Set(routes.map(name));

describe('the coverage table', () => {
  test('lists every registered route, as supported or partial', () => {
    const listed = new Set(all.filter((row) => row.status !== 'none').map(name));
    expect([...built].filter((route) => !listed.has(route))).toEqual([]);
  });
  test('claims nothing that is not registered, and says none only of what is not', () => {
    expect(all.filter((row) => (row.status === 'none') === built.has(name(row))).map(name)).toEqual([]);
  });
  test('says what is missing wherever something is', () => {
    expect(
      all.filter((row) => (row.status === 'supported') !== (row.missing === undefined)).map(name),
    ).toEqual([]);
  });
  test('has no route twice', () => {
    expect(built.size).toBe(routes.length);
    expect(new Set(all.map(name)).size).toBe(all.length);
  });
  test('docs/sandbox-coverage.md is up to date (npx tsx scripts/print-coverage.ts)', () => {
    expect(readFileSync(resolve(__dirname, '../../../../docs/sandbox-coverage.md'), 'utf8')).toBe(
      coverageTable(),
    );
  });
  (specsPresent ? test : test.skip)(
    "every operation stands in Atlassian's documents under this very path",
    () => {
      expect(
        all.filter((row) => findOperation(row.method, row.path)?.template !== row.path).map(name),
      ).toEqual([]);
    },
  );
  (specsPresent ? test : test.skip)('every route asks for a scope that the document names', () => {
    // permissions/check: the classic scope stands in the operation's description only.
    const known = new Set(['POST /rest/api/3/permissions/check']);
    const odd = routes.filter((route) => {
      const operation = findOperation(route.method, route.path)?.operation;
      const documented = new Set([
        ...(operation?.['x-atlassian-oauth2-scopes'] ?? []).flatMap((entry) => entry.scopes),
        ...(operation?.security ?? []).flatMap((entry) => Object.values(entry).flat()),
      ]);
      return !known.has(name(route)) && route.scopes.some((scope) => !documented.has(scope));
    });
    expect(odd.map((route) => `${name(route)} ${route.scopes.join(',')}`)).toEqual([]);
  });
});
