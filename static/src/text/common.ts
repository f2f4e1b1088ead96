import type { GateMode, LevelName, PracticeId } from '../../../src/contract/common';

const levels: Record<LevelName, string> = {
  Low: 'Low risk',
  Medium: 'Medium risk',
  High: 'High risk',
  'Very high': 'Very high risk',
};
const gateModes: Record<GateMode, string> = { off: 'Off', observe: 'Observe', enforce: 'Enforce' };
const practices: Record<PracticeId, string> = {
  'change-enablement': 'Change enablement',
  'incident-management': 'Incident management',
};

export const common = {
  levels,
  gateModes,
  practices,
  loading: 'Loading',
  cancel: 'Cancel',
  somebody: (shortId: string) => `Account ${shortId}`,
  steward: 'Steward',
  external: 'opens in a new tab',
  none: 'None',
};
