import type { WorkflowOutline } from './define-workflow';

export const requestWorkflow = (resolveScreenId: string, done: string): WorkflowOutline => ({
  name: 'ITS: Service Request Fulfilment workflow',
  description: 'Fulfils what somebody asked for.',
  statuses: [
    ['Waiting for support', 'TODO'],
    ['In progress', 'IN_PROGRESS'],
    ['Waiting for customer', 'IN_PROGRESS'],
    ['Pending', 'IN_PROGRESS'],
    ['Resolved', 'DONE'],
    ['Closed', 'DONE'],
    ['Canceled', 'DONE'],
  ],
  initial: 'Waiting for support',
  transitions: [
    { id: '11', name: 'Start', from: ['Waiting for support'], to: 'In progress' },
    {
      id: '21',
      name: 'Respond to customer',
      from: ['Waiting for support', 'In progress'],
      to: 'Waiting for customer',
    },
    { id: '31', name: 'Respond to support', from: ['Waiting for customer'], to: 'In progress' },
    { id: '41', name: 'Pending', from: ['In progress'], to: 'Pending' },
    { id: '51', name: 'Back to work', from: ['Pending'], to: 'In progress' },
    {
      id: '61',
      name: 'Resolve',
      from: ['Waiting for support', 'In progress', 'Waiting for customer'],
      to: 'Resolved',
      screenId: resolveScreenId,
      resolution: done,
    },
    { id: '71', name: 'Close', from: ['Resolved'], to: 'Closed' },
    { id: '81', name: 'Reopen', from: ['Resolved', 'Closed'], to: 'In progress', resolution: null },
    {
      id: '91',
      name: 'Cancel',
      from: ['Waiting for support', 'In progress', 'Waiting for customer', 'Pending'],
      to: 'Canceled',
      resolution: done,
    },
  ],
});

export const problemWorkflow = (done: string): WorkflowOutline => ({
  name: 'ITS: Problem Management workflow',
  description: 'Finds and removes the cause.',
  statuses: [
    ['Open', 'TODO'],
    ['Under review', 'IN_PROGRESS'],
    ['Under investigation', 'IN_PROGRESS'],
    ['Completed', 'DONE'],
    ['Canceled', 'DONE'],
  ],
  initial: 'Open',
  transitions: [
    { id: '11', name: 'Review', from: ['Open'], to: 'Under review' },
    { id: '21', name: 'Investigate', from: ['Open', 'Under review'], to: 'Under investigation' },
    {
      id: '31',
      name: 'Complete',
      from: ['Under review', 'Under investigation'],
      to: 'Completed',
      resolution: done,
    },
    {
      id: '41',
      name: 'Cancel',
      from: ['Open', 'Under review', 'Under investigation'],
      to: 'Canceled',
      resolution: done,
    },
    { id: '51', name: 'Reopen', from: ['Completed', 'Canceled'], to: 'Open', resolution: null },
  ],
});

/** The workflow of plain tasks, used by both projects. */
export const taskWorkflow = (done: string): WorkflowOutline => ({
  name: 'Acme task workflow',
  description: 'To do, doing, done.',
  statuses: [
    ['To Do', 'TODO'],
    ['In progress', 'IN_PROGRESS'],
    ['Done', 'DONE'],
  ],
  initial: 'To Do',
  transitions: [
    { id: '11', name: 'To Do', from: '*', to: 'To Do', resolution: null },
    { id: '21', name: 'In progress', from: '*', to: 'In progress', resolution: null },
    { id: '31', name: 'Done', from: '*', to: 'Done', resolution: done },
  ],
});
