import * as z from '../../shape';
import { reachesToRenew } from '../../domain/services/renew';
import type { Registry } from '../../domain/services/types';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { stepDone, type JobRunner } from '../jobs/job-runner';
import { startJob, type JobDraft } from '../jobs/start-job';
import { Refusal } from '../refusal';
import { countVital } from './count-vital';
import { readRegistry } from './read-registry';
import { renewReaches } from './renew-reaches';

/** Up to so many are worked out at once; more are a job, so that nobody waits for them. */
const AT_ONCE = 20;
/** In one step: a registry is read for each, so few steps of many services. */
const PER_STEP = 400;
const SUBJECT = 'services';
/** Meanwhile another job of the same kind comes to its end. */
const LATER_SECONDS = 60;

const action = z.object({ ids: z.array(z.string()) });
/** Services that were edited just now: lists lag behind, so they are read by key. */
const input = z.object({ edited: z.array(z.string()) });

/**
 * Services were edited: works out anew what the map says of them and of all those for which it differs, at once where they are
 * few, else as a job. `after` has the edited ones as they are now.
 */
export async function renewAround(
  deps: Deps,
  before: Registry,
  after: Registry,
  edited: readonly string[],
): Promise<void> {
  const ids = reachesToRenew(before, after, edited);
  await countVital(deps, after);
  if (ids.length <= AT_ONCE) await renewReaches(deps, after, ids);
  else await startReachJob(deps, { ids, edited });
}

/** The same for whoever can't work out windows (queue message): what was before is not known, so all that touch them count. */
export async function renewEdited(deps: Deps, edited: readonly string[]): Promise<void> {
  const after = await registryWith(deps, edited);
  const before = new Map([...after].filter(([id]) => !edited.includes(id)));
  await renewAround(deps, before, after, edited);
}

/** Begins the job for these services, or for all. One that is under way is waited for. */
export async function startReachJob(
  deps: Deps,
  asked: { readonly ids: readonly string[]; readonly edited: readonly string[] } | null = null,
): Promise<void> {
  const accountId = await ownAccount(deps, null);
  try {
    await startJob(deps, 'reach', SUBJECT, { accountId }, async () => {
      const ids = asked?.ids ?? [...(await readRegistry(deps, true)).keys()];
      return reachSteps(ids, asked?.edited ?? []);
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
    const body = { kind: 'reach', serviceIds: asked?.edited ?? [] } as const;
    await deps.queue.push('upkeep-work', body, {
      delaySeconds: LATER_SECONDS,
      concurrencyKey: 'reach',
    });
  }
}

function reachSteps(ids: readonly string[], edited: readonly string[]): JobDraft {
  const parts = Array.from({ length: Math.ceil(ids.length / PER_STEP) }, (_, index) =>
    ids.slice(index * PER_STEP, (index + 1) * PER_STEP),
  );
  return {
    steps: parts.map((part, index) => ({
      id: `reach-${index}`,
      text: `Work out what depends on ${part.length} services`,
      action: { ids: part },
    })),
    input: { edited: edited.slice(0, PER_STEP) },
  };
}

/** All services, those that were edited just now as they are. */
async function registryWith(deps: Pick<Deps, 'store'>, edited: readonly string[]): Promise<Registry> {
  const registry = new Map(await readRegistry(deps, true));
  for (const service of await deps.store.services.getMany(edited))
    if (service !== null) registry.set(service.id, service);
  return registry;
}

export const reachRunner: JobRunner = {
  run: async (deps, job, step) => {
    const { ids } = action.parse(step.action);
    await renewReaches(deps, await registryWith(deps, input.parse(job.input).edited), ids);
    return stepDone();
  },
  finish: async (deps) => countVital(deps, await readRegistry(deps)),
  canCancel: true,
};
