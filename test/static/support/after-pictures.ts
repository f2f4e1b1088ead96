import * as emergencies from '../fixtures/emergencies';
import type { Walk } from './admin-pictures';
import { change, openPart, press } from './change-walk';
import { failed, ok } from './scenarios';

const nothing = () => Promise.resolve();
const REFUSED = {
  code: 'BUSY',
  message: 'Somebody else wrote at this moment.',
  remedy: 'Try again.',
} as const;

/** Emergencies, verbs, what comes after the work, and its review. */
export const afterPictures: readonly Walk[] = [
  change('unauthorised', emergencies.unauthorisedChange, nothing),
  change('declare', emergencies.ordinaryChange, async (page) => {
    await openPart(page, 'Emergency');
    await press(page, 'Declare an emergency');
    await press(page, 'Declare it');
    await page.getByText('Write the key of the incident.').waitFor();
  }),
  change('emergency', emergencies.emergencyChange, async (page) => {
    await openPart(page, 'Emergency');
    await press(page, 'Record an approval');
    await press(page, 'Record the approval');
    await page.getByText('Choose who approved it.').waitFor();
    await press(page, 'Break the glass');
    await page.getByText('You let this change through').waitFor();
  }),
  change('phoned', emergencies.phonedChange, async (page) => {
    await openPart(page, 'Emergency');
    await page.getByText('To be confirmed by').waitFor();
    await press(page, 'No, I did not');
    await page.getByLabel('What happened?').waitFor();
  }),
  change('verbs', emergencies.ordinaryChange, async (page) => {
    await openPart(page, 'Actions');
    await press(page, 'Reschedule');
    await press(page, 'Reschedule it');
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
  }),
  change(
    'verb-refused',
    emergencies.ordinaryChange,
    async (page) => {
      await openPart(page, 'Actions');
      await press(page, 'Put on hold');
      await page.getByLabel('Why is it put on hold?').fill('The vendor is away.');
      await press(page, 'Put it on hold');
      await page.getByText('It was not done').waitFor();
    },
    { 'change.do': () => failed(REFUSED) },
  ),
  change('close', emergencies.reviewedChange, async (page) => {
    await openPart(page, 'Actions');
    await press(page, 'Close');
    await page.getByText('Nobody has said how it ended').first().waitFor();
    await press(page, 'Correct when it began');
    await page.getByLabel('When was it really?').waitFor();
  }),
  change('review', emergencies.reviewedChange, async (page) => {
    await page.getByText('Your vote on what was done').waitFor();
    await openPart(page, 'Review');
    await page.getByLabel('Findings').waitFor();
    await press(page, 'Add an action');
    await press(page, 'Finish the review');
    await page.getByText('Write what has to be done, or remove').waitFor();
  }),
  change(
    'review-read',
    emergencies.reviewedChange,
    async (page) => {
      await press(page, 'Not ratified');
      await openPart(page, 'Review');
      await page.getByText('You need the permission').waitFor();
    },
    {
      'change.review': () =>
        ok({
          ...emergencies.review,
          you: { canSave: false, why: 'You need the permission to edit this issue.' },
        }),
    },
  ),
  change(
    'review-failed',
    emergencies.unauthorisedChange,
    async (page) => {
      await openPart(page, 'Review');
      await page.getByText('Jira did not give the tasks.').waitFor();
    },
    { 'change.review': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the tasks.' }) },
  ),
];
