import type { DecidedRound, DecidedStage } from '../../../src/domain/policy/decided';
import { HOUR, input } from './build';

/** A stage of a group that said yes after some hours. */
export const decidedStage = (
  group: string,
  hours: number,
  more: Partial<DecidedStage> = {},
): DecidedStage => ({
  id: group,
  name: group.toUpperCase(),
  approverKeys: [`group:${group}`],
  boardIds: [],
  seats: 3,
  openedAt: 0,
  decidedAt: hours * HOUR,
  decision: 'approved',
  approvals: 1,
  rejections: 0,
  conditions: 0,
  ...more,
});

/** A round of a Low change that went through the gate after as long as its slowest stage took. */
export const decided = (
  id: string,
  stages: readonly DecidedStage[],
  more: Partial<DecidedRound> = {},
): DecidedRound => {
  const level = more.level ?? 'Low';
  const last = Math.max(0, ...stages.map((one) => one.decidedAt ?? 0));
  return {
    issueId: id,
    issueKey: `CHG-${id}`,
    projectId: '1',
    openedAt: 0,
    decidedAt: last,
    closedAt: last,
    how: 'gate',
    level,
    model: 'Normal / Upgrade',
    input: input({ level }),
    policyVersion: 1,
    rows: ['end'],
    outcome: stages.length > 0 ? 'stages' : 'automatic',
    stages,
    meetingMinutes: 0,
    deferred: 0,
    failed: false,
    ...more,
  };
};
