import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { draftedModel, riskModelView, riskPreview } from '../fixtures/risk-model';
import { ACCOUNTS } from '../fixtures/people';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { editWeight, toCalibration, toRisk, toVersions } from '../support/risk-pictures';
import { failed, ok } from '../support/scenarios';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();

describe('the risk model', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });
  const recorded = () => {
    const saved: RequestOf<'risk.saveDraft'>[] = [];
    const backend: Backend = {
      'risk.saveDraft': (request) => {
        saved.push(request);
        const draft = { value: request.draft, by: ACCOUNTS.you, at: '2026-11-20T10:30:00.000Z', basedOn: 3 };
        return ok({ ...riskModelView, draft });
      },
    };
    return { saved, backend };
  };

  test('an edit is tried on past changes once it stands still, saved as a draft, and activated with a note', async () => {
    const { saved, backend } = recorded();
    const tried: RequestOf<'risk.check'>[] = [];
    const activated: RequestOf<'risk.activate'>[] = [];
    const { page, complaints } = await open({
      ...backend,
      'risk.check': (request) => {
        tried.push(request);
        return ok(riskPreview);
      },
      'risk.activate': (request) => {
        activated.push(request);
        return ok({ ...riskModelView, version: 4, origin: 'admin' });
      },
    });
    await toRisk()(page);
    expect(tried).toEqual([]);
    await field(page, 'Weight of Lead time').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('-0.95');
    await page.getByText('3 of the 4 failed ones').waitFor();
    expect(tried).toHaveLength(1);
    await press(page, 'Save the draft');
    await said(page, 'The draft is saved.');
    expect(saved[0]?.basedOn).toBe(3);
    expect(saved[0]?.draft.factors.find(({ id }) => id === 'lead-time')?.weight).toBe(-0.95);
    await press(page, 'Activate …');
    await field(page, 'Note').fill('Short notice hurt us in October.');
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await said(page, 'Version 4 is in force.');
    expect(activated).toEqual([{ basedOn: 3, note: 'Short notice hurt us in October.' }]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the matrix is set by keyboard, and a cell that falls is marked', async () => {
    const { page } = await open();
    await toRisk()(page);
    await field(page, 'Likelihood 5, damage 1').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('1');
    const cell = field(page, 'Likelihood 5, damage 5');
    await expectSoon(() => cell.inputValue()).toBe('Low');
    await page.getByText('below Very high beside it').first().waitFor();
    await expectSoon(() => cell.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('4');
    await page.getByText('Change something, and this shows').waitFor();
    await expectSoon(() => cell.getAttribute('aria-invalid')).toBe('false');
    await page.close();
  });

  test('a weight that can’t be read is named and not taken', async () => {
    const { page } = await open();
    await toRisk()(page);
    await editWeight(page, 'Lead time', '9');
    await page.getByText('Write a number from -5 to 5.').waitFor();
    await page.getByText('Nothing is edited').waitFor();
    await page.close();
  });

  test('a question is added with its answers, and half-written ones are not sent', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toRisk()(page);
    await press(page, 'Add a question');
    await field(page, 'Question').fill('Is the supplier ready?');
    await press(page, 'Add an answer');
    const save = page.getByRole('button', { name: 'Save the draft' });
    await expectSoon(() => save.isDisabled()).toBe(true);
    await field(page, 'Answer 3').fill('Not needed');
    await save.click();
    await said(page, 'The draft is saved.');
    expect(saved[0]?.draft.questions[1]).toMatchObject({
      id: 'q2',
      text: 'Is the supplier ready?',
      options: [{ label: 'No' }, { label: 'Yes' }, { id: 'a3', label: 'Not needed' }],
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('when the model has changed meanwhile, one’s own edits can be kept on top of it', async () => {
    const bases: number[] = [];
    let version = 3;
    const { page } = await open({
      'risk.model': () => ok({ ...riskModelView, version }),
      'risk.saveDraft': ({ draft, basedOn }) => {
        bases.push(basedOn);
        const value = { value: draft, by: ACCOUNTS.you, at: '2026-11-20T10:30:00.000Z', basedOn };
        if (basedOn === 4) return ok({ ...riskModelView, version: 4, draft: value });
        version = 4;
        return failed({ code: 'STALE', message: 'Version 4 is in force.' });
      },
    });
    await toRisk()(page);
    await editWeight(page);
    await press(page, 'Save the draft');
    await press(page, 'Keep mine');
    await said(page, 'on top of the newest version');
    await expectSoon(() => field(page, 'Weight of Lead time').inputValue()).toBe('-0.9');
    await press(page, 'Save the draft');
    await said(page, 'The draft is saved.');
    expect(bases).toEqual([3, 4]);
    await page.close();
  });

  test('a draft of an older version can’t be activated before it is saved again', async () => {
    const { page } = await open({ 'risk.model': () => ok({ ...draftedModel, version: 4 }) });
    await toRisk('Version 4 is in force')(page);
    await page.getByText('The draft was made of version 3').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Activate …' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Save the draft' }).waitFor();
    await page.close();
  });

  test('an older version is put back in force and pinned; the pin comes off', async () => {
    const pinned: (number | null)[] = [];
    const { page } = await open({
      'risk.pin': ({ version }) => {
        pinned.push(version);
        return ok({ ...riskModelView, pinned: version !== null });
      },
    });
    await toVersions(page);
    await press(page, 'Put back and pin: version 2');
    await said(page, 'The model is pinned.');
    await press(page, 'Take the pin off');
    await said(page, 'The pin is off');
    expect(pinned).toEqual([2, null]);
    await page.close();
  });

  test('the weekly look is taken at once, and figures of the chart are one click away', async () => {
    let looks = 0;
    const { page, complaints } = await open({
      'risk.learnNow': () => {
        looks += 1;
        return admin.backend['risk.learnNow']?.({}) ?? failed({ code: 'NOT_FOUND', message: 'gone' });
      },
    });
    await toCalibration('Base rate of failing')(page);
    await page.getByText('better than always saying the base rate (0.090)').waitFor();
    await page.getByText('Show the table').first().click();
    await page.getByRole('cell', { name: '170', exact: true }).waitFor();
    await press(page, 'Look now');
    await said(page, 'The weekly look is done.');
    expect(looks).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
