import type { Page } from 'playwright-core';
import { complexDraft, draftView, findings, policies, resolveView } from '../fixtures/sla/policies';
import { backTestResult, workingJob } from '../fixtures/sla/runs';
import type { Walk } from './admin-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { adminWalk, press, toTab } from './walk';

export const toPolicies = (shows = 'SLA policies') => toTab('SLA policies', shows);

/** The editor of the policy "Resolve". */
export async function toEditor(page: Page): Promise<void> {
  await toPolicies('Acknowledge')(page);
  await page.getByRole('button', { name: 'Edit Resolve', exact: true }).click();
  await page.getByRole('heading', { name: 'Resolve', exact: true }).waitFor();
}
async function toBackTest(page: Page, shows: string) {
  await toEditor(page);
  await press(page, 'Back-test');
  await page.getByText(shows).first().waitFor();
}
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();
const withPolicy = (view: typeof draftView): Backend => ({ 'sla.policy': () => ok(view) });

/** The screens for SLA policies and back-tests. */
export const slaPictures: readonly Walk[] = [
  adminWalk('sla-list', toPolicies('Carrier contract')),
  adminWalk('sla-empty', toPolicies('no SLA policy yet'), {
    'sla.policies': () => ok({ ...policies, policies: [], chains: [] }),
  }),
  adminWalk('sla-refused', toPolicies('You can’t do this'), {
    'sla.policies': () =>
      failed({
        code: 'NOT_ALLOWED',
        message: 'Policies are shown to people who may browse the project.',
        remedy: 'Ask a project administrator.',
      }),
  }),
  adminWalk('sla-new', async (page) => {
    await toPolicies('Acknowledge')(page);
    await press(page, 'New policy');
    await page.getByLabel('Name').fill('Next update');
    await press(page, 'Write it');
    await page.getByRole('heading', { name: 'Next update' }).waitFor();
  }),
  adminWalk('sla-editor', toEditor),
  adminWalk('sla-findings', toEditor, withPolicy({ ...draftView, findings })),
  adminWalk('sla-condition', async (page) => {
    await toEditor(page);
    await page.locator('.sla-condition > summary').first().click();
    await press(page, 'Add a group');
  }),
  adminWalk('sla-cell', async (page) => {
    await toEditor(page);
    await page.getByLabel('High, Any Issue type', { exact: true }).fill('3 working days');
    await page.getByRole('button', { name: /How “High, Any/ }).click();
    await page.getByText('You have edits').waitFor();
  }),
  adminWalk(
    'sla-list-view',
    toEditor,
    withPolicy({ ...draftView, draft: { ...draftView.draft!, value: complexDraft } }),
  ),
  adminWalk('sla-step', async (page) => {
    await toEditor(page);
    await press(page, 'Edit: Last call');
  }),
  adminWalk('sla-try', async (page) => {
    await toEditor(page);
    await summary(page, 'Try it on a ticket');
    await page.getByLabel('Ticket', { exact: true }).fill('ops-42');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.getByText('2 days earlier').first().waitFor();
  }),
  adminWalk('sla-versions', async (page) => {
    await toEditor(page);
    await summary(page, 'Versions');
    await summary(page, '2 changes');
    await press(page, 'Retire this policy');
  }),
  adminWalk(
    'sla-stale',
    async (page) => {
      await toEditor(page);
      await page.getByLabel('High, Any Issue type', { exact: true }).fill('3 h');
      await press(page, 'Save draft');
      await page.getByText('Somebody else saved').waitFor();
    },
    { 'sla.saveDraft': () => failed({ code: 'STALE', message: 'Somebody saved version 4.' }) },
  ),
  adminWalk('sla-activate', async (page) => {
    await toEditor(page);
    await press(page, 'Activate');
    await page.getByText('12').first().waitFor();
    await summary(page, 'The tickets it hits');
    await page.getByText('On a date').click();
  }),
  adminWalk(
    'sla-activate-working',
    async (page) => {
      await toEditor(page);
      await press(page, 'Activate');
      await page.getByText('120 of 212').first().waitFor();
    },
    {
      'sla.planActivation': () => ok({ kind: 'working', job: workingJob }),
      'sla.activationPlan': () => ok({ kind: 'working', job: workingJob }),
    },
  ),
  adminWalk(
    'sla-activated',
    async (page) => {
      await toEditor(page);
      await press(page, 'Activate');
      await page.getByText('From when').waitFor();
      await page.getByRole('button', { name: 'Activate', exact: true }).click();
      await page.getByText('is activated').first().waitFor();
    },
    { 'sla.activate': () => ok({ view: resolveView, job: null }) },
  ),
  adminWalk('sla-quality', async (page) => {
    await toPolicies('Acknowledge')(page);
    await press(page, 'How good are the forecasts?');
    await page.getByText('Brier score').waitFor();
  }),
  adminWalk('bt-source', (page) => toBackTest(page, 'Which tickets')),
  adminWalk('bt-working', (page) => toBackTest(page, '120 of 212'), {
    'backTest.last': () => ok({ kind: 'working', job: workingJob }),
    'backTest.result': () => ok({ kind: 'working', job: workingJob }),
  }),
  adminWalk('bt-result', (page) => toBackTest(page, 'of the goals met before'), {
    'backTest.last': () => ok({ kind: 'result', result: backTestResult }),
  }),
  adminWalk(
    'bt-upload',
    async (page) => {
      await toBackTest(page, 'Which tickets');
      await page.getByText('A ServiceNow export').click();
      await page.getByLabel('CSV file', { exact: true }).setInputFiles({
        name: 'log.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('number,incident_state\nINC1,New\nINC2,New\nINC1,Closed\n'),
      });
      await page.getByText('1 fault').first().waitFor();
    },
    {
      'backTest.upload': () =>
        ok({
          uploadId: 'log-1',
          tickets: 2,
          faults: [{ line: 3, text: 'The state has no instant.', remedy: 'Export sys_updated_at.' }],
        }),
    },
  ),
];
