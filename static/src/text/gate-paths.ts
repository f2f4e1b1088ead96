import type { GatePath } from '../../../src/contract/gate-paths';
import { counted } from '../format/plural';

const kinds: Record<GatePath['kind'], string> = {
  gated: 'Gated',
  wayOut: 'Named way out',
  openWayOut: 'Way out open to everybody',
  bypass: 'Bypass: nobody is asked',
};
const into: Record<GatePath['into'], string> = {
  implementing: 'Into implementation',
  closed: 'Out of review',
};

/** Below the gate: other ways through the workflow, and what customers see of approvals. */
export const gatePaths = {
  title: 'Ways into implementation',
  bypasses: (count: number) =>
    count === 0 ? 'No way around the gate' : `${counted(count, 'way')} around the gate`,
  none: 'No workflow of changes was found',
  noneWhy: 'Adopt change enablement in this project first.',
  noPaths: 'Nothing leads into implementation here.',
  types: 'Used by',
  anywhere: 'anywhere',
  columns: { name: 'Transition', way: 'Way', kind: 'Gate', remedy: 'What to do' },
  kinds,
  into,
  look: 'Look again',
  repair: (count: number) => `Repair ${counted(count, 'difference')}`,
  repairWhy:
    'Steward can put back what was taken away. Other ways you close in Jira’s workflow editor yourself.',
  back: 'Back to the gate',
  portal: 'What customers see',
  names: 'Show the names of those who decide',
  namesWhy: 'Otherwise customers read “Approved by 2 of 3” and nobody’s name.',
  namesOn: 'Customers see who decides.',
  namesOff: 'Customers see no names.',
};
