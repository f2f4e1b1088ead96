import type { StatusName } from './pack-parts';

export const todo = (name: string, ...aliases: string[]): StatusName => ({ name, aliases, category: 'TODO' });
export const busy = (name: string, ...aliases: string[]): StatusName => ({
  name,
  aliases,
  category: 'IN_PROGRESS',
});
export const done = (name: string, ...aliases: string[]): StatusName => ({ name, aliases, category: 'DONE' });

/**
 * Statuses that several practices use. Statuses are global in Jira: one name has one category everywhere, and the names are
 * those of JSM's own templates where it has one ("Pending", "Canceled").
 */
export const STATUSES = {
  open: todo('Open', 'New', 'To Do', 'Waiting for support'),
  draft: todo('Draft'),
  proposed: todo('Proposed'),
  inProgress: busy('Work in progress', 'In progress', 'Investigating'),
  waitingCustomer: busy('Waiting for customer'),
  waitingVendor: busy('Pending', 'Waiting for vendor'),
  onHold: busy('On hold'),
  approval: busy('Awaiting approval', 'Waiting for approval'),
  underReview: busy('Under review', 'In review'),
  inDesign: busy('In design'),
  published: busy('Published'),
  suspended: busy('Suspended'),
  resolved: done('Resolved', 'Completed', 'Done'),
  closed: done('Closed'),
  rejected: done('Rejected', 'Declined'),
  cancelled: done('Canceled', 'Cancelled'),
  retired: done('Retired'),
} as const satisfies Record<string, StatusName>;
