import type { SlaVocabulary } from '../../contract/sla-admin';
import { checkPolicy } from '../../domain/sla/check-policy';
import type { ChainSite } from '../../domain/sla/chain';
import { lintPolicy, type LintSite, type SlaFinding } from '../../domain/sla/lint/lint-policy';
import type { SlaDraft } from '../../domain/sla/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { Refusal } from '../refusal';
import { inUse } from './in-use';
import { NEEDED } from './read-vocabulary';

/** What policies of a project are checked against. */
export interface Checks {
  /** Null while Jira can't say what exists: then only the policy's own faults are found. */
  readonly site: LintSite | null;
  readonly calendarIds: readonly string[];
  readonly chain: ChainSite;
}

export function checksOf(
  vocabulary: SlaVocabulary,
  rules: RulesInForce,
  project: ProjectRules,
  now: Millis,
): Checks {
  const { fields, statuses, priorities, issueTypes, linkTypes, teamField, calendars, partial } = vocabulary;
  const isWhole = !partial.some(({ part }) => NEEDED.some((needed) => needed === part));
  const words = { fields, statuses, priorities, issueTypes, linkTypes, teamField };
  const others = inUse(project.slaPolicies, now);
  return {
    site: isWhole ? { ...words, calendars: rules.calendars, others, now } : null,
    calendarIds: Object.keys(rules.calendars),
    chain: {
      priorities,
      teamField,
      dayLength: (id) => calendars.find((one) => one.id === id)?.dayLength ?? null,
    },
  };
}

/** What is wrong or doubtful in a policy. */
export function lint(draft: SlaDraft, { site, calendarIds }: Checks): SlaFinding[] {
  if (site !== null) return lintPolicy(draft, site);
  return checkPolicy(draft, calendarIds).map(({ path, message, remedy }) => ({
    path,
    severity: 'error',
    text: message,
    remedy,
  }));
}

/**
 * Only a policy without errors is put in force; a chain that can't fit is one of them.
 * @throws Refusal UNAVAILABLE when it can't be checked whole, BAD_INPUT with every error's place and remedy
 */
export function refuseErrors(draft: SlaDraft, checks: Checks): void {
  if (checks.site === null)
    throw new Refusal(
      'UNAVAILABLE',
      'The policy could not be checked, because Jira does not say at the moment which fields and statuses exist.',
      'Try again in a moment. Nothing was changed.',
    );
  const errors = lint(draft, checks).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Refusal(
    'BAD_INPUT',
    `This policy can't be activated. ${errors.map(({ path, text }) => `${path}: ${text}`).join(' ')}`,
    errors[0]?.remedy,
    { issues: errors.map(({ path, text, remedy }) => ({ path, message: text, remedy })), findings: errors },
  );
}
