import { closeDecision, decisions } from './decisions';
import { history } from './history';
import { permissions } from './permissions';
import { readiness } from './readiness';

export { recordDecision } from './decision-records';

/** What the admin page shows of the project's own figures and records, by resolver name. */
export const INSIGHT = {
  'admin.readiness': readiness,
  'admin.decisions': decisions,
  'admin.closeDecision': closeDecision,
  'admin.history': history,
  'admin.permissions': permissions,
} as const;
