import { invocationLimits } from './invocations';
import { jiraLimits } from './jira';
import type { Limit } from './limit';
import { manifestLimits } from './manifest';
import { storageLimits } from './storage';

/** Every documented limit of the platform and of Jira that Steward could meet. */
export const allLimits: readonly Limit[] = [
  ...storageLimits,
  ...invocationLimits,
  ...manifestLimits,
  ...jiraLimits,
];
