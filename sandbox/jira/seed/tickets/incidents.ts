import type { Outline } from './outline';

/** Things that broke. */
export const incidents: readonly Outline[] = [
  {
    type: 'incident', via: 'outage', day: 38, hour: 7.2, by: 'customerSophie', summary: 'E-mail is not being delivered to external recipients', priority: 'High',
    impact: 'Significant / Large', urgency: 'High', text: 'Since this morning mails to customers stay in the outbox. Internal mail works.',
    story: [
      { after: 0.2, by: 'agentLena', to: 'Work in progress', assign: 'agentLena' },
      { after: 0.5, by: 'agentLena', says: 'We see the queue on the mail relay growing and are looking into it.' },
      { after: 2.1, by: 'agentLena', notes: 'Relay certificate expired at 06:00. Renewed, queue is draining.' },
      { after: 2.6, by: 'agentLena', to: 'Resolved', resolution: 'Done', says: 'The certificate of the mail relay had expired. It is renewed and all mails have been sent.' },
      { after: 74, by: 'agentLena', to: 'Closed' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 35, hour: 12.5, by: 'customerMarek', summary: 'Warehouse scanners lose the Wi-Fi connection', priority: 'Medium',
    impact: 'Moderate / Limited', urgency: 'High', text: 'In hall 3 the hand scanners disconnect every few minutes. Picking takes twice as long.',
    story: [
      { after: 1, by: 'agentDiego', to: 'Work in progress', assign: 'agentDiego' },
      { after: 3, by: 'agentDiego', to: 'Waiting for customer', says: 'Could you tell us the serial numbers of two scanners that show it?' },
      { after: 21, by: 'customerMarek', says: 'SC-1182 and SC-1190.' },
      { after: 21.5, by: 'agentDiego', to: 'Work in progress' },
      { after: 27, by: 'agentDiego', to: 'Resolved', resolution: 'Done', says: 'Two access points used the same channel. Changed, please tell us if it comes back.' },
      { after: 46, by: 'customerMarek', says: 'It is back since the night shift.' },
      { after: 47, by: 'agentDiego', to: 'Work in progress', resolution: null },
      { after: 70, by: 'agentDiego', to: 'Resolved', resolution: 'Done', says: 'An access point was broken and has been replaced.' },
      { after: 166, by: 'agentDiego', to: 'Closed' },
    ],
  },
  {
    type: 'incident', day: 31, hour: 3.4, by: 'agentYuki', summary: 'Nightly backup of the order database failed', priority: 'High', labels: ['backup'],
    impact: 'Minor / Localized', urgency: 'High', text: 'Job ORDERS-FULL ended with "no space left on device". The last good backup is 26 hours old.',
    story: [
      { after: 0.3, by: 'agentYuki', to: 'Work in progress', assign: 'agentYuki' },
      { after: 4, by: 'agentYuki', to: 'Resolved', resolution: 'Done', notes: 'Old archives removed, job restarted by hand, finished at 07:10 UTC.' },
      { after: 80, by: 'agentYuki', to: 'Closed' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 27, hour: 8.1, by: 'customerSophie', summary: 'VPN asks for the password again and again', priority: 'Medium',
    impact: 'Moderate / Limited', urgency: 'Medium', text: 'The VPN client comes back to the login page although the password is right. Three colleagues have the same.',
    story: [
      { after: 2, by: 'agentAmara', to: 'Work in progress', assign: 'agentAmara' },
      { after: 2.2, by: 'agentAmara', notes: 'Seems to hit accounts whose password was changed last week.' },
      { after: 6, by: 'agentAmara', to: 'Pending' },
      { after: 29, by: 'agentAmara', to: 'Work in progress' },
      { after: 31, by: 'agentAmara', to: 'Resolved', resolution: 'Known Error', says: 'The gateway kept old passwords. We restarted it; the vendor has been told.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 24, hour: 13, by: 'customerMarek', summary: 'Checkout of the web shop answers with error 502', priority: 'Highest', labels: ['web-shop', 'major'],
    impact: 'Extensive / Widespread', urgency: 'Critical', text: 'Customers cannot pay. It began right after one o\'clock. Sales says about 300 orders an hour are lost.',
    story: [
      { after: 0.05, by: 'agentLena', to: 'Work in progress', assign: 'agentLena' },
      { after: 0.2, by: 'agentLena', says: 'We are on it. Next update in 30 minutes.' },
      { after: 0.6, by: 'agentDiego', notes: 'Payment service out of memory since the deployment at 12:55. Rolling back.' },
      { after: 0.9, by: 'agentLena', to: 'Resolved', resolution: 'Done', says: 'The deployment has been rolled back. Checkout works again.' },
      { after: 96, by: 'agentLena', to: 'Closed' },
    ],
  },
  {
    type: 'incident', day: 20, hour: 10, by: 'agentDiego', summary: 'Monitoring reports high latency on the storage array', priority: 'Medium', impact: 'Significant / Large', urgency: 'Medium',
    text: 'Average write latency 45 ms since Tuesday, usually below 5 ms. No complaints from users so far.',
    story: [
      { after: 0.5, by: 'agentDiego', to: 'Work in progress', assign: 'agentDiego' },
      { after: 26, by: 'agentDiego', to: 'Resolved', resolution: 'Done', notes: 'A rebuild of disk 14 was running. Finished.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 17, hour: 9.3, by: 'customerSophie', summary: 'Printer on the 4th floor prints empty pages', priority: 'Low', impact: 'Minor / Localized', urgency: 'Low',
    text: 'Model and number are on the label: PR-4-02.',
    story: [
      { after: 24, by: 'agentAmara', to: 'Work in progress', assign: 'agentAmara' },
      { after: 25, by: 'agentAmara', to: 'Resolved', resolution: 'Done', says: 'The toner was empty. Replaced.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 13, hour: 11, by: 'customerMarek', summary: 'Stock levels in the ERP are from yesterday', priority: 'High', impact: 'Significant / Large', urgency: 'High', labels: ['erp'],
    text: 'The synchronisation from the warehouse seems to have stopped. We sell what we do not have.',
    story: [
      { after: 0.4, by: 'agentYuki', to: 'Work in progress', assign: 'agentYuki' },
      { after: 5.5, by: 'agentYuki', to: 'Resolved', resolution: 'Done', says: 'The interface had stopped after a wrong record. It runs again and has caught up.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 9, hour: 6.8, by: 'customerSophie', summary: 'Cannot open shared calendars', priority: 'Medium', impact: 'Moderate / Limited', urgency: 'Medium',
    text: 'The calendar of the meeting rooms shows "no permission".',
    story: [
      { after: 3, by: 'agentLena', to: 'Work in progress', assign: 'agentLena' },
      { after: 4, by: 'agentLena', to: 'Waiting for customer', says: 'Is it all rooms or only those in Berlin?' },
      { after: 28, by: 'customerSophie', says: 'Only Berlin.' },
      { after: 28.4, by: 'agentLena', to: 'Work in progress' },
      { after: 30, by: 'agentLena', to: 'Resolved', resolution: 'Done', says: 'The permission of the group was missing, it is back.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 6, hour: 15, by: 'customerMarek', summary: 'Label printer at dock 2 prints wrong addresses', priority: 'High', impact: 'Moderate / Limited', urgency: 'High',
    text: 'Every tenth label carries the address of the parcel before.',
    story: [
      { after: 0.7, by: 'agentDiego', to: 'Work in progress', assign: 'agentDiego' },
      { after: 18, by: 'agentDiego', to: 'Pending', notes: 'Waiting for a firmware from the vendor.' },
    ],
  },
  {
    type: 'incident', via: 'outage', day: 3, hour: 8, by: 'customerSophie', summary: 'Video calls drop after ten minutes', priority: 'Medium', impact: 'Moderate / Limited', urgency: 'Medium',
    text: 'Since the update of the client every call ends after about ten minutes.',
    story: [
      { after: 1.5, by: 'agentAmara', to: 'Work in progress', assign: 'agentAmara' },
      { after: 2, by: 'agentAmara', to: 'Waiting for customer', says: 'Which version does the "About" window show?' },
    ],
  },
  {
    type: 'incident', day: 1, hour: 4, by: 'agentYuki', summary: 'Certificate of the supplier portal expires in three days', priority: 'Medium', impact: 'Significant / Large', urgency: 'Low',
    text: 'Found by monitoring. The portal is used by about 80 suppliers.', labels: ['certificate'],
    story: [{ after: 2, by: 'agentYuki', assign: 'agentYuki', to: 'Work in progress' }],
  },
  {
    type: 'incident', via: 'outage', day: 0, hour: 6.5, by: 'customerMarek', summary: 'Time clock at the north gate is offline', priority: 'Low', impact: 'Minor / Localized', urgency: 'Medium',
    text: 'People write their hours on paper. The screen says "no network".',
  },
];
