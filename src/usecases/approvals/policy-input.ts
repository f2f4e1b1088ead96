import type { ChangeKind } from '../../contract/slot';
import type { ApprovalPolicy, SealedContent } from '../../domain/approvals/types';
import type { PolicyInput } from '../../domain/policy/types';
import type { Assessment, Level } from '../../domain/risk/types';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { serviceNamesOf, valueOf, windowOf } from '../change/read-change';
import { evidenceFor } from '../risk/gather';
import type { IssueRules } from '../rules/find-practice';
import { frozenChange } from '../schedule/frozen-change';
import { gradeOf } from '../schedule/grade-of';
import { kindInForce } from './change-kind';
import { namedFields } from './policy-fields';

/** What of an aggregate a policy is asked about, beside the assessment. */
export type PolicyBasis = Pick<IssueState, 'emergency' | 'origin' | 'evidence' | 'plan'>;

/**
 * What an approval policy is asked about a change, as it stands in Jira and in the ledger now. What isn't known is null, so that
 * the policy takes its worst value: leaving something blank never makes it milder.
 */
export function policyInputOf(
  found: IssueRules,
  issue: LiveIssue,
  state: PolicyBasis,
  content: SealedContent,
  assessed: { readonly assessment: Assessment; readonly level: Level },
  policy: ApprovalPolicy,
): PolicyInput {
  const { assessment, level } = assessed;
  const kind = kindInForce(state, found.project, content, level);
  const services = servicesKnown(found, issue, state);
  return {
    level,
    kind,
    likelihood: assessment.likelihoodForPolicy,
    damage: assessment.damage.forPolicy,
    model: modelOf(found, issue),
    services: services?.map(({ id }) => id) ?? null,
    criticality: criticalityOf(services),
    environment: fieldValueOf(valueOf(found.practice, issue, 'environment')).text,
    freeze: frozen(found, issue, kind, services?.map(({ id }) => id) ?? []),
    collision: collisionOf(found, issue, state),
    labels: textsOf(issue.raw['labels']),
    fields: fieldsOf(issue, policy),
  };
}

/** Null while neither type nor reason is filled in. */
function modelOf(found: IssueRules, issue: LiveIssue): string | null {
  const parts = (['changeType', 'changeReason'] as const).map(
    (field) => fieldValueOf(valueOf(found.practice, issue, field)).text,
  );
  return parts.every((part) => part === null) ? null : evidenceFor(found, issue).model;
}

type Known = NonNullable<PolicyBasis['evidence']>['services'];

/** The services that it names; null where it names none, one of them isn't known, or they haven't been looked up. */
function servicesKnown(
  { practice }: Pick<IssueRules, 'practice'>,
  issue: LiveIssue,
  { evidence }: PolicyBasis,
): Known | null {
  const names = serviceNamesOf(practice, issue);
  if (evidence === null || names.length === 0 || evidence.unknown.length > 0) return null;
  return evidence.of.services.join('\n') === names.join('\n') ? evidence.services : null;
}

/** The highest; null where one of them isn't rated. */
function criticalityOf(services: Known | null): number | null {
  if (services === null) return null;
  const rated = services.flatMap(({ criticality }) => criticality ?? []);
  return rated.length < services.length ? null : Math.max(...rated);
}

/** Whether the planned window meets a freeze; null where it has no window, or the freezes aren't worked out that far. */
function frozen(
  found: IssueRules,
  issue: LiveIssue,
  kind: ChangeKind,
  services: readonly string[],
): boolean | null {
  const { start, end } = windowOf(found.practice, issue);
  if (start === null || end === null) return null;
  const freezes = found.rules.freezes ?? [];
  const change = { ...frozenChange(found, issue, services, null), kind };
  if (freezeHits(change, freezes, []).some(({ effect }) => effect !== 'warn')) return true;
  return freezes.some(
    ({ until, effect }) => effect !== 'warn' && until !== undefined && Date.parse(until) < end,
  )
    ? null
    : false;
}

/** Grade of the worst conflict; null where the plan hasn't been looked at for this window. */
function collisionOf({ practice }: IssueRules, issue: LiveIssue, { plan }: PolicyBasis): number | null {
  const { start, end } = windowOf(practice, issue);
  if (plan?.slot == null || start === null || end === null) return null;
  const isSame = Date.parse(plan.slot.start) === start && Date.parse(plan.slot.end) === end;
  return isSame ? gradeOf(plan.conflicts, plan) : null;
}

const textsOf = (raw: unknown): string[] =>
  Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : [];

/** Values of the fields that the policy names: ids and texts, or numbers. What Jira didn't give stays absent. */
function fieldsOf({ raw }: LiveIssue, policy: ApprovalPolicy): Record<string, readonly string[] | number> {
  return Object.fromEntries(
    namedFields(policy)
      .filter((field) => raw[field] !== undefined)
      .map((field) => {
        const value = raw[field];
        return [field, typeof value === 'number' ? value : partsOf(value)];
      }),
  );
}

const partsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((one) => {
    const { id, text } = fieldValueOf(one);
    return [id, text].filter((part): part is string => part !== null);
  });
