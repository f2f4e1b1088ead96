import { assess, riskInput } from '../../domain/risk';
import { workingCalendarId } from '../../domain/provisioning/calendars';
import type { SealedContent } from '../../domain/approvals/types';
import type { Assessment, HistoryCount, RiskInput, RiskModel } from '../../domain/risk/types';
import type { RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Calendar, Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueRules } from '../rules/find-practice';
import { versionAt } from '../rules/pick-version';
import { Refusal } from '../refusal';
import { answersOf } from './read-change';

/** Outcomes of closed changes are not collected yet: the shipped base rate alone speaks until they are. */
const NO_OUTCOMES: HistoryCount = { k: 0, n: 0 };

/** Assesses the change as it stands now. Throws a Refusal when no risk model is in force. */
export function assessChange(
  found: IssueRules,
  issue: LiveIssue,
  content: SealedContent,
  head: { readonly number: number; readonly at: Millis; readonly cause: string },
): Assessment {
  const answers = {
    ...answersOf(found.practice, issue, content, head.at, businessHours(found)),
    impacts: impactsOf(found),
  };
  const input = riskInput(answers, {
    site: NO_OUTCOMES,
    histories: { team: NO_OUTCOMES, model: NO_OUTCOMES, service: NO_OUTCOMES },
  });
  return assess(modelAt(found.rules, head.at), input, head);
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

/** The model with a given version, for explaining an old assessment; the one in force when it is gone. */
export const modelOfVersion = (rules: RulesInForce, version: number, at: Millis): RiskModel =>
  rules.riskModels.find((model) => model.version === version) ?? modelAt(rules, at);

/** The project's working hours; null when it has no calendar of its own. */
function businessHours({ rules, project }: IssueRules): Pick<Calendar, 'between'> | null {
  const id = workingCalendarId(project.projectId);
  return Object.hasOwn(rules.calendars, id) ? calendarBook(rules.calendars)(id, 0) : null;
}

/** What the project answers Impact with, gravest first. */
const impactsOf = ({ project }: IssueRules): readonly string[] =>
  project.priority?.matrix.impacts.map((impact) => impact.name) ?? [];

/** Facts that move by themselves: time never re-scores a change. */
const MOVING = new Set(['leadTimeHours']);

/** What changed between two inputs, as words; null when nothing did that a person could have changed. */
export function changedFacts(before: RiskInput, after: RiskInput): string | null {
  const keys = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])];
  const changed = keys.filter(
    (key) => !MOVING.has(key) && (before.facts[key]?.value ?? null) !== (after.facts[key]?.value ?? null),
  );
  const damage = JSON.stringify(before.damage) !== JSON.stringify(after.damage);
  const stoppers =
    JSON.stringify(before.stoppers.map(({ id }) => id)) !==
    JSON.stringify(after.stoppers.map(({ id }) => id));
  const parts = [...changed, ...(damage ? ['damage'] : []), ...(stoppers ? ['stoppers'] : [])];
  return parts.length === 0 ? null : `changed: ${parts.join(', ')}`;
}
