import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { TINY_APP } from '../../support/tiny-app/build-tiny-app';
import { said, type Limit } from './limit';

const tiny = readFileSync(join(TINY_APP, 'manifest.yml'), 'utf8');
/** Reads the tiny app's manifest with a part of it replaced. */
const reading = (part: string, replaced: string): Promise<string> =>
  said(() => {
    if (!tiny.includes(part)) throw new Error(`The manifest has no ${part}`);
    const dir = mkdtempSync(join(tmpdir(), 'limits-'));
    writeFileSync(join(dir, 'manifest.yml'), tiny.replace(part, replaced));
    readManifest(dir);
  });
const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

const timeout = (functionLine: string, seconds: number) =>
  reading(functionLine, `${functionLine}\n      timeoutSeconds: ${seconds}`);
const schedules = (count: number, interval: string) =>
  reading(
    'scheduledTrigger:\n',
    `scheduledTrigger:\n${times(count, (n) => `    - { key: s${n}, function: sweep, interval: ${interval} }\n`)}`,
  );
const attributes = (count: number) =>
  reading(
    '        attributes:\n',
    `        attributes:\n${times(count, (n) => `          a${n}: { type: string }\n`)}`,
  );
const indexes = (count: number) =>
  reading(
    '          - dueAt\n',
    `          - dueAt\n${times(count, (n) => `          - { name: more-${n}, range: [dueAt] }\n`)}`,
  );
const entities = (count: number) =>
  reading(
    '    entities:\n',
    `    entities:\n${times(count, (n) => `      - { name: more-${n}, attributes: { a: { type: string } } }\n`)}`,
  );
const outputs = (count: number) =>
  reading(
    'modules:\n',
    `modules:\n  webtrigger:\n    - key: web\n      function: sweep\n      response: { type: static, outputs: [${times(count, (n) => `{ key: k${n}, statusCode: 200 }, `)}] }\n`,
  );
const action = (more: { name?: number; description?: number; count?: number }) => {
  const actions = times(
    more.count ?? 1,
    (n) =>
      `    - { key: a${n}, name: ${'n'.repeat(more.name ?? 1)}, description: ${'d'.repeat(more.description ?? 1)}, function: sweep, actionVerb: GET, inputs: {} }\n`,
  );
  const keys = times(more.count ?? 1, (n) => `a${n}, `);
  return reading(
    'modules:\n',
    `modules:\n  action:\n${actions}  automation:actionProvider:\n    - { key: rules, actions: [${keys}] }\n`,
  );
};
const queue = (length: number) => reading('queue: work\n', `queue: ${'q'.repeat(length)}\n`);
const resources = (count: number) =>
  reading('resources:\n', `resources:\n${times(count, (n) => `  - { key: r${n}, path: static }\n`)}`);
const functionKey = (length: number) =>
  reading('  function:\n', `  function:\n    - { key: ${'k'.repeat(length)}, handler: index.panel }\n`);
const memory = (megabytes: number) => reading('memoryMB: 128', `memoryMB: ${megabytes}`);

const LIMITS_PAGE = 'platform/forge/limits-invocation';
const ENTITIES_PAGE = 'platform/forge/limits-kvs-ce';

export const manifestLimits: readonly Limit[] = [
  {
    limit: '25 s for a resolver',
    source: LIMITS_PAGE,
    met: {
      allowed: () => timeout('handler: index.panel', 25),
      refused: () => timeout('handler: index.panel', 26),
      says: /25 s/,
    },
  },
  {
    limit: '55 s for preUninstall, actions and web triggers',
    source: LIMITS_PAGE,
    met: {
      allowed: () => timeout('handler: index.onLeave', 55),
      refused: () => timeout('handler: index.onLeave', 56),
      says: /55 s/,
    },
  },
  {
    limit: '900 s for a consumer',
    source: LIMITS_PAGE,
    met: {
      allowed: () => timeout('handler: index.worker', 900),
      refused: () => timeout('handler: index.worker', 901),
      says: /timeoutSeconds/,
    },
  },
  {
    limit: '1,024 MB of memory',
    source: LIMITS_PAGE,
    met: { allowed: () => memory(1024), refused: () => memory(1025), says: /memoryMB/ },
  },
  {
    limit: '23 characters of a function’s key',
    source: 'the schema of @forge/manifest',
    met: { allowed: () => functionKey(23), refused: () => functionKey(24), says: /key/ },
  },
  {
    limit: '36 characters of a queue’s name',
    source: 'the schema of @forge/manifest',
    met: { allowed: () => queue(36), refused: () => queue(37), says: /queue/ },
  },
  {
    limit: '255 characters of the name of an action',
    source: 'platform/forge/manifest-reference/modules/rovo-action',
    met: { allowed: () => action({ name: 255 }), refused: () => action({ name: 256 }), says: /name/ },
  },
  {
    limit: '255 characters of the description of an action',
    source: 'platform/forge/manifest-reference/modules/rovo-action',
    met: {
      allowed: () => action({ description: 255 }),
      refused: () => action({ description: 256 }),
      says: /description/,
    },
  },
  {
    limit: '20 actions for the rules of automation',
    source: 'the schema of @forge/manifest',
    met: { allowed: () => action({ count: 20 }), refused: () => action({ count: 21 }), says: /actions/ },
  },
  {
    limit: '50 resources',
    source: 'platform/forge/limits-resource',
    met: { allowed: () => resources(49), refused: () => resources(50), says: /resources/ },
  },
  {
    limit: '5 schedules',
    source: 'platform/forge/manifest-reference/modules/scheduled-trigger',
    met: { allowed: () => schedules(4, 'day'), refused: () => schedules(5, 'day'), says: /scheduledTrigger/ },
  },
  {
    limit: '1 schedule of five minutes',
    source: 'platform/forge/platform-quotas-and-limits',
    met: {
      allowed: () => schedules(1, 'hour'),
      refused: () => schedules(1, 'fiveMinute'),
      says: /fiveMinute/,
    },
  },
  {
    limit: '20 entities',
    source: ENTITIES_PAGE,
    met: { allowed: () => entities(19), refused: () => entities(20), says: /entities/ },
  },
  {
    limit: '50 attributes of an entity',
    source: ENTITIES_PAGE,
    met: { allowed: () => attributes(43), refused: () => attributes(44), says: /50 attributes/ },
  },
  {
    limit: '7 indexes of an entity',
    source: ENTITIES_PAGE,
    met: { allowed: () => indexes(4), refused: () => indexes(5), says: /indexes/ },
  },
  {
    limit: '20 answers of a static web trigger',
    source: 'the schema of @forge/manifest',
    met: { allowed: () => outputs(20), refused: () => outputs(21), says: /20/ },
  },
];
