import type { Page } from 'playwright-core';
import * as data from '../fixtures/service-panel';
import type { Backend } from './host';
import { failed, ok, type Scenario } from './scenarios';
import { press } from './walk';

/** The panel's back end where everything works and nothing changes. */
export const serviceBackend = (view: typeof data.incidentPanel): Backend => ({
  'service.panel': () => ok(view),
  'service.find': ({ search }) =>
    ok({ services: view.choices.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())) }),
  'service.set': () => ok(view),
  'service.judge': () => ok(view),
});
const of = (
  name: string,
  view: typeof data.incidentPanel,
  shows: string,
  steps?: (page: Page) => Promise<void>,
  more: Backend = {},
): Scenario & { steps?: (page: Page) => Promise<void> } => ({
  name: `service-${name}`,
  page: 'service',
  shows,
  backend: { ...serviceBackend(view), ...more },
  ...(steps === undefined ? {} : { steps }),
});

/** Every state of the Service panel. */
export const servicePictures = [
  of('incident', data.incidentPanel, 'CHG-12 ended 25 min before'),
  of('judged', data.judgedPanel, 'is confirmed as the cause'),
  of('read-only', data.readOnlyPanel, 'those who may edit the ticket'),
  of('quiet', data.quietPanel, 'no recent change stands out'),
  of('change', data.changePanel, 'would break with them'),
  of('wide', data.widePanel, 'Regional portal'),
  of('none', data.noServicePanel, 'No service is chosen'),
  of('unknown', data.unknownPanel, 'Paymnets'),
  of('partly-known', data.partlyKnownPanel, 'Old ERP'),
  of('picker', data.noServicePanel, 'No service is chosen', async (page) => {
    await press(page, 'Choose the service');
    await page.getByLabel('Which services is this about?').fill('pay');
    await page.getByRole('option', { name: 'Payments' }).click();
  }),
  of(
    'judge-failed',
    data.incidentPanel,
    'CHG-12 ended',
    async (page) => {
      await press(page, 'Confirm CHG-12');
      await page.getByText('wrote at this moment').waitFor();
    },
    { 'service.judge': () => failed({ code: 'BUSY', message: 'Somebody else wrote at this moment.' }) },
  ),
  {
    ...of('refused', data.incidentPanel, 'doesn’t look after this'),
    backend: {
      'service.panel': () =>
        failed({
          code: 'NOT_ADOPTED',
          message: 'Tickets of this type are not looked after in this project.',
          remedy: 'A Jira administrator can adopt incident management for the project.',
        }),
    },
  },
  {
    ...of('failed', data.incidentPanel, 'Jira did not answer.'),
    backend: { 'service.panel': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }) },
  },
  { ...of('loading', data.incidentPanel, 'Loading'), backend: {} },
];
