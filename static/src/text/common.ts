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
  'service-request-management': 'Service request management',
  'service-catalogue-management': 'Service catalogue management',
  'problem-management': 'Problem management',
  'release-management': 'Release management',
  'deployment-management': 'Deployment management',
  'service-configuration-management': 'Service configuration management',
  'it-asset-management': 'IT asset management',
  'service-level-management': 'Service level management',
  'continual-improvement': 'Continual improvement',
  'service-design-register': 'Service design register',
  'supplier-register': 'Supplier and contract register',
  'portfolio-register': 'Portfolio register',
  'control-register': 'Control register',
};

export const common = {
  levels,
  gateModes,
  practices,
  loading: 'Loading',
  cancel: 'Cancel',
  clear: (field: string) => `Clear: ${field}`,
  somebody: (shortId: string) => `Account ${shortId}`,
  steward: 'Steward',
  external: 'opens in a new tab',
  none: 'None',
};
