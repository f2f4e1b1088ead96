import type { WorkflowOutline } from './define-workflow';

/** The workflow that every Jira has and nobody can edit, named "jira". */
export const jiraWorkflow = (resolveScreenId: string): WorkflowOutline => ({
  name: 'jira',
  description: 'The default Jira workflow.',
  statuses: [
    ['Open', 'TODO'],
    ['In Progress', 'IN_PROGRESS'],
    ['Reopened', 'TODO'],
    ['Resolved', 'DONE'],
    ['Closed', 'DONE'],
  ],
  initial: 'Open',
  transitions: [
    {
      id: '5',
      name: 'Resolve Issue',
      from: ['Open', 'In Progress', 'Reopened'],
      to: 'Resolved',
      screenId: resolveScreenId,
    },
    {
      id: '2',
      name: 'Close Issue',
      from: ['Open', 'In Progress', 'Reopened'],
      to: 'Closed',
      screenId: resolveScreenId,
    },
    { id: '701', name: 'Close Issue', from: ['Resolved'], to: 'Closed' },
    { id: '4', name: 'Start Progress', from: ['Open', 'Reopened'], to: 'In Progress', resolution: null },
    { id: '301', name: 'Stop Progress', from: ['In Progress'], to: 'Open', resolution: null },
    { id: '3', name: 'Reopen Issue', from: ['Resolved', 'Closed'], to: 'Reopened', resolution: null },
  ],
});
