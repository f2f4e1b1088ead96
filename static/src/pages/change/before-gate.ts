import type { ChangeView } from '../../../../src/contract/change';

const BEFORE: readonly ChangeView['phase'][] = ['draft', 'submitted', 'scheduled', 'onHold'];

/** Whether work has yet to begin: until then the change can be planned otherwise, and the gate has yet to let it through. */
export const isBeforeGate = ({ phase }: Pick<ChangeView, 'phase'>): boolean => BEFORE.includes(phase);
