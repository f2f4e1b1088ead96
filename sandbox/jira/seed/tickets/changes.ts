import type { Happening, Outline } from './outline';
import type { PersonKey } from '../people';

/** A change that went through all of JSM's own workflow. `from`: hours after raising at which the window began. */
const done = (by: PersonKey, from: number, hours: number, end: 'Completed' | 'Failed' = 'Completed', notes = 'Done as planned.'): readonly Happening[] => [
  { after: 2, by, to: 'Planning', assign: by },
  { after: 8, by, to: 'Awaiting approval' },
  { after: 24, by: 'changeManager', to: 'Awaiting implementation', notes: 'Approved in the weekly meeting.' },
  { after: from, by, to: 'Implementing' },
  { after: from + hours, by, to: end, resolution: end === 'Completed' ? 'Done' : 'Won\'t Do', notes },
];

/** Changes to production, finished ones and some on their way. */
export const changes: readonly Outline[] = [
  {
    type: 'change', day: 39, hour: 8, by: 'agentDiego', summary: 'Upgrade the firmware of the core switches in Berlin', text: 'The running version reaches its end of life. Both switches are redundant and are done one after the other.', impact: 'Significant / Large', urgency: 'Medium',
    change: { kind: 'Normal', reason: 'Upgrade', steps: 'Copy the image to switch A, reload it, wait for all links.\nThe same with switch B.', back: 'Boot the previous image, which stays on the second partition.', test: 'Ping of all access switches, two test calls.', window: [36, 19, 3] },
    story: done('agentDiego', 83, 2.5),
  },
  {
    type: 'change', day: 34, hour: 9, by: 'agentLena', summary: 'New payment provider in the web shop', text: 'Adds the provider to checkout, off by default, then on for 5 % of the customers.', impact: 'Extensive / Widespread', urgency: 'Medium', labels: ['web-shop'],
    change: { kind: 'Normal', reason: 'New functionality', steps: 'Deploy release 4.12.\nSwitch the flag on for 5 %.', back: 'Switch the flag off; roll back to 4.11 if that is not enough.', test: 'Ten test payments with real cards.', window: [24, 12.9, 1] },
    story: done('agentLena', 243.9, 0.9, 'Failed', 'Payment service ran out of memory, rolled back to 4.11.'),
  },
  {
    type: 'change', day: 30, hour: 7, by: 'agentYuki', summary: 'Add 4 TB to the backup storage', text: 'The backup of the order database fails for lack of space.', impact: 'Minor / Localized', urgency: 'High',
    change: { kind: 'Standard', reason: 'Maintenance', steps: 'Add the shelf, extend the pool.', back: 'Remove the shelf from the pool.', test: 'Run ORDERS-FULL by hand.', window: [28, 8, 2] },
    story: done('agentYuki', 49, 1.5),
  },
  {
    type: 'change', day: 26, hour: 10, by: 'agentAmara', summary: 'Update the VPN gateway', text: 'The vendor has fixed the error with cached passwords.', impact: 'Moderate / Limited', urgency: 'High',
    change: { kind: 'Normal', reason: 'Repair', steps: 'Snapshot, update, restart.', back: 'Restore the snapshot (about 10 minutes).', test: 'Login of three accounts with changed passwords.', window: [23, 20, 2] },
    story: done('agentAmara', 82, 1),
  },
  {
    type: 'change', day: 19, hour: 9, by: 'agentLena', summary: 'Payment provider, second attempt', text: 'Release 4.13 with twice the memory and a load test behind it.', impact: 'Extensive / Widespread', urgency: 'Medium', labels: ['web-shop'],
    change: { kind: 'Normal', reason: 'New functionality', steps: 'Deploy 4.13 to one node, watch it for an hour, then to all.\nSwitch the flag on for 5 %.', back: 'Switch the flag off; roll back to 4.11.', test: 'Load test passed on staging; ten test payments.', window: [12, 5, 3] },
    story: done('agentLena', 164, 2.8),
  },
  {
    type: 'change', day: 14, hour: 16, by: 'agentYuki', summary: 'Restart the ERP interface with a larger buffer', text: 'Emergency change while stock levels were wrong.', impact: 'Significant / Large', urgency: 'Critical',
    change: { kind: 'Emergency', reason: 'Repair', steps: 'Set buffer to 512, restart the interface.', back: 'Set it back to 128, restart.', test: 'Compare ten articles.', window: [14, 17, 1] },
    story: [{ after: 0.2, by: 'agentYuki', to: 'Planning', assign: 'agentYuki' }, { after: 0.4, by: 'agentYuki', to: 'Awaiting approval' }, { after: 0.6, by: 'changeManager', to: 'Awaiting implementation' }, { after: 1, by: 'agentYuki', to: 'Implementing' }, { after: 1.5, by: 'agentYuki', to: 'Completed', resolution: 'Done' }],
  },
  {
    type: 'change', day: 10, hour: 11, by: 'agentDiego', summary: 'Replace the access points in hall 3', text: 'The present ones are ten years old and break one after the other.', impact: 'Moderate / Limited', urgency: 'Medium',
    change: { kind: 'Normal', reason: 'Upgrade', steps: 'Replace twelve access points, four a night.', back: 'Hang the old ones back; they are kept for a month.', test: 'Walk the hall with a scanner.', window: [-2, 20, 6] },
    story: [{ after: 3, by: 'agentDiego', to: 'Planning', assign: 'agentDiego' }, { after: 30, by: 'agentDiego', to: 'Awaiting approval' }, { after: 70, by: 'changeManager', to: 'Awaiting implementation' }],
  },
  {
    type: 'change', day: 7, hour: 12, by: 'agentAmara', summary: 'Turn off the old file server', text: 'All shares have been moved. Nobody has used it for 30 days.', impact: 'Minor / Localized', urgency: 'Low',
    change: { kind: 'Normal', reason: 'Maintenance', steps: 'Shut it down, keep the disks for 60 days.', back: 'Start it again.', test: 'Ask the key users after a day.', window: [5, 16, 1] },
    story: [{ after: 4, by: 'agentAmara', to: 'Planning', assign: 'agentAmara' }, { after: 6, by: 'agentAmara', to: 'Awaiting approval' }, { after: 26, by: 'changeManager', to: 'Declined', resolution: 'Won\'t Do', notes: 'Payroll still has a monthly job on it.' }],
  },
  {
    type: 'change', day: 5, hour: 9, by: 'agentLena', summary: 'Move the shop database to version 16', text: 'Version 12 is out of support. Needs an outage of about 40 minutes.', impact: 'Extensive / Widespread', urgency: 'Medium', labels: ['web-shop', 'database'],
    change: { kind: 'Normal', reason: 'Upgrade', steps: 'Stop the shop, copy with pg_upgrade, start, analyse.', back: 'Start the old cluster, which is left untouched.', test: 'Rehearsed twice on a copy: 31 and 34 minutes.', window: [-6, 2, 3] },
    story: [{ after: 5, by: 'agentLena', to: 'Planning', assign: 'agentLena' }, { after: 50, by: 'agentLena', to: 'Awaiting approval' }],
  },
  {
    type: 'change', day: 2, hour: 13, by: 'agentDiego', summary: 'New firewall rule for the supplier portal', text: 'Suppliers come from a new range of addresses.', impact: 'Minor / Localized', urgency: 'Medium',
    change: { kind: 'Standard', reason: 'Other', steps: 'Add the range to the rule SUPPLIERS.', back: 'Remove it.', test: 'One supplier logs in.', window: [-1, 9, 1] },
    story: [{ after: 1, by: 'agentDiego', to: 'Planning', assign: 'agentDiego' }],
  },
  {
    type: 'change', via: 'change', day: 1, hour: 8, by: 'customerMarek', summary: 'More memory for the dispatch application', text: 'It slows down every afternoon. The vendor recommends 32 GB.', impact: 'Moderate / Limited', urgency: 'Medium',
  },
];
