import type { RequestOf } from '../../contract/resolvers';
import type { ServiceView } from '../../contract/services';
import { dayOf } from '../../domain/services/confidence';
import type { Service } from '../../domain/services/types';
import type { Caller, Deps } from '../deps';
import { Refusal } from '../refusal';
import { mayConfigure } from '../rules/may-configure';
import { renewLater } from './renew-later';
import { readRegistry } from './read-registry';
import { refuseStale } from './refuse-stale';
import { readService, serviceViewOf } from './view-service';
import { writeService } from './write-service';

/**
 * Notes that somebody has compared a service and what it depends on with reality today. Its owner may, and whoever may
 * configure the rules. Doing it twice on one day changes nothing.
 */
export async function verifyService(
  deps: Deps,
  { projectId, serviceId, version }: RequestOf<'services.verify'>,
  caller: Caller,
): Promise<ServiceView> {
  const service = await readService(deps, serviceId);
  if (projectId !== null && service.owner !== caller.accountId && !(await mayConfigure(deps)))
    throw new Refusal(
      'NOT_ALLOWED',
      'A service is verified by its owner, or by somebody who may configure the rules.',
      service.owner === null ? 'It has no owner yet: a Jira administrator can name one.' : 'Ask its owner.',
    );
  const today = dayOf(deps.clock.now());
  const { after } = await writeService(deps, serviceId, caller.accountId, (present) => {
    const after = verifiedOn(present ?? service, today);
    refuseStale(present, version, after);
    return after;
  });
  await renewLater(deps, [serviceId]);
  return serviceViewOf(deps, after ?? service, await readRegistry(deps, true), true);
}

/** Compared with reality, with all that it depends on. */
const verifiedOn = (service: Service, today: string): Service => ({
  ...service,
  verifiedOn: today,
  dependsOn: service.dependsOn.map((one) => ({ ...one, verifiedOn: today })),
});
