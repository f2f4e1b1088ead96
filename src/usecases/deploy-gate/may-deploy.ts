import { secretsInForce, usedOnce } from '../../domain/deploy-gate/keys';
import type { DeployCode } from '../../domain/deploy-gate/answers';
import {
  isFresh,
  isSignedBy,
  readRequest,
  type DeployRequest,
  type WebRequest,
} from '../../domain/deploy-gate/request';
import type { Store } from '../../store';
import type { GateDeps } from '../check-gate';
import { judgeChange } from './judge-change';

/** What the deployment gate asks for. */
export type DeployGateDeps = GateDeps & {
  readonly store: { readonly deployKeys: Omit<Store['deployKeys'], 'save' | 'putSecret' | 'removeSecret'> };
};

/**
 * Answers a pipeline that asks whether a change may go now. Whoever can't sign learns nothing but that, and costs two reads; the
 * nonce is taken once all that speaks against the request itself is ruled out. Throws when something can't be read: the
 * caller answers UNAVAILABLE then.
 */
export async function mayDeploy(deps: DeployGateDeps, given: WebRequest): Promise<DeployCode> {
  const request = readRequest(given);
  if (request === null) return 'BAD_REQUEST';
  const now = deps.clock.now();
  if (!isFresh(request.at, now)) return 'STALE_REQUEST';
  const { value: keys } = await deps.store.deployKeys.read();
  const key = keys.find(({ id }) => id === request.keyId);
  if (key === undefined) return 'NOT_AUTHENTICATED';
  if (!(await isGenuine(deps, request, secretsInForce(key, now)))) return 'NOT_AUTHENTICATED';
  const use = usedOnce(await deps.store.deployKeys.use(key.id), now);
  if (use === null) return 'RATE_LIMITED';
  await deps.store.deployKeys.noteUse(key.id, use);
  if (!(await deps.store.deployKeys.takeNonce(key.id, request.nonce))) return 'STALE_REQUEST';
  return judgeChange(deps, request, key);
}

async function isGenuine(
  { store }: DeployGateDeps,
  request: DeployRequest,
  secretIds: readonly string[],
): Promise<boolean> {
  const secrets = await Promise.all(secretIds.map((id) => store.deployKeys.secret(request.keyId, id)));
  return secrets.some((secret) => secret !== null && isSignedBy(secret, request));
}
