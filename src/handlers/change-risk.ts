import { issueKey } from '../contract/common';
import * as z from '../shape';
import { changeRisk } from '../usecases/risk/change-risk';
import { action } from './run-action';

/** The action "Get change risk". */
export const getChangeRisk = action(
  'change-risk',
  z.looseObject({ issueKey }),
  'Give the key of a change, such as “CHG-12”.',
  {
    level: null,
    score: null,
    probability: null,
    interval: null,
    damage: null,
    reasons: null,
    missing: null,
    conflicts: null,
    freezes: null,
  },
  (deps, inputs) => changeRisk(deps, inputs.issueKey),
);
