import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENTRIES, ENTRY_NAMES, type Entry, HELD } from '../scripts/bench/budgets';

const fileOf = (name: Entry): string => resolve('.cache/bundle', `${name}.cjs`);
const packagesIn = (name: Entry): Set<string> => {
  const { sources } = JSON.parse(readFileSync(`${fileOf(name)}.map`, 'utf8')) as { sources: string[] };
  return new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
};

/** Lines that are no comments. */
const codeOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
    .join('\n');
const addressesIn = (text: string): string[] =>
  [...codeOf(text).matchAll(/\b(?:https?|wss?):\/\/[^\s'"`)]*/g)].map(([address]) => address);

/** Addresses in Atlassian's own packages to which nothing is sent. */
const HARMLESS = [
  // In the words of errors.
  'https://go.atlassian.com/forge-permissions',
  'https://go.atlassian.com/forge-fetch-route',
  'https://go.atlassian.com/product-fetch-api-route',
  // A host is made an address so that it can be compared with the permitted ones.
  'https://${item}',
];

test('the bundles are there', () => {
  expect(ENTRY_NAMES.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
});

describe.each(ENTRY_NAMES)('the bundle of %s', (name) => {
  test('keeps to its size', () => {
    expect(statSync(fileOf(name)).size).toBeLessThanOrEqual(HELD[name] ?? ENTRIES[name].bytes);
  });

  test('holds only packages that Forge needs, ours for canonical JSON, and in jobs the one for recurrences', () => {
    const others = [...packagesIn(name)].filter((one) => !one.startsWith('@forge/'));
    // lodash and tslib come with Forge's own.
    const ours = ['lodash', 'tslib', 'canonicalize', ...(name === 'jobs' ? ['rrule-temporal'] : [])];
    expect(others.filter((one) => !ours.includes(one))).toEqual([]);
  });

  test('names no address that anything could be sent to', () => {
    expect(addressesIn(readFileSync(fileOf(name), 'utf8')).filter((one) => !HARMLESS.includes(one))).toEqual(
      [],
    );
  });
});

test('an address in code is found, one in a comment is not', () => {
  expect(addressesIn("// see https://a.example\n * http://b.example\nfetch('https://c.example/x');")).toEqual(
    ['https://c.example/x'],
  );
});

test('the manifest asks for no way out', () => {
  expect(readFileSync('manifest.yml', 'utf8')).not.toMatch(/^\s*(external|remotes|endpoint):/m);
});
