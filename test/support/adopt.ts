import type { AdoptionSettings, JobView, PlanAnswer, PlanView } from '../../src/contract/admin';
import type { PracticeId } from '../../src/contract/common';
import type { Adaptation } from '../../src/contract/practices';
import { PACKS } from '../../src/domain/practices';
import { ADMIN, workJob } from '../../src/usecases/admin';
import type { AdoptionSite } from './adoption-site';

export const BOTH: PracticeId[] = ['change-enablement', 'incident-management'];

export const ALL = Object.keys(PACKS) as PracticeId[];

/** Each seed's project that Steward is tried in. */
const KEYS = ['ITS', 'BLANK', 'RZ'];

/** Id of a project by key; absent: the one that the site is about. */
export const projectId = (bench: AdoptionSite, key?: string): string =>
  bench.site.jira.context.tables
    .table('projects')
    .find((project) => (key === undefined ? KEYS.includes(project.key) : project.key === key))?.id ?? '';

export async function proposed(bench: AdoptionSite): Promise<AdoptionSettings> {
  return (await ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench) }, bench.admin)).proposed;
}

export async function requestOf(bench: AdoptionSite, practices = BOTH, adaptations?: Adaptation[]) {
  const settings = await proposed(bench);
  const asked = { projectId: projectId(bench), practices: [...practices], settings };
  return adaptations === undefined ? asked : { ...asked, adaptations };
}

/** The plan of an answer; on a small site it is there at once. */
export function planned(answer: PlanAnswer): PlanView {
  if (answer.kind !== 'plan') throw new Error('the plan is still being made');
  return answer.plan;
}

export async function planOf(
  bench: AdoptionSite,
  practices = BOTH,
  adaptations?: Adaptation[],
): Promise<PlanView> {
  const request = await requestOf(bench, practices, adaptations);
  return planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
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
export async function start(
  bench: AdoptionSite,
  practices = BOTH,
  adaptations?: Adaptation[],
): Promise<string> {
  const request = await requestOf(bench, practices, adaptations);
  const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
  return (await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).jobId;
}

/** Adopts to the end; throws what the job says when it fails. */
export async function adopt(
  bench: AdoptionSite,
  practices = BOTH,
  adaptations?: Adaptation[],
): Promise<JobView> {
  const jobId = await start(bench, practices, adaptations);
  await drain(bench);
  const job = await jobOf(bench, jobId);
  if (job.state !== 'done') throw new Error(job.error?.message ?? `the job is ${job.state}`);
  return job;
}
