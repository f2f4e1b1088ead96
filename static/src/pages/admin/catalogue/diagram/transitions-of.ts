import type { Drawn, Transition } from './columns';

/** The transitions that leave a status and those that arrive there, in the order of the workflow. */
export const transitionsOf = (
  drawn: Drawn,
  role: string,
): { out: readonly Transition[]; in: readonly Transition[] } => ({
  out: drawn.workflow.transitions.filter((one) => one.from.includes(role)),
  in: drawn.workflow.transitions.filter((one) => one.to === role),
});

/** Name of a status; its role when the workflow names one that isn't there. */
export const statusName = (drawn: Drawn, role: string): string =>
  drawn.statuses.find((status) => status.role === role)?.name ?? role;
