import type { Page } from 'playwright-core';
import * as admin from '../fixtures/admin';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';

/** A picture of the administrator's page behind some steps, on a back end where everything works but `more`. */
export const adminWalk = (name: string, steps: Walk['steps'], more: Backend = {}): Walk => ({
  name: `admin-${name}`,
  page: 'admin',
  shows: 'Operations',
  backend: { ...admin.backend, ...more },
  steps,
});

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: false }).first().click();

/** Opens a project from the overview. */
export const openProject = (page: Page, name: string) =>
  page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('button')
    .click();

/** Opens a tab of a project that follows practices and waits for a text in it. */
export const toTab = (name: string, shows: string) => async (page: Page) => {
  await openProject(page, 'Operations');
  await page.getByRole('tab', { name }).click();
  await page.getByText(shows).first().waitFor();
};

/** The wizard of a project without practices, up to its settings. */
export async function toSettings(page: Page, practice: RegExp | string = 'Change enablement') {
  await openProject(page, 'Facilities');
  await page.getByRole('checkbox', { name: practice }).check();
  await press(page, 'Continue to settings');
  await page.getByLabel('Time zone').first().waitFor();
}

/** The wizard's third step. */
export async function toAdapt(page: Page) {
  await toSettings(page);
  await page.getByRole('button', { name: 'Adapt', exact: true }).click();
  await page.getByRole('heading', { name: 'Make the practices yours' }).waitFor();
}

/** Opens a page of the site section. */
export const toSite =
  (name: string, shows: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Site' }).click();
    await press(page, `Open ${name}`);
    await page.getByText(shows).first().waitFor();
  };
