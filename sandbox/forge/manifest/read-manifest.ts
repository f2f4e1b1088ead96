import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { LIMITS } from '../limits';
import { actionsOf } from './action-module';
import { MAX_INDEXED_VALUES } from './search-modules';
import { screensOf } from './screens';
import { ManifestError } from './manifest-error';
import { manifestSchema } from './schema';
import { subscriptionFault } from './product-events';
import { SCREEN_TYPES } from './types';
import { webTriggersOf } from './web-trigger-module';
import type { RawManifest } from './schema';
import type { AppManifest, EntityIndex, EntitySchema, FunctionModule } from './types';

export { ManifestError };

/** Reads `<appDir>/manifest.yml`. Throws ManifestError for anything the sandbox doesn't support or that doesn't fit together. */
export function readManifest(appDir: string): AppManifest {
  const file = join(appDir, 'manifest.yml');
  const read = manifestSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    const found = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
    throw new ManifestError(`${file} has what the sandbox can't run:\n${found}`);
  }
  return shape(read.data, appDir);
}

function shape(raw: RawManifest, appDir: string): AppManifest {
  const { modules } = raw;
  const functions = new Map(functionsOf(raw).map((fn) => [fn.key, fn]));
  const named = (fn: string, where: string): string => {
    if (!functions.has(fn))
      throw new ManifestError(`manifest.yml: ${where} names the function "${fn}", which isn't declared.`);
    return fn;
  };
  const { scopes } = raw.permissions;
  const resources = new Map(raw.resources.map((resource) => [resource.key, resolve(appDir, resource.path)]));
  const scopeNames = Array.isArray(scopes) ? scopes : Object.keys(scopes);
  refuseDuplicateKeys(raw);
  refuseUnknownEvents(raw, scopeNames);
  refuseTooManyIndexedValues(raw);
  return {
    raw,
    appId: raw.app.id.slice(raw.app.id.lastIndexOf('/') + 1),
    name: raw.app.name ?? 'Steward',
    scopes: scopeNames,
    impersonation: Array.isArray(scopes)
      ? []
      : Object.keys(scopes).filter((scope) => scopes[scope]?.allowImpersonation === true),
    entities: (raw.app.storage?.entities ?? []).map(entityOf),
    screens: screensOf(raw, named),
    functions,
    triggers: (modules.trigger ?? []).map((trigger) => ({
      key: trigger.key,
      function: named(trigger.function, `trigger ${trigger.key}`),
      events: trigger.events,
      ignoreSelf: trigger.filter?.ignoreSelf === true,
    })),
    schedules: (modules.scheduledTrigger ?? []).map((schedule) => ({
      ...schedule,
      function: named(schedule.function, `scheduledTrigger ${schedule.key}`),
    })),
    consumers: (modules.consumer ?? []).map((consumer) => ({
      ...consumer,
      function: named(consumer.function, `consumer ${consumer.key}`),
    })),
    preUninstalls: (modules.preUninstall ?? []).map((module) => ({
      key: module.key,
      function: named(module.function, `preUninstall ${module.key}`),
    })),
    validators: (modules['jira:workflowValidator'] ?? []).map((validator) => {
      if ((validator.function === undefined) === (validator.expression === undefined))
        throw new ManifestError(
          `manifest.yml: jira:workflowValidator ${validator.key} needs exactly one of function and expression.`,
        );
      return {
        key: validator.key,
        name: validator.name,
        description: validator.description,
        function:
          validator.function === undefined
            ? null
            : named(validator.function, `jira:workflowValidator ${validator.key}`),
        expression: validator.expression ?? null,
        errorMessage: validator.errorMessage ?? null,
      };
    }),
    actions: actionsOf(raw, named),
    webTriggers: webTriggersOf(raw, named),
    jqlFunctions: new Map(
      (modules['jira:jqlFunction'] ?? []).map((module) => [
        module.key,
        named(module.function, `jira:jqlFunction ${module.key}`),
      ]),
    ),
    resources,
    permissions: raw.permissions,
  };
}

/**
 * A function that only consumers, schedules, actions, web triggers and preUninstall use gets 55 s; one that only consumers and schedules use may
 * ask for more; every other one has 25 s.
 */
