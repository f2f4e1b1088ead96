import type { PracticeId } from '../../contract/common';
import type {
  LogicalField,
  PracticeRules,
  ProjectRules,
  RulesInForce,
  StatusRole,
} from '../../domain/rules/types';
import type { Phase } from '../../store/issue-state-types';

/** The rules that one issue falls under. */
export interface IssueRules {
  readonly rules: RulesInForce;
  readonly project: ProjectRules;
  readonly practice: PracticeRules;
}

/** The practice that looks after this issue type in this project; null when none was adopted for it. */
export function findPractice(
  rules: RulesInForce | null,
  projectId: string,
  issueTypeId: string,
): IssueRules | null {
  const project = rules && Object.hasOwn(rules.projects, projectId) ? rules.projects[projectId] : undefined;
  const practice = project?.practices.find(({ issueTypeIds }) => issueTypeIds.includes(issueTypeId));
  return rules && project && practice ? { rules, project, practice } : null;
}

/** The role a status plays in a practice; null for a status that the practice doesn't know. */
export function roleOf(practice: PracticeRules, statusId: string | null): StatusRole | null {
  if (statusId === null) return null;
  const found = Object.entries(practice.statuses).find(([, ids]) => ids.includes(statusId));
  return found ? (found[0] as StatusRole) : null;
}

const PHASES: Readonly<Partial<Record<StatusRole, Phase>>> = {
  draft: 'draft',
  assess: 'draft',
  authorize: 'submitted',
  scheduled: 'scheduled',
  implementing: 'implementing',
  review: 'review',
  closed: 'closed',
  // Refused or withdrawn: either way it is given up.
  rejected: 'cancelled',
  cancelled: 'cancelled',
  onHold: 'onHold',
};

/** Where a change stands. A status without a role counts as draft: nothing may be assumed to be approved there. */
export const phaseOf = (role: StatusRole | null): Phase =>
  role === null ? 'draft' : (PHASES[role] ?? 'draft');

/** Jira's id of a logical field in a practice, if adoption mapped it. */
export const fieldId = (practice: PracticeRules, field: LogicalField): string | null =>
  practice.fields[field] ?? null;

/**
 * Field ids that reading an issue must ask for. When the project isn't known yet, those of all adopted projects:
 * they mostly share their fields, and one call with a few ids more is cheaper than two calls.
 */
export function mappedFields(
  rules: RulesInForce,
  projectId: string | null,
  practiceId?: PracticeId,
): string[] {
  const projects = Object.values(rules.projects).filter(
    (project) => projectId === null || project.projectId === projectId,
  );
  const practices = projects
    .flatMap(({ practices: all }) => all)
    .filter(({ practice }) => !practiceId || practice === practiceId);
  return [...new Set(practices.flatMap(({ fields }) => Object.values(fields)))].sort();
}
