import type { Page } from 'playwright-core';
import * as approvals from '../fixtures/approvals';
import type { Walk } from './admin-pictures';
import { change, press } from './change-walk';
import { failed } from './scenarios';

const open = (page: Page, words: string) => page.getByText(words, { exact: true }).click();
const nothing = () => Promise.resolve();
const person = async (page: Page, name: string) => {
  await page.getByLabel('Who?').fill(name);
  await page.getByRole('option', { name }).click();
};

/** The approval on the change panel, with all that can be asked of it. */
export const approvalPictures: readonly Walk[] = [
  change('rich', approvals.richChange, nothing),
  change('confirm', approvals.confirmChange, nothing),
  change('reverted', approvals.revertedChange, nothing),
  change('conditioned', approvals.conditionedChange, nothing),
  change('blocked', approvals.blockedChange, nothing),
  change('with-conditions', approvals.richChange, async (page) => {
    await press(page, 'With conditions');
    await page.getByRole('textbox', { name: 'Condition 1' }).fill('Call the vendor before you begin');
    await press(page, 'Add another condition');
    await page.getByRole('textbox', { name: 'Condition 2' }).waitFor();
  }),
  change('conditions-lacking', approvals.richChange, async (page) => {
    await press(page, 'With conditions');
    await press(page, 'Approve with this condition');
    await page.getByText('Write at least one condition.').waitFor();
  }),
  change('step-aside', approvals.richChange, async (page) => {
    await press(page, 'Step aside');
    await press(page, 'Step aside');
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
  }),
  change('manage', approvals.richChange, async (page) => {
    await open(page, 'Manage this approval');
    await press(page, 'Add somebody to Change advisory board');
    await person(page, 'Omar');
    await press(page, 'Strike the vote of Mia');
    await press(page, 'Let approve: Omar Haddad');
    await page.getByText('Auditors see who allowed it').waitFor();
  }),
  change(
    'manage-refused',
    approvals.richChange,
    async (page) => {
      await open(page, 'Manage this approval');
      await press(page, 'Stand-in for Lena');
      await person(page, 'Omar');
      await page.getByLabel('Reason').fill('Lena is ill.');
      await press(page, 'Give them the seat');
      await page.getByText('It was not recorded').waitFor();
    },
    {
      'change.standIn': () =>
        failed({
          code: 'CONFLICT',
          message: 'Omar Haddad raised this change.',
          remedy: 'Choose somebody without a part in it.',
        }),
    },
  ),
  change('tick', approvals.richChange, async (page) => {
    await press(page, 'Tick off: Have the snapshot checked');
    await page.getByLabel('How was it met?').waitFor();
  }),
];
