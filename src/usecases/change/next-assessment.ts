import type { SealedContent } from '../../domain/approvals/types';
import type { Assessment, RiskInput } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Happening } from '../happening';
import type { IssueRules } from '../rules/find-practice';
import { assessChange, modelAt, type RiskBasis } from './assess-change';
import { changedFacts } from './changed-facts';

/** What an assessment is made of, beside the aggregate. */
interface AssessedSight {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly content: SealedContent;
}

/**
 * The last assessment as long as nothing that a person answered has changed, else the next one. What changed is its cause, unless
 * `cause` says more.
 */
export function nextAssessment(
  state: Pick<IssueState, 'assessments'> & RiskBasis,
  { rules, issue, content }: AssessedSight,
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
