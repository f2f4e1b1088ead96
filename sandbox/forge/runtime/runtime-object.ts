import type { InvokeRequest, InvokerOptions } from './invoker';
import type { Running } from './running';

const nothing = (): void => undefined;

/** `global.__forge_runtime__` of one invocation; only some parts of @forge/api read it. `kvs` is left out on purpose: the SDK would keep its token. */
export function runtimeObject(
  options: InvokerOptions,
  request: InvokeRequest,
  running: Running,
  remainingMs: () => number,
): object {
  const { installation, manifest } = options;
  return {
    proxy: { token: 'sandbox', url: 'sandbox' },
    contextAri: installation.installContext,
    aaid: request.accountId ?? undefined,
    appContext: {
      appId: manifest.appId,
      appVersion: '1.0.0',
      environmentId: installation.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: running.id,
      installationId: installation.installationId,
      functionKey: request.functionKey,
      moduleType: request.moduleType,
      moduleKey: request.moduleKey,
      permissions: { scopes: manifest.scopes, external: {} },
    },
    lambdaContext: { awsRequestId: running.id, getRemainingTimeInMillis: remainingMs },
    tracing: { traceId: running.id.replaceAll('-', ''), spanId: running.id.slice(0, 8) },
    realtime: {},
    container: {},
    externalAuth: [],
    featureFlags: () => false,
    metrics: {
      counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
      timing: () => ({ measure: () => ({ stop: nothing }) }),
      gauge: () => ({ set: nothing }),
    },
  };
}
