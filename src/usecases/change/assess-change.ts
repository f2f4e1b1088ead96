import { assess, riskInput } from '../../domain/risk';
import { workingCalendarId } from '../../domain/provisioning/calendars';
import type { SealedContent } from '../../domain/approvals/types';
import type { Assessment, RiskModel } from '../../domain/risk/types';
import type { RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Calendar, Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { versionAt } from '../rules/pick-version';
import { Refusal } from '../refusal';
import { answersOf } from './read-change';

/** What of an aggregate an assessment is made of, beside the issue. */
export type RiskBasis = Pick<IssueState, 'answers' | 'evidence' | 'plan'>;

/** From this grade on a conflict is a collision: what lies below is a matter of convenience. */
const COLLIDES = 2;

/**
 * Assesses the change as it stands now, by the model in force at `head.at`. What the site knows is taken as it was gathered.
 * Throws a Refusal when no risk model is in force.
 */
export function assessChange(
  found: IssueRules,
  issue: LiveIssue,
  content: SealedContent,
  basis: RiskBasis,
  head: { readonly number: number; readonly at: Millis; readonly cause: string },
): Assessment {
  const model = modelAt(found.rules, head.at);
  const { evidence, plan } = basis;
  const answers = {
    ...answersOf(found.practice, issue, content, head.at, businessHours(found)),
    impacts: impactsOf(found),
  };
  const input = riskInput(answers, evidence, {
    answers: basis.answers,
    questions: model.questions,
    collisions: plan === null ? null : plan.conflicts.filter(({ grade }) => grade >= COLLIDES).length,
    load: plan?.load ?? null,
    stoppers: model.stoppers,
  });
  return assess(model, input, head);
}

/** The risk model in force at an instant; the oldest one for instants before all of them. */
export function modelAt(rules: RulesInForce, at: Millis): RiskModel {
  const model = versionAt(rules.riskModels, at) ?? rules.riskModels[0];
  if (model === undefined)
    throw new Refusal(
      'UNAVAILABLE',
      'No risk model is in force.',
      'Adopt the practice again on the admin page.',
    );
  return model;
}

/** The project's working hours; null when it has no calendar of its own. */
export function businessHours({
  rules,
  project,
}: Pick<IssueRules, 'rules' | 'project'>): Pick<Calendar, 'between'> | null {
  const id = workingCalendarId(project.projectId);
  return Object.hasOwn(rules.calendars, id) ? calendarBook(rules.calendars)(id, 0) : null;
}

/** What the project answers Impact with, gravest first. */
const impactsOf = ({ project }: IssueRules): readonly string[] =>
  project.priority?.matrix.impacts.map((impact) => impact.name) ?? [];
