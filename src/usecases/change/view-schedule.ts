import type { ChangeView } from '../../contract/change';
import { sealOf } from '../../domain/approvals';
import type { SealedContent } from '../../domain/approvals/types';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import type { Folded } from '../fold-issue';
import { unacknowledged } from '../schedule/acknowledged';
import { frozenChange, viewFreezeHit } from '../schedule/frozen-change';
import { gradeOf } from '../schedule/grade-of';
import { planAsSeen } from '../schedule/plan-at-gate';

/** What the schedule says of a change, from the last look; freezes as they are now, for they are in the rules. */
export function viewSchedule(
  { rules, issue, state }: Pick<Folded, 'rules' | 'issue' | 'state'>,
  content: SealedContent,
): ChangeView['schedule'] {
  const { services, conflicts } = planAsSeen(rules, state, issue);
  const change = frozenChange(rules, issue, services, sealOf(content));
  const slot = state.plan?.slot ?? null;
  return {
    grade: gradeOf(conflicts, state.plan),
    conflicts: conflicts.length,
    unacknowledged: slot === null ? 0 : unacknowledged(state.acknowledged, slot, conflicts).length,
    freezes: freezeHits(change, rules.rules.freezes ?? [], state.exceptions).map(viewFreezeHit),
    seenAt: state.plan?.at ?? null,
  };
}
