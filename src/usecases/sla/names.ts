import type { SlaVocabulary } from '../../contract/sla-admin';
import type { RulesInForce } from '../../domain/rules/types';
import { projectIn } from '../rules/change-rules';

/** How ids are called. What has no name is called by its id. */
export interface Names {
  readonly field: (fieldId: string) => string;
  readonly value: (fieldId: string, value: string) => string;
  readonly calendar: (calendarId: string) => string;
}

const SYSTEM: Readonly<Record<string, string>> = {
  issuetype: 'Work type',
  statusCategory: 'Status category',
  lastComment: 'Last comment by',
  approval: 'Approval',
  links: 'Links',
};
const CATEGORY: Readonly<Record<string, string>> = {
  new: 'To do',
  indeterminate: 'In progress',
  done: 'Done',
};

/** What is known of names without asking anybody: priorities, calendars and teams stand in the rules. */
export function namesInRules(rules: RulesInForce, projectId: string): Names {
  const project = projectIn(rules, projectId);
  const priorities = project.priority?.matrix.priorities ?? [];
  const calendar = (id: string) => rules.calendars[id]?.at(-1)?.name ?? id;
  return {
    field: (id) => SYSTEM[id] ?? (id === project.teamField ? 'Team' : capital(id)),
    value: (field, value) => {
      if (field === 'project') return rules.projects[value]?.projectKey ?? value;
      if (field === 'statusCategory') return CATEGORY[value] ?? value;
      if (field === 'priority') return priorities.find(({ id }) => id === value)?.name ?? value;
      if (field === project.teamField) return project.teams?.[value]?.name ?? value;
      return value;
    },
    calendar,
  };
}

/** Names with those that Jira knows: fields and their values. */
export function namesIn(
  { fields, statuses, issueTypes, linkTypes, groups }: SlaVocabulary,
  rules: RulesInForce,
  projectId: string,
): Names {
  const known = namesInRules(rules, projectId);
  const lists: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> = {
    status: statuses,
    issuetype: issueTypes,
    links: linkTypes,
    group: groups,
  };
  const valuesOf = (id: string) => lists[id] ?? fields.find((one) => one.id === id)?.options ?? [];
  return {
    ...known,
    field: (id) => SYSTEM[id] ?? fields.find((one) => one.id === id)?.name ?? known.field(id),
    value: (field, value) =>
      valuesOf(field).find(({ id }) => id === value)?.name ?? known.value(field, value),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
