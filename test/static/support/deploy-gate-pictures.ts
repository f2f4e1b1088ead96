import type { Page } from 'playwright-core';
import { overview } from '../fixtures/admin';
import { emptyKeys, keysView } from '../fixtures/deploy-gate';
import { cleanPaths } from '../fixtures/gate-paths';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, press, toTab } from './walk';

export const toSection =
  (name: string, shows: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByText(shows).first().waitFor();
  };
export const toKeys = toSection('Deployment gate', 'Web shop, production');
const readOnly = { 'admin.overview': () => ok({ ...overview, canConfigure: false }) };
const refusal = failed({
  code: 'NOT_ALLOWED',
  message: 'Keys are shown to people who may configure rules.',
  remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
});

/** Every state of the sections "Deployment gate" and "Evidence", and of the ways through the gate. */
export const deployGatePictures: readonly Walk[] = [
  adminWalk('keys', toKeys),
  adminWalk('keys-read-only', toKeys, readOnly),
  adminWalk('keys-refused', toSection('Deployment gate', 'You can’t do this'), {
    'deployGate.keys': () => refusal,
  }),
  adminWalk('keys-empty', toSection('Deployment gate', 'No keys yet'), {
    'deployGate.keys': () => ok(emptyKeys),
  }),
  adminWalk('keys-no-address', toSection('Deployment gate', 'The address could not be read'), {
    'deployGate.keys': () =>
      ok({ ...keysView, url: null, urlTrouble: 'Forge did not give the address. Try again.' }),
  }),
  adminWalk('keys-new', async (page) => {
    await toKeys(page);
    await press(page, 'New key');
    await press(page, 'Make the key');
    await page.getByText('Choose at least one project.').waitFor();
  }),
  adminWalk('keys-secret', async (page) => {
    await toKeys(page);
    await press(page, 'Rotate Web shop');
    await press(page, 'Make the new secret');
    await page.getByText('It can’t be shown again').waitFor();
  }),
  adminWalk('keys-revoke', async (page) => {
    await toKeys(page);
    await press(page, 'Revoke Web shop');
    await page.getByText('This can’t be undone').waitFor();
  }),
  adminWalk('evidence', toSection('Evidence', 'Audit issue')),
  adminWalk('evidence-warned', toSection('Evidence', 'This weakens the evidence'), {
    'evidence.settings': () =>
      ok({
        issue: null,
        warnings: ['No audit issue is named, so anchors stay in the app’s own storage.'],
        savedBy: null,
        savedAt: null,
      }),
  }),
  adminWalk('evidence-read-only', toSection('Evidence', 'AUDIT-1'), readOnly),
  adminWalk('gate-paths', toTab('Gate', 'Start right away')),
  adminWalk('gate-paths-clean', toTab('Gate', 'No way around the gate'), {
    'gate.paths': () => ok(cleanPaths),
  }),
  adminWalk('gate-paths-failed', toTab('Gate', 'Jira refused'), {
    'gate.paths': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the workflows.' }),
  }),
];
