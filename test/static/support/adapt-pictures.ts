import type { Page } from 'playwright-core';
import * as admin from '../fixtures/admin';
import { catalogue } from '../fixtures/catalogue';
import { bigPlan } from '../fixtures/plans-and-jobs';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { adminWalk, openProject, press, toAdapt, toSettings } from './walk';

const summary = (page: Page, text: string) => page.locator('summary', { hasText: text }).first().click();

async function toPractice(page: Page) {
  await toAdapt(page);
  await summary(page, 'Change enablement');
  await page.getByLabel('Your name for “[System] Change”').waitFor();
}
async function toMatrix(page: Page) {
  await toAdapt(page);
  await summary(page, 'Priority from impact');
  await page.getByRole('grid', { name: 'Priority matrix' }).waitFor();
}
async function toPlan(page: Page) {
  await toSettings(page);
  await press(page, 'Show the plan');
}

const reading = {
  kind: 'reading' as const,
  jobId: 'job-9',
  text: 'Workflows',
  done: 120,
  total: 500,
};
/** Nothing that is shipped needs another practice so far: here changes need incidents. */
const needyBackend: Backend = {
  'catalogue.list': () =>
    ok({
      ...catalogue,
      practices: catalogue.practices.map((entry) =>
        entry.id === 'change-enablement' ? { ...entry, requires: ['incident-management'] } : entry,
      ),
    }),
};

/** The wizard's states: needs, adapting, the matrix, plans that are large, being read or refused. */
export const adaptPictures: readonly Walk[] = [
  adminWalk(
    'practices-need',
    async (page) => {
      await openProject(page, 'Facilities');
      await page.getByRole('checkbox', { name: 'Change enablement' }).check();
      await press(page, 'Continue to settings');
      await page.getByText('Some of what you chose').waitFor();
    },
    needyBackend,
  ),
  adminWalk('adapt', toAdapt),
  adminWalk('adapt-practice', async (page) => {
    await toPractice(page);
    await page.getByLabel('Your name for “[System] Change”').fill('RFC');
    await page.getByText('Everything fits.').last().waitFor();
  }),
  adminWalk(
    'adapt-findings',
    async (page) => {
      await toPractice(page);
      await page.getByLabel('Your name for “[System] Change”').fill('Incident');
      await page.getByText('2 things can’t be changed like this').first().waitFor();
    },
    {
      'admin.checkAdaptation': () =>
        ok({
          findings: [
            {
              where: 'issue type "[System] Change"',
              text: 'Another practice calls its type “Incident” already.',
              severity: 'error',
            },
            { where: 'practice', text: 'The workflow would have two ways in.', severity: 'error' },
          ],
          practice: null,
        }),
    },
  ),
  adminWalk('matrix', toMatrix),
  adminWalk('matrix-wrong', async (page) => {
    await toMatrix(page);
    await page.getByLabel('Impact Minor / Localized, urgency Low').selectOption('Highest');
    await press(page, 'Add an impact');
    await page.getByLabel('Name of impact 5').fill('Minor / Localized');
    await page.getByText('to mend in the matrix').waitFor();
  }),
  adminWalk(
    'plan-large',
    async (page) => {
      await toPlan(page);
      await page.getByText('also touch something else').waitFor();
    },
    { 'admin.plan': () => ok({ kind: 'plan', plan: bigPlan }) },
  ),
  adminWalk(
    'plan-reading',
    async (page) => {
      await toPlan(page);
      await page.getByText('120 of 500 read').waitFor();
    },
    {
      'admin.plan': () => ok(reading),
      'admin.planResult': () => ok(reading),
    },
  ),
  adminWalk(
    'plan-failed',
    async (page) => {
      await toPlan(page);
      await page.getByText('The plan could not be made').waitFor();
    },
    { 'admin.plan': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the workflows.' }) },
  ),
  adminWalk(
    'job-skip',
    async (page) => {
      await openProject(page, 'Network');
      await page.getByRole('button', { name: 'Leave this step out' }).waitFor();
    },
    { 'admin.job': () => ok({ ...admin.failedJob, canSkip: true }) },
  ),
];
