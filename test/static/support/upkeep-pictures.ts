import type { Page } from 'playwright-core';
import * as upkeep from '../fixtures/upkeep';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, openProject, press, toSite, toTab } from './walk';

const refused = failed({
  code: 'JIRA_REFUSED',
  message: 'Jira did not answer.',
  remedy: 'Try again in a minute.',
});
const PASSPHRASE = 'a long enough secret';

async function toUndo(page: Page, shows: string) {
  await openProject(page, 'Operations');
  await press(page, 'Undo: Change enablement');
  await page.getByText(shows).first().waitFor();
}
async function toImportPlan(page: Page) {
  await toSite('Import a configuration', 'You see a plan')(page);
  await page.getByLabel('Or paste its text').fill('{"format":"steward-configuration"}');
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await press(page, 'Show the plan');
  await page.getByText('What importing would do').waitFor();
}

/** What comes after adopting, and the pages of the whole site. */
export const upkeepPictures: readonly Walk[] = [
  adminWalk('adopted', async (page) => {
    await openProject(page, 'Operations');
    await page.getByText('Adopted practices').waitFor();
  }),
  adminWalk('drift', toTab('Drift', '3 differences')),
  adminWalk('drift-none', toTab('Drift', 'Nothing has drifted'), {
    'admin.drift': () => ok(upkeep.noDrift),
  }),
  adminWalk('drift-never', toTab('Drift', 'Nobody has looked yet'), {
    'admin.drift': () => ok(upkeep.neverLooked),
  }),
  adminWalk('drift-failed', toTab('Drift', 'Jira did not answer.'), { 'admin.drift': () => refused }),
  adminWalk(
    'repair',
    async (page) => {
      await toTab('Drift', '3 differences')(page);
      await press(page, 'Repair all 2');
      await page.getByRole('heading', { name: 'Repairing' }).waitFor();
    },
    { 'admin.job': () => ok(upkeep.repairJob) },
  ),
  adminWalk('undo', (page) => toUndo(page, 'No ticket has a value in it.')),
  adminWalk('undo-blocked', (page) => toUndo(page, 'to settle first'), {
    'admin.planUndo': () => ok(upkeep.blockedUndo),
  }),
  adminWalk('benefit', async (page) => {
    await toTab('Benefit', 'Petra Lindqvist')(page);
    await page.getByText('Many incidents come back').waitFor();
  }),
  adminWalk('benefit-close', async (page) => {
    await toTab('Benefit', 'Petra Lindqvist')(page);
    await press(page, 'Record the outcome');
    await press(page, 'Save the outcome');
    await page.getByText('Choose one.').waitFor();
  }),
  adminWalk('benefit-none', toTab('Benefit', 'No decision is recorded'), {
    'admin.decisions': ({ projectId }) => ok({ projectId, decisions: [] }),
    'admin.readiness': () => refused,
  }),
  adminWalk('history', toTab('History', 'The gate was switched')),
  adminWalk('site', async (page) => {
    await page.getByRole('tab', { name: 'Site' }).click();
    await page.getByText('The whole site').waitFor();
  }),
  adminWalk('permissions', async (page) => {
    await toSite('Permissions', 'Steward: configure rules')(page);
    await page.getByRole('combobox', { name: 'Show the permissions of' }).click();
    await page.getByRole('option', { name: /Operations/ }).click();
    await page.getByText('Steward: override risk').waitFor();
  }),
  adminWalk('export', async (page) => {
    await toSite('Export the configuration', 'Keep the passphrase')(page);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Passphrase again').fill('something else');
    await press(page, 'Make the file');
    await page.getByText('The two are not the same.').waitFor();
  }),
  adminWalk('export-ready', async (page) => {
    await toSite('Export the configuration', 'Keep the passphrase')(page);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Passphrase again').fill(PASSPHRASE);
    await press(page, 'Make the file');
    await page.getByText('steward-acme-2026-11-20.json').first().waitFor();
  }),
  adminWalk('import', toSite('Import a configuration', 'You see a plan')),
  adminWalk('import-plan', toImportPlan),
  adminWalk(
    'import-refused',
    async (page) => {
      await toSite('Import a configuration', 'You see a plan')(page);
      await page.getByLabel('Or paste its text').fill('{}');
      await page.getByLabel('Passphrase').fill(PASSPHRASE);
      await press(page, 'Show the plan');
      await page.getByText('This is not a configuration of Steward.').waitFor();
    },
    {
      'config.planImport': () =>
        failed({ code: 'BAD_INPUT', message: 'This is not a configuration of Steward.' }),
    },
  ),
  adminWalk('uninstall', toSite('Prepare for uninstalling', 'Not prepared')),
  adminWalk('uninstall-prepared', toSite('Prepare for uninstalling', 'the gate observes.'), {
    'site.uninstall': () => ok(upkeep.prepared),
  }),
];
