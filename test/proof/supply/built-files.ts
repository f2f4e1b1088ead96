import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { readManifest } from '../../../sandbox/forge/manifest/read-manifest';
import { appCsp } from '../../../sandbox/server/app-csp';

export interface BuiltFiles {
  readonly pages: number;
  readonly scripts: number;
  readonly bundles: number;
  /** The policy of every page, as Forge would send it; more than one only when pages differ. */
  readonly policies: readonly string[];
  /** Addresses that occur, each with why it is none that anything is sent to. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

const STATIC = ['static/dist', 'static/widget/dist', 'static/widget-edit/dist'];
const BUNDLES = '.cache/bundle';

/** Addresses to which nothing is sent, and what they are there for. */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/www\.w3\.org\//, 'name of an XML namespace'],
  [/^https:\/\/(?:go|developer)\.atlassian\.com\//, "in the words of an error of Atlassian's packages"],
  [
    /^https?:\/\/(?:reactjs\.org|fb\.me|redux\.js\.org|redux-toolkit\.js\.org|bit\.ly\/3cXEKWf|iframe-resizer\.com|compiledcssinjs\.com)/,
    'in the words of an error or warning of a library',
  ],
  [/^https:\/\/\$\{\w+\}$/, 'a host made an address so that it can be compared'],
];
/** Ways out of a page (a file of the page itself, `./`, is none) other than Forge's bridge. XMLHttpRequest and `new Image` are in libraries that get no address. */
const WAYS_OUT =
  /(?<![\w.$])(?:fetch\((?![^()]*\)\s*\{|`\.\/)|importScripts\()|sendBeacon|new (?:WebSocket|EventSource)\b/;
/**
 * Forge's bridge brings its up- and downloads of Forge's own object store along, by addresses that Forge signs. No screen calls them, and the policy
 * has no host for it.
 */
const OBJECT_STORE_OF_THE_BRIDGE =
  /fetch\(\w+,\{method:`(?:GET`\}\);return \w+\.ok\?\{success:!0,key:|PUT`,body:\w+,headers:\{"Content-Type":\w+\.type\|)/g;
/** Libraries look for the global object so where there is no `globalThis`: no browser of today gets there, and the policy forbids it. */
const CODE_FROM_TEXT =
  /(?<![\w.$])eval\(|new Function\b|(?<![\w.$])Function\((?!`return this`\)\(\)|`r`,`regeneratorRuntime = r`\))/;

/** Looks at what is shipped: pages, their scripts, the back end's bundles, and the manifest. */
export function readBuiltFiles(bundleDir = BUNDLES): BuiltFiles {
  const manifest = readManifest(process.cwd());
  const files = STATIC.flatMap(filesBelow);
  const faults: string[] = [];
  const policies = new Set<string>();
  const addresses = new Map<string, string>();
  const pages = files.filter((file) => file.endsWith('.html'));
  const scripts = files.filter((file) => /\.m?js$/.test(file));
  const bundles = readdirSync(bundleDir)
    .filter((file) => file.endsWith('.cjs'))
    .map((file) => join(bundleDir, file));
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    faults.push(...faultsOfPage(html).map((fault) => `${page}: ${fault}`));
    const policy = appCsp(html, manifest.permissions, 'https://site.example');
    policies.add(policy);
    for (const unsafe of policy.match(/[\w-]+-src[^;]*'unsafe-[\w-]+'/g) ?? [])
      faults.push(`${page}: ${unsafe}`);
  }
  for (const file of [...scripts, ...bundles]) {
    const code = withoutComments(readFileSync(file, 'utf8')).replace(OBJECT_STORE_OF_THE_BRIDGE, '');
    if (scripts.includes(file))
      for (const pattern of [WAYS_OUT, CODE_FROM_TEXT]) {
        const found = pattern.exec(code);
        if (found) faults.push(`${file}: ${code.slice(Math.max(0, found.index - 60), found.index + 60)}`);
      }
    for (const address of addressesIn(code)) {
      const why = HARMLESS.find(([known]) => known.test(address))?.[1];
      if (why === undefined) faults.push(`${file} names ${address}`);
      else addresses.set(address, why);
    }
  }
  faults.push(...faultsOfManifest(readFileSync('manifest.yml', 'utf8')));
  return {
    pages: pages.length,
    scripts: scripts.length,
    bundles: bundles.length,
    policies: [...policies],
    addresses,
    faults,
  };
}

/** What a page may not hold under a policy without unsafe-inline. */
export function faultsOfPage(html: string): string[] {
  const $ = load(html);
  const faults: string[] = [];
  $('script').each(
    (_, one) => void (($(one).attr('src') ?? '') === '' && faults.push('a script stands in the page')),
  );
  $('script[src], link[href]').each((_, one) => {
    const address = $(one).attr('src') ?? $(one).attr('href') ?? '';
    if (/^(?:[a-z]+:)?\/\//i.test(address)) faults.push(`loads ${address}`);
  });
  if ($('style').length > 0) faults.push('a style stands in the page');
  $('*').each((_, one) => {
    for (const name of Object.keys('attribs' in one ? one.attribs : {}))
      if (name === 'style' || name.startsWith('on')) faults.push(`an element has ${name}=`);
  });
  return faults;
}

/** Permissions that would let something out, or let a page run what stands in it. */
export const faultsOfManifest = (text: string): string[] =>
  [...text.matchAll(/^\s*(external|remotes|endpoint|unsafe-\w+|content|fetch):/gm)].map(
    ([found]) => `manifest.yml: ${found.trim()}`,
  );

const addressesIn = (code: string): string[] =>
  [...code.matchAll(/(?:https?|wss?):\/\/[^\s'"`)\\<]*/g)]
    .map(([address]) => address)
    .filter((one) => !/^\w+:\/\/$/.test(one));

/** Lines that are comments; minified code has none. */
const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
    .join('\n');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
