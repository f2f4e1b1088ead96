import type { Happening, Outline } from './outline';
import type { PersonKey } from '../people';

/** Started and resolved by one agent. */
const served = (by: PersonKey, start: number, end: number, says: string): readonly Happening[] => [
  { after: start, by, to: 'In progress', assign: by },
  { after: end, by, to: 'Resolved', resolution: 'Done', says },
];

/** Things that people asked for. */
export const requests: readonly Outline[] = [
  { type: 'request', via: 'access', day: 40, hour: 9, by: 'customerSophie', summary: 'Access to the finance reports', text: 'I need to read the monthly reports from now on. My manager agrees.', story: served('agentAmara', 2, 28, 'You have been added to the group.') },
  { type: 'request', via: 'hardware', day: 36, hour: 10, by: 'customerMarek', summary: 'Two screens for the new dispatcher', text: 'She starts on the first of next month at desk W-14.', story: served('agentDiego', 5, 120, 'Both screens stand on the desk.') },
  { type: 'request', via: 'help', day: 33, hour: 8.5, by: 'customerSophie', summary: 'How do I forward my phone to a colleague?', text: 'For my holiday next week.', priority: 'Low', story: served('agentLena', 0.5, 1, 'Dial *21*, the number and #. The guide is in the help centre.') },
  { type: 'request', via: 'access', day: 28, hour: 11, by: 'customerMarek', summary: 'Access to the carrier\'s tracking portal', text: 'For three people of the dispatch team.', story: served('agentAmara', 3, 52, 'The accounts have been ordered and are active.') },
  { type: 'request', via: 'help', day: 22, hour: 14, by: 'customerSophie', summary: 'Restore a deleted folder', text: 'I deleted the folder "Q3 contracts" by mistake. It was there on Monday.', priority: 'High', story: served('agentYuki', 0.4, 3, 'The folder is back as of Monday 22:00.') },
  {
    type: 'request', via: 'hardware', day: 15, hour: 9.5, by: 'customerSophie', summary: 'New laptop, the old one is five years old', text: 'It takes ten minutes to start and the battery lasts an hour.',
    story: [
      { after: 4, by: 'agentDiego', to: 'In progress', assign: 'agentDiego' }, { after: 5, by: 'agentDiego', to: 'Waiting for customer', says: 'Would 14 or 16 inches suit you better?' },
      { after: 48, by: 'customerSophie', says: '14 please.' }, { after: 49, by: 'agentDiego', to: 'In progress' }, { after: 50, by: 'agentDiego', to: 'Pending', notes: 'Ordered, delivery in about two weeks.' },
    ],
  },
  { type: 'request', via: 'access', day: 8, hour: 7.5, by: 'customerMarek', summary: 'Guest Wi-Fi for the auditors', text: 'Four people, Monday to Wednesday next week.', story: served('agentLena', 1, 6, 'The codes are in your mailbox.') },
  { type: 'request', via: 'help', day: 4, hour: 13, by: 'customerMarek', summary: 'Change the name of the mailing list dispatch-old', text: 'It should be called dispatch-archive.', priority: 'Lowest', story: [{ after: 20, by: 'agentAmara', to: 'In progress', assign: 'agentAmara' }] },
  { type: 'request', via: 'access', day: 1, hour: 12, by: 'customerSophie', summary: 'Write access to the supplier folder', text: 'I take over the contracts from Jonas.' },
];
