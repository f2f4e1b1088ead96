import type { PracticeRules, RulesInForce } from '../../domain/rules/types';
import { Refusal } from '../refusal';
import { projectIn } from '../rules/change-rules';

/** What change enablement says in a project. @throws Refusal NOT_ADOPTED */
export function changesIn(
  rules: RulesInForce,
  projectId: string,
): { readonly practice: PracticeRules; readonly issueType: string } {
  const project = projectIn(rules, projectId);
  const practice = project.practices.find((one) => one.practice === 'change-enablement');
  const issueType = practice?.issueTypeIds[0];
  if (practice === undefined || issueType === undefined)
    throw new Refusal(
      'NOT_ADOPTED',
      'This project has not adopted change enablement.',
      'An administrator can adopt it on Steward’s admin page.',
    );
  return { practice, issueType };
}

/** Jira's field id of a field that templates name; null: adoption hasn't mapped it. */
export const idOfField = ({ fields }: PracticeRules, field: string): string | null =>
  field === 'description' ? field : ((fields as Readonly<Record<string, string>>)[field] ?? null);
