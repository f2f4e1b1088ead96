import { freezeHits } from '../../domain/schedule/freeze-hits';
import type { CompiledFreeze, Slot } from '../../domain/schedule/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState, Published } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { gradeOf } from './grade-of';
import { knownServices, slotOf, type SlotBasis } from './slot-of';

/** What the property says of a change that has nothing to say any more. */
export const NOTHING_PLANNED = { conflict: 0, freezes: [], frozen: 'no', approval: '', waitingFor: [] };

/**
 * The property as JSON text; null: there was never anything to say. A freeze counts as long as the window meets it and it
 * concerns the change, exception or not.
 */
export function changeProperty(
  { wanted, plan }: Pick<IssueState, 'wanted' | 'plan'>,
  slot: Slot | null,
  freezes: readonly CompiledFreeze[],
): string | null {
  const met = slot === null ? [] : freezesMet(slot, freezes);
  const { riskLevel = null, riskScore = null } = wanted;
  if (slot === null && riskLevel === null) return null;
  return JSON.stringify({
    level: riskLevel,
    score: riskScore === null ? null : Number(riskScore),
    conflict: slot === null ? 0 : gradeOf(plan?.conflicts ?? [], plan),
    freezes: met,
    frozen: met.length > 0 ? 'yes' : 'no',
    start: slot?.start ?? null,
    ...approvalPart(wanted),
  });
}

/** Where the approval stands, and whom it waits for: searches ask for `= currentUser()`. */
const approvalPart = ({ approvalState, waitingFor }: Published) => ({
  approval: approvalState ?? '',
  waitingFor: waitingFor == null ? [] : (JSON.parse(waitingFor) as string[]),
});

/** The same property after a vote, which changes nothing else that it says. */
export function withApproval(wanted: Published): Published {
  const { changeProperty: text } = wanted;
  if (text == null) return wanted;
  return {
    ...wanted,
    changeProperty: JSON.stringify({ ...(JSON.parse(text) as object), ...approvalPart(wanted) }),
  };
}

/** The same as the issue stands in a fold, before the plan was brought up to it. */
export function propertyOfIssue(
  found: IssueRules,
  state: Pick<IssueState, 'wanted' | 'plan'> & SlotBasis,
  issue: LiveIssue,
): string | null {
  const services = knownServices(found, state, issue) ?? state.plan?.slot?.services ?? [];
  return changeProperty(state, slotOf(found, state, issue, services), found.rules.freezes ?? []);
}

/** Names of the freezes that hold or warn this change in its window. */
export const freezesMet = (slot: Slot, freezes: readonly CompiledFreeze[]): readonly string[] => [
  ...new Set(
    freezeHits({ ...slot, start: Date.parse(slot.start), end: Date.parse(slot.end), seal: null }, freezes, [])
      .filter(({ exempt }) => exempt === null)
      .map(({ name }) => name),
  ),
];
