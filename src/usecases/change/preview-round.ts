import { openRound } from '../../domain/approvals';
import { opensAtOnce } from '../../domain/approvals/turns';
import type { Round, SealedContent } from '../../domain/approvals/types';
import type { Assessment } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { openingOf } from '../approvals/opening-of';
import { policyInputOf } from '../approvals/policy-input';
import { routeChange } from '../approvals/route-change';
import type { Seating } from '../approvals/seating';
import type { IssueRules } from '../rules/find-practice';
import { policyAt } from './open-next-round';

export interface PreviewSight {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly content: SealedContent;
  readonly seating: Pick<Seating, 'people'>;
}

/** The round that would open if the change were submitted now, with the seats of its first turn. It is shown and never stored. */
export async function previewRound(
  state: IssueState,
  { rules, issue, content, seating }: PreviewSight,
  assessment: Assessment,
  now: Millis,
): Promise<Round> {
  const level = assessment.levelForPolicy;
  const policy = policyAt(rules, now);
  const input = policyInputOf(rules, issue, state, content, { assessment, level }, policy);
  const routed = routeChange(rules, policy, input, { state, content });
  return openRound({
    ...(await openingOf(seating, rules.rules, opensAtOnce(routed.stages), now)),
    issueId: issue.id,
    number: state.rounds.length + 1,
    by: null,
    content,
    input,
    routed,
    assessmentNumber: assessment.number,
  });
}
