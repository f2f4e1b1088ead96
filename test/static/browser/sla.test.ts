import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import {
  draftView,
  findings,
  policies,
  resolveDraft,
  resolveView,
  type SentDraft,
} from '../fixtures/sla/policies';
import { activationPlan, backTestResult, workingJob } from '../fixtures/sla/runs';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { toEditor, toPolicies } from '../support/sla-pictures';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const HOUR = 3_600_000;
/** The back end checks what it is sent; here it is what the screen made of the fixture. */
const asDraft = (value: unknown) => value as SentDraft;
/** Its accessible name, or at least its words. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return (at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent || '').trim();
})()`;
const focused = (page: Page) => page.evaluate<string>(FOCUSED);
const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const saveDraft = (page: Page) => page.getByRole('button', { name: 'Save draft' }).first();

describe('SLA policies', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });

  test('a target written into a cell is checked and saved on top of the draft that was read', async () => {
    const saved: RequestOf<'sla.saveDraft'>[] = [];
    const checks: SentDraft[] = [];
    const { page, complaints } = await open({
      'sla.check': (request) => {
        checks.push(asDraft(request.draft));
        return ok({ findings: [], words: ['High is due in 12 hours now.'] });
      },
      'sla.saveDraft': (request) => {
        saved.push(request);
        return ok({
          ...draftView,
          draft: { ...draftView.draft!, value: asDraft(request.draft), version: 4 },
        });
      },
    });
    await toEditor(page);
    await cell(page, 'High, Any Issue type').fill('1.5 days');
    await page.getByText('High is due in 12 hours now.').waitFor();
    await saveDraft(page).click();
    await page.getByText('Draft saved').waitFor();
    await expectSoon(() => saveDraft(page).count()).toBe(0);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.baseVersion).toBe(3);
    const { goals } = asDraft(saved[0]?.draft);
    expect(goals.find((one) => one.id === 'high')?.target).toBe(12 * HOUR);
    expect(goals.map((one) => one.id)).toEqual(resolveDraft.goals.map((one) => one.id));
    expect(checks.at(-1)).toEqual(saved[0]?.draft);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('what isn’t a duration is named at its cell, and what was there stays', async () => {
    const { page } = await open();
    await toEditor(page);
    await cell(page, 'High, Any Issue type').fill('soon');
    await cell(page, 'Medium, Any Issue type').focus();
    await page.getByText('That isn’t a duration').waitFor();
    await expectSoon(() => cell(page, 'High, Any Issue type').getAttribute('aria-invalid')).toBe('true');
    await expectSoon(() => saveDraft(page).count()).toBe(0);
    await page.close();
  });

  test('a cell that is rewritten from nothing keeps its goal and what it counts in; left empty, it is gone', async () => {
    const saved: RequestOf<'sla.saveDraft'>[] = [];
    const { page } = await open({
      'sla.saveDraft': (request) => {
        saved.push(request);
        return ok(draftView);
      },
    });
    await toEditor(page);
    const highest = cell(page, 'Highest, Incident');
    await highest.fill('');
    await highest.fill('6 h');
    await cell(page, 'High, Any Issue type').fill('');
    await cell(page, 'Medium, Any Issue type').focus();
    await saveDraft(page).click();
    await page.getByText('Draft saved').waitFor();
    const { goals } = asDraft(saved[0]?.draft);
    expect(goals[0]).toMatchObject({ id: 'highest-incident', target: 6 * HOUR, unit: 'calendar' });
    expect(goals.some((one) => one.id === 'high')).toBe(false);
    await page.close();
  });

  test('the up and down arrows move between the rows of the matrix', async () => {
    const { page } = await open();
    await toEditor(page);
    await cell(page, 'High, Incident').focus();
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => focused(page)).toBe('Medium, Incident');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expectSoon(() => focused(page)).toBe('Highest, Incident');
    await page.close();
  });

  test('a condition is built by keyboard alone', async () => {
    const checks: SentDraft[] = [];
    const { page, complaints } = await open({
      'sla.check': (request) => {
        checks.push(asDraft(request.draft));
        return ok({ findings: [], words: [] });
      },
    });
    await toEditor(page);
    await page.locator('.sla-condition > summary').first().focus();
    await page.keyboard.press('Enter');
    const scope = page.getByRole('group', { name: 'Group of conditions' }).first();
    await scope.getByRole('button', { name: 'Add a condition' }).focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => focused(page)).toBe('Field');
    await page.keyboard.type('Organ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expectSoon(() => focused(page)).toBe('Values');
    await page.keyboard.type('Glob');
    await page.keyboard.press('Enter');
    await page.getByText('Organisation is Globex').first().waitFor();
    await page.getByText('The check found nothing').waitFor();
    expect(checks.at(-1)?.scope).toEqual({
      all: [
        { field: 'issuetype', in: ['10100', '10101'] },
        { not: { field: 'labels', in: ['test'] } },
        { field: 'customfield_10010', in: ['o2'] },
      ],
    });
    await scope.getByRole('button', { name: 'Remove: Organisation is Globex' }).focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => focused(page)).toBe('Add a condition');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('edits are kept when the page shows something else, and the list says so', async () => {
    const { page } = await open();
    await toEditor(page);
    await cell(page, 'High, Any Issue type').fill('3 h');
    await page.getByRole('tab', { name: 'Rules' }).click();
    await page.getByRole('tab', { name: 'SLA policies' }).click();
    await page.getByText('Unsaved edits').waitFor();
    await press(page, 'Edit Resolve');
    await expectSoon(() => cell(page, 'High, Any Issue type').inputValue()).toBe('3 h');
    await press(page, 'Drop my edits');
    await expectSoon(() => cell(page, 'High, Any Issue type').inputValue()).toBe('8 h');
    await page.close();
  });

  test('when somebody else was faster: keep mine saves on top of theirs', async () => {
    const bases: number[] = [];
    const { page } = await open({
      'sla.policy': () =>
        ok(bases.length === 0 ? draftView : { ...draftView, draft: { ...draftView.draft!, version: 7 } }),
      'sla.saveDraft': (request) => {
        bases.push(request.baseVersion);
        return request.baseVersion === 7
          ? ok(draftView)
          : failed({ code: 'STALE', message: 'Version 7 is there.' });
      },
    });
    await toEditor(page);
    await cell(page, 'High, Any Issue type').fill('3 h');
    await saveDraft(page).click();
    await press(page, 'Keep mine');
    await page.getByText('Draft saved').waitFor();
    expect(bases).toEqual([3, 7]);
    await page.close();
  });

  test('findings stand at their places, and a draft with errors can’t be activated', async () => {
    const { page } = await open({ 'sla.policy': () => ok({ ...draftView, findings }) });
    await toEditor(page);
    await page
      .getByRole('region', { name: 'Starts when' })
      .getByText('would start and stop in the same moment')
      .waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Activate' }).isDisabled()).toBe(true);
    await expectSoon(() => page.getByText('“Hand over” comes after').count()).toBe(1);
    await page.close();
  });

  test('a goal is moved in the list and keeps the focus', async () => {
    const { page } = await open();
    await toEditor(page);
    await page.getByText('Ordered list').click();
    await page.getByRole('button', { name: 'Move up: Priority is High', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => focused(page)).toBe('Move up: Priority is High');
    await page.getByText('is now number').waitFor({ state: 'attached' });
    await page.close();
  });

  test('a new policy starts from nothing, is not asked for, and is saved on version 0', async () => {
    const asked: string[] = [];
    const saved: RequestOf<'sla.saveDraft'>[] = [];
    const { page, complaints } = await open({
      'sla.policy': ({ policyId }) => {
        asked.push(policyId);
        return ok(draftView);
      },
      'sla.saveDraft': (request) => {
        saved.push(request);
        return ok({ ...draftView, policyId: 'next-update' });
      },
    });
    await toPolicies('Acknowledge')(page);
    await press(page, 'New policy');
    await press(page, 'Write it');
    await page.getByText('Give it a name.').waitFor();
    await page.getByLabel('Name').fill('resolve');
    await page.getByText('Another policy is called').waitFor();
    await page.getByLabel('Name').fill('Next update');
    await press(page, 'Write it');
    await page.getByRole('heading', { name: 'Next update' }).waitFor();
    await cell(page, 'Highest').fill('1 h');
    await saveDraft(page).click();
    await page.getByText('Draft saved').waitFor();
    expect(asked).toEqual([]);
    expect(saved[0]).toMatchObject({ baseVersion: 0, draft: { id: 'next-update', agreement: 'SLA' } });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('activating: the plan comes through the queue, tickets move only when chosen', async () => {
    const activated: RequestOf<'sla.activate'>[] = [];
    let asked = 0;
    const { page, complaints } = await open({
      'sla.planActivation': () => ok({ kind: 'working', job: workingJob }),
      'sla.activationPlan': () =>
        ok(asked++ === 0 ? { kind: 'working', job: workingJob } : { kind: 'plan', plan: activationPlan }),
      'sla.activate': (request) => {
        activated.push(request);
        return ok({ view: resolveView, job: null });
      },
    });
    await toEditor(page);
    await press(page, 'Activate');
    await page.getByText('120 of 212').first().waitFor();
    await page.getByText('3 tickets would be missed at once').waitFor();
    await page.getByText('Move to the new version').click();
    await page.getByText('On a date').click();
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await page.getByText('Choose a moment that lies ahead').waitFor();
    await page.getByLabel('Date and time').fill('2099-01-05T09:00');
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await page.getByRole('heading', { name: 'Version 2 is activated' }).waitFor();
    expect(activated).toEqual([
      {
        projectId: '10001',
        policyId: 'resolve',
        draftVersion: 3,
        openTickets: 'move',
        effectiveFrom: '2099-01-05T08:00:00.000Z',
      },
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a back-test is started, followed, left and found again; its target goes into the draft', async () => {
    const started: RequestOf<'backTest.start'>[] = [];
    let asked = 0;
    const { page, complaints } = await open({
      'backTest.start': (request) => {
        started.push(request);
        return ok({ kind: 'working', job: workingJob });
      },
      'backTest.result': () =>
        ok(asked++ === 0 ? { kind: 'working', job: workingJob } : { kind: 'result', result: backTestResult }),
    });
    await toEditor(page);
    await press(page, 'Back-test');
    await page.getByLabel('Days back').fill('0');
    await press(page, 'Start the back-test');
    await page.getByText('Between 1 and 366.').waitFor();
    await page.getByLabel('Days back').fill('30');
    await press(page, 'Start the back-test');
    await page.getByText('120 of 212').first().waitFor();
    await press(page, 'Back to the policy');
    await press(page, 'Back-test');
    await page.getByText('88 % of the goals met before, 81 % after').waitFor();
    expect(started).toEqual([
      { projectId: '10001', policyId: 'resolve', draft: null, source: { kind: 'project', days: 30 } },
    ]);
    await page.getByRole('button', { name: /^12 h/ }).click();
    await page.getByText('You have edits').waitFor();
    await expectSoon(() => cell(page, 'High, Any Issue type').inputValue()).toBe('12 h');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('work in the queue can be stopped', async () => {
    let stopped = false;
    const { page } = await open({
      'backTest.last': () => ok({ kind: 'working', job: workingJob }),
      'backTest.result': () =>
        ok({ kind: 'working', job: stopped ? { ...workingJob, state: 'cancelled' } : workingJob }),
      'admin.cancel': () => {
        stopped = true;
        return ok({ ...workingJob, state: 'cancelled' });
      },
    });
    await toEditor(page);
    await press(page, 'Back-test');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The back-test was stopped').waitFor();
    await page.close();
  });

  test('an export is read in the browser, sent with its tickets whole, and faults have the file’s lines', async () => {
    const parts: RequestOf<'backTest.upload'>[] = [];
    const started: RequestOf<'backTest.start'>[] = [];
    const { page, complaints } = await open({
      'backTest.upload': (request) => {
        parts.push(request);
        const line = request.firstLine + 1;
        return ok({
          uploadId: 'log-1',
          tickets: 2,
          faults: [{ line, text: 'The date can’t be read.', remedy: 'Write it as 2026-11-20.' }],
        });
      },
      'backTest.start': (request) => {
        started.push(request);
        return ok({ kind: 'working', job: workingJob });
      },
      'backTest.result': () => ok({ kind: 'working', job: workingJob }),
    });
    await toEditor(page);
    await press(page, 'Back-test');
    await page.getByText('A ServiceNow export').click();
    const file = page.getByLabel('CSV file', { exact: true });
    const csv = (text: string) => ({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await file.setInputFiles(csv('ticket,state\nINC1,New\n'));
    await page.getByText('The file has no column “number”').waitFor();
    await file.setInputFiles(csv('number,incident_state\nINC2,New\nINC1,New\nINC2,"Closed, done"\n'));
    await page.getByText('2 tickets with 3 rows are ready.').first().waitFor();
    expect(parts).toEqual([
      {
        projectId: '10001',
        uploadId: null,
        part: 0,
        firstLine: 2,
        rows: [
          { number: 'INC1', incident_state: 'New' },
          { number: 'INC2', incident_state: 'New' },
          { number: 'INC2', incident_state: 'Closed, done' },
        ],
      },
    ]);
    await expectSoon(() =>
      page.getByRole('region', { name: '1 fault in the file' }).first().textContent(),
    ).toContain('2The date can’t be read.');
    await press(page, 'Start the back-test');
    await page.getByText('120 of 212').first().waitFor();
    expect(started[0]?.source).toEqual({ kind: 'upload', uploadId: 'log-1' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('somebody who may not configure reads the policy in sentences and finds nothing to press', async () => {
    const { page } = await open({
      'admin.overview': () => ok({ ...admin.overview, canConfigure: false }),
      'sla.policy': () => ok(resolveView),
    });
    await toPolicies('Acknowledge')(page);
    await expectSoon(() => page.getByRole('button', { name: 'New policy' }).count()).toBe(0);
    await press(page, 'Look Resolve');
    await page.getByText('30 min before due').first().waitFor();
    await expectSoon(() => page.getByRole('button', { name: /Save|Activate|Retire|Remove/ }).count()).toBe(0);
    await page.close();
  });

  test('an empty list says what would be here and how to get it', async () => {
    const { page } = await open({ 'sla.policies': () => ok({ ...policies, policies: [], chains: [] }) });
    await toPolicies('This project has no SLA policy yet')(page);
    await page.getByText('write your own').waitFor();
    await page.close();
  });
});
