import type { StatusName } from './pack-parts';
import { busy, done, todo } from './shared-statuses';

/**
 * Statuses of things that live long: releases, configuration items, assets, agreements, records. A thing that is in
 * use is no finished work, so its status is "in progress" to Jira.
 */
export const RECORD_STATUSES = {
  planned: todo('Planned'),
  beingBuilt: busy('Being built'),
  testing: busy('Testing'),
  ready: busy('Ready to deploy'),
  deploying: busy('Deploying'),
  verifying: busy('Verifying'),
  earlyLife: busy('Early-life support', 'Early life support', 'Hypercare'),
  deployed: done('Deployed'),
  failed: done('Failed'),
  backedOut: done('Backed out', 'Rolled back'),
  inService: busy('In service', 'Live'),
  underChange: busy('Under change'),
  outOfService: busy('Out of service'),
  ordered: todo('Ordered'),
  received: busy('Received'),
  inStock: busy('In stock'),
  inUse: busy('In use'),
  inRepair: busy('In repair'),
  lost: done('Lost or stolen', 'Lost', 'Stolen'),
  disposed: done('Disposed of', 'Disposed'),
  negotiating: busy('Being negotiated', 'In negotiation'),
  agreed: busy('Agreed'),
  inForce: busy('In force'),
  expired: done('Expired'),
  terminated: done('Terminated'),
  // "Approved" alone counts as done in some of Jira's own templates.
  toStart: busy('Approved to start'),
  assessing: busy('Assess'),
  measuring: busy('Measuring', 'Being measured'),
  achieved: done('Achieved'),
  active: busy('Active'),
} as const satisfies Record<string, StatusName>;
