import * as z from '../../shape';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { isOver, type Job, type JobKind } from '../../store/jobs';
import { Refusal } from '../refusal';

/** One job at a time works on a project. Claims carry who and since when, so that they can be explained and taken over. */
const claim = z.object({ jobId: z.string(), by: z.string(), at: z.string() });
const claims = z.record(z.string(), claim);
export type Claim = z.infer<typeof claim>;

type Part = Pick<Deps, 'store' | 'clock'>;
const SITE = 'site';
/** A claim whose job was never made belongs to somebody who stopped in between. */
const ORPHAN_AFTER_MS = 60_000;

export async function readActiveJobs(deps: Part): Promise<Readonly<Record<string, Claim>>> {
  return (await deps.store.config.get('active-job', SITE, claims))?.value ?? {};
}

/**
 * The job that has claimed a subject and goes on, or has failed and waits to be taken up again; null: none. A claim alone is
 * none: whoever made it may have stopped before there was a job, or after the job was done.
 */
export async function jobHolding(deps: Part, subject: string): Promise<Job | null> {
  const claim = (await readActiveJobs(deps))[subject];
  const job = claim === undefined ? null : await deps.store.jobs.get(claim.jobId);
  return job !== null && holds(job) ? job : null;
}

/** The same for every subject that one holds; an import holds several. */
export async function jobsHolding(deps: Part): Promise<ReadonlyMap<string, Job>> {
  const all = Object.entries(await readActiveJobs(deps));
  const ids = [...new Set(all.map(([, { jobId }]) => jobId))];
  const jobs = (await Promise.all(ids.map((jobId) => deps.store.jobs.get(jobId)))).filter(
    (job) => job !== null,
  );
  return new Map(
    all.flatMap(([subject, { jobId }]) =>
      jobs.filter((job) => job.jobId === jobId && holds(job)).map((job) => [subject, job] as const),
    ),
  );
}

const holds = ({ state }: Job): boolean => state !== 'done' && state !== 'cancelled';

/**
 * Claims the project for a job that goes on, or for a new one, whose id is made from the claim's own number: unique
 * even when the clock stands still. Gives the job's id; throws Refusal CONFLICT, saying who is at work since when.
 */
export async function claimProject(
  deps: Part,
  kind: JobKind,
  projectId: string,
  by: string,
  resumed?: string,
): Promise<string> {
  return retryOnConflict(async () => {
    const present = await deps.store.config.get('active-job', SITE, claims);
    const version = present?.version ?? 0;
    const jobId = resumed ?? `${kind === 'adoption' ? 'adopt' : kind}-${projectId}-${version + 1}`;
    const other = present?.value[projectId];
    if (other && other.jobId !== jobId && (await atWork(deps, other))) {
      throw new Refusal(
        'CONFLICT',
        `${projectId === SITE ? 'Another job for the whole site' : 'Another job for this project'} is at work since ${other.at}.`,
        'Wait until it is done; its progress is shown on this page.',
        { jobId: other.jobId, by: other.by, at: other.at },
      );
    }
    const at = new Date(deps.clock.now()).toISOString();
    await deps.store.config.put(
      'active-job',
      SITE,
      version,
      { ...present?.value, [projectId]: { jobId, by, at } },
      by,
      at,
    );
    return jobId;
  });
}

async function atWork(deps: Part, other: Claim): Promise<boolean> {
  const job = await deps.store.jobs.get(other.jobId);
  if (job === null) return deps.clock.now() - Date.parse(other.at) < ORPHAN_AFTER_MS;
  return !isOver(job);
}

/** Gives free everything that a job has claimed (an import has several projects); others' claims are left alone. */
export async function releaseClaims(deps: Part, jobId: string, by: string): Promise<void> {
  await retryOnConflict(async () => {
    const present = await deps.store.config.get('active-job', SITE, claims);
    if (present === null) return;
    const all = Object.entries(present.value);
    const rest = all.filter(([, one]) => one.jobId !== jobId);
    if (rest.length === all.length) return;
    const at = new Date(deps.clock.now()).toISOString();
    await deps.store.config.put('active-job', SITE, present.version, Object.fromEntries(rest), by, at);
  });
}
