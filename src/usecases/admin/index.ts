import { applyPlan } from './apply-plan';
import { viewGate } from './gate';
import { makePlan } from './make-plan';
import { overview } from './overview';
import { retryJob } from './retry-job';
import { viewRules } from './rules';
import { setGate } from './set-gate';
import { settings } from './settings';
import { viewJob } from './view-job';

export { onInstalled } from './on-installed';
export { workJob } from './work-job';

/** The admin page's use cases by resolver name; all of them need the right to configure rules. */
export const ADMIN = {
  'admin.overview': overview,
  'admin.settings': settings,
  'admin.plan': makePlan,
  'admin.apply': applyPlan,
  'admin.job': viewJob,
  'admin.retry': retryJob,
  'admin.gate': viewGate,
  'admin.setGate': setGate,
  'admin.rules': viewRules,
} as const;
