import type { Page } from 'playwright-core';
import type { ChangeView } from '../../../src/contract/change';
import * as approvals from '../fixtures/approvals';
import { openChange } from '../fixtures/changes';
import { ACCOUNTS } from '../fixtures/people';
import { askedOf } from '../support/asked-of';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { changeBackend, failed, ok } from '../support/scenarios';
import { untilTrue } from '../support/until-true';
import { expectSoon } from '../support/expect-soon';

const shows = openChange.headline.decision;
const { roundId, seal } = openChange.approval;
const about = { issueId: '10042', roundId };
const FOCUSED = "document.activeElement === document.body ? 'nothing' : document.activeElement.textContent";
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const said = async (page: Page) => (await page.getByRole('status').allTextContents()).join();

describe('an approval on the change panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  async function open(view: ChangeView, more: Backend = {}) {
    const { backend, requests } = askedOf({ ...changeBackend(view), ...more });
    return { ...(await openScreen(stage, { page: 'change', backend, shows })), requests };
  }

  test('approving with conditions sends them, without empty lines', async () => {
    const { page, requests, complaints } = await open(approvals.richChange);
    await press(page, 'With conditions');
    await press(page, 'Approve with this condition');
    await page.getByText('Write at least one condition.').waitFor();
    await page.getByRole('textbox', { name: 'Condition 1' }).fill(' Call the vendor ');
    await press(page, 'Add another condition');
    await untilTrue(page, 'document.activeElement.getAttribute("aria-label") === "Condition 2"');
    await page.keyboard.type('Keep the snapshot');
    await press(page, 'Add another condition');
    await press(page, 'Approve with 2 conditions');
    await page.getByRole('button', { name: 'With conditions' }).waitFor();
    expect(requests('change.vote')).toEqual([
      { ...about, seal, vote: 'approve', conditions: ['Call the vendor', 'Keep the snapshot'] },
    ]);
    expect(await said(page)).toContain('Your approval is recorded.');
    await expectSoon(() => page.evaluate(FOCUSED)).toContain(shows);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('approving again after the risk has risen carries the same conditions', async () => {
    const { page, requests } = await open(approvals.confirmChange);
    await press(page, 'Approve again');
    await untilTrue(page, 'document.activeElement.tagName === "H2"');
    expect(requests('change.vote')).toEqual([
      { ...about, seal, vote: 'approve', conditions: ['Call the vendor'] },
    ]);
    await page.close();
  });

  test('what was edited and put back is confirmed by one press', async () => {
    const { page, requests } = await open(approvals.revertedChange);
    await press(page, 'Confirm, unchanged');
    await untilTrue(page, 'document.activeElement.tagName === "H2"');
    expect(requests('change.resubmit')).toEqual([{ ...about, seal }]);
    expect(await said(page)).toContain('Your vote is confirmed.');
    await page.close();
  });

  test('stepping aside needs a reason; given up, nothing is sent', async () => {
    const { page, requests } = await open(approvals.richChange);
    await press(page, 'Step aside');
    await press(page, 'Step aside');
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
    await press(page, 'Cancel');
    expect(requests('change.recuse')).toEqual([]);
    await press(page, 'Step aside');
    await page.getByLabel('Why do you step aside?').fill('My brother sells it.');
    await press(page, 'Step aside');
    await untilTrue(page, 'document.activeElement.tagName === "H2"');
    expect(requests('change.recuse')).toEqual([{ ...about, reason: 'My brother sells it.' }]);
    await page.close();
  });

  test('a condition is ticked off with a note or without; the focus stays in its part', async () => {
    const { page, requests } = await open(approvals.richChange);
    await press(page, 'Tick off: Have the snapshot checked');
    await page.getByLabel('How was it met?').fill('Restored it on a spare.');
    await press(page, 'Tick it off');
    await untilTrue(page, 'document.activeElement.tagName === "SUMMARY"');
    expect(requests('change.condition')).toEqual([
      { issueId: '10042', ballotId: 'ballot:10042:1', condition: 1, note: 'Restored it on a spare.' },
    ]);
    expect(await said(page)).toContain('The condition is ticked off.');
    await page.close();
  });

  test('the last condition ticked off, its part stays open and has the focus', async () => {
    const change = approvals.richChange;
    const [condition] = change.approval.conditions.filter(({ metBy }) => metBy === null);
    if (condition === undefined) throw new Error('the fixture has an open condition');
    const withCondition = (last: typeof condition) => ({
      ...change,
      approval: { ...change.approval, phase: 'approved' as const, conditions: [last] },
    });
    const met = {
      ...condition,
      metBy: ACCOUNTS.you,
      metAt: '2026-11-20T10:20:00.000Z',
      note: null,
      canTick: false,
    };
    const { page } = await open(withCondition(condition), {
      'change.condition': () => ok(withCondition(met)),
    });
    await press(page, `Tick off: ${condition.text}`);
    await press(page, 'Tick it off');
    await page.locator('.check-met').waitFor();
    await untilTrue(page, 'document.activeElement.tagName === "SUMMARY"');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(true);
    await page.close();
  });

  test('the chair gives a seat to a stand-in; a refusal keeps what was written', async () => {
    let tries = 0;
    const { page, requests } = await open(approvals.richChange, {
      'change.standIn': () =>
        tries++ === 0
          ? failed({ code: 'CONFLICT', message: 'Omar Haddad raised this change.' })
          : ok(approvals.richChange),
    });
    await page.getByText('Manage this approval', { exact: true }).click();
    await page.getByRole('button', { name: 'Stand-in for Lena Fischer-Abernathy' }).click();
    await page.getByLabel('Reason').fill('Lena is ill.');
    await press(page, 'Give them the seat');
    await page.getByText('Choose a person.').waitFor();
    expect(requests('change.standIn')).toEqual([]);
    await page.getByLabel('Who?').fill('Omar');
    await page.getByRole('option', { name: 'Omar Haddad' }).click();
    await press(page, 'Give them the seat');
    await page.getByText('Omar Haddad raised this change.').waitFor();
    await expectSoon(() => page.getByLabel('Reason').inputValue()).toBe('Lena is ill.');
    await press(page, 'Give them the seat');
    await untilTrue(page, 'document.activeElement.tagName === "SUMMARY"');
    expect(requests('change.standIn')[1]).toEqual({
      ...about,
      stageId: 'cab',
      accountId: ACCOUNTS.lena,
      to: ACCOUNTS.omar,
      reason: 'Lena is ill.',
    });
    await page.close();
  });

  test.each([
    ['Strike the vote of Mia Torres', 'Strike the vote', 'change.strike', { ballotId: 'ballot:10042:1' }],
    ['Has left: Lena Fischer-Abernathy', 'Confirm it', 'change.depart', { accountId: ACCOUNTS.lena }],
    ['Let approve: Omar Haddad', 'Let them approve', 'change.clear', { accountId: ACCOUNTS.omar }],
  ] as const)('%s: asks for the reason and sends it', async (opener, submit, name, sent) => {
    const { page, requests } = await open(approvals.richChange);
    await page.getByText('Manage this approval', { exact: true }).click();
    await page.getByRole('button', { name: opener }).click();
    await page.keyboard.type('It is written here.');
    await press(page, submit);
    await untilTrue(page, 'document.activeElement.tagName === "SUMMARY"');
    expect(requests(name)).toMatchObject([{ ...sent, reason: 'It is written here.' }]);
    await page.close();
  });

  test('the forms of the chair come only when they are asked for', async () => {
    const { page } = await open(approvals.richChange);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.waitForLoadState('networkidle');
    scripts.length = 0;
    await page.getByText('Manage this approval', { exact: true }).click();
    await page.getByRole('button', { name: 'Add somebody to Change advisory board' }).waitFor();
    expect(scripts.some((url) => url.includes('manage-tools'))).toBe(true);
    await page.close();
  });
});
