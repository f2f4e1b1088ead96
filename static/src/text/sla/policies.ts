import type { SlaSummary } from '../../../../src/contract/sla-admin';
import type { Agreement } from '../../../../src/contract/sla-policy';
import { counted } from '../../format/plural';

const states: Record<SlaSummary['state'], string> = {
  inForce: 'In force',
  planned: 'Planned',
  retired: 'Retired',
  draftOnly: 'Draft only',
};
const agreements: Record<Agreement, { name: string; why: string }> = {
  SLA: { name: 'Service level agreement', why: 'What is promised to the customer.' },
  OLA: { name: 'Operational level agreement', why: 'What one of your own teams promises to another.' },
  UC: { name: 'Underpinning contract', why: 'What a supplier has promised to you.' },
};

/** The list of a project's policies. */
export const policies = {
  states,
  agreements,
  title: 'SLA policies',
  lead: 'A policy says which tickets have a clock, when it runs, what its goal is, and who is told in time.',
  empty: 'This project has no SLA policy yet',
  emptyWhy: 'Adopting incident or request management brings the usual ones, or write your own.',
  add: 'New policy',
  quality: 'How good are the forecasts?',
  backTo: 'SLA policies',
  open: 'Open',
  edit: 'Edit',
  look: 'Look',
  draft: 'Draft',
  unsaved: 'Unsaved edits',
  version: (version: number) => `version ${version}`,
  since: 'since',
  from: 'from',
  shipped: 'As adopted',
  errors: (count: number) => `${counted(count, 'thing')} to mend`,
  warnings: (count: number) => counted(count, 'warning'),
  fine: 'Nothing found',
  supports: (name: string) => `Part of ${name}`,
  chain: 'SLA and the parts that support it',
  chainLimit: (name: string, target: string) => `${name} allows ${target}`,
  noParts: 'No OLA or UC supports it.',
  retiredOnes: (count: number) => `${counted(count, 'retired policy', 'retired policies')}`,
  fresh: {
    title: 'New policy',
    name: 'Name',
    nameNeeded: 'Give it a name.',
    nameTaken: (name: string) => `Another policy is called “${name}” already. Choose another name.`,
    kind: 'Kind',
    from: 'Start from',
    scratch: 'An empty policy',
    copyOf: (name: string) => `A copy of “${name}”`,
    make: 'Write it',
    copying: 'The policy to copy could not be read',
  },
};
