import type { WorkflowOutline } from './define-workflow';

/** JSM's own change workflow, before anybody extends it. */
export const changeWorkflow = (done: string, wontDo: string): WorkflowOutline => ({
  name: 'ITS: Change Management workflow',
  description: 'Takes a change from review to its end.',
  statuses: [
    ['Review', 'TODO'],
    ['Planning', 'IN_PROGRESS'],
    ['Awaiting approval', 'IN_PROGRESS'],
    ['Awaiting implementation', 'IN_PROGRESS'],
    ['Implementing', 'IN_PROGRESS'],
    ['Completed', 'DONE'],
    ['Failed', 'DONE'],
    ['Declined', 'DONE'],
    ['Canceled', 'DONE'],
  ],
  initial: 'Review',
  transitions: [
    { id: '11', name: 'Plan', from: ['Review'], to: 'Planning' },
    { id: '21', name: 'Request approval', from: ['Planning'], to: 'Awaiting approval' },
    { id: '31', name: 'Approve', from: ['Awaiting approval'], to: 'Awaiting implementation' },
    { id: '41', name: 'Decline', from: ['Awaiting approval'], to: 'Declined', resolution: wontDo },
    { id: '51', name: 'Implement', from: ['Awaiting implementation'], to: 'Implementing' },
    { id: '61', name: 'Complete', from: ['Implementing'], to: 'Completed', resolution: done },
    { id: '71', name: 'Fail', from: ['Implementing'], to: 'Failed', resolution: wontDo },
    {
      id: '81',
      name: 'Back to planning',
      from: ['Awaiting approval', 'Awaiting implementation', 'Declined'],
      to: 'Planning',
      resolution: null,
    },
    {
      id: '91',
      name: 'Cancel',
      from: ['Review', 'Planning', 'Awaiting approval', 'Awaiting implementation'],
      to: 'Canceled',
      resolution: wontDo,
    },
  ],
});
