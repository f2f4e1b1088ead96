import type { JobView } from '../../contract/admin';
import { isoOf } from '../../jira/instant';
import type { Job } from '../../store/jobs';
import { ownAccount } from '../clocks/own-account';
import type { Caller, Deps } from '../deps';
import { readActiveJobs } from '../jobs/active-jobs';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { startJob } from '../jobs/start-job';
import { learnFrom } from './learn';
import { putPart, readParts, removeParts } from './learning-parts';

/** In one go: five queries of a hundred, and one record. */
const PAGES_AT_ONCE = 5;
/** The newest ten thousand closed changes are learned from. */
const MOST_PARTS = 20;
const SUBJECT = 'risk';
/** Between two goes: a site has 4,000 read units of storage a minute, and people come first. */
const REST_SECONDS = 15;
const DAY_MS = 86_400_000;

/** Begins the look as a job. @throws Refusal CONFLICT while one is under way */
export const startLearning = (deps: Deps, caller: Caller): Promise<JobView> =>
  startJob(deps, 'learning', SUBJECT, caller, () =>
    Promise.resolve({
      steps: [
        { id: 'collect', text: 'Collect closed changes', action: null },
        { id: 'learn', text: 'Learn from them', action: null },
      ],
      input: null,
    }),
  );

/**
 * The weekly look, from the agenda. One that somebody began by hand does as well.
 * @throws Refusal CONFLICT when a look was begun and no job came of it: its place is free in a minute
 */
export async function weeklyLearning(deps: Deps): Promise<void> {
  try {
    await startLearning(deps, { accountId: await ownAccount(deps, null) });
  } catch (error) {
    const other = (await readActiveJobs(deps))[SUBJECT];
    if (other === undefined || (await deps.store.jobs.get(other.jobId)) === null) throw error;
  }
}

export const learningRunner: JobRunner = {
  run: async (deps, job, step) => {
    if (step.id === 'collect') return collect(deps, job);
    await learnFrom(deps, await readParts(deps, job.jobId, partsOf(job)));
    return stepDone();
  },
  finish: (deps, job) => removeParts(deps, job.jobId, partsOf(job)),
  canCancel: true,
};

const partsOf = ({ bindings }: Job): number => Number(bindings['parts'] ?? 0);

/** Collects the next few pages. How far it is stands in the bindings, so that it goes on wherever it was cut off. */
async function collect(deps: Deps, job: Job): Promise<StepOutcome> {
  const parts = partsOf(job);
  // Closings of later than the start would shift the pages.
  const to = job.startedAt;
  let cursor = job.bindings['cursor'] ?? '';
  const found = [];
  for (let page = 0; page < PAGES_AT_ONCE; page++) {
    const { outcomes, next } = await deps.store.outcomes.page({ to, ...(cursor !== '' && { cursor }) });
    found.push(...outcomes);
    cursor = next ?? '';
    if (next === null) break;
  }
  const at = isoOf(deps.clock.now() + 30 * DAY_MS);
  await putPart(deps, job.jobId, parts, at, found);
  const bindings = { parts: String(parts + 1), cursor };
  if (cursor === '' || parts + 1 >= MOST_PARTS) return stepDone(bindings);
  const message = `${(parts + 1) * PAGES_AT_ONCE * 100} closed changes`;
  return { kind: 'again', bindings, message, afterSeconds: REST_SECONDS };
}
