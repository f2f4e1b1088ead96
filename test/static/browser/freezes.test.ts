import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { freezesView, yearEnd } from '../fixtures/freezes';
import { ACCOUNTS } from '../fixtures/people';
import { chooseFreezes, toFreeze, toFreezes } from '../support/freeze-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();

describe('freezes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });
  const recorded = () => {
    const saved: RequestOf<'freezes.save'>[] = [];
    const backend: Backend = {
      'freezes.save': (request) => {
        saved.push(request);
        const { freeze } = request;
        const summary = { ...freezesView.freezes[1]!, freeze, version: request.version + 1 };
        const others = freezesView.freezes.filter((one) => one.freeze.id !== freeze.id);
        return ok({ ...freezesView, freezes: [summary, ...others] });
      },
    };
    return { saved, backend };
  };

  test('a new freeze gets an id of its name, and tells the people of the changes it meets', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toFreezes()(page);
    await press(page, 'New freeze');
    await field(page, 'Name').fill('Year end');
    await page.getByText('Needs approval', { exact: true }).click();
    await field(page, 'Who approves').fill('mia');
    await page.getByRole('option', { name: 'Mia Torres' }).click();
    await page.getByRole('button', { name: 'Remove Mia Torres' }).waitFor();
    await field(page, 'Groups whose members approve').fill('rel');
    await page.getByRole('option', { name: 'Release board' }).click();
    await page.getByLabel('Absolute: emergency changes wait too').check();
    await page.getByText('It meets 2 changes').first().waitFor();
    await press(page, 'Save the freeze');
    await said(page, 'The freeze is saved');
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      version: 0,
      notify: true,
      freeze: {
        id: 'year-end-2',
        effect: 'approve',
        absolute: true,
        exemptStandard: false,
        approvers: { accounts: [ACCOUNTS.mia], groups: ['g-board'] },
        when: [{ timeZone: 'Europe/Berlin', rule: null, minutes: 1440 }],
      },
    });
    expect(complaints).toEqual([]);
    await press(page, '← All freezes');
    await press(page, 'New freeze');
    await expectSoon(() => field(page, 'Name').inputValue()).toBe('');
    await page.close();
  });

  test('groups that can’t be read are said to be so, and those of the freeze stay', async () => {
    const { saved, backend } = recorded();
    const refused = failed({ code: 'JIRA_REFUSED', message: 'Jira did not give the groups.' });
    const { page } = await open({ ...backend, 'groups.list': () => refused });
    await toFreezes()(page);
    await press(page, 'Open Month end');
    await page.getByText('The groups of Jira can’t be read').waitFor();
    await field(page, 'Why').fill('The books are closed every month.');
    await press(page, 'Save the freeze');
    await said(page, 'The freeze is saved');
    expect(saved[0]?.freeze.approvers.groups).toEqual(['g-board']);
  });

  test('times of a file are looked through and added to those that are there', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toFreeze(page);
    await chooseFreezes(page);
    await page.getByRole('checkbox', { name: /Audit/ }).uncheck();
    await press(page, 'Add 2 times');
    await said(page, '2 times added');
    await press(page, 'Save the freeze');
    await said(page, 'The freeze is saved');
    expect(saved[0]?.freeze.when.map(({ start, rule }) => [start, rule])).toEqual([
      [yearEnd.when[0]!.start, 'FREQ=YEARLY'],
      ['2026-12-18T18:00', null],
      ['2026-11-27T00:00', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('what is wrong stands at its field, stops the saving, and gets the focus', async () => {
    const { saved, backend } = recorded();
    const { page } = await open(backend);
    await toFreeze(page);
    await field(page, 'Name').fill('  ');
    await press(page, 'Save the freeze');
    await said(page, 'Mend 1 thing first');
    await page.waitForTimeout(100);
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Name');
    expect(saved).toEqual([]);
    await page.close();
  });

  test('when somebody else was faster, one’s own edits can be kept on top of theirs', async () => {
    const versions: number[] = [];
    let version = 4;
    const list = () => ({
      ...freezesView,
      freezes: freezesView.freezes.map((one) => (one.freeze.id === 'year-end' ? { ...one, version } : one)),
    });
    const { page } = await open({
      'freezes.list': () => ok(list()),
      'freezes.save': (request) => {
        versions.push(request.version);
        if (request.version === 5) return ok(list());
        version = 5;
        return failed({ code: 'STALE', message: 'It is at version 5.' });
      },
    });
    await toFreeze(page);
    await field(page, 'Why').fill('The books are closed.');
    await press(page, 'Save the freeze');
    await press(page, 'Keep mine');
    await said(page, 'on top of the newest version');
    await expectSoon(() => field(page, 'Why').inputValue()).toBe('The books are closed.');
    await press(page, 'Save the freeze');
    await said(page, 'The freeze is saved');
    expect(versions).toEqual([4, 5]);
    await page.close();
  });

  test('a freeze is retired once that is confirmed', async () => {
    const retired: RequestOf<'freezes.retire'>[] = [];
    const { page } = await open({
      'freezes.retire': (request) => {
        retired.push(request);
        return ok(freezesView);
      },
    });
    await toFreeze(page);
    await press(page, 'Retire this freeze');
    expect(retired).toEqual([]);
    await press(page, 'Retire it');
    await said(page, 'Retired: Year end.');
    expect(retired).toEqual([{ id: 'year-end', version: 4 }]);
    await page.close();
  });

  test('the ledger goes on page by page', async () => {
    const cursors: (string | null)[] = [];
    const { page } = await open({
      'freezes.exceptions': ({ cursor }) => {
        cursors.push(cursor);
        const backend = admin.backend['freezes.exceptions'];
        return backend ? backend({ cursor }) : failed({ code: 'NOT_FOUND', message: 'gone' });
      },
    });
    await toFreezes()(page);
    await page.getByText('Exceptions', { exact: true }).click();
    await page.getByText('The newest 2').waitFor();
    await press(page, 'Show more');
    await page.getByText('4 exceptions').waitFor();
    expect(cursors).toEqual([null, '2']);
    await page.close();
  });
});
