import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ENDPOINTS } from '../../src/jira/endpoints';
import { manifestFaults, missingScopes, type Manifest } from './manifest-rules';

// Runs our own rules over manifest.yml, the endpoint table and the built bundles. Exits with 1 on any fault.
const manifest = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const scopes = manifest.permissions?.scopes ?? [];
const granted: readonly string[] = Array.isArray(scopes) ? (scopes as string[]) : Object.keys(scopes);
const faults = [...manifestFaults(manifest), ...missingScopes(Object.values(ENDPOINTS), granted)];

const BUNDLES = '.cache/bundle';
for (const entry of [
  'resolvers',
  'clocks',
  'events',
  'work',
  'pages',
  'desk',
  'asking',
  'gate',
  'search',
  'sweep',
  'jobs',
]) {
  const file = join(BUNDLES, `${entry}.cjs`);
  if (!existsSync(file)) faults.push(`${file}: missing; run \`npm run build\` first.`);
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
