import type { Page } from 'playwright-core';
import * as admin from '../fixtures/admin';
import { catalogue, catalogueBackend } from '../fixtures/catalogue';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';

const walk = (name: string, steps: Walk['steps'], more: Backend = {}): Walk => ({
  name: `catalogue-${name}`,
  page: 'admin',
  shows: 'Operations',
  backend: { ...admin.backend, ...catalogueBackend, ...more },
  steps,
});
/** Opens a section and waits for a text in it. */
const toSection = (name: string, shows: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await page.getByText(shows).first().waitFor();
};
const toPractices = toSection('Practices', 'practices covered');
const toCoverage = toSection('Coverage', 'with behaviour');
const toPractice = (name: string) => async (page: Page) => {
  await toPractices(page);
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('heading', { name: 'Workflow' }).waitFor();
};
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
/** A combo box keeps its list open only while it is being used. */
async function order(page: Page, framework: string) {
  await page.getByRole('combobox', { name: 'Framework' }).click();
  await page.getByRole('option', { name: framework }).click();
}

/** The catalogue's screens and their states. */
export const cataloguePictures: readonly Walk[] = [
  walk('practices', toPractices),
  walk('practices-value-chain', async (page) => {
    await toPractices(page);
    await order(page, 'ITIL 4 value chain');
  }),
  walk('practices-no-match', async (page) => {
    await toPractices(page);
    await page.getByLabel('Find a practice').fill('unicorn');
    await page.getByText('No practice matches.').waitFor();
  }),
  {
    ...walk('loading', (page) => page.getByRole('tab', { name: 'Practices' }).click()),
    backend: admin.backend,
  },
  walk('refused', toSection('Practices', 'Steward: configure rules'), {
    'catalogue.list': () =>
      failed({
        code: 'NOT_ALLOWED',
        message: 'The catalogue is for those who configure rules.',
        remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
      }),
  }),
  walk('failed', toSection('Practices', 'Jira did not answer.'), {
    'catalogue.list': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }),
  }),
  walk('empty', toSection('Practices', 'No practices here'), {
    'catalogue.list': () => ok({ ...catalogue, practices: [] }),
  }),
  walk('coverage', toCoverage),
  walk('coverage-open', async (page) => {
    await toCoverage(page);
    await press(page, 'Change enablement');
  }),
  walk('coverage-single', async (page) => {
    await toCoverage(page);
    await order(page, 'ITIL version 5');
  }),
  walk('coverage-table', async (page) => {
    await toCoverage(page);
    await press(page, 'Show as a table');
  }),
  walk('practice', toPractice('Change enablement')),
  walk('practice-status', async (page) => {
    await toPractice('Change enablement')(page);
    await press(page, 'Scheduled');
  }),
  walk('practice-table', async (page) => {
    await toPractice('Change enablement')(page);
    await press(page, 'Show as a table');
  }),
  walk('practice-register', toPractice('Control register')),
  walk(
    'practice-failed',
    async (page) => {
      await toPractices(page);
      await press(page, 'Change enablement');
      await page.getByText('Jira did not answer.').waitFor();
    },
    {
      'catalogue.practice': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }),
    },
  ),
];
