import { fieldsOf } from '../../domain/sla/condition';
import type { Condition, SlaPolicy, Trigger } from '../../domain/sla/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
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

const triggersOf = ({ clock }: SlaPolicy): Trigger[] => [...clock.start, ...clock.stop, ...clock.cancel];

/** Whether any of these policies listens to comments. */
export const hearsComments = (policies: readonly SlaPolicy[]): boolean =>
  policies.some((policy) =>
    triggersOf(policy).some((trigger) => 'event' in trigger && trigger.event === 'comment'),
  );

function fieldsOfProject({ slaPolicies }: ProjectRules): string[] {
  const assigned = slaPolicies.some((policy) =>
    triggersOf(policy).some((trigger) => 'event' in trigger && trigger.event === 'assigned'),
  );
  return [...slaPolicies.flatMap(conditionsOf).flatMap(fieldsOf), ...(assigned ? ['assignee'] : [])];
}

/** Field ids that clocks of a project read, or those of all adopted projects while the project isn't known. */
export function clockFields(rules: RulesInForce, projectId: string | null): string[] {
  const projects = Object.values(rules.projects).filter(
    (project) => projectId === null || project.projectId === projectId,
  );
  return [...new Set(projects.flatMap(fieldsOfProject))];
}

/** The fields whose history clocks and priority need: at most ten. Creation fixes a project, so it is never asked for. */
export function clockHistoryFields({ project, practice }: IssueRules): string[] {
  const { impact, urgency } = practice.fields;
  const fields = ['status', 'priority', impact, urgency, 'assignee', ...fieldsOfProject(project)];
  return [...new Set(fields.filter((id): id is string => id !== undefined))].slice(0, MAX_CHANGELOG_FIELDS);
}
