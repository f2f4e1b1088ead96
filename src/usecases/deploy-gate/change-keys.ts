import { rotated, type DeployKey } from '../../domain/deploy-gate/keys';
import { VersionConflict } from '../../store/errors';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { keysView, withChanges } from './view-keys';

/** The chain in which the site's own settings are recorded. */
const SITE = 'site';
const HOUR_MS = 3_600_000;
/** All keys are one record, read at each request; revoked ones count, for they stay on the list. */
const MOST_KEYS = 200;
const SECRET_BYTES = 32;

/** Makes a key. Its secret is in this answer and in no other. */
export const createKey: UseCase<'deployGate.create'> = async (deps, request, { accountId }) => {
  const { name, projects, version } = request;
  const known = withChanges(await readRules(deps)).map(({ projectId }) => projectId);
  const unknown = projects.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new Refusal(
      'BAD_INPUT',
      'A key can only serve projects that have adopted change enablement.',
      'Choose from the list of projects.',
      { issues: [{ path: 'projects', message: `Not adopted: ${unknown.join(', ')}` }] },
    );
  const { value: keys } = await present(deps, version);
  refuseUnfit(keys, name);
  const now = deps.clock.now();
  const { secretId, secret } = newSecret(deps);
  const key: DeployKey = {
    id: `dk-${deps.random.hex(6)}`,
    name,
    projects: [...new Set(projects)],
    createdAt: now,
    createdBy: accountId,
    secret: secretId,
    rotatedAt: null,
    old: null,
    revokedAt: null,
  };
  // A secret without its key opens nothing; a key without its secret would look as if it did.
  await deps.store.deployKeys.putSecret(key.id, secretId, secret);
  await save(deps, version, [...keys, key], 'deployment key made', key, accountId, {});
  return { id: key.id, secret, view: await keysView(deps) };
};

/** Gives a key its next secret; the one before serves beside it for as long as was asked. */
export const rotateKey: UseCase<'deployGate.rotate'> = async (deps, request, { accountId }) => {
  const { id, version, overlapHours } = request;
  const { value: keys } = await present(deps, version);
  const key = inForce(keys, id);
  const { secretId, secret } = newSecret(deps);
  const next = rotated(key, secretId, deps.clock.now(), overlapHours * HOUR_MS);
  await deps.store.deployKeys.putSecret(id, secretId, secret);
  await save(deps, version, withKey(keys, next), 'deployment key rotated', next, accountId, { overlapHours });
  const ended = [key.old?.secret, next.old === null ? key.secret : undefined];
  await forget(deps, id, ended);
  return { id, secret, view: await keysView(deps) };
};

/** Ends a key at once, with all its secrets. It stays on the list. */
export const revokeKey: UseCase<'deployGate.revoke'> = async (deps, { id, version }, { accountId }) => {
  const { value: keys } = await present(deps, version);
  const key = inForce(keys, id);
  const next = { ...key, revokedAt: deps.clock.now(), old: null };
  await save(deps, version, withKey(keys, next), 'deployment key revoked', next, accountId, {});
  await forget(deps, id, [key.secret, key.old?.secret]);
  return keysView(deps);
};

const withKey = (keys: readonly DeployKey[], next: DeployKey): DeployKey[] =>
  keys.map((key) => (key.id === next.id ? next : key));

const newSecret = ({ random }: Deps): { readonly secretId: string; readonly secret: string } => ({
  secretId: random.hex(8),
  secret: random.hex(SECRET_BYTES),
});

async function present(deps: Deps, version: number): ReturnType<Deps['store']['deployKeys']['read']> {
  const read = await deps.store.deployKeys.read();
  if (read.version !== version) throw stale();
  return read;
}

const stale = (): Refusal =>
  new Refusal('STALE', 'Somebody else has changed the keys meanwhile.', 'Look at the list and try again.');

function inForce(keys: readonly DeployKey[], id: string): DeployKey {
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw new Refusal('NOT_FOUND', 'There is no such key.', 'Reload the list of keys.');
  if (key.revokedAt !== null)
    throw new Refusal('CONFLICT', `The key “${key.name}” is revoked.`, 'Make a new one.');
  return key;
}

function refuseUnfit(keys: readonly DeployKey[], name: string): void {
  if (keys.length >= MOST_KEYS)
    throw new Refusal('CONFLICT', `There are ${MOST_KEYS} keys already.`, 'Use one of them.');
  if (keys.some((one) => one.revokedAt === null && one.name.toLowerCase() === name.toLowerCase()))
    throw new Refusal('BAD_INPUT', `There is a key named “${name}” already.`, 'Give it another name.', {
      issues: [{ path: 'name', message: 'This name is taken.' }],
    });
}

async function save(
  deps: Deps,
  version: number,
  keys: readonly DeployKey[],
  kind: string,
  { id, name, projects }: DeployKey,
  by: string,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const now = deps.clock.now();
  const data = { key: id, name, projects, ...more };
  const audit = await deps.store.projectAudit.writes(SITE, [{ kind, at: now, actor: by, data }]);
  try {
    await deps.store.deployKeys.save(version, keys, { by, at: new Date(now).toISOString() }, audit);
  } catch (error) {
    if (error instanceof VersionConflict) throw stale();
    throw error;
  }
}

/** Secrets that serve no more. What can't be removed now opens nothing either: no key names it. */
async function forget(deps: Deps, keyId: string, secretIds: readonly (string | undefined)[]): Promise<void> {
  for (const id of secretIds)
    if (id !== undefined)
      await deps.store.deployKeys
        .removeSecret(keyId, id)
        .catch((error: unknown) => deps.log.error('deploy-gate.secret-left', error, { keyId }));
}
