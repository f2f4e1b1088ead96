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
import { backTestRunner } from '../back-test/runner';
import { anchoringRunner } from '../evidence/anchoring-job';
import { exportRunner } from '../evidence/export-job';
import { verificationRunner } from '../evidence/verification-job';
import { replayRunner } from '../policies/replay-job';
import { rerouteRunner } from '../policies/reroute-job';
import { learningRunner } from '../risk/learning-job';
import { serviceImportRunner } from '../services/import-runner';
import { reachRunner } from '../services/reach-job';
import { activationPlanRunner } from '../sla/plan-runner';
import { recomputeRunner } from '../sla/recompute-runner';
import type { JobRunner } from './job-runner';

/** Made when it is asked for: runners start jobs themselves, so this file may be read before theirs. */
const runners = (): Readonly<Record<JobKind, JobRunner>> => ({
  adoption: verified(adoptionRunner),
  repair: repairRunner,
  drift: driftRunner,
  plan: planRunner,
  import: importRunner,
  importPlan: importPlanRunner,
  undo: undoRunner,
  uninstall: uninstallRunner,
  backTest: backTestRunner,
  activationPlan: activationPlanRunner,
  activation: recomputeRunner,
  serviceImport: serviceImportRunner,
  reach: reachRunner,
  learning: learningRunner,
  anchoring: anchoringRunner,
  verification: verificationRunner,
  auditExport: exportRunner,
  policyReplay: replayRunner,
  policyReroute: rerouteRunner,
});

export const runnerOf = (kind: JobKind): JobRunner => runners()[kind];
