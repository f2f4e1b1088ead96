import { existsSync } from 'node:fs';
import { allLimits } from '../../../test/contract/limits';
import { apiEntries, eventsEntries, resolverEntries } from '../../../test/contract/packages/platform';
import type { Entries, Entry } from '../../../test/contract/packages/entry';
import { kvsEntries } from '../../../test/contract/packages/kvs';
import { tourPlainNode, type Handled } from '../../../test/contract/plain-node/tour';
import type { Chapter } from '../chapter';
import { runSuites, suiteTable } from '../suites';

/** Whether the sandbox answers as Atlassian's documents, client and packages say. */
export async function prove(): Promise<Chapter> {
  const specs = process.env['STEWARD_SPECS'] ?? '../shared/specs';
  const result = runSuites('sandbox', ['test/contract', 'test/sandbox']);
  const { handled, errors } = await tourPlainNode();
  const faults = handled.flatMap(({ functionKey, fault }) =>
    fault === null ? [] : [`In plain Node ${functionKey} ${fault}`],
  );
  return {
    title: 'The sandbox tells the truth',
    failures: [...result.failed, ...faults, ...errors],
    shortfalls: [
      ...(existsSync(specs)
        ? []
        : [`Atlassian's API documents (STEWARD_SPECS) were not there: nothing was held against them.`]),
      'What no document says, no test here can know: [what only a real site can tell](real-site.md) lists it with the answers to expect.',
      'In plain Node each function is called at least once, most of them in one state only; the suites below call them in the sandbox’s own process.',
    ],
    body: [
      `${result.passed} tests passed, ${result.skipped} were skipped. Routes and answers are held against Atlassian's OpenAPI documents and driven by jira.js, storage and queues through the real \`@forge/*\` packages. [Coverage](sandbox-coverage.md) lists each operation.`,
      '### The bundle in plain Node',
      'Each function of the manifest, in a Node process that has the built bundle and the two globals and nothing else: no loader, clock or environment of the sandbox. An answer has to have the shape that Forge documents for its module, and nothing may be logged as an error.',
      plainTable(handled),
      '### Documented limits, from both sides',
      'Each is met just within and just beyond (`npx jest test/contract/limits.test.ts`), here or in the suite named.',
      limitTable(),
      '### Public functions of Forge’s packages',
      'Listed from the packages’ own code: a new one fails a test until it is driven, refused by name, or asks nothing of the platform. Those of `@forge/bridge` are in `test/contract/packages/bridge.ts`.',
      packageTable(),
      '### Suites',
      suiteTable(result),
    ].join('\n\n'),
  };
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const plainTable = (handled: readonly Handled[]): string =>
  table(
    ['function', 'handler', 'module', 'calls', 'verdict'],
    handled.map(({ functionKey, handler, kind, calls, fault }) => [
      `\`${functionKey}\``,
      `\`${handler}\``,
      kind,
      String(calls),
      fault ?? 'as documented',
    ]),
  );

const limitTable = (): string =>
  table(
    ['limit', 'source', 'met in'],
    allLimits.map(({ limit, source, met }) => [
      limit,
      source,
      'file' in met ? `\`${met.file}\`` : '`test/contract/limits.test.ts`',
    ]),
  );

const PACKAGES: Readonly<Record<string, Entries>> = {
  kvs: kvsEntries,
  events: eventsEntries,
  resolver: resolverEntries,
  api: apiEntries,
};
const packageTable = (): string =>
  table(
    ['package', 'driven', 'refused by name', 'ask nothing of the platform'],
    Object.entries(PACKAGES).map(([name, entries]) => [
      `\`@forge/${name}\``,
      ...(['driven', 'refused', 'local'] as const).map((kind) => namesOf(entries, kind)),
    ]),
  );
/** How many of a kind; what is refused is named. */
const namesOf = (entries: Entries, kind: Entry['kind']): string => {
  const names = Object.keys(entries).filter((name) => entries[name]?.kind === kind);
  return kind === 'refused' && names.length > 0
    ? `${names.length}: ${names.map((name) => `\`${name}\``).join(', ')}`
    : String(names.length);
};
