import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { PRODUCT_EVENTS } from '../../../sandbox/forge/manifest/product-events';
import { installedApp } from '../../../sandbox/forge/manifest/installed-app';
import { TINY_APP } from '../../support/tiny-app/build-tiny-app';

const tiny = readFileSync(join(TINY_APP, 'manifest.yml'), 'utf8');
function reading(text: string): () => unknown {
  const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
  writeFileSync(join(dir, 'manifest.yml'), text);
  return () => readManifest(dir);
}

test('the app’s own manifest can be run', () => {
  const manifest = readManifest(resolve(__dirname, '../../..'));
  expect(manifest.screens.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['steward-admin', 'steward-change', 'steward-clocks']),
  );
  expect(manifest.functions.get('sweep')).toMatchObject({ entry: 'sweep', memoryMb: 128, timeoutMs: 55_000 });
  expect(manifest.functions.get('gate')).toMatchObject({ timeoutMs: 25_000, memoryMb: 256 });
  const app = installedApp(manifest, {
    callValidator: () => Promise.resolve({ result: true }),
    callJqlFunction: () => Promise.resolve({ failed: 'not here' }),
  });
  expect(app.appId).toBe('7d0c1a52-3f43-4c0e-9a51-5b0b6f1f9f11');
  expect(app.customFields.every(({ readOnly }) => readOnly)).toBe(true);
});

test.each([
  ['an unknown module', tiny.replace('jira:adminPage:', 'jira:dashboardGadget:'), 'dashboardGadget'],
  ['an undeclared function', tiny.replace('function: on-event', 'function: nobody'), '"nobody"'],
  ['an undeclared resource', tiny.replace('resource: ui/panel', 'resource: ui/nobody'), 'ui/nobody'],
  ['a duplicate key', tiny.replace('key: tick', 'key: gate'), 'duplicate module key "gate"'],
  [
    'a trigger expression',
    tiny.replace('ignoreSelf: true', 'ignoreSelf: true, expression: "true"'),
    'expression',
  ],
  [
    'a resolver that wants 26 s',
    tiny.replace('handler: index.panel', 'handler: index.panel\n      timeoutSeconds: 26'),
    '25 s',
  ],
  ['a function of 901 s', tiny.replace('timeoutSeconds: 55', 'timeoutSeconds: 901'), 'timeoutSeconds'],
  [
    'an event that Forge does not know',
    tiny.replace('updated:issue]', 'changed:issue]'),
    'avi:jira:changed:issue',
  ],
  [
    'an event whose scope is missing',
    tiny.replace('updated:issue]', 'created:field]'),
    'needs the scope manage:jira-configuration',
  ],
  [
    'a preUninstall of 56 s',
    tiny.replace('handler: index.onLeave', 'handler: index.onLeave\n      timeoutSeconds: 56'),
    '55 s',
  ],
  ['an index on any', tiny.replace('range: [score]', 'range: [body]'), 'body'],
  ['two range attributes', tiny.replace('range: [score]', 'range: [score, dueAt]'), 'indexes'],
  ['an index named by-key', tiny.replace('name: by-score', 'name: by-key'), 'by-key'],
  ['an upper-case entity', tiny.replace('name: ticket', 'name: Ticket'), 'entities'],
  [
    'two logics of a validator',
    tiny.replace('function: gate\n', 'function: gate\n      expression: "true"\n'),
    'exactly one',
  ],
])('refuses %s', (_what, text, why) => {
  expect(text).not.toBe(tiny);
  expect(reading(text)).toThrow(why);
});

const WIDGET = `
  dashboards:widget:
    - { key: w, title: W, description: D, thumbnail: 'resource:ui;icon.svg', resource: ui, edit: { resource: ui } }
`;
const JQL = `
  jira:jqlFunction:
    - { key: q, name: q, arguments: [], types: [issue], operators: ['in'], function: panel }
`;
const PROPERTY = `
  jira:entityProperty:
    - { key: p, propertyKey: p, values: [{ path: a, type: string, searchAlias: an-alias }] }
`;
const ACTION = `
  action:
    - { key: a, name: A, description: D, function: panel, actionVerb: GET, inputs: {} }
  automation:actionProvider:
    - { key: rules, actions: [a] }
`;
const PORTAL = `
  jiraServiceManagement:portalRequestDetailPanel:
    - { key: x, title: X, resource: ui/panel, unlicensedAccess: [customer, unlicensed] }
`;
const withModules = (more: string): string => tiny.replace('\nmodules:\n', `\nmodules:${more}`);

