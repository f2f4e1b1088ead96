import * as z from '../../shape';
import { practiceId, type PracticeId } from '../../contract/common';
import type { PracticeState } from '../../contract/practices';
import { PACKS } from '../../domain/practices';
import type { Deps } from '../deps';
import { readActiveJobs } from '../jobs/active-jobs';
import { readAdopted } from './adoption-index';
import { driftedPractices } from './catalogue-drift';

/** How a practice stands in a project that has it or is about to. */
export interface PracticeStanding {
  readonly projectId: string;
  readonly practice: PracticeId;
  readonly state: PracticeState;
  /** Adopted from an earlier version of the pack than the one that Steward ships. */
  readonly behind: boolean;
}

const adoptionInput = z.looseObject({ practices: z.array(practiceId) });

/** Every practice that any project has adopted or is adopting, registers included. Jira is not asked. */
export async function practiceStandings(deps: Pick<Deps, 'store' | 'clock'>): Promise<PracticeStanding[]> {
  const [adopted, adopting] = await Promise.all([readAdopted(deps), readAdopting(deps)]);
  const drifted = await driftedPractices(deps, Object.keys(adopted));
  const present = Object.entries(adopted).flatMap(([projectId, versions]) =>
    Object.values(PACKS).flatMap((pack): PracticeStanding[] => {
      const version = versions[pack.id];
      if (version === undefined) return [];
      const state = drifted[projectId]?.includes(pack.id) === true ? 'drifted' : 'adopted';
      return [{ projectId, practice: pack.id, state, behind: version < pack.version }];
    }),
  );
  const planned = adopting
    .filter(({ projectId, practice }) => adopted[projectId]?.[practice] === undefined)
    .map((one): PracticeStanding => ({ ...one, state: 'planned', behind: false }));
  return [...present, ...planned];
}

/** What jobs are adopting, also when one has stopped and waits to be retried. */
async function readAdopting(
  deps: Pick<Deps, 'store' | 'clock'>,
): Promise<{ readonly projectId: string; readonly practice: PracticeId }[]> {
  const claims = await readActiveJobs(deps);
  const ids = [...new Set(Object.values(claims).map((claim) => claim.jobId))];
  const jobs = await Promise.all(ids.map((jobId) => deps.store.jobs.get(jobId)));
  return jobs.flatMap((job) => {
    if (job === null || job.kind !== 'adoption' || job.state === 'done') return [];
    const input = adoptionInput.safeParse(job.input);
    return input.success
      ? input.data.practices.map((practice) => ({ projectId: job.subject, practice }))
      : [];
  });
}
