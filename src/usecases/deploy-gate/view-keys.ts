import type { DeployKeysView, DeployKeyView } from '../../contract/deploy-gate';
import { DEPLOY_ANSWERS } from '../../domain/deploy-gate/answers';
import { PER_MINUTE, secretsInForce, type DeployKey } from '../../domain/deploy-gate/keys';
import { DEPLOY_SCRIPT } from '../../domain/deploy-gate/script';
import type { RulesInForce } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { readRules } from '../rules/change-rules';

/** Key of the web trigger in manifest.yml. */
const TRIGGER = 'may-deploy';

/** All keys, the address at which they serve, and how to ask. Secrets are not among it: nobody can read them again. */
export const viewKeys: UseCase<'deployGate.keys'> = (deps) => keysView(deps);

export async function keysView(deps: Deps): Promise<DeployKeysView> {
  const [rules, { version, value }, address] = await Promise.all([
    readRules(deps),
    deps.store.deployKeys.read(),
    addressOf(deps),
  ]);
  const now = deps.clock.now();
  const keys = await Promise.all(
    value.map(async (key) => viewOf(key, rules, now, await deps.store.deployKeys.use(key.id))),
  );
  return {
    version,
    ...address,
    keys: keys.sort(inOrder),
    projects: withChanges(rules).map(({ projectId, projectKey }) => ({ id: projectId, key: projectKey })),
    perMinute: PER_MINUTE,
    script: DEPLOY_SCRIPT,
    answers: Object.entries(DEPLOY_ANSWERS).map(([code, { status, allowed, message }]) => ({
      code,
      status,
      allowed,
      message,
    })),
  };
}

/** Projects of whose changes a key may ask. */
export const withChanges = ({ projects }: RulesInForce): RulesInForce['projects'][string][] =>
  Object.values(projects).filter(({ practices }) =>
    practices.some(({ practice }) => practice === 'change-enablement'),
  );

/** Without its address the list is still true, and keys can be revoked. */
async function addressOf({ webTriggers, log }: Deps): Promise<Pick<DeployKeysView, 'url' | 'urlTrouble'>> {
  try {
    return { url: await webTriggers.url(TRIGGER), urlTrouble: null };
  } catch (error) {
    log.error('deploy-gate.no-url', error);
    return { url: null, urlTrouble: 'Forge did not give the address of the deployment gate. Try again.' };
  }
}

function viewOf(
  key: DeployKey,
  { projects }: RulesInForce,
  now: number,
  use: { readonly minute: number } | null,
): DeployKeyView {
  const { id, name, createdBy, old, revokedAt } = key;
  const isRotating = secretsInForce(key, now).length > 1;
  return {
    id,
    name,
    projects: key.projects.map((projectId) => ({
      id: projectId,
      key: projects[projectId]?.projectKey ?? projectId,
    })),
    createdAt: isoOf(key.createdAt),
    createdBy,
    state: revokedAt !== null ? 'revoked' : isRotating ? 'rotating' : 'active',
    oldUntil: isRotating && old !== null ? isoOf(old.until) : null,
    rotatedAt: key.rotatedAt === null ? null : isoOf(key.rotatedAt),
    revokedAt: revokedAt === null ? null : isoOf(revokedAt),
    lastUsedAt: use === null ? null : isoOf(use.minute * 60_000),
  };
}

const inOrder = (one: DeployKeyView, other: DeployKeyView): number =>
  Number(one.state === 'revoked') - Number(other.state === 'revoked') || one.name.localeCompare(other.name);
