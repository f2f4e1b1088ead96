import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { createdView, keysView, SECRET } from '../fixtures/deploy-gate';
import { runningJob } from '../fixtures/plans-and-jobs';
import { toKeys, toSection } from '../support/deploy-gate-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { ok } from '../support/scenarios';
import { press, toTab } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();

describe('deployment gate, evidence and ways through the gate', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });

  test('a new key is made for its projects; its secret is shown once and gone for good', async () => {
    const asked: RequestOf<'deployGate.create'>[] = [];
    const { page, complaints } = await open({
      'deployGate.create': (request) => {
        asked.push(request);
        return ok({ id: 'dk-3123456789ab', secret: SECRET, view: createdView });
      },
    });
    await toKeys(page);
    await press(page, 'New key');
    await press(page, 'Make the key');
    await page.getByText('Give a name of at most 60 characters.').waitFor();
    expect(asked).toEqual([]);
    await page.getByLabel('Name', { exact: true }).fill('Mail relay');
    await page.getByLabel('May ask about changes of').first().fill('NET');
    await page.getByRole('option', { name: 'NET' }).click();
    await press(page, 'Make the key');
    await page.getByText(SECRET).waitFor();
    await said(page, 'Its secret is shown once');
    expect(asked).toEqual([{ name: 'Mail relay', projects: ['10003'], version: 7 }]);
    await press(page, 'I have saved it');
    await page.getByText(SECRET).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Site' }).click();
    await toSection('Deployment gate', 'Web shop, production')(page);
    await expectSoon(() => page.getByText(SECRET).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a key is rotated with the time for which its old secret serves', async () => {
    const asked: RequestOf<'deployGate.rotate'>[] = [];
    const { page } = await open({
      'deployGate.rotate': (request) => {
        asked.push(request);
        return ok({ id: request.id, secret: SECRET, view: keysView });
      },
    });
    await toKeys(page);
    await press(page, 'Rotate Web shop');
    await press(page, 'Make the new secret');
    await page.getByText(SECRET).waitFor();
    expect(asked).toEqual([{ id: 'dk-0123456789ab', overlapHours: 24, version: 7 }]);
    await page.close();
  });

  test('a key is revoked once that is confirmed', async () => {
    const asked: RequestOf<'deployGate.revoke'>[] = [];
    const { page } = await open({
      'deployGate.revoke': (request) => {
        asked.push(request);
        return ok({ ...keysView, version: 8 });
      },
    });
    await toKeys(page);
    await press(page, 'Revoke Web shop');
    expect(asked).toEqual([]);
    await press(page, 'Yes, revoke it');
    await said(page, 'Revoked: Web shop, production.');
    expect(asked).toEqual([{ id: 'dk-0123456789ab', version: 7 }]);
    await page.close();
  });

  test('naming an audit issue that everybody sees warns', async () => {
    const { page, complaints } = await open();
    await toSection('Evidence', 'Audit issue')(page);
    await page.getByLabel('Audit issue').fill('nonsense');
    await press(page, 'Save');
    await page.getByText('Give the key of an issue').waitFor();
    await page.getByLabel('Audit issue').fill('audit-2');
    await press(page, 'Save');
    await said(page, 'Anchors are written on AUDIT-2 from now on.');
    await page.getByText('This weakens the evidence').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the repair mends exactly what the view names, as a job', async () => {
    const asked: RequestOf<'admin.repair'>[] = [];
    const { page } = await open({
      'admin.repair': (request) => {
        asked.push(request);
        return ok(runningJob);
      },
    });
    await toTab('Gate', 'Start right away')(page);
    await press(page, 'Repair 1 difference');
    await page.getByText('2 of 6').first().waitFor();
    expect(asked).toEqual([{ projectId: '10001', itemIds: ['validator-51'] }]);
    await page.close();
  });

  test('names in the portal are switched on at once', async () => {
    const asked: RequestOf<'admin.setPortal'>[] = [];
    const { page } = await open({
      'admin.setPortal': (request) => {
        asked.push(request);
        return ok(request);
      },
    });
    await toTab('Gate', 'What customers see')(page);
    await page.getByRole('checkbox', { name: /Show the names/ }).click();
    await said(page, 'Customers see who decides.');
    expect(asked).toEqual([{ projectId: '10001', names: true }]);
    await expectSoon(() => page.getByRole('checkbox', { name: /Show the names/ }).isChecked()).toBe(true);
    await page.close();
  });
});
