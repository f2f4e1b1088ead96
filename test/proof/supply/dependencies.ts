import { readFileSync } from 'node:fs';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}
interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}
export interface Dependencies {
  /** What runs at the customer's, whole tree. */
  readonly production: readonly Dependency[];
  readonly faults: readonly string[];
}

const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);
/** Atlassian's own packages come under its developer terms, which every Forge app accepts. */
const isAtlassians = ({ name, licence }: Dependency): boolean =>
  name.startsWith('@forge/') && licence === 'SEE LICENSE IN LICENSE.txt';
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Reads package.json and the lockfile: pinned versions, checked contents, licences, nothing that runs on installing. */
export function readDependencies(
  lockText = read('package-lock.json'),
  packageText = read('package.json'),
): Dependencies {
  const lock = JSON.parse(lockText) as Lockfile;
  const own = JSON.parse(packageText) as PackageFile;
  const faults = Object.entries({ ...own.dependencies, ...own.devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json: ${name} is not pinned (${version})`);
  for (const [path, { integrity }] of Object.entries(lock.packages))
    if (path !== '' && integrity === undefined) faults.push(`package-lock.json: ${path} has no integrity`);
  const production: Dependency[] = [];
  for (const path of closure(lock, Object.keys(own.dependencies))) {
    const locked = lock.packages[path];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const one = { name, version: locked?.version ?? '?', licence: locked?.license ?? 'none given' };
    production.push(one);
    if (locked?.hasInstallScript === true) faults.push(`${name} runs a script when it is installed`);
    if (!PERMISSIVE.has(one.licence) && !isAtlassians(one))
      faults.push(`${name} has the licence ${one.licence}`);
  }
  return { production: production.sort((a, b) => (a.name < b.name ? -1 : 1)), faults };
}

/** Paths in the lockfile of everything that the named packages need. */
function closure({ packages }: Lockfile, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = resolved(packages, from, name);
    if (path === null || found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const one of Object.keys({ ...dependencies, ...optionalDependencies })) visit(path, one);
  };
  for (const name of names) visit('', name);
  return found;
}

/** As Node looks for a package: beside, then further and further up. */
function resolved(packages: Lockfile['packages'], from: string, name: string): string | null {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[path] !== undefined) return path;
  return from === ''
    ? null
    : resolved(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

const read = (file: string): string => readFileSync(file, 'utf8');
