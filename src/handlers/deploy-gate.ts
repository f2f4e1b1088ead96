import * as z from '../shape';
import type { DeployCode } from '../domain/deploy-gate/answers';
import { outputOf } from '../domain/deploy-gate/output-of';
import { deployKeys } from '../store/deploy-keys';
import { mayDeploy as ask } from '../usecases/deploy-gate/may-deploy';
import { failureCode } from '../usecases/health/failure-code';
import { gateDeps } from './gate-deps';
import { reportDone, reportFailed } from './report';

/** A request as Forge hands it over; a body is absent where none was sent. */
const webRequest = z.looseObject({
  method: z.string(),
  headers: z.record(z.string(), z.array(z.string())),
  body: z.string().default(''),
});

/**
 * The web trigger that pipelines ask. It has no user: the signature is checked before anything is read of Jira. Its answers are
 * fixed in the manifest, so that nothing but a reason leaves the site.
 */
export async function mayDeploy(given: unknown): Promise<{ readonly outputKey: string }> {
  return { outputKey: outputOf(await answer(given)) };
}

async function answer(given: unknown): Promise<DeployCode> {
  const request = webRequest.safeParse(given);
  if (!request.success) return 'BAD_REQUEST';
  const deps = gateDeps();
  const invoked = { operation: 'deploy-gate', began: deps.clock.now() };
  try {
    const code = await ask({ ...deps, store: { ...deps.store, deployKeys } }, request.data);
    reportDone(deps, invoked, code);
    return code;
  } catch (error) {
    deps.log.error('deploy-gate.failed', error);
    await reportFailed(deps, invoked, failureCode(error));
    return 'UNAVAILABLE';
  }
}
