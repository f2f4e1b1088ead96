import type { PracticeId } from '../../contract/common';
import { changeEnablement } from './change-enablement';
import { incidentManagement } from './incident-management';
import type { PracticePack } from './schema';

/** The practices that Steward ships, by id. */
export const PACKS: Readonly<Record<PracticeId, PracticePack>> = {
  'change-enablement': changeEnablement,
  'incident-management': incidentManagement,
};

export { checkPack } from './check-pack';
export type { PracticePack } from './schema';
