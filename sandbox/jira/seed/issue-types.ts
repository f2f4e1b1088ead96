import type { JiraContext } from '../context';
import type { IssueType } from '../entities';

const TYPES = {
  incident: ['[System] Incident', 'For system outages or incidents.', 0, 10303],
  request: ['[System] Service request', 'Created by Jira Service Management.', 0, 10304],
  change: ['[System] Change', 'Created by Jira Service Management.', 0, 10305],
  problem: ['[System] Problem', 'Track underlying causes of incidents.', 0, 10306],
  task: ['Task', 'A small, distinct piece of work.', 0, 10318],
  story: ['Story', 'Functionality expressed as a user goal.', 0, 10315],
  bug: ['Bug', 'A problem or error.', 0, 10303],
  subtask: ['Sub-task', 'A small piece of work that is part of a larger task.', -1, 10316],
} as const satisfies Record<string, readonly [string, string, IssueType['hierarchyLevel'], number]>;
export type SeedTypes = Readonly<Record<keyof typeof TYPES, string>>;

/** Creates JSM's and Jira's own work types; answers their ids. */
export function seedIssueTypes(context: JiraContext): SeedTypes {
  return Object.fromEntries(
    Object.entries(TYPES).map(([key, [name, description, hierarchyLevel, avatarId]]) => {
      const id = context.nextId('issueType');
      context.tables.table('issueTypes').put({ id, name, description, hierarchyLevel, avatarId });
      return [key, id];
    }),
  ) as Record<keyof typeof TYPES, string>;
}
