import jsep from 'jsep';
import arrow from '@jsep-plugin/arrow';
import { PRODUCT_EVENTS } from '../../sandbox/forge/manifest/product-events';

/** Only what these rules read; everything else of the manifest is Atlassian's validator's matter. */
export interface Manifest {
  app: { storage?: { entities?: Entity[] }; runtime?: { memoryMB?: number } };
  modules: Record<string, Module[]>;
  permissions?: {
    scopes?: readonly string[] | Record<string, unknown>;
    external?: unknown;
    content?: { scripts?: unknown; styles?: unknown };
  };
  remotes?: unknown;
  providers?: unknown;
}
interface Entity {
  name: string;
  attributes: Record<string, { type: string }>;
  indexes?: (string | { name: string; partition?: string[]; range: string[] })[];
}
interface Module {
  key: string;
  interval?: string;
  events?: (string | { eventType: string })[];
  filter?: { expression?: string };
  expression?: string;
  displayConditions?: Record<string, unknown>;
  response?: { type?: string };
  function?: string;
  [property: string]: unknown;
}

const KNOWN_EVENTS = new Set([...PRODUCT_EVENTS.keys(), 'avi:forge:installed:app', 'avi:forge:upgraded:app']);
const PAGE_KINDS = ['jira:adminPage', 'jira:globalPage', 'jira:projectPage', 'jira:projectSettingsPage'];

/**
 * What Atlassian's offline validation accepts although the platform refuses or ignores it.
 * Answers one sentence a fault, each with the place and what to do; empty when all is well.
 */
export function manifestFaults(manifest: Manifest): string[] {
  return [
    ...entityFaults(manifest.app.storage?.entities ?? []),
    ...eventFaults(manifest.modules['trigger'] ?? []),
    ...scheduleFaults(manifest.modules['scheduledTrigger'] ?? []),
    ...pageFaults(manifest.modules),
    ...expressionFaults(manifest.modules),
    ...functionFaults(manifest.modules),
    ...permissionFaults(manifest),
  ];
}

function entityFaults(entities: readonly Entity[]): string[] {
  const faults =
    entities.length > 20
      ? [`app.storage.entities: ${entities.length} entities, Forge allows 20; merge some.`]
      : [];
  for (const entity of entities) {
    const names = new Set<string>();
    for (const index of entity.indexes ?? []) {
      const {
        name,
        partition = [],
        range,
      } = typeof index === 'string' ? { name: index, range: [index] } : index;
      const place = `entity ${entity.name}, index ${name}`;
      if (names.has(name)) faults.push(`${place}: declared twice; rename one.`);
      names.add(name);
      if (!/^[a-zA-Z0-9:_.-]{3,50}$/.test(name))
        faults.push(`${place}: an index name has 3 to 50 characters without spaces.`);
      if (range.length !== 1)
        faults.push(`${place}: a range has exactly one attribute, this has ${range.length}.`);
      for (const attribute of [...partition, ...range])
        if (entity.attributes[attribute]?.type === 'any')
          faults.push(`${place}: attribute ${attribute} is of type any, which can't be indexed.`);
    }
    if ((entity.indexes ?? []).length > 4)
      faults.push(`entity ${entity.name}: more than 4 indexes; each costs on every write.`);
  }
  return faults;
}

function eventFaults(triggers: readonly Module[]): string[] {
  return triggers.flatMap((trigger) =>
    (trigger.events ?? [])
      .map((event) => (typeof event === 'string' ? event : event.eventType))
      .filter((event) => !KNOWN_EVENTS.has(event))
      .map(
        (event) => `trigger ${trigger.key}: "${event}" is no event that Jira or Forge sends; check its name.`,
      ),
  );
}

function scheduleFaults(schedules: readonly Module[]): string[] {
  const five = schedules.filter((schedule) => schedule.interval === 'fiveMinute').length;
  return [
    ...(schedules.length > 5
      ? [`scheduledTrigger: ${schedules.length} schedules, Forge allows 5; let one function do several jobs.`]
      : []),
    ...(five > 1 ? [`scheduledTrigger: ${five} five-minute schedules, Forge allows 1.`] : []),
  ];
}

function pageFaults(modules: Manifest['modules']): string[] {
  return PAGE_KINDS.filter((kind) => (modules[kind] ?? []).length > 1).map(
    (kind) => `${kind}: only one is allowed; use its pages.`,
  );
}

/** Jira expressions are parsed as the JavaScript-like language they are; a syntax error only shows at deploy otherwise. */
function expressionFaults(modules: Manifest['modules']): string[] {
  const expressions = Object.entries(modules).flatMap(([kind, entries]) =>
    entries.flatMap((module) =>
      [module.expression, module.filter?.expression, module.displayConditions?.['jiraExpression']]
        .filter((text): text is string => typeof text === 'string')
        .map((text) => [`${kind} ${module.key}`, text] as const),
    ),
  );
  jsep.plugins.register(arrow);
  return expressions.flatMap(([place, text]) => {
    try {
      jsep(text);
      return [];
    } catch (error) {
      return [`${place}: the expression does not parse: ${(error as Error).message}.`];
    }
  });
}

function functionFaults(modules: Manifest['modules']): string[] {
  const functions = modules['function'] ?? [];
  const used = JSON.stringify(Object.entries(modules).filter(([kind]) => kind !== 'function'));
  return [
    ...functions
      .filter(({ key }) => !used.includes(`"${key}"`))
      .map(({ key }) => `function ${key}: nothing uses it; remove it.`),
    ...functions
      .filter((one) => ((one['runtime'] as { memoryMB?: number } | undefined)?.memoryMB ?? 0) > 1024)
      .map(
        ({ key }) => `function ${key}: more than 1,024 MB of memory; Forge documents that as the maximum.`,
      ),
  ];
}

function permissionFaults(manifest: Manifest): string[] {
  const { scopes = [], external, content } = manifest.permissions ?? {};
  const list: readonly string[] = Array.isArray(scopes) ? (scopes as string[]) : Object.keys(scopes);
  const dynamic = (manifest.modules['webtrigger'] ?? []).filter(
    (trigger) => trigger.response?.type !== 'static',
  );
  return [
    ...((manifest.app.storage?.entities ?? []).length > 0 && !list.includes('storage:app')
      ? ['permissions.scopes: storage:app is missing although the app stores entities.']
      : []),
    ...(external || manifest.remotes || manifest.providers
      ? [
          'permissions.external, remotes, providers: none is allowed; the app must stay eligible for Runs on Atlassian.',
        ]
      : []),
    ...dynamic.map(
      ({ key }) => `webtrigger ${key}: only static responses are allowed; dynamic ones count as egress.`,
    ),
    ...(content?.scripts || content?.styles
      ? ['permissions.content: scripts and styles must not be relaxed.']
      : []),
  ];
}

/** Endpoints whose scopes the manifest does not grant. One of an endpoint's scopes is enough. */
export function missingScopes(
  endpoints: readonly { method: string; path: string; scopes: readonly string[] }[],
  granted: readonly string[],
): string[] {
  return endpoints
    .filter(({ scopes }) => scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
    .map(
      ({ method, path, scopes }) => `${method} ${path}: the manifest grants none of ${scopes.join(', ')}.`,
    );
}
