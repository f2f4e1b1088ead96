import { openRound, policyInForce, route, sealOf, type Rosters } from '../../domain/approvals';
import type { ApprovalPolicy, Round, SealedContent } from '../../domain/approvals/types';
import type { Assessment, Level, RiskInput } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Happening } from '../happening';
import type { RosterOf } from '../read-rosters';
import { Refusal } from '../refusal';
import type { IssueRules } from '../rules/find-practice';
import { assessChange, modelAt, type RiskBasis } from './assess-change';
import { changedFacts } from './changed-facts';
import { levelInForce } from './level-in-force';

/** What the steps of a fold hand on: the aggregate so far and what has happened. */
export interface Draft {
  readonly state: IssueState;
  readonly happenings: readonly Happening[];
}

export interface Opening {
  readonly at: Millis;
  readonly by: string | null;
  /** Why the assessment is made: "submitted", "edited: Back-out plan". */
  readonly cause: string;
}

/** Everything that a fold of a change knows beside the aggregate. */
export interface ChangeSight {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly content: SealedContent;
  readonly rosterOf: RosterOf;
}

/** Pins an assessment to what stands in the issue, routes it and opens the next round with its rosters. */
export async function openNextRound(draft: Draft, sight: ChangeSight, opening: Opening): Promise<Draft> {
  const { state } = draft;
  const { rules, issue, content, rosterOf } = sight;
  const policy = policyAt(rules, opening.at);
  const assessed = nextAssessment(state, sight, opening);
  const level = levelInForce(state, assessed.assessment, opening.at);
  const round = openRound({
    issueId: issue.id,
    number: state.rounds.length + 1,
    at: opening.at,
    by: opening.by,
    content,
    policy,
    level,
    rosters: await rostersFor(policy, level, rosterOf),
    assessmentNumber: assessed.assessment.number,
  });
  return {
    state: {
      ...state,
      assessments: assessed.isNew ? [...state.assessments, assessed.assessment] : state.assessments,
      rounds: [...state.rounds, round],
    },
    happenings: [
      ...draft.happenings,
      ...(assessed.isNew ? [assessmentMade(assessed.assessment)] : []),
      roundOpened(round),
    ],
  };
}

/** The approval policy in force; the oldest one for rounds from before all of them. Throws a Refusal when there is none. */
export function policyAt({ project }: IssueRules, at: Millis): ApprovalPolicy {
  const policy = policyInForce(project.approvalPolicies, at) ?? project.approvalPolicies[0];
  if (policy === undefined)
    throw new Refusal(
      'UNAVAILABLE',
      'No approval policy is in force.',
      'Adopt the practice again on the admin page.',
    );
  return policy;
}

/** Reads the groups that the row for this level names. */
export async function rostersFor(policy: ApprovalPolicy, level: Level, rosterOf: RosterOf): Promise<Rosters> {
  const { outcome } = route(policy, level);
  if (outcome.kind !== 'stages') return {};
  const groups = new Set(outcome.stages.flatMap(({ approvers }) => approvers.map(({ groupId }) => groupId)));
  const read = await Promise.all(
    [...groups].map(async (groupId) => [groupId, await rosterOf(groupId)] as const),
  );
  return Object.fromEntries(read);
}

/**
 * The last assessment as long as nothing that a person answered has changed, else the next one. What changed is its cause, unless
 * `cause` says more.
 */
export function nextAssessment(
  state: Pick<IssueState, 'assessments'> & RiskBasis,
  { rules, issue, content }: Omit<ChangeSight, 'rosterOf'>,
  { at, cause }: { readonly at: Millis; readonly cause: string | null },
): { readonly assessment: Assessment; readonly isNew: boolean } {
  const last = state.assessments.at(-1);
  const number = (last?.number ?? 0) + 1;
  const next = assessChange(rules, issue, content, state, { number, at, cause: cause ?? '' });
  if (last === undefined) return { assessment: next, isNew: true };
  const changed = changedFacts(last.input, next.input, modelAt(rules.rules, at));
  // Each submission is assessed as the site knows it then, even if nothing was edited.
  const isNew = changed.length > 0 || (cause === SUBMITTED && !isSameBasis(last.input, next.input));
  if (!isNew) return { assessment: last, isNew: false };
  return { assessment: { ...next, cause: cause ?? `changed: ${changed.join(', ')}` }, isNew: true };
}

const SUBMITTED = 'submitted';

/** Whether two assessments would go by the same, whenever it was read. */
const isSameBasis = (a: RiskInput, b: RiskInput): boolean => basisOf(a) === basisOf(b);
const basisOf = ({ facts, ...rest }: RiskInput): string =>
  JSON.stringify([rest, Object.entries(facts).map(([key, { value }]) => [key, value])]);

export const assessmentMade = ({
  number,
  at,
  cause,
  level,
  levelForPolicy,
  score,
  modelVersion,
}: Assessment): Happening => ({
  kind: 'assessment made',
  at,
  actor: null,
  data: { number, cause, level, levelForPolicy, score, modelVersion },
});

const roundOpened = (round: Round): Happening => ({
  kind: 'round opened',
  at: round.openedAt,
  actor: round.openedBy,
  data: {
    roundId: round.id,
    number: round.number,
    seal: sealOf(round.content),
    policyId: round.policyId,
    policyVersion: round.policyVersion,
    rowId: round.rowId,
    level: round.level,
    assessment: round.assessmentNumber,
    stages: round.stages.map(({ definition, roster }) => ({
      id: definition.id,
      roster: roster.map(({ accountId }) => accountId),
    })),
  },
});
