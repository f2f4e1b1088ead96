import type { ExportView } from '../../contract/evidence';
import type { Job } from '../../store/jobs';
import type { Caller, Deps, UseCase } from '../deps';
import { createJob } from '../jobs/create-job';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { auditJobView, readAuditJob } from './audit-job-view';
import { exportInput } from './export-input';
import { getCounts, getLines, textOf } from './export-lines';

/** Longer periods are several exports. */
const MOST_DAYS = 400;

/** Begins an export. @throws Refusal BAD_INPUT for a period that ends before it begins or is too long, CONFLICT while one of the same person is under way */
export const startExport: UseCase<'audit.startExport'> = async (deps, request, caller) => {
  const days = (Date.parse(request.to) - Date.parse(request.from)) / 86_400_000;
  if (!(days >= 0 && days < MOST_DAYS))
    throw new Refusal(
      'BAD_INPUT',
      `A period has 1 to ${MOST_DAYS} days.`,
      'Choose a shorter one, or make several exports.',
    );
  const projects = await projectsOf(deps, request.projectId);
  const input = { ...request, projects };
  const { job, steps } = await createJob(deps, 'auditExport', `export-${caller.accountId}`, caller, () =>
    Promise.resolve({
      steps: [
        { id: 'list', text: 'List the changes that Jira has', action: null },
        { id: 'compare', text: 'Look for those that only the ledger has', action: null },
      ],
      input,
    }),
  );
  return { job: auditJobView(job, steps), request, parts: null, counts: null, fileName: fileNameOf(request) };
};

async function projectsOf(deps: Pick<Deps, 'store'>, projectId: string | null) {
  const rules = await readRules(deps);
  const projects = Object.values(rules.projects).flatMap((project) => {
    const practice = project.practices.find((one) => one.practice === 'change-enablement');
    if (practice === undefined || (projectId !== null && project.projectId !== projectId)) return [];
    return [{ id: project.projectId, types: [...practice.issueTypeIds] }];
  });
  if (projects.length === 0)
    throw new Refusal(
      'NOT_ADOPTED',
      'No such project has adopted changes.',
      'Choose another project, or all of them.',
    );
  return projects;
}

const fileNameOf = ({ from, to, format }: ExportView['request']): string => `changes-${from}-${to}.${format}`;

/** How an export stands; its own only, so that one auditor's work isn't another's. */
export const viewExport: UseCase<'audit.export'> = async (deps, { jobId }, caller): Promise<ExportView> => {
  const { job, view } = await ownExport(deps, jobId, caller);
  const { projects: _projects, ...request } = exportInput.parse(job.input);
  const isDone = job.state === 'done';
  return {
    job: view,
    request,
    parts: isDone ? await partsOf(deps, job) : null,
    counts: isDone ? await getCounts(deps, jobId) : null,
    fileName: fileNameOf(request),
  };
};

/** One part of the file. @throws Refusal CONFLICT while the export is under way, NOT_FOUND for a part that isn't there */
export const readExportPart: UseCase<'audit.exportPart'> = async (deps, { jobId, part }, caller) => {
  const { job } = await ownExport(deps, jobId, caller);
  if (job.state !== 'done')
    throw new Refusal('CONFLICT', 'This export is not done yet.', 'Wait until it is, then read it.');
  const parts = await partsOf(deps, job);
  const counts = await getCounts(deps, jobId);
  if (counts === null)
    throw new Refusal('NOT_FOUND', 'This export has been removed: it is kept for 90 days.', 'Make it again.');
  if (part >= Math.max(1, parts))
    throw new Refusal('NOT_FOUND', 'This export has no such part.', 'Begin with the first one.');
  const last = part + 1 >= parts;
  const { format } = exportInput.parse(job.input);
  return {
    text: textOf(format, await getLines(deps, jobId, part), { part, last, counts }),
    next: last ? null : part + 1,
  };
};

/** @throws Refusal NOT_FOUND */
export async function ownExport(deps: Pick<Deps, 'store'>, jobId: string, { accountId }: Caller) {
  const found = await readAuditJob(deps, jobId);
  if (found?.job.kind !== 'auditExport' || found.job.startedBy !== accountId)
    throw new Refusal('NOT_FOUND', 'There is no such export of yours.', 'Make a new one.');
  return found;
}

export async function partsOf({ store }: Pick<Deps, 'store'>, job: Job): Promise<number> {
  const steps = await store.jobs.steps(job);
  return Math.max(0, ...steps.map(({ bindings }) => Number(bindings['parts'] ?? 0)));
}
