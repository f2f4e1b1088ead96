import { failures, type Failures } from '../store/failures';
import { issueStates } from '../store/issue-state';
import { records } from '../store/records';
import { readRules } from '../store/read-rules';
import { idsByName } from '../store/service-names';
import { slots } from '../store/slots';
import type { GateDeps } from '../usecases/check-gate';
import { forgeJira } from './forge-jira';
import { makeLog } from './log';

/** Dependencies of one question to the gate: those that it uses and no others, for all of them are loaded at a cold start. */
export const gateDeps = (): GateDeps & { readonly store: { readonly failures: Failures } } => ({
  jira: forgeJira(),
  store: {
    rules: { get: readRules },
    issues: issueStates,
    records,
    slots,
    services: { idsByName },
    failures,
  },
  clock: { now: () => Date.now() },
  log: makeLog(),
});
