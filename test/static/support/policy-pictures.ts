import type { Page } from 'playwright-core';
import { overview } from '../fixtures/admin';
import { draftedPolicy, policyView, policyWords, proposedPolicy } from '../fixtures/policies';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, press, toTab } from './walk';

export const toPolicy = (shows = 'Low risk') => toTab('Approvals', shows);
export const toPart =
  (name: string, shows: string) =>
  async (page: Page): Promise<void> => {
    await toPolicy('Version 2 is in force')(page);
    await page.getByText(name, { exact: true }).click();
    await page.getByText(shows).first().waitFor();
  };
const refusal = failed({
  code: 'NOT_ALLOWED',
  message: 'Approval policies are shown to people who may configure rules.',
  remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
});
const drafted = { 'policies.view': () => ok(draftedPolicy) };

/** Every state of the screens for approval policies. */
export const policyPictures: readonly Walk[] = [
  adminWalk('policy', toPolicy()),
  adminWalk('policy-refused', toPolicy('You can’t do this'), { 'policies.view': () => refusal }),
  adminWalk('policy-not-adopted', toPolicy('This project has no approval policy'), {
    'policies.view': () =>
      failed({
        code: 'NOT_ADOPTED',
        message: 'This project has no approval policy, because it has not adopted change enablement.',
        remedy: 'Adopt change enablement first: it brings a policy to begin with.',
      }),
  }),
  adminWalk('policy-read-only', toPolicy(), {
    'admin.overview': () => ok({ ...overview, canConfigure: false }),
  }),
  adminWalk('policy-partial', toPolicy('The groups of the site could not be read'), {
    'policies.vocabulary': () =>
      ok({
        ...policyWords,
        groups: [],
        partial: [{ part: 'groups', message: 'The groups of the site could not be read.' }],
      }),
  }),
  adminWalk('policy-check-failed', toPolicy('Jira could not be reached'), {
    'policies.check': () => failed({ code: 'JIRA_REFUSED', message: 'Jira could not be reached.' }),
  }),
  adminWalk('policy-row', async (page) => {
    await toPolicy()(page);
    await press(page, 'Edit High risk');
    await page.getByLabel('Name of the row').waitFor();
  }),
  adminWalk(
    'policy-activate',
    async (page) => {
      await toPolicy('In a freeze')(page);
      await press(page, 'Activate …');
      await page.getByLabel('Note').waitFor();
    },
    drafted,
  ),
  adminWalk('policy-try', async (page) => {
    await toPolicy()(page);
    await page.getByRole('heading', { name: 'Try it' }).click();
    await page.getByLabel('Key of the change').fill('OPS-7');
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    await page.getByText('Row “High risk” decides').waitFor();
  }),
  adminWalk('policy-proposal', toPolicy('Waits for a second person'), {
    'policies.view': () => ok(proposedPolicy),
  }),
  adminWalk(
    'policy-stale',
    async (page) => {
      await toPolicy()(page);
      await press(page, 'Move “Low risk” down');
      await press(page, 'Save the draft');
      await page.getByText('The policy was changed meanwhile').waitFor();
    },
    { 'policies.saveDraft': () => failed({ code: 'STALE', message: 'Somebody else has saved.' }) },
  ),
  adminWalk('policy-versions', toPart('Versions', 'Version 1')),
  adminWalk('policy-replay', toPart('Replay', 'hours of waiting saved'), drafted),
  adminWalk('policy-replay-none', toPart('Replay', 'No replay yet'), {
    'policies.replayResult': () => ok({ job: null, replay: null }),
  }),
  adminWalk('policy-cost', toPart('Cost', 'What the boards did')),
  adminWalk('policy-cost-failed', toPart('Cost', 'Nothing was decided yet'), {
    'policies.cost': () => failed({ code: 'UNAVAILABLE', message: 'Nothing was decided yet.' }),
  }),
  adminWalk('policy-coming', toPolicy('Version 3 begins'), {
    'policies.view': () =>
      ok({
        ...policyView,
        newest: { ...policyView.newest, version: 3, effectiveFrom: '2026-12-01T09:00:00.000Z' },
      }),
  }),
];