function functionsOf({ app, modules }: RawManifest): FunctionModule[] {
  const long = new Set(
    [...(modules.consumer ?? []), ...(modules.scheduledTrigger ?? [])].map((module) => module.function),
  );
  const bounded = new Set(
    [...(modules.preUninstall ?? []), ...(modules.action ?? []), ...(modules.webtrigger ?? [])].map(
      (module) => module.function,
    ),
  );
  const short = new Set([
    ...(modules.trigger ?? []).map((module) => module.function),
    ...(modules['jira:workflowValidator'] ?? []).flatMap((module) => module.function ?? []),
    ...(modules['jira:jqlFunction'] ?? []).map((module) => module.function),
    ...SCREEN_TYPES.flatMap((type) =>
      (modules[type] ?? []).flatMap((module) => module.resolver?.function ?? []),
    ),
  ]);
  return modules.function.map((fn) => {
    const mayBeLong = (long.has(fn.key) || bounded.has(fn.key)) && !short.has(fn.key);
    const asked = (fn.timeoutSeconds ?? 0) * 1000;
    if (asked > LIMITS.timeoutMs && !mayBeLong)
      throw new ManifestError(
        `manifest.yml: function ${fn.key} asks for ${fn.timeoutSeconds} s, but only consumers and schedules may run longer than 25 s.`,
      );
    if (asked > LIMITS.longTimeoutMs && bounded.has(fn.key))
      throw new ManifestError(
        `manifest.yml: function ${fn.key} asks for ${fn.timeoutSeconds} s, but preUninstall, actions and web triggers may run for 55 s.`,
      );
    const [entry = '', exportName = ''] = fn.handler.split('.');
    const declared =
      fn.timeoutSeconds === undefined
        ? mayBeLong
          ? LIMITS.longTimeoutMs
          : LIMITS.timeoutMs
        : fn.timeoutSeconds * 1000;
    return {
      key: fn.key,
      entry,
      exportName,
      timeoutMs: declared,
      memoryMb: fn.runtime?.memoryMB ?? app.runtime.memoryMB ?? LIMITS.defaultMemoryMb,
    };
  });
}

function entityOf(entity: NonNullable<RawManifest['app']['storage']>['entities'][number]): EntitySchema {
  const where = `manifest.yml: entity ${entity.name}`;
  if (Object.keys(entity.attributes).length > 50)
    throw new ManifestError(`${where} has more than 50 attributes.`);
  const attributes = Object.fromEntries(
    Object.entries(entity.attributes).map(([name, { type }]) => [name, type]),
  );
  const indexes = (entity.indexes ?? []).map((index): EntityIndex => {
    const full =
      typeof index === 'string'
        ? { name: index, partition: [], range: index }
        : { name: index.name, partition: index.partition ?? [], range: index.range[0] ?? '' };
    if (full.name === 'by-key') throw new ManifestError(`${where}: the index name by-key is reserved.`);
    for (const attribute of [...full.partition, full.range])
      if (attributes[attribute] === undefined || attributes[attribute] === 'any')
        throw new ManifestError(
          `${where}: index ${full.name} uses ${attribute}, which isn't an attribute that can be indexed.`,
        );
    return full;
  });
  return { name: entity.name, attributes, indexes };
}

/** Keys are unique over the whole manifest, functions included (measured on the real validator). */
function refuseDuplicateKeys({ modules }: RawManifest): void {
  const seen = new Set<string>();
  for (const list of Object.values(modules))
    for (const { key } of (list ?? []) as readonly { key: string }[]) {
      if (seen.has(key)) throw new ManifestError(`manifest.yml: found duplicate module key "${key}".`);
      seen.add(key);
    }
}

function refuseUnknownEvents({ modules }: RawManifest, scopes: readonly string[]): void {
  for (const trigger of modules.trigger ?? [])
    for (const event of trigger.events) {
      const fault = subscriptionFault(event, scopes);
      if (fault !== null) throw new ManifestError(`manifest.yml: trigger ${trigger.key}: ${fault}.`);
    }
}

function refuseTooManyIndexedValues({ modules }: RawManifest): void {
  const count = (modules['jira:entityProperty'] ?? []).reduce((sum, { values }) => sum + values.length, 0);
  if (count > MAX_INDEXED_VALUES)
    throw new ManifestError(
      `manifest.yml: jira:entityProperty declares ${count} values, but all modules together may declare ${MAX_INDEXED_VALUES}.`,
    );
}
