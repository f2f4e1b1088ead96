import { DERIVED_FIELDS } from '../../contract/sla-terms';
import { fieldsOf } from '../../domain/sla/condition';
import type { Condition, Recipient, SlaPolicy } from '../../domain/sla/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { LINKS } from '../../jira/links';
import { MAX_CHANGELOG_FIELDS } from '../../jira/read-changelog';
import type { IssueRules } from '../rules/find-practice';

/** Conditions that a policy looks at. */
function conditionsOf({ scope, clock, goals }: SlaPolicy): Condition[] {
  const levels = [...clock.start, ...clock.stop, ...clock.cancel].flatMap((trigger) =>
    'level' in trigger ? [trigger.level] : [],
  );
  const whens = goals.flatMap(({ when }) => (when === 'otherwise' ? [] : [when]));
  return [scope, ...clock.pause.map(({ level }) => level), ...levels, ...whens];
}

/** Fields whose past a policy is judged by. Derived fields follow from the status, which is always read, and from facts. */
export function judgedBy(policy: SlaPolicy): string[] {
  const { start, stop, cancel } = policy.clock;
  const hearsAssigned = [...start, ...stop, ...cancel].some(
    (trigger) => 'event' in trigger && trigger.event === 'assigned',
  );
  const goals = policy.goals.flatMap(({ target, calendarBy }) => [
    ...(typeof target === 'number' ? [] : [target.field]),
    ...(calendarBy !== undefined && 'field' in calendarBy ? [calendarBy.field] : []),
  ]);
  const fields = [
    ...conditionsOf(policy).flatMap(fieldsOf),
    ...goals,
    ...(hearsAssigned ? ['assignee'] : []),
  ];
  return fields.filter((field) => !DERIVED_FIELDS.some((derived) => derived === field));
}

const fieldOf = (to: Recipient): string[] => (typeof to === 'object' && 'field' in to ? [to.field] : []);

/** Fields that escalations look at before they act. */
const actedOn = ({ escalations }: SlaPolicy): string[] =>
  escalations.flatMap(({ actions }) =>
    actions.flatMap((action) => {
      switch (action.kind) {
        case 'comment':
        case 'assign':
          return fieldOf(action.to);
        case 'notify':
          return action.to.flatMap(fieldOf);
        case 'addWatcher':
        case 'addParticipant':
          return fieldOf(action.who);
        case 'setField':
          return [action.field];
        case 'addLabel':
          return ['labels'];
        case 'raisePriority':
        case 'transition':
        case 'createIssue':
          return [];
      }
    }),
  );

const historyOfProject = ({ slaPolicies, teamField }: ProjectRules): string[] => [
  ...slaPolicies.flatMap(judgedBy),
  ...(teamField === undefined ? [] : [teamField]),
];

/** Field ids that clocks of a project read, or those of all adopted projects while the project isn't known. */
export function clockFields(rules: RulesInForce, projectId: string | null): string[] {
  const projects = Object.values(rules.projects).filter(
    (project) => projectId === null || project.projectId === projectId,
  );
  const fields = projects.flatMap((project) => [
    ...historyOfProject(project),
    ...project.slaPolicies.flatMap(actedOn),
    ...(project.slaPolicies.length === 0 ? [] : [LINKS]),
  ]);
  return [...new Set(fields)];
}

/**
 * The fields whose history clocks and priority need; null for all fields, when they are more than one call may name: an issue
 * may have come from another project or type.
 */
export function clockHistoryFields({ project, practice }: IssueRules): string[] | null {
  const { impact, urgency } = practice.fields;
  const base = ['status', 'priority', impact, urgency, 'assignee', 'issuetype', 'project'];
  const fields = [...base, ...historyOfProject(project)].filter((id): id is string => id !== undefined);
  const wanted = [...new Set(fields)];
  return wanted.length > MAX_CHANGELOG_FIELDS ? null : wanted;
}

/** Whether a scope can ever hold for issues of these types. */
function canCover(scope: Condition, issueTypeIds: readonly string[]): boolean {
  if ('all' in scope) return scope.all.every((part) => canCover(part, issueTypeIds));
  if ('any' in scope) return scope.any.some((part) => canCover(part, issueTypeIds));
  if ('in' in scope && scope.field === 'issuetype') return scope.in.some((id) => issueTypeIds.includes(id));
  return true;
}

/** Whether issues of this practice can have clocks. A change has them only where a policy covers its type. */
export const hasClocks = ({ project, practice }: Pick<IssueRules, 'project' | 'practice'>): boolean =>
  practice.practice === 'change-enablement'
    ? project.slaPolicies.some(({ scope }) => canCover(scope, practice.issueTypeIds))
    : project.slaPolicies.length > 0;
