import type { Page } from 'playwright-core';
import * as clocks from '../fixtures/clocks';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const ofMiss = (name: string, steps: Walk['steps'], more: Walk['backend'] = {}): Walk => ({
  name: `clocks-${name}`,
  page: 'clocks',
  shows: 'Why was this missed?',
  backend: {
    'clocks.view': () => ok({ ...clocks.clocksView, clocks: [clocks.breachedClock] }),
    'clocks.native': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not give its SLAs.' }),
    ...more,
  },
  steps,
});

/** The ticket's screens that lie behind a click. */
export const clocksPictures: readonly Walk[] = [
  ofMiss('reason', async (page) => {
    await button(page, 'Give the reason');
    await button(page, 'Save the reason');
    await page.getByText('Choose a reason.').waitFor();
  }),
  ofMiss('excuse', (page) => button(page, 'Excuse this miss')),
  ofMiss(
    'reason-refused',
    async (page) => {
      await button(page, 'Give the reason');
      await page.getByLabel('Reason', { exact: true }).selectOption('load');
      await button(page, 'Save the reason');
      await page.getByText('The reason was not recorded').waitFor();
    },
    {
      'clocks.explain': () =>
        failed({ code: 'BUSY', message: 'Somebody else wrote at this moment.', remedy: 'Save it again.' }),
    },
  ),
];