test('takes widgets, JQL functions, indexed properties and portal panels for customers', () => {
  const manifest = reading(withModules(WIDGET + JQL + PROPERTY + PORTAL))() as ReturnType<
    typeof readManifest
  >;
  expect(manifest.screens.find(({ key }) => key === 'w')).toMatchObject({
    type: 'dashboards:widget',
    html: 'index.html',
    edit: { resourceKey: 'ui', html: 'index.html' },
  });
  expect(manifest.jqlFunctions).toEqual(new Map([['q', 'panel']]));
  expect(manifest.screens.find(({ key }) => key === 'x')?.unlicensedAccess).toEqual([
    'customer',
    'unlicensed',
  ]);
});

test.each([
  [
    'a widget of an entry of a resource',
    WIDGET.replace('resource: ui,', 'resource: ui/panel,'),
    'index.html',
  ],
  [
    'a widget with display conditions',
    WIDGET.replace('title: W', 'title: W, displayConditions: {}'),
    'widget',
  ],
  ['a widget without a thumbnail', WIDGET.replace(", thumbnail: 'resource:ui;icon.svg'", ''), 'thumbnail'],
  ['a JQL function of an unknown type', JQL.replace('[issue]', '[issues]'), 'types'],
  ['a JQL function with an unknown operator', JQL.replace("'in'", "'was'"), 'operators'],
  ['a JQL function that nobody declares', JQL.replace('panel', 'nobody'), '"nobody"'],
  ['a provider of an unknown action', ACTION.replace('[a]', '[b]'), '"b"'],
  ['an action of an unknown verb', ACTION.replace('GET', 'READ'), 'actionVerb'],
  [
    'an output of an unknown type',
    ACTION.replace(
      'inputs: {}',
      'inputs: {}, outputs: { o: { description: D, nullable: true, type: list } }',
    ),
    'type',
  ],
  ['an alias with a dot', PROPERTY.replace('an-alias', 'an.alias'), 'searchAlias'],
  [
    '101 indexed values',
    PROPERTY.replace(
      /\[\{.*\}\]/,
      `[${Array.from({ length: 101 }, (_, i) => `{path: p${i}, type: string}`).join()}]`,
    ),
    '101 values',
  ],
  ['a portal panel for everybody', PORTAL.replace('unlicensed]', 'anonymous]'), 'unlicensedAccess'],
  [
    'an issue context for customers',
    `
  jira:issueContext:
    - { key: c, title: C, label: C, resource: ui/panel, unlicensedAccess: [customer] }
`,
    'unlicensedAccess',
  ],
])('refuses %s', (_what, modules, why) => {
  expect(reading(withModules(modules))).toThrow(why);
});

test('takes every event of Jira and JSM that Forge knows, with the scope that Forge asks for', () => {
  const file = 'node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json';
  const { mapping } = JSON.parse(readFileSync(resolve(__dirname, '../../..', file), 'utf8')) as {
    mapping: { productEvent: string; oAuthScopes: { current?: string[] } }[];
  };
  const known = mapping
    .filter(({ productEvent }) => /^avi:(jira|jsm-entity):/.test(productEvent))
    .map(({ productEvent, oAuthScopes }) => [productEvent, oAuthScopes.current?.join()]);
  expect(Object.fromEntries(PRODUCT_EVENTS)).toEqual(Object.fromEntries(known));
});

test('preUninstall may run for 55 s', () => {
  const manifest = reading(tiny)() as ReturnType<typeof readManifest>;
  expect(manifest.preUninstalls).toEqual([{ key: 'leaving', function: 'on-leave' }]);
  expect(manifest.functions.get('on-leave')?.timeoutMs).toBe(55_000);
});
