import * as schedule from '../fixtures/change-schedule';
import * as changes from '../fixtures/changes';
import type { Walk } from './admin-pictures';
import { approvalPictures } from './approval-pictures';
import { change, openPart, press } from './change-walk';
import { afterPictures } from './after-pictures';
import { failed, ok } from './scenarios';

export { openPart };
const busy = {
  code: 'BUSY',
  message: 'Somebody else wrote at this moment.',
  remedy: 'Try it again.',
} as const;

/** The change panel's parts that lie behind a press. */
export const changePictures: readonly Walk[] = [
  change('crowded', changes.crowdedChange, async (page) => {
    await openPart(page, 'Schedule');
    await page.getByText('NET-7').first().waitFor();
    await press(page, 'Find a better time');
    await page.getByText('Sunday night').waitFor();
    await openPart(page, 'Similar changes');
    await page.getByText('Rolled back').waitFor();
  }),
  change(
    'clear',
    changes.readyChange,
    async (page) => {
      await openPart(page, 'Schedule');
      await page.getByText('No other change collides').waitFor();
      await openPart(page, 'Similar changes');
      await page.getByText('No closed change is like this one').first().waitFor();
    },
    {
      'change.conflicts': () => ok(schedule.clearConflicts),
      'change.similar': () => ok({ ...schedule.similarView, changes: [], searched: 0 }),
    },
  ),
  change(
    'no-slots',
    changes.openChange,
    async (page) => {
      await openPart(page, 'Schedule');
      await press(page, 'Find a better time');
      await page.getByText('There is no free time').first().waitFor();
    },
    { 'change.slots': () => ok(schedule.noSlots) },
  ),
  change(
    'parts-failed',
    changes.openChange,
    async (page) => {
      await openPart(page, 'Schedule');
      await openPart(page, 'Similar changes');
      await page.getByText('Not among those who may').waitFor();
      await page.getByText('Jira did not give the closed changes.').waitFor();
    },
    {
      'change.conflicts': () =>
        failed({
          code: 'NOT_ALLOWED',
          message: 'Not among those who may see the schedule.',
          remedy: 'Ask a project administrator for “Browse projects”.',
        }),
      'change.similar': () =>
        failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the closed changes.' }),
    },
  ),
  {
    ...change('parts-loading', changes.openChange, (page) => openPart(page, 'Schedule')),
    backend: { 'change.view': () => ok(changes.openChange) },
  },
  change('questions', changes.openChange, async (page) => {
    await openPart(page, 'Questions');
    await page.getByRole('group', { name: 'Does a vendor take part?' }).getByLabel('No').check();
  }),
  change(
    'questions-refused',
    changes.openChange,
    async (page) => {
      await openPart(page, 'Questions');
      await page.getByRole('group', { name: 'Does a vendor take part?' }).getByLabel('Yes').check();
      await press(page, 'Save 1 answer');
      await page.getByText('This option is no longer offered.').waitFor();
    },
    {
      'change.answer': () =>
        failed({
          code: 'BAD_INPUT',
          message: 'One answer does not fit its question.',
          details: {
            issues: [
              {
                path: 'answers.0.option',
                message: 'This option is no longer offered.',
                remedy: 'Choose another.',
              },
            ],
          },
        }),
    },
  ),
  change(
    'questions-read-only',
    {
      ...changes.openChange,
      you: { canEdit: false, canSetLevel: [], whyNotLower: null },
    },
    async (page) => {
      await openPart(page, 'Questions');
      await page.getByText('You can read the answers').waitFor();
    },
  ),
  change(
    'level-refused',
    { ...changes.openChange, you: { ...changes.openChange.you, canSetLevel: ['Medium', 'Very high'] } },
    async (page) => {
      await openPart(page, 'Risk');
      await press(page, 'Set the level by hand');
      await press(page, 'Set the level');
      await page.getByText('Choose a level.').waitFor();
      await page.getByLabel('Very high risk').check();
      await page.getByLabel('Reason').fill('The vendor warned us.');
      await press(page, 'Set the level');
      await page.getByText('The level was not set').waitFor();
    },
    { 'change.override': () => failed(busy) },
  ),
  change('move-costs', changes.openChange, async (page) => {
    await openPart(page, 'Risk');
    await press(page, 'Move to');
    await page.getByText('Moving it voids the approval').waitFor();
  }),
  change('moved', { ...changes.openChange, approval: changes.votelessApproval }, async (page) => {
    await openPart(page, 'Risk');
    await press(page, 'Move to');
    await page.getByText('It was planned for').waitFor();
  }),
  change(
    'move-refused',
    { ...changes.openChange, approval: changes.votelessApproval },
    async (page) => {
      await openPart(page, 'Risk');
      await press(page, 'Move to');
      await page.getByText('The change was not moved').waitFor();
    },
    {
      'change.move': () =>
        failed({ code: 'STALE', message: 'Omar Haddad moved it to another window a minute ago.' }),
    },
  ),
  change(
    'acknowledge-refused',
    changes.crowdedChange,
    async (page) => {
      await openPart(page, 'Schedule');
      await press(page, 'Acknowledge the conflict with OPS-51');
      await page.getByLabel('Why may both go ahead?').fill('They touch other tables.');
      await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
      await page.getByText('The conflict was not acknowledged').waitFor();
    },
    { 'change.acknowledge': () => failed(busy) },
  ),
  ...approvalPictures,
  ...afterPictures,
];
