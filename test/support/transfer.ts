import type { Adaptation } from '../../src/contract/practices';
import type { ImportPlanView } from '../../src/contract/transfer';
import { PACKS } from '../../src/domain/practices';
import { unadapted } from '../../src/domain/practices/adapt';
import { ADMIN } from '../../src/usecases/admin';
import { openAdoptionSite, type AdoptionSite } from './adoption-site';
import { BOTH, drain, jobOf, planned, projectId, proposed } from './adopt';

export const PASSPHRASE = 'correct horse battery';

/** A change practice that says "Why" where the shipped one says "Change reason", and rejects nothing. */
export const OWN_CHANGE: Adaptation = {
  ...unadapted(PACKS['change-enablement']),
  names: { types: {}, fields: { changeReason: 'Why' }, statuses: {}, requestTypes: {} },
  drop: { fields: [], statuses: ['rejected'], requestTypes: [] },
};

/** The Acme site with service projects of these keys that share everything with ITS. */
export function openDesks(...keys: readonly string[]): AdoptionSite {
  const bench = openAdoptionSite(undefined, 'empty');
  const { context } = bench.site.jira;
  const projects = context.tables.table('projects');
  const its = projects.get(projectId(bench, 'ITS'));
  if (!its) throw new Error('the site has a service project');
  for (const key of keys) {
    const id = context.nextId('project');
    projects.put({ ...its, id, key, name: `Desk ${key}` });
    const actors = context.tables.table('roleActors');
    for (const row of actors.all().filter((one) => one.projectId === its.id))
      actors.put({ ...row, id: `${id}/${row.roleId}`, projectId: id });
    context.tables.table('serviceDesks').put({ id: context.nextId('serviceDesk'), projectId: id });
  }
  return bench;
}

/** Adopts in one project, adapted, with a decision, and works it off. */
export async function adoptIn(
  bench: AdoptionSite,
  key: string,
  adaptations: Adaptation[] = [],
): Promise<void> {
  const request = {
    projectId: projectId(bench, key),
    practices: [...BOTH],
    settings: { ...(await proposed(bench)), holidays: ['2026-12-25'], quorum: 2 },
    adaptations,
  };
  const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
  const decision = { approvedBy: 'Head of IT', benefit: 'Fewer failed changes', checkOn: '2027-03-01' };
  const { jobId } = await ADMIN['admin.apply'](bench.deps, { ...request, planId, decision }, bench.admin);
  await drain(bench);
  const job = await jobOf(bench, jobId);
  if (job.state !== 'done') throw new Error(job.error?.message ?? `the job is ${job.state}`);
}

export const exported = async (bench: AdoptionSite): Promise<string> =>
  (await ADMIN['config.export'](bench.deps, { passphrase: PASSPHRASE }, bench.admin)).text;

export const importRequest = (text: string, projects: Record<string, string | null> = {}) => ({
  text,
  passphrase: PASSPHRASE,
  projects,
});

/** The plan of an import, made at once or through the queue. */
export async function planOfImport(
  bench: AdoptionSite,
  text: string,
  projects: Record<string, string | null> = {},
): Promise<ImportPlanView> {
  const answer = await ADMIN['config.planImport'](bench.deps, importRequest(text, projects), bench.admin);
  if (answer.kind === 'plan') return answer.plan;
  await drain(bench);
  const made = await ADMIN['config.importResult'](bench.deps, { jobId: answer.jobId }, bench.admin);
  if (made.kind !== 'plan') throw new Error('the plan is still being made');
  return made.plan;
}

/** Plans and starts an import; the work is left in the queue. */
export async function startImport(
  bench: AdoptionSite,
  text: string,
  projects: Record<string, string | null> = {},
): Promise<string> {
  const { planId } = await planOfImport(bench, text, projects);
  const request = { ...importRequest(text, projects), planId };
  return (await ADMIN['config.import'](bench.deps, request, bench.admin)).jobId;
}
