import { openRound, sealOf } from '../../domain/approvals';
import type { ApprovalPolicy, Round, SealedContent } from '../../domain/approvals/types';
import { opensAtOnce } from '../../domain/approvals/turns';
import { policyInForce } from '../../domain/policy/in-force';
import type { PolicyInput, Routed } from '../../domain/policy/types';
import type { Assessment } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { openingOf } from '../approvals/opening-of';
import { policyInputOf } from '../approvals/policy-input';
import { routeChange } from '../approvals/route-change';
import type { Seating } from '../approvals/seating';
import { delegate, settleSeats } from '../approvals/settle-seats';
import type { Happening } from '../happening';
import { Refusal } from '../refusal';
import type { IssueRules } from '../rules/find-practice';
import { levelInForce } from './level-in-force';
import { assessmentMade, nextAssessment } from './next-assessment';

export { assessmentMade, nextAssessment } from './next-assessment';

/** What the steps of a fold hand on: the aggregate so far and what has happened. */
export interface Draft {
  readonly state: IssueState;
  readonly happenings: readonly Happening[];
}

export interface Opened {
  readonly at: Millis;
  readonly by: string | null;
  /** Why the assessment is made: "submitted", "edited: Back-out plan". */
  readonly cause: string;
  /** A vote on what was done already; absent: on what is planned. */
  readonly purpose?: 'retro';
}

/** Everything that a fold of a change knows beside the aggregate. */
export interface ChangeSight {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly content: SealedContent;
  readonly seating: Seating;
  /** The round whose deserted stages are left to the queue: an earlier look found nobody for them. Null: none. */
  readonly left?: string | null;
}

/** Pins an assessment to what stands in the issue, routes it and opens the next round with the rosters of its first turn. */
export async function openNextRound(draft: Draft, sight: ChangeSight, opened: Opened): Promise<Draft> {
  const { rules, issue, content, seating } = sight;
  const { isNew, assessment } = nextAssessment(draft.state, sight, opened);
  const state = isNew
    ? { ...draft.state, assessments: [...draft.state.assessments, assessment] }
    : draft.state;
  const { input, routed } = routedNow(state, sight, assessment, policyAt(rules, opened.at), opened.at);
  const atOnce = opensAtOnce(routed.stages);
  const round = openRound({
    ...(await openingOf(seating, rules.rules, atOnce, opened.at)),
    issueId: issue.id,
    number: state.rounds.length + 1,
    by: opened.by,
    content,
    input,
    routed,
    assessmentNumber: assessment.number,
    ...templateThen(rules, state),
    ...(opened.purpose && { purpose: opened.purpose }),
  });
  const happenings = [
    ...draft.happenings,
    ...(isNew ? [assessmentMade(assessment)] : []),
    roundOpened(round, routed),
  ];
  const next = { state: { ...state, rounds: [...state.rounds, round] }, happenings };
  return settleSeats(await delegate(next, sight, round, opened.at), sight, opened.at);
}

/**
 * What a version of the policy is asked about a change as it stands now, and what it says. `before`: what an open round was asked;
 * what moves without the change stays as it was then.
 */
export function routedNow(
  state: IssueState,
  { rules, issue, content }: Omit<ChangeSight, 'seating'>,
  assessment: Assessment,
  policy: ApprovalPolicy,
  at: Millis,
  before?: PolicyInput,
): { readonly input: PolicyInput; readonly routed: Routed } {
  const level = levelInForce(state, assessment, at);
  const now = policyInputOf(rules, issue, state, content, { assessment, level }, policy);
  const input = before === undefined ? now : { ...now, freeze: before.freeze, collision: before.collision };
  return { input, routed: routeChange(rules, policy, input, { state, content }) };
}

/** The approval policy in force; the oldest one for rounds from before all of them. Throws a Refusal when there is none. */
export function policyAt({ project }: Pick<IssueRules, 'project'>, at: Millis): ApprovalPolicy {
  const policy = policyInForce(project.approvalPolicies, at) ?? project.approvalPolicies[0];
  if (policy === undefined)
    throw new Refusal(
      'UNAVAILABLE',
      'No approval policy is in force.',
      'Adopt the practice again on the admin page.',
    );
  return policy;
}

/** The template of a change in the version that it was made from, which is what approvers and the gate go by. */
function templateThen(
  { project: { templates = [] } }: Pick<IssueRules, 'project'>,
  { origin }: Pick<IssueState, 'origin'>,
): Pick<Round, 'template'> {
  if (origin?.kind !== 'template') return {};
  const { templateId: id, version } = origin;
  const found = templates.find((one) => one.id === id);
  const tasks = found?.version === version ? (found.tasks ?? []) : null;
  return { template: { id, version, name: found?.name ?? id, tasks } };
}

const roundOpened = (round: Round, { because }: Routed): Happening => ({
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
    rowName: round.rowName,
    because,
    input: round.input,
    template: round.template,
    purpose: round.purpose,
    level: round.level,
    assessment: round.assessmentNumber,
    stages: round.stages.map(({ definition, roster, openedAt, dueAt, nobody }) => ({
      id: definition.id,
      roster: roster.map(({ accountId }) => accountId),
      opened: openedAt !== null,
      dueAt,
      nobody,
    })),
  },
});
