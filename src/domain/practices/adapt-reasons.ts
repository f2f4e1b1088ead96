import { isSealedField } from '../approvals/sealed-fields';
import { standIn } from './adapt-statuses';
import type { PackSla, PackWorkflow, PracticePack } from './schema';

const said = (isSo: boolean, reason: string): string[] => (isSo ? [reason] : []);

/** Why a field can't be left out, in words; empty when nothing is known that speaks against it. */
export function fieldReasons(pack: PracticePack, ref: string): string[] {
  const { matrix } = pack;
  return [
    ...said(
      matrix?.impactField === ref || matrix?.urgencyField === ref,
      'The priority is worked out from it.',
    ),
    ...said(pack.risk && ref === 'impact', 'The risk assessment reads the damage from it.'),
    ...said(
      pack.approvals && isSealedField(ref),
      pack.risk
        ? 'The risk assessment reads it and approvers decide on it.'
        : 'Approvers decide on what is written in it.',
    ),
    ...said(
      pack.approvals && ref === 'implementer',
      'Whoever carries a change out is kept from approving it.',
    ),
  ];
}

/** Statuses that the approval of a change lives in: the engine acts on them by their role. */
const APPROVAL_ROLES: Readonly<Record<string, string>> = {
  assess: 'A rejected change goes back to it.',
  authorize: 'Approval begins when a change arrives in it.',
  scheduled: 'An approved change waits in it for its window.',
};

/** Why a status can't be left out, in words; empty when nothing is known that speaks against it. */
export function statusReasons(pack: PracticePack, role: string): string[] {
  const approval = pack.approvals ? APPROVAL_ROLES[role] : undefined;
  return [
    ...said(pack.workflow.guarded === role, 'The gate stands before it.'),
    ...said(isInitial(pack.workflow, role), 'Every new issue begins in it.'),
    ...(approval === undefined ? [] : [approval]),
    ...pack.slas.flatMap((sla) => slaReasons(sla, role)),
    ...said(
      standIn(pack.statuses, role) === undefined,
      'It is the only status of its category, and issues that are in one must have somewhere to go.',
    ),
  ];
}

const isInitial = (workflow: PackWorkflow, role: string): boolean =>
  workflow.transitions.some((transition) => transition.from.length === 0 && transition.to === role);

const isOnly = (roles: readonly string[], role: string): boolean => roles.length === 1 && roles[0] === role;

const slaReasons = (sla: PackSla, role: string): string[] => [
  // Without any status to start at, it would start with the issue.
  ...said(isOnly(sla.startsWhen, role), `Only it starts the clock "${sla.name}".`),
  ...said(isOnly(sla.stopsWhen, role), `Only it stops the clock "${sla.name}".`),
];
