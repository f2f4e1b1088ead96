import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { RESOLVERS } from '../../src/contract/resolvers';
import { ENDPOINTS } from '../../src/jira/endpoints';
import { REPORT_ENDPOINTS } from '../../src/jira/reports/endpoints';
import { ASKED_FURTHER_IN, ENTRY_POINTS } from './access/entry-points';
import { KINDS } from './access/expect';

/**
 * `asApp()` only behind a permission check in the same path. Text can't prove order, so this holds what makes it so: one door to the
 * app's rights, one door for resolvers, a permission for each, and a reason for every other function. That the check really comes first is
 * watched call by call in access.test.ts: whoever is turned away has no call made as the app.
 */
const ROOT = join(__dirname, '../..');
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path: relative(ROOT, join(ROOT, 'src', path)),
    text: readFileSync(join(ROOT, 'src', path), 'utf8'),
  }));
/** Comments may speak of it. */
const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path);

/** "change.view" -> "browseChange", once for each surface that defines it. */
const declared = sources
  .filter(({ path }) => path.startsWith('src/handlers/'))
  .flatMap(({ text }) => [...code(text).matchAll(/\.define\(\s*'([^']+)',\s*(\w+),/g)])
  .map(([, name = '', permission = '']) => ({ name, permission }));

describe('the app acts with its own rights', () => {
  test('through one door: nothing but src/handlers/forge-jira.ts calls asApp or requestJira', () => {
    expect(filesWith(/\basApp\b/)).toEqual(['src/handlers/forge-jira.ts']);
    expect(filesWith(/\brequestJira\b/)).toEqual(['src/handlers/forge-jira.ts']);
  });

  test('for resolvers that declare a permission: nothing but src/handlers/define.ts makes them', () => {
    expect(filesWith(/@forge\/resolver/)).toEqual(['src/handlers/define.ts']);
    expect([...new Set(declared.map(({ name }) => name))].sort()).toEqual(Object.keys(RESOLVERS).sort());
  });

  test('after Jira was asked as the person: the calls of permission checks are never the app’s', () => {
    expect([ENDPOINTS.checkPermissions.as, REPORT_ENDPOINTS.getRequest.as]).toEqual(['user', 'user']);
  });

  test('where a declared permission asks nothing, it is said what asks in its place', () => {
    const empty = declared.filter(({ permission }) => ['oneself', 'onBoard'].includes(permission));
    expect([...new Set(empty.map(({ name }) => name))].sort()).toEqual(Object.keys(ASKED_FURTHER_IN).sort());
  });

  test('and every other function of the manifest says why it may', () => {
    const { modules } = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as {
      modules: { function: readonly { key: string }[] };
    };
    expect(modules.function.map(({ key }) => key).sort()).toEqual(Object.keys(ENTRY_POINTS).sort());
  });

  test('every resolver has an expectation in the access matrix, and none is expected that isn’t there', () => {
    const resolvers = [...KINDS.keys()].filter((name) => !name.startsWith('action.'));
    expect(resolvers.sort()).toEqual(Object.keys(RESOLVERS).sort());
  });
});
