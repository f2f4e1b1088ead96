import type { JobKind } from '../../store/jobs';
import { driftRunner } from '../admin/drift-job';
import { importRunner } from '../admin/import-config-run';
import { planRunner } from '../admin/plan-runner';
import { importPlanRunner } from '../admin/plan-import-job';
import { repairRunner } from '../admin/repair-runner';
import { adoptionRunner } from '../admin/run-adoption-step';
import { undoRunner } from '../admin/undo-runner';
import { uninstallRunner } from '../admin/uninstall-runner';
import { verified } from '../admin/verify-step';
import type { JobRunner } from './job-runner';

const RUNNERS: Readonly<Partial<Record<JobKind, JobRunner>>> = {
  adoption: verified(adoptionRunner),
  repair: repairRunner,
  drift: driftRunner,
  plan: planRunner,
  import: importRunner,
  importPlan: importPlanRunner,
  undo: undoRunner,
  uninstall: uninstallRunner,
};

/** The runner of a kind of job. Throws for a kind that this version of the app doesn't know. */
export function runnerOf(kind: JobKind): JobRunner {
  const runner = RUNNERS[kind];
  if (!runner) throw new Error(`nothing runs jobs of the kind "${kind}"`);
  return runner;
}
