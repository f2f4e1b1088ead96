import type { Page } from 'playwright-core';
import * as jobs from '../fixtures/plans-and-jobs';
import * as data from '../fixtures/services';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { adminWalk, press } from './walk';

export const registryBackend: Backend = {
  'services.list': () => ok(data.servicesView),
  'services.view': () => ok(data.serviceView),
  'services.save': () => ok(data.serviceView),
  'services.verify': () => ok(data.serviceView),
  'services.retire': () => ok(data.servicesView),
  'services.importPart': ({ rows }) => ok({ uploadId: 'u1', rows: rows.length, faults: [] }),
  'services.planImport': () => ok(data.importPlan),
  'services.import': () => ok({ ...jobs.runningJob, kind: 'serviceImport' }),
  'services.export': () => ok({ name: 'services.csv', csv: 'Name\nPayments\n', rows: 1 }),
  'admin.job': () => ok({ ...jobs.runningJob, kind: 'serviceImport' }),
};
const walk = (name: string, steps: Walk['steps'], more: Backend = {}): Walk =>
  adminWalk(`services-${name}`, steps, { ...registryBackend, ...more });
export const toServices = async (page: Page, shows = 'Needed by') => {
  await page.getByRole('tab', { name: 'Services' }).click();
  await page.getByText(shows).first().waitFor();
};
export const openService = async (page: Page) => {
  await toServices(page);
  await press(page, 'Payments');
  await page.getByText('What it needs').waitFor();
};
export const CSV = 'Name,Criticality,Depends on\nPayments,5,Ledger\nShop,very,Payments\nSearch,3,Paymnets\n';
export const chooseFile = async (page: Page, csv = CSV) => {
  await toServices(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 's.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
};

/** The section "Services" of the administrator's page. */
export const registryPictures: readonly Walk[] = [
  walk('list', (page) => toServices(page)),
  walk('empty', (page) => toServices(page, 'No services yet'), {
    'services.list': () => ok(data.noServices),
  }),
  walk('no-match', (page) => toServices(page, 'No service fits'), {
    'services.list': () => ok({ ...data.servicesView, services: [] }),
  }),
  walk('large', (page) => toServices(page), { 'services.list': () => ok(data.manyServices) }),
  walk('refused', (page) => toServices(page, 'may not'), {
    'services.list': () =>
      failed({
        code: 'NOT_ALLOWED',
        message: 'You may not see the registry.',
        remedy: 'Ask a Jira administrator.',
      }),
  }),
  walk('edit', openService),
  walk('new', async (page) => {
    await toServices(page);
    await press(page, 'Add a service');
    await page.getByRole('heading', { name: 'New service' }).waitFor();
    await page.locator('summary', { hasText: 'Maintenance windows' }).click();
    await press(page, 'Add a maintenance window');
    await page.getByLabel('First day').waitFor();
  }),
  walk(
    'faults',
    async (page) => {
      await openService(page);
      await page.getByLabel('Name').first().fill('Search');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Something must be mended').waitFor();
    },
    {
      'services.save': () =>
        failed({
          code: 'BAD_INPUT',
          message: 'Search is already called “Search”. There is no time “2026-11-31T02:00”.',
          details: {
            issues: [
              { path: 'name', message: 'Search is already called “Search”.', remedy: 'Choose another name.' },
              { path: 'dependsOn[1]', message: 'Database 1 is retired.', remedy: 'Remove it.' },
              { path: 'groups[0]', message: 'Databases needs 4 of only 3.', remedy: 'Need fewer.' },
              {
                path: 'windows[0].start',
                message: 'There is no such time.',
                remedy: 'Write one that exists.',
              },
            ],
          },
        }),
    },
  ),
  walk(
    'stale',
    async (page) => {
      await openService(page);
      await page.getByLabel('Description').fill('Something else');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Somebody else has saved').first().waitFor();
    },
    {
      'services.save': () =>
        failed({ code: 'STALE', message: 'It is at version 8.', details: { version: 8 } }),
    },
  ),
  walk('import', async (page) => {
    await toServices(page);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('CSV file').waitFor();
  }),
  walk('import-plan', async (page) => {
    await chooseFile(page);
    await page.getByText('What the import would do').waitFor();
  }),
  walk(
    'import-faults',
    async (page) => {
      await chooseFile(page);
      await page.getByText('2 faults in the file').first().waitFor();
    },
    { 'services.planImport': () => ok(data.faultyPlan) },
  ),
  walk('import-job', async (page) => {
    await chooseFile(page);
    await press(page, 'Import 21 services');
    await page.getByText('Importing the services').waitFor();
  }),
];
