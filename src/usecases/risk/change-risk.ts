import { freezeHits } from '../../domain/schedule/freeze-hits';
import { sealOf } from '../../domain/approvals';
import { findVisible } from '../../jira/read-issue';
import { assessChange } from '../change/assess-change';
import { levelInForce, overrideInForce } from '../change/level-in-force';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';
import { frozenChange } from '../schedule/frozen-change';
import { planAsSeen } from '../schedule/plan-at-gate';

/** The risk of a change as rules and agents read it: words and numbers, no lists. */
export interface ChangeRisk {
  readonly level: string;
  /** Thousandths of log-odds. */
  readonly score: number;
  /** Of failure, 0 to 1. */
  readonly probability: number;
  /** 80 % of the time, in words: "2 % to 9 %". */
  readonly interval: string;
  readonly damage: string;
  readonly reasons: string;
  readonly missing: string;
  readonly conflicts: number;
  readonly freezes: string;
}

/** Facts that count most, either way. */
const MOST_REASONS = 5;

/**
 * The risk of a change: as it was assessed at submission, or of a draft as it stands now.
 * @throws Refusal NOT_FOUND when the person who asks can't see the issue, NOT_ADOPTED when it is no change
 */
export async function changeRisk(deps: Deps, issueKey: string): Promise<ChangeRisk> {
  const issueId = await findVisible(deps.jira, issueKey);
  if (issueId === null)
    throw new Refusal(
      'NOT_FOUND',
      `There is no issue ${issueKey}, or you cannot see it.`,
      'Check the key, or ask a project administrator for access.',
    );
  return riskOf(await foldedChange(deps, issueId));
}

function riskOf({ rules, issue, state, content, now }: FoldedChange): ChangeRisk {
  const pinned = state.phase === 'draft' ? undefined : state.assessments.at(-1);
  const assessment =
    pinned ?? assessChange(rules, issue, content, state, { number: 0, at: now, cause: 'asked' });
  const isSet = pinned !== undefined && overrideInForce(state, pinned, now) !== null;
  const { damage, interval, score, probability, contributions, missing } = assessment;
  const { services, conflicts } = planAsSeen(rules, state, issue);
  const change = frozenChange(rules, issue, services, sealOf(content));
  const hits = freezeHits(change, rules.rules.freezes ?? [], state.exceptions);
  const reasons = contributions
    .filter(({ group, value }) => group !== 'base' && value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST_REASONS)
    .map(({ label, fact, value }) => `${label}: ${fact} (${value > 0 ? '+' : '−'}${Math.abs(value)})`);
  return {
    level: isSet ? levelInForce(state, assessment, now) : assessment.level,
    score,
    probability,
    interval: `${percent(interval.low)} to ${percent(interval.high)}`,
    damage: [damage.value ?? 'not rated', ...damage.reasons].join('; '),
    reasons: reasons.join('; '),
    missing: missing.map(({ question }) => question).join('; '),
    conflicts: conflicts.length,
    freezes: hits.map(({ name }) => name).join('; '),
  };
}

const percent = (p: number): string => `${Math.round(p * 1000) / 10} %`;
