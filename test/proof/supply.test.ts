import { readFileSync } from 'node:fs';
import { faultsOfManifest, faultsOfPage, readBuiltFiles } from './supply/built-files';
import { readDependencies } from './supply/dependencies';
import { searchPersonalData } from './supply/personal-data';

const lock = readFileSync('package-lock.json', 'utf8');
const own = readFileSync('package.json', 'utf8');

describe('what is shipped', () => {
  test('runs nothing that stands in a page or is made of text, and sends nothing anywhere', () => {
    const { faults, pages, scripts, bundles, policies } = readBuiltFiles();
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(7);
    expect(Math.min(scripts, bundles)).toBeGreaterThan(10);
    expect(policies.every((one) => one.includes("default-src 'self'"))).toBe(true);
  });

  test.each([
    ['<script>1</script>', 'a script stands in the page'],
    ['<script src="https://a.example/x.js"></script>', 'loads https://a.example/x.js'],
    ['<link rel="stylesheet" href="//a.example/x.css">', 'loads //a.example/x.css'],
    ['<style>a{}</style>', 'a style stands in the page'],
    ['<p style="color:red">', 'an element has style='],
    ['<img src="x" onerror="y">', 'an element has onerror='],
  ])('a page with %s is found', (html, fault) => expect(faultsOfPage(html)).toContain(fault));

  test.each(['external:', 'remotes:', 'content:', 'unsafe-inline'])('a manifest with %s is found', (line) =>
    expect(faultsOfManifest(`permissions:\n  ${line.replace(/:?$/, ':')}\n`)).toHaveLength(1),
  );
});

describe('dependencies', () => {
  test('are pinned, with known contents and licences, and run nothing on installing', () => {
    const { production, faults } = readDependencies();
    expect(faults).toEqual([]);
    expect(production.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@forge/api', 'canonicalize', 'rrule-temporal']),
    );
  });

  test.each([
    ['a range', lock, own.replace('"canonicalize": "2.1.0"', '"canonicalize": "^2.1.0"'), /not pinned/],
    ['no integrity', lock.replace(/"integrity": "[^"]*"/, '"other": ""'), own, /no integrity/],
    [
      'another licence',
      lock.replaceAll('"license": "BlueOak-1.0.0"', '"license": "GPL-3.0"'),
      own,
      /GPL-3.0/,
    ],
    [
      'a script',
      lock.replace(/("node_modules\/canonicalize": \{)/, '$1 "hasInstallScript": true,'),
      own,
      /runs a script/,
    ],
  ])('%s is found', (_, lockText, packageText, fault) =>
    expect(readDependencies(lockText, packageText).faults.join()).toMatch(fault),
  );
});

describe('personal data', () => {
  test('is neither stored, nor published, nor logged: only account ids are', async () => {
    const { faults, keys, invocations } = await searchPersonalData();
    expect(faults).toEqual([]);
    expect(Math.min(keys, invocations)).toBeGreaterThan(50);
  });
});
