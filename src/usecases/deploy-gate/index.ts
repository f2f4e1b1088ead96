import { createKey, revokeKey, rotateKey } from './change-keys';
import { viewKeys } from './view-keys';

/** What the admin page asks about the deployment gate. */
export const DEPLOY_GATE = {
  'deployGate.keys': viewKeys,
  'deployGate.create': createKey,
  'deployGate.rotate': rotateKey,
  'deployGate.revoke': revokeKey,
} as const;
