import * as z from '../../shape';
import type { RulesInForce } from '../../domain/rules/types';
import type { Job } from '../../store/jobs';
import type { Deps } from '../deps';

const KIND = 'uninstall';
const SITE = 'site';
const preparation = z.object({
  preparedAt: z.string(),
  report: z.array(z.string()),
  /** Absent in those of earlier versions. */
  jobId: z.string().exactOptional(),
});
export type Preparation = z.infer<typeof preparation>;

export async function readPreparation(deps: Pick<Deps, 'store'>): Promise<Preparation | null> {
  return (await deps.store.config.get(KIND, SITE, preparation))?.value ?? null;
}

/** Remembers that the site was prepared by a job, and what was done. A job that ends once more changes nothing. */
export async function putPreparation(
  deps: Pick<Deps, 'store'>,
  done: Omit<Preparation, 'jobId'>,
  { jobId, startedBy }: Pick<Job, 'jobId' | 'startedBy'>,
): Promise<void> {
  const present = await deps.store.config.get(KIND, SITE, preparation);
  if (present?.value.jobId === jobId) return;
  const value = { ...done, jobId };
  await deps.store.config.put(KIND, SITE, present?.version ?? 0, value, startedBy, done.preparedAt);
}

/** Whether a preparation still holds: nothing was enforced, attached or adopted since. */
export const stillHolds = ({ preparedAt }: Preparation, rules: RulesInForce | null): boolean =>
  Object.values(rules?.projects ?? {}).every(
    ({ gate, practices }) =>
      gate.mode !== 'enforce' &&
      !gate.attached &&
      practices.every(({ adoptedAt }) => adoptedAt <= preparedAt),
  );
