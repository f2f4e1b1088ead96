import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { clearPlan, importJob, importPlan } from '../fixtures/transfer';
import { blockedUndo, drift, neverLooked, noDrift, repairJob, undoJob } from '../fixtures/upkeep';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { openProject, press, toSite, toTab } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const PASSPHRASE = 'a long enough secret';

async function saved(page: Page, button: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
}

describe('after adopting, and the site', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });

  test('one difference is repaired by itself, and the differences are read again afterwards', async () => {
    const asked: RequestOf<'admin.repair'>[] = [];
    const { page, complaints } = await open({
      'admin.repair': (request) => {
        asked.push(request);
        return ok(repairJob);
      },
      'admin.job': () => ok({ ...repairJob, state: 'done' }),
      'admin.drift': () => ok(asked.length > 0 ? noDrift : drift),
    });
    await toTab('Drift', 'past the gate')(page);
    await page.getByText('by Mia Torres').waitFor();
    await page.getByText('Jira doesn’t say who did it.').waitFor();
    await page.getByRole('button', { name: 'Repair: OPS: change edit' }).click();
    await press(page, 'Back to the differences');
    await page.getByText('Nothing has drifted').waitFor();
    expect(asked).toEqual([{ projectId: '10001', itemIds: ['d2'] }]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('looking now says aloud what was found', async () => {
    const { page } = await open({ 'admin.drift': () => ok(neverLooked) });
    await toTab('Drift', 'Nobody has looked yet')(page);
    await press(page, 'Look now');
    await page.getByText('3 differences').first().waitFor();
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain('Looked: 3 differences.');
    await page.close();
  });

  test('undo shows what goes, comes back and stays, and applies exactly that plan', async () => {
    const undone: RequestOf<'admin.undo'>[] = [];
    const { page } = await open({
      'admin.undo': (request) => {
        undone.push(request);
        return ok(undoJob);
      },
      'admin.job': () => ok(undoJob),
    });
    await openProject(page, 'Operations');
    await press(page, 'Undo: Change enablement');
    await page.getByText('12 changes still have this type.').waitFor();
    await press(page, 'Undo: 3 changes');
    await page.getByRole('heading', { name: 'It is undone' }).waitFor();
    expect(undone).toEqual([{ projectId: '10001', practices: ['change-enablement'], planId: 'undo-1' }]);
    await page.close();
  });

  test('an undo that another practice needs cannot be started', async () => {
    const { page } = await open({ 'admin.planUndo': () => ok(blockedUndo) });
    await openProject(page, 'Operations');
    await press(page, 'Undo: Change enablement');
    await page.getByText('Undo release management first.').waitFor();
    await expectSoon(() => page.getByRole('button', { name: /^Undo: 3/ }).count()).toBe(0);
    await page.close();
  });

  test('a decision is judged with a verdict and what was seen', async () => {
    const { page } = await open();
    await toTab('Benefit', 'Petra Lindqvist')(page);
    await press(page, 'Record the outcome');
    await page.getByRole('radio', { name: 'It came in part' }).check();
    await page.getByLabel('What you saw').fill('Half as many.');
    await press(page, 'Save the outcome');
    await page.getByText('Half as many.').waitFor();
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain('The outcome is recorded.');
    await page.close();
  });

  test('advice leads to the wizard with the practice chosen', async () => {
    const { page } = await open();
    await toTab('Benefit', 'Many incidents come back')(page);
    await press(page, 'Adopt it: Problem management');
    const box = page.getByRole('checkbox', { name: 'Problem management' });
    await box.waitFor();
    await expectSoon(() => box.isChecked()).toBe(true);
    await page.close();
  });

  test('history shows earlier pages below the later ones', async () => {
    const { page } = await open();
    await toTab('History', 'The gate was switched')(page);
    await press(page, 'Show earlier');
    await page.getByText('Steward was installed.').waitFor();
    await page.getByText('The gate was switched').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Show earlier' }).count()).toBe(0);
    await page.close();
  });

  test('the configuration is exported as a file under the strict policy', async () => {
    const { page, complaints } = await open();
    await toSite('Export the configuration', 'Keep the passphrase')(page);
    await page.getByLabel('Passphrase', { exact: true }).fill('short');
    await press(page, 'Make the file');
    await page.getByText('Give at least 12 characters.').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Passphrase again').fill(PASSPHRASE);
    await press(page, 'Make the file');
    await page.getByRole('heading', { name: 'The file is ready' }).waitFor();
    expect(await saved(page, 'Download')).toEqual({
      name: 'steward-acme-2026-11-20.json',
      content: '{"format":"steward-configuration","version":1}',
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an import is planned again for other projects before it can be applied', async () => {
    const planned: RequestOf<'config.planImport'>[] = [];
    const applied: RequestOf<'config.import'>[] = [];
    const { page } = await open({
      'config.planImport': (request) => {
        planned.push(request);
        return ok({ kind: 'plan', plan: 'LAB' in request.projects ? clearPlan : importPlan });
      },
      'config.import': (request) => {
        applied.push(request);
        return ok(importJob);
      },
      'admin.job': () => ok({ ...importJob, state: 'done' }),
    });
    await toSite('Import a configuration', 'You see a plan')(page);
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await page.getByText('x.json, 7 bytes').waitFor();
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await press(page, 'Show the plan');
    await page.getByText('this site has no project with this key').waitFor();
    await expectSoon(() => page.getByRole('button', { name: /^Import: / }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'LAB of the file becomes' }).click();
    await page.getByRole('option', { name: 'Leave it out' }).click();
    await page.getByText('You have changed the projects').waitFor();
    await press(page, 'Make the plan again');
    const apply = page.getByRole('button', { name: 'Import: 6 changes' });
    await apply.waitFor();
    await page.getByRole('combobox', { name: 'OPS of the file becomes' }).click();
    await page.getByRole('option', { name: /Help desk/ }).click();
    await page.getByText('You have changed the projects').waitFor();
    await expectSoon(() => apply.count()).toBe(0);
    await press(page, 'Make the plan again');
    await apply.click();
    await page.getByRole('heading', { name: 'The configuration is imported' }).waitFor();
    expect(planned.map(({ projects }) => projects)).toEqual([{}, { LAB: null }, { LAB: null, OPS: '10002' }]);
    expect(applied).toEqual([
      { text: '{"a":1}', passphrase: PASSPHRASE, projects: { LAB: null, OPS: '10002' }, planId: 'import-2' },
    ]);
    await page.close();
  });

  test('a file that is refused says why, and what was typed stays', async () => {
    const { page } = await open({
      'config.planImport': () =>
        failed({ code: 'BAD_INPUT', message: 'The passphrase is wrong, or the file was changed.' }),
    });
    await toSite('Import a configuration', 'You see a plan')(page);
    await page.getByLabel('Or paste its text').fill('{"a":1}');
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await press(page, 'Show the plan');
    await page.getByText('The passphrase is wrong, or the file was changed.').waitFor();
    await expectSoon(() => page.getByLabel('Or paste its text').inputValue()).toBe('{"a":1}');
    await page.close();
  });

  test('all records are collected page by page and saved a line each', async () => {
    const { page } = await open();
    await toSite('Prepare for uninstalling', 'All records')(page);
    await press(page, 'Collect all records');
    await page.getByText('2 records').first().waitFor();
    expect(await saved(page, 'Download the records')).toEqual({
      name: 'steward-records.jsonl',
      content: '{"seq":1,"action":"adopt"}\n{"seq":2,"action":"vote"}\n',
    });
    await page.close();
  });
});
