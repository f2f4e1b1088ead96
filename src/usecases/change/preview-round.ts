import { openRound } from '../../domain/approvals';
import type { Round, SealedContent } from '../../domain/approvals/types';
import type { Assessment } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { RosterOf } from '../read-rosters';
import type { IssueRules } from '../rules/find-practice';
import { policyAt, rostersFor } from './open-next-round';

/** The round that would open if the change were submitted now. It is shown and never stored. */
export async function previewRound(
  rules: IssueRules,
  issueId: string,
  number: number,
  content: SealedContent,
  assessment: Assessment,
  rosterOf: RosterOf,
  now: Millis,
): Promise<Round> {
  const policy = policyAt(rules, now);
  const level = assessment.levelForPolicy;
  return openRound({
    issueId,
    number,
    at: now,
    by: null,
    content,
    policy,
    level,
    rosters: await rostersFor(policy, level, rosterOf),
    assessmentNumber: assessment.number,
  });
}
