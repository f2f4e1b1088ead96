import type { Outline } from './outline';

/** Problems, tasks, and the tickets of the second project. */
export const others: readonly Outline[] = [
  {
    type: 'problem', day: 23, hour: 10, by: 'agentLena', summary: 'Memory use of the payment service grows with every release', text: 'Third time this year. Find the cause before the next deployment.', impact: 'Extensive / Widespread', urgency: 'High', priority: 'High',
    story: [{ after: 3, by: 'agentLena', to: 'Under investigation', assign: 'agentLena' }, { after: 120, by: 'agentDiego', notes: 'Heap dumps point at the session cache.' }],
  },
  {
    type: 'problem', day: 16, hour: 9, by: 'agentAmara', summary: 'VPN gateway keeps old passwords', text: 'Known error, fixed by the vendor in 9.4.', impact: 'Moderate / Limited', urgency: 'Medium',
    story: [{ after: 2, by: 'agentAmara', to: 'Under review', assign: 'agentAmara' }, { after: 30, by: 'agentAmara', to: 'Completed', resolution: 'Done' }],
  },
  { type: 'task', day: 12, hour: 8, by: 'changeManager', summary: 'Collect the change calendar for next quarter', text: 'Ask all teams for planned outages.', story: [{ after: 24, by: 'changeManager', to: 'In progress', assign: 'changeManager' }] },
  { type: 'story', project: 'web', day: 29, hour: 9, by: 'agentLena', summary: 'As a customer I can pay with the new provider', text: 'Behind a flag.', story: [{ after: 24, by: 'agentLena', to: 'In progress', assign: 'agentLena' }, { after: 400, by: 'agentLena', to: 'Done', resolution: 'Done' }] },
  { type: 'bug', project: 'web', day: 18, hour: 14, by: 'agentDiego', summary: 'Session cache never lets go of finished orders', text: 'See the heap dumps.', priority: 'High', story: [{ after: 3, by: 'agentDiego', to: 'In progress', assign: 'agentDiego' }] },
  { type: 'task', project: 'web', day: 11, hour: 10, by: 'agentLena', summary: 'Rehearse the database upgrade', text: 'Twice, on a copy of production.', story: [{ after: 4, by: 'agentLena', to: 'In progress', assign: 'agentLena' }, { after: 52, by: 'agentLena', to: 'Done', resolution: 'Done' }] },
  { type: 'story', project: 'web', day: 2, hour: 10, by: 'agentDiego', summary: 'As a customer I see where my parcel is', text: 'From the carrier\'s tracking portal.' },
];
