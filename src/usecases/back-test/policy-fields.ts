import { DERIVED_FIELDS, type SlaPolicy } from '../../contract/sla-policy';
import type { CompactHistory } from '../../domain/back-test/compact-history';
import { judgedBy } from '../clocks/clock-fields';

const isDerived = (field: string): boolean => DERIVED_FIELDS.some((derived) => derived === field);

/** Fields whose history a policy is judged by, with those that every history has. */
export const fieldsOfPolicies = (
  policies: readonly SlaPolicy[],
  teamField: string | undefined,
): readonly string[] => [
  ...new Set([
    'status',
    'priority',
    'issuetype',
    'project',
    'assignee',
    ...(teamField === undefined ? [] : [teamField]),
    ...policies.flatMap(judgedBy),
  ]),
];

/** The fields of a kept history that Jira has. */
export const jiraFields = (histories: readonly Pick<CompactHistory, 'fields'>[]): readonly string[] => [
  ...new Set(histories.flatMap(({ fields }) => fields).filter((field) => !isDerived(field))),
];

/** Whether a kept history holds the past of all these fields. One that was kept for other policies may not. */
export function knowsFields({ fields }: Pick<CompactHistory, 'fields'>, wanted: readonly string[]): boolean {
  return wanted.every((field) => isDerived(field) || fields.includes(field));
}
