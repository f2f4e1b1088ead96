import { applyPlan } from './apply-plan';
import { catalogue, viewPractice } from './catalogue';
import { checkAdaptation } from './check-adaptation';
import { checkDrift, readDrift } from './drift';
import { exportConfig } from './export-config';
import { viewGate } from './gate';
import { viewGatePaths } from '../gate/paths';
import { importConfig } from './import-config';
import { makePlan } from './make-plan';
import { overview } from './overview';
import { planImport } from './plan-import';
import { importResult } from './plan-import-job';
import { planResult } from './plan-job';
import { planUndo } from './plan-undo';
import { repair } from './repair';
import { undo } from './undo';
import { prepareUninstall, readLedger, viewUninstall } from './uninstall';
import { cancelJob } from '../jobs/cancel-job';
import { retryJob } from '../jobs/retry-job';
import { viewRules } from './rules';
import { setGate } from './set-gate';
import { settings } from './settings';
import { skipJob } from '../jobs/skip-job';
import { viewJob } from '../jobs/view-job';

export { onInstalled } from './on-installed';
export { workJob } from '../jobs/work-job';

/** The admin page's use cases by resolver name; all of them need the right to configure rules. */
export const ADMIN = {
  'admin.overview': overview,
  'admin.settings': settings,
  'admin.plan': makePlan,
  'admin.planResult': planResult,
  'admin.apply': applyPlan,
  'admin.job': viewJob,
  'admin.retry': retryJob,
  'admin.skip': skipJob,
  'admin.cancel': cancelJob,
  'admin.planUndo': planUndo,
  'admin.undo': undo,
  'admin.drift': readDrift,
  'admin.checkDrift': checkDrift,
  'admin.repair': repair,
  'admin.checkAdaptation': checkAdaptation,
  'site.uninstall': viewUninstall,
  'site.prepareUninstall': prepareUninstall,
  'site.ledger': readLedger,
  'admin.gate': viewGate,
  'admin.setGate': setGate,
  'gate.paths': viewGatePaths,
  'admin.rules': viewRules,
  'catalogue.list': catalogue,
  'catalogue.practice': viewPractice,
  'config.export': exportConfig,
  'config.planImport': planImport,
  'config.importResult': importResult,
  'config.import': importConfig,
} as const;
