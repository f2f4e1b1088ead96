import type { Page } from 'playwright-core';
import * as admin from '../fixtures/admin';
import { adaptPictures } from './adapt-pictures';
import { boardPictures } from './board-pictures';
import { calendarPictures } from './calendar-pictures';
import { cataloguePictures } from './catalogue-pictures';
import { deployGatePictures } from './deploy-gate-pictures';
import { freezePictures } from './freeze-pictures';
import { healthPictures } from './health-pictures';
import { policyPictures } from './policy-pictures';
import { registryPictures } from './registry-pictures';
import { riskPictures } from './risk-pictures';
import { ok, type Scenario } from './scenarios';
import { slaPictures } from './sla-pictures';
import { upkeepPictures } from './upkeep-pictures';

export interface Walk extends Scenario {
  /** What a person does to get to the picture. */
  readonly steps: (page: Page) => Promise<void>;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first().click();

async function toSettings(page: Page) {
  await page
    .getByRole('row', { name: /Facilities/ })
    .getByRole('button')
    .click();
  await page.getByRole('checkbox', { name: /Change enablement/ }).check();
  await button(page, 'Continue to settings');
  await page.getByLabel('Time zone').first().waitFor();
}
async function toPlan(page: Page) {
  await toSettings(page);
  await button(page, 'Show the plan');
  await page.getByText('The plan', { exact: true }).waitFor();
}
async function toTab(page: Page, name: string) {
  await page
    .getByRole('row', { name: /Operations/ })
    .getByRole('button')
    .click();
  await page.getByRole('tab', { name }).click();
}
async function toJob(page: Page, shows: string) {
  await page
    .getByRole('row', { name: /Network/ })
    .getByRole('button')
    .click();
  await page.getByText(shows).first().waitFor();
}
const walk = (name: string, steps: Walk['steps'], more: Partial<typeof admin.backend> = {}): Walk => ({
  name: `admin-${name}`,
  page: 'admin',
  shows: 'Operations',
  backend: { ...admin.backend, ...more },
  steps,
});

/** The administrator's screens that lie behind a click. */
export const adminPictures: readonly Walk[] = [
  walk('practices', async (page) =>
    page
      .getByRole('row', { name: /Facilities/ })
      .getByRole('button')
      .click(),
  ),
  walk('settings', toSettings),
  walk('plan', toPlan),
  walk('plan-conflict', toPlan, { 'admin.plan': () => ok({ kind: 'plan', plan: admin.conflictPlan }) }),
  walk('plan-empty', toPlan, { 'admin.plan': () => ok({ kind: 'plan', plan: admin.emptyPlan }) }),
  walk('job', (page) => toJob(page, '2 of 6')),
  walk('job-failed', (page) => toJob(page, 'A step failed'), { 'admin.job': () => ok(admin.failedJob) }),
  walk('job-done', (page) => toJob(page, 'The practices are adopted'), {
    'admin.job': () => ok(admin.doneJob),
  }),
  walk('gate', async (page) => {
    await toTab(page, 'Gate');
    await page.getByText('OPS-31').waitFor();
  }),
  walk('rules', async (page) => {
    await toTab(page, 'Rules');
    await page.getByText('Business hours').first().waitFor();
  }),
  ...adaptPictures,
  ...upkeepPictures,
  ...cataloguePictures,
  ...slaPictures,
  ...boardPictures,
  ...calendarPictures,
  ...registryPictures,
  ...freezePictures,
  ...policyPictures,
  ...riskPictures,
  ...deployGatePictures,
  ...healthPictures,
];
