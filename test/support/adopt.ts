import type { AdoptionSettings, JobView, PlanView } from '../../src/contract/admin';
import type { PracticeId } from '../../src/contract/common';
import { ADMIN, workJob } from '../../src/usecases/admin';
import type { AdoptionSite } from './adoption-site';

export const BOTH: PracticeId[] = ['change-enablement', 'incident-management'];

/** Id of a project by key. */
export const projectId = (bench: AdoptionSite, key = 'ITS'): string =>
  bench.site.jira.context.tables.table('projects').find((project) => project.key === key)?.id ?? '';

export async function proposed(bench: AdoptionSite): Promise<AdoptionSettings> {
  return (await ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench) }, bench.admin)).proposed;
}

export async function requestOf(bench: AdoptionSite, practices = BOTH) {
  return { projectId: projectId(bench), practices: [...practices], settings: await proposed(bench) };
}

export async function planOf(bench: AdoptionSite, practices = BOTH): Promise<PlanView> {
  return ADMIN['admin.plan'](bench.deps, await requestOf(bench, practices), bench.admin);
}

/** Works on everything that is queued, in order, as the platform would; at most `most` messages. */
export async function drain(bench: AdoptionSite, most = 50): Promise<void> {
  for (let count = 0; count < most; count++) {
    const message = bench.pushed.shift();
    if (!message) return;
    await workJob(bench.deps, (message.body as { jobId: string }).jobId);
  }
  throw new Error(`the queue was not empty after ${most} messages`);
}

export const jobOf = (bench: AdoptionSite, jobId: string): Promise<JobView> =>
  ADMIN['admin.job'](bench.deps, { jobId }, bench.admin);

/** Plans and starts; the work is left in the queue. */
export async function start(bench: AdoptionSite, practices = BOTH): Promise<string> {
  const request = await requestOf(bench, practices);
  const { planId } = await ADMIN['admin.plan'](bench.deps, request, bench.admin);
  return (await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).jobId;
}

/** Adopts to the end; throws what the job says when it fails. */
export async function adopt(bench: AdoptionSite, practices = BOTH): Promise<JobView> {
  const jobId = await start(bench, practices);
  await drain(bench);
  const job = await jobOf(bench, jobId);
  if (job.state !== 'done') throw new Error(job.error?.message ?? `the job is ${job.state}`);
  return job;
}
