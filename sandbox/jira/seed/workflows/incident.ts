import type { WorkflowOutline } from './define-workflow';

/** JSM's incident workflow with a customer's turn and a way back from resolved. */
export const incidentWorkflow = (resolveScreenId: string, done: string): WorkflowOutline => ({
  name: 'ITS: Incident Management workflow',
  description: 'Restores a service that broke.',
  statuses: [
    ['Open', 'TODO'],
    ['Work in progress', 'IN_PROGRESS'],
    ['Waiting for customer', 'IN_PROGRESS'],
    ['Pending', 'IN_PROGRESS'],
    ['Resolved', 'DONE'],
    ['Closed', 'DONE'],
    ['Canceled', 'DONE'],
  ],
  initial: 'Open',
  transitions: [
    { id: '11', name: 'Investigate', from: ['Open'], to: 'Work in progress' },
    {
      id: '21',
      name: 'Respond to customer',
      from: ['Open', 'Work in progress', 'Pending'],
      to: 'Waiting for customer',
    },
    { id: '31', name: 'Respond to support', from: ['Waiting for customer'], to: 'Work in progress' },
    { id: '41', name: 'Pending', from: ['Work in progress'], to: 'Pending' },
    { id: '51', name: 'Back to work', from: ['Pending'], to: 'Work in progress' },
    {
      id: '61',
      name: 'Resolve',
      from: ['Open', 'Work in progress', 'Waiting for customer', 'Pending'],
      to: 'Resolved',
      screenId: resolveScreenId,
      resolution: done,
    },
    { id: '71', name: 'Close', from: ['Resolved'], to: 'Closed' },
    { id: '81', name: 'Reopen', from: ['Resolved', 'Closed'], to: 'Work in progress', resolution: null },
    {
      id: '91',
      name: 'Cancel',
      from: ['Open', 'Work in progress', 'Waiting for customer', 'Pending'],
      to: 'Canceled',
      resolution: done,
    },
  ],
});
