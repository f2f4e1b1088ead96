import { issueKey } from '../contract/common';
import * as z from '../shape';
import { approvalState } from '../usecases/actions/approval-state';
import { recordOutcome as record } from '../usecases/actions/record-outcome';
import { startApproval as start } from '../usecases/actions/start-approval';
import { action } from './run-action';

const KEY_WANTED = 'Give the key of a change, such as “CHG-12”.';
const NO_STATE = {
  state: null,
  words: null,
  waitingFor: null,
  round: null,
  seal: null,
  gatePasses: null,
  gateMissing: null,
  gateMode: null,
} as const;

/** The action "Start approval". */
export const startApproval = action(
  'start-approval',
  z.looseObject({ issueKey }),
  KEY_WANTED,
  NO_STATE,
  (deps, inputs) => start(deps, inputs.issueKey),
);

/** The action "Get approval state". */
export const getApprovalState = action(
  'approval-state',
  z.looseObject({ issueKey }),
  KEY_WANTED,
  NO_STATE,
  (deps, inputs) => approvalState(deps, inputs.issueKey),
);

/** The action "Record outcome". */
export const recordOutcome = action(
  'record-outcome',
  z.looseObject({ issueKey, outcome: z.string().trim().min(1).max(255) }),
  'Give the key of a change and how it ended, such as “CHG-12” and “Successful”.',
  { result: null },
  async (deps, inputs) => ({ result: await record(deps, inputs) }),
);
