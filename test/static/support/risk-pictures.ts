import type { Page } from 'playwright-core';
import { overview } from '../fixtures/admin';
import { draftedModel, fewOutcomes, noOutcomes, riskModelView } from '../fixtures/risk-model';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, press } from './walk';

export const toRisk =
  (shows = 'Version 3 is in force') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Risk' }).click();
    await page.getByText(shows).first().waitFor();
  };
const toView = (name: string, shows: string) => async (page: Page) => {
  await toRisk()(page);
  await page.getByText(name, { exact: true }).click();
  await page.getByText(shows).first().waitFor();
};
export const toCalibration = (shows = 'Figures') => toView('Calibration', shows);
export const toVersions = toView('Versions', 'Version 1');
/** Changes a weight, so that there is something to preview. */
export async function editWeight(page: Page, name = 'Lead time', weight = '-0.9') {
  await page.getByLabel(`Weight of ${name}`, { exact: true }).fill(weight);
}
const refusal = failed({
  code: 'NOT_ALLOWED',
  message: 'The risk model is shown to people who may configure rules.',
  remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
});

/** Every state of the screens for the risk model. */
export const riskPictures: readonly Walk[] = [
  adminWalk('risk', toRisk()),
  adminWalk('risk-refused', toRisk('You can’t do this'), { 'risk.model': () => refusal }),
  adminWalk('risk-read-only', toRisk(), { 'admin.overview': () => ok({ ...overview, canConfigure: false }) }),
  adminWalk('risk-preview', async (page) => {
    await toRisk()(page);
    await editWeight(page);
    await page.getByText('14 changes with another level').waitFor();
  }),
  adminWalk(
    'risk-preview-failed',
    async (page) => {
      await toRisk()(page);
      await editWeight(page);
      await page.getByText('The outcomes could not be read').waitFor();
    },
    { 'risk.check': () => failed({ code: 'JIRA_REFUSED', message: 'The outcomes could not be read.' }) },
  ),
  adminWalk('risk-findings', async (page) => {
    await toRisk()(page);
    await page.getByLabel('Likelihood 5, damage 5').selectOption('Low');
    await page.getByText('below Very high beside it').first().waitFor();
  }),
  adminWalk('risk-question', async (page) => {
    await toRisk()(page);
    await press(page, 'Edit Has the team done this before?');
    await page.getByLabel('Answer 1', { exact: true }).waitFor();
  }),
  adminWalk(
    'risk-draft',
    async (page) => {
      await toRisk()(page);
      await page.getByText('Draft by').waitFor();
      await press(page, 'Activate …');
      await page.getByLabel('Note').waitFor();
    },
    { 'risk.model': () => ok(draftedModel) },
  ),
  adminWalk(
    'risk-draft-behind',
    async (page) => {
      await toRisk('Version 4 is in force')(page);
      await page.getByText('The draft was made of version 3').waitFor();
    },
    { 'risk.model': () => ok({ ...draftedModel, version: 4 }) },
  ),
  adminWalk(
    'risk-stale',
    async (page) => {
      await toRisk()(page);
      await editWeight(page);
      await press(page, 'Save the draft');
      await page.getByText('The model was changed meanwhile').waitFor();
    },
    { 'risk.saveDraft': () => failed({ code: 'STALE', message: 'Version 4 is in force.' }) },
  ),
  adminWalk('risk-versions', toVersions),
  adminWalk('risk-pinned', toVersions, { 'risk.model': () => ok({ ...riskModelView, pinned: true }) }),
  adminWalk('risk-calibration', async (page) => {
    await toCalibration('Base rate of failing')(page);
    await page.locator('.recharts-surface').first().waitFor();
  }),
  adminWalk('risk-calibration-few', toCalibration('Eleven outcomes'), {
    'risk.calibration': () => ok(fewOutcomes),
  }),
  adminWalk('risk-calibration-none', toCalibration('Nothing to show yet'), {
    'risk.calibration': () => ok(noOutcomes),
  }),
  adminWalk('risk-calibration-refused', toCalibration('You can’t do this'), {
    'risk.calibration': () => refusal,
  }),
];
