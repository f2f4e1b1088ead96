import type { Page } from 'playwright-core';
import { checkedFreeze, faultyFreeze, FREEZES_ICS } from '../fixtures/freezes';
import { overview } from '../fixtures/admin';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, press } from './walk';

export const toFreezes =
  (shows = 'Year end') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Freezes' }).click();
    await page.getByText(shows).first().waitFor();
  };
/** The editor of "Year end", its preview read. */
export async function toFreeze(page: Page): Promise<void> {
  await toFreezes()(page);
  await press(page, 'Open Year end');
  await page.getByText('It meets 2 changes').first().waitFor();
}
/** Opens the import and chooses a file. */
export async function chooseFreezes(page: Page, content = FREEZES_ICS): Promise<void> {
  await press(page, 'Import times from an ICS file');
  await page.getByLabel('ICS file', { exact: true }).setInputFiles({
    name: 'freezes.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(content),
  });
}
const refusal = failed({
  code: 'NOT_ALLOWED',
  message: 'Freezes are shown to people who may configure rules.',
  remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
});
const readOnly = { 'admin.overview': () => ok({ ...overview, canConfigure: false }) };

/** Every state of the screens for freezes. */
export const freezePictures: readonly Walk[] = [
  adminWalk('freezes', toFreezes()),
  adminWalk('freezes-empty', toFreezes('No freezes yet'), {
    'freezes.list': () =>
      ok({ freezes: [], projects: [], services: [], environments: [], siteTimeZone: 'Europe/Berlin' }),
  }),
  adminWalk('freezes-refused', toFreezes('You can’t do this'), { 'freezes.list': () => refusal }),
  adminWalk('freezes-exceptions', async (page) => {
    await toFreezes()(page);
    await page.getByText('Exceptions', { exact: true }).click();
    await page.getByText('OPS-31').waitFor();
    await page.getByText('Mia Torres').waitFor();
  }),
  adminWalk(
    'freezes-exceptions-none',
    async (page) => {
      await toFreezes()(page);
      await page.getByText('Exceptions', { exact: true }).click();
      await page.getByText('No exceptions yet').waitFor();
    },
    { 'freezes.exceptions': () => ok({ exceptions: [], next: null }) },
  ),
  adminWalk('freeze', toFreeze),
  adminWalk('freeze-read-only', toFreeze, readOnly),
  adminWalk('freeze-approvers', async (page) => {
    await toFreezes()(page);
    await press(page, 'Open Month end');
    await page.getByText('Mia Torres').first().waitFor();
  }),
  adminWalk('freeze-new', async (page) => {
    await toFreezes()(page);
    await press(page, 'New freeze');
    await page.getByText('It meets').first().waitFor();
    await press(page, 'Save the freeze');
    await page.getByText('Give the freeze a name.').waitFor();
  }),
  adminWalk(
    'freeze-faults',
    async (page) => {
      await toFreezes()(page);
      await press(page, 'Open Year end');
      await page.getByText('It never comes.').first().waitFor();
    },
    { 'freezes.check': () => ok(faultyFreeze) },
  ),
  adminWalk('freeze-ics', async (page) => {
    await toFreeze(page);
    await chooseFreezes(page);
    await page.getByText('3 events found').waitFor();
  }),
  adminWalk(
    'freeze-stale',
    async (page) => {
      await toFreeze(page);
      await page.getByLabel('Name', { exact: true }).first().fill('Year end 2026');
      await press(page, 'Save the freeze');
      await page.getByText('Somebody else saved').waitFor();
    },
    { 'freezes.save': () => failed({ code: 'STALE', message: 'It is at version 5.' }) },
  ),
  adminWalk(
    'freeze-check-failed',
    async (page) => {
      await toFreezes()(page);
      await press(page, 'Open Year end');
      await page.getByText('The plan could not be read').first().waitFor();
    },
    { 'freezes.check': () => failed({ code: 'JIRA_REFUSED', message: 'The plan could not be read.' }) },
  ),
  adminWalk(
    'freeze-no-hits',
    async (page) => {
      await toFreezes()(page);
      await press(page, 'Open Year end');
      await page.getByText('No planned change').first().waitFor();
    },
    { 'freezes.check': () => ok({ ...checkedFreeze, hits: [] }) },
  ),
];
