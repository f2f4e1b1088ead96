import type { JobView } from '../../src/contract/admin';
import type { PracticeId } from '../../src/contract/common';
import type { UndoPlanView } from '../../src/contract/upkeep';
import { PACKS } from '../../src/domain/practices';
import { ADMIN } from '../../src/usecases/admin';
import { drain, jobOf } from './adopt';
import type { AdoptionSite } from './adoption-site';

/** Id of the first project of the site: ITS on acme, BLANK on a blank one. */
export const firstProject = (bench: AdoptionSite): string =>
  bench.site.jira.context.tables.table('projects').all()[0]?.id ?? '';

/** Plans practices together and starts; the work is left in the queue. */
export async function startAdoption(
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  projectId = firstProject(bench),
): Promise<string> {
  const settings = (await ADMIN['admin.settings'](bench.deps, { projectId }, bench.admin)).proposed;
  const request = { projectId, practices: [...practices], settings };
  const answer = await ADMIN['admin.plan'](bench.deps, request, bench.admin);
  if (answer.kind !== 'plan') throw new Error('the plan is still being made');
  const { planId } = answer.plan;
  return (await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).jobId;
}

/** Adopts practices in one plan, to the end; throws what the job says when it fails. */
export async function adoptTogether(
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  projectId = firstProject(bench),
): Promise<void> {
  await finished(bench, await startAdoption(bench, practices, projectId));
}

async function finished(bench: AdoptionSite, jobId: string): Promise<JobView> {
  await drain(bench);
  const job = await jobOf(bench, jobId);
  if (job.state !== 'done') throw new Error(job.error?.message ?? `the job is ${job.state}`);
  return job;
}

export const planUndo = (
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  projectId = firstProject(bench),
): Promise<UndoPlanView> =>
  ADMIN['admin.planUndo'](bench.deps, { projectId, practices: [...practices] }, bench.admin);

/** Plans and starts; the work is left in the queue. */
export async function startUndo(
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  projectId = firstProject(bench),
): Promise<string> {
  const { planId } = await planUndo(bench, practices, projectId);
  const request = { projectId, practices: [...practices], planId };
  return (await ADMIN['admin.undo'](bench.deps, request, bench.admin)).jobId;
}

/** Undoes to the end; throws what the job says when it fails. */
export async function undo(
  bench: AdoptionSite,
  practices: readonly PracticeId[],
  projectId = firstProject(bench),
): Promise<JobView> {
  return finished(bench, await startUndo(bench, practices, projectId));
}

const required = (practice: PracticeId): PracticeId[] =>
  PACKS[practice].dependencies.flatMap((one) => (one.need === 'requires' ? [one.practice] : []));

/** A practice with all that it cannot do without. */
export function withRequired(practice: PracticeId): PracticeId[] {
  return [...new Set([...required(practice).flatMap(withRequired), practice])];
}

/** Moves what others require before those that require it, and else keeps the order. */
export function inOrder(practices: readonly PracticeId[]): PracticeId[] {
  return [...new Set(practices.flatMap(withRequired))];
}
