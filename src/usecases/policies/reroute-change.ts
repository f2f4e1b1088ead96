import type { ApprovalPolicy, Round } from '../../domain/approvals/types';
import { policyInForce } from '../../domain/policy/in-force';
import type { ProjectRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { kindInForce } from '../approvals/change-kind';
import { withRound } from '../approvals/settle-seats';
import { amendChange } from '../change/amend-change';
import { openRoundOf } from '../change/close-open-round';
import type { Deps } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';

/** The version that an open round would follow; null: it follows that one already, or a later one. */
export function versionAhead(
  round: Pick<Round, 'policyId' | 'policyVersion'>,
  { approvalPolicies }: Pick<ProjectRules, 'approvalPolicies'>,
  now: Millis,
): ApprovalPolicy | null {
  const inForce = policyInForce(approvalPolicies, now);
  if (inForce === null || inForce.id !== round.policyId) return null;
  return inForce.version > round.policyVersion ? inForce : null;
}

const isNoLongerStandard = (
  { rules }: Folded,
  state: IssueState,
  { input, content, level }: Round,
): boolean => input?.kind === 'standard' && kindInForce(state, rules.project, content, level) !== 'standard';

/**
 * Has the open round of a change follow the version of the policy that is in force: what that asks for more is added, ballots
 * stand, and nothing that was asked for is taken away. Doing it again does nothing.
 */
export async function rerouteChange(deps: Deps, { issueId }: IssueState): Promise<void> {
  const folded = await foldIssue(deps, { issueId, act: true });
  if (folded === null) return;
  const { rules, now } = folded;
  await amendChange(deps, folded, (state) => {
    const round = openRoundOf(state);
    const ahead = round === null ? null : versionAhead(round, rules.project, now);
    // Its template was suspended or replaced: what a normal change needs is added where an amended change is followed.
    if (round !== null && ahead === null && isNoLongerStandard(folded, state, round))
      return { state: { ...state }, happenings: [] };
    if (round === null || ahead === null) return { state, happenings: [] };
    const moved: Round = { ...round, policyVersion: ahead.version };
    return {
      // What the version asks for is added where an amended change is followed.
      state: withRound(state, moved),
      happenings: [
        {
          kind: 'round re-routed',
          at: now,
          actor: null,
          data: { roundId: round.id, policyId: ahead.id, from: round.policyVersion, to: ahead.version },
        },
      ],
    };
  });
}
