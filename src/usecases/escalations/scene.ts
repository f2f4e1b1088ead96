import { createHash } from 'node:crypto';
import type { FiredStep } from '../../store/issue-state-types';
import type { EscalationStep } from '../../domain/sla/types';
import { stepKey } from '../../domain/sla/escalations';
import type { Clock } from '../clocks/replay-clocks';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';

/** What an action of an escalation has before it: the issue as it was just folded, the clock and the step that is due. */
export interface Scene {
  readonly deps: Deps;
  readonly folded: Folded;
  readonly step: FiredStep;
  /** Undefined when the policy serves the issue no more. */
  readonly clock: Clock | undefined;
  readonly definition: EscalationStep | undefined;
  /** An earlier run began this step and did not finish: look before doing anything again. */
  readonly isLeftOver: boolean;
}

export const keyOf = ({ policyId, cycle, step }: Pick<FiredStep, 'policyId' | 'cycle' | 'step'>): string =>
  stepKey(policyId, cycle, step);

/** An action that can't be done here, with the reason in words for people. Trying again would not help. */
export class CannotAct extends Error {
  override readonly name = 'CannotAct';
}

/** By this property a retry recognises a comment or an issue that was written before a crash. */
export const MARKER = 'steward.escalation';

/** The marker of one action of a step; the first keeps the name that steps had when they did one thing only. */
export const markerId = (step: FiredStep, index: number): string =>
  index === 0 ? keyOf(step) : `${keyOf(step)}#${index}`;

/** The same for keys of records, which take few characters and have a length. */
export const recordId = (step: FiredStep, index: number): string =>
  createHash('sha256').update(markerId(step, index)).digest('hex').slice(0, 24);

/** Whether history shows since the claim that a field became a value, whatever came of it afterwards. */
export const hasBecome = (
  { folded, step, isLeftOver }: Scene,
  field: string,
  fits: (to: string | null, text: string | null) => boolean,
): boolean =>
  isLeftOver &&
  (folded.entries ?? []).some(
    ({ at, items }) =>
      at >= step.claimedAt - SKEW_MS &&
      items.some(({ fieldId, to, toString }) => fieldId === field && fits(to, toString)),
  );

/** Jira's clock and ours may differ by this much. */
const SKEW_MS = 2_000;
