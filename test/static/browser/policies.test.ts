import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { draftedPolicy, policyView, proposedPolicy } from '../fixtures/policies';
import { ACCOUNTS } from '../fixtures/people';
import { violations } from '../support/accessibility';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { toPart, toPolicy } from '../support/policy-pictures';
import { ok } from '../support/scenarios';
import { press } from '../support/walk';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();
const names = (page: Page) => page.locator('[data-row] h3').allTextContents();

describe('the approval policy', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });
  const recorded = () => {
    const saved: RequestOf<'policies.saveDraft'>[] = [];
    const backend: Backend = {
      'policies.saveDraft': (request) => {
        saved.push(request);
        const { hit, rows } = request.draft;
        const draft = {
          by: ACCOUNTS.you,
          at: '2026-11-20T10:30:00.000Z',
          basedOn: 2,
          version: 1,
          changes: ['x'],
        };
        return ok({ ...policyView, draft: { ...draft, table: { hit, rows }, acknowledged: [] } });
      },
    };
    return { saved, backend };
  };

  test('has its rows moved by keys, and is saved as a draft of the newest version', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toPolicy()(page);
    await page.getByRole('button', { name: 'Move “Low risk” down' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await said(page, '“Low risk” is row 2 now.');
    expect(await names(page)).toEqual(['1 Medium risk', '2 Low risk', '3 High risk', '4 Very high risk']);
    await press(page, 'Save the draft');
    await said(page, 'The draft is saved.');
    expect(saved[0]).toMatchObject({ basedOn: 2, version: 0 });
    expect(saved[0]?.draft.rows.map(({ id }) => id)).toEqual(['medium', 'low', 'high', 'otherwise']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('shows what is wrong with a row beside it, and lets somebody answer for it with a reason', async () => {
    const { saved, backend } = recorded();
    const { page } = await open(backend);
    await toPolicy()(page);
    await press(page, 'Edit High risk');
    await page.locator('[data-row="high"]').getByText('Nobody has to approve', { exact: true }).click();
    const row = page.locator('[data-row="high"]');
    await row.getByText('without anybody').first().waitFor();
    await row.getByRole('button', { name: 'It is meant …' }).click();
    await row.getByLabel('Why it is meant').fill('A trial until March.');
    await row.getByRole('button', { name: 'Answer for it' }).click();
    await row.getByText('which somebody has answered for').first().waitFor();
    await press(page, 'Save the draft');
    await said(page, 'The draft is saved.');
    expect(saved[0]?.draft.acknowledged).toEqual([
      { id: 'automatic-high:high', why: 'A trial until March.' },
    ]);
    await page.close();
  });

  test('is activated with what becomes of open rounds, and why', async () => {
    const asked: RequestOf<'policies.activate'>[] = [];
    const { page } = await open({
      'policies.view': () => ok(draftedPolicy),
      'policies.activate': (request) => {
        asked.push(request);
        return ok({ ...policyView, version: 3, newest: { ...policyView.newest, version: 3 } });
      },
    });
    await toPolicy('In a freeze')(page);
    await press(page, 'Activate …');
    await page.getByLabel(/^Route them again/).check();
    await page.getByLabel('Note').fill('For the end of the year.');
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    await said(page, 'Version 3 is made.');
    expect(asked).toEqual([
      {
        projectId: '10001',
        version: 5,
        effectiveFrom: null,
        openRounds: 'reroute',
        note: 'For the end of the year.',
      },
    ]);
    await page.close();
  });

  test('that waits for a second person shows what changes, and is confirmed', async () => {
    const confirmed: RequestOf<'policies.confirm'>[] = [];
    const { page } = await open({
      'policies.view': () => ok(proposedPolicy),
      'policies.confirm': (request) => {
        confirmed.push(request);
        return ok({ ...policyView, newest: { ...policyView.newest, version: 3 } });
      },
    });
    await toPolicy('Row 1 "In a freeze" is new')(page);
    await press(page, 'Confirm and put it in force');
    await said(page, 'Version 3 is made.');
    expect(confirmed).toEqual([{ projectId: '10001', version: 3 }]);
    await page.close();
  });

  test.each([
    ['table', toPolicy()],
    ['replay', toPart('Replay', 'hours of waiting saved')],
    ['cost', toPart('Cost', 'What the boards did')],
    ['versions', toPart('Versions', 'Version 1')],
  ] as const)('has nothing for axe to find: %s', async (_name, walk) => {
    const { page } = await open();
    await walk(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('has nothing for axe to find in the form of a row', async () => {
    const { page } = await open();
    await toPolicy()(page);
    await press(page, 'Edit High risk');
    await page.getByLabel('Name of the row').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
