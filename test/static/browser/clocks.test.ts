import type { ClocksView } from '../../../src/contract/clocks';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as clocks from '../fixtures/clocks';
import { ACCOUNTS } from '../fixtures/people';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { expectSoon } from '../support/expect-soon';

const AT = '2026-11-20T10:30:00.000Z';
const shows = 'Acknowledge';
const FOCUSED = 'document.activeElement.getAttribute("aria-label")';
const LABEL = 'Why Acknowledge was missed';

const missed = (breach: NonNullable<ClocksView['clocks'][number]['breach']>): ClocksView => ({
  ...clocks.clocksView,
  clocks: [{ ...clocks.breachedClock, breach }],
});
const reason = { code: 'load', name: 'Too many tickets at once', note: 'Flu.', by: ACCOUNTS.you, at: AT };
const open = missed({ reason: null, excuse: null });
const explained = missed({ reason, excuse: null });
const excused = missed({ reason, excuse: { why: 'Agreed.', by: ACCOUNTS.you, at: AT } });

describe('the clocks of an issue in a browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('its reason is chosen and noted by keyboard, is announced, and the focus stays', async () => {
    const sent: RequestOf<'clocks.explain'>[] = [];
    const backend: Backend = {
      'clocks.view': () => ok(sent.length > 0 ? explained : open),
      'clocks.explain': (request) => {
        sent.push(request);
        return ok(explained);
      },
    };
    const { page, complaints } = await openScreen(stage, { page: 'clocks', backend, shows });
    await page.getByRole('button', { name: 'Give the reason' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Too many');
    await page.keyboard.press('Tab');
    await page.keyboard.type('  Flu. ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Flu.', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Change the reason' }).waitFor();
    expect(sent).toEqual([
      { issueId: '10042', policyId: 'acknowledge', cycle: 1, code: 'load', note: 'Flu.' },
    ]);
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain('The reason is recorded.');
    await expectSoon(() => page.evaluate(FOCUSED)).toBe(LABEL);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('without a chosen reason nothing is sent, and giving up brings the focus back', async () => {
    const backend: Backend = { 'clocks.view': () => ok(open) };
    const { page } = await openScreen(stage, { page: 'clocks', backend, shows });
    await page.getByRole('button', { name: 'Give the reason' }).click();
    await page.getByRole('button', { name: 'Save the reason' }).click();
    await page.getByText('Choose a reason.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expectSoon(() => page.evaluate(FOCUSED)).toBe(LABEL);
    await page.close();
  });

  test('it is excused with a reason, and that is taken back with another', async () => {
    const sent: RequestOf<'clocks.excuse'>[] = [];
    const backend: Backend = {
      'clocks.view': () => ok(explained),
      'clocks.excuse': (request) => {
        sent.push(request);
        return ok(request.excused ? excused : explained);
      },
    };
    const { page } = await openScreen(stage, { page: 'clocks', backend, shows });
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await page.getByText('Write why.').waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel('Why it is excused').fill('Agreed.');
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await page.getByRole('button', { name: 'Take the excuse back' }).click();
    await page.getByLabel('Why it is taken back').fill('Not so.');
    await page.getByRole('button', { name: 'Take the excuse back' }).click();
    await page.getByRole('button', { name: 'Excuse this miss' }).waitFor();
    expect(sent).toMatchObject([
      { excused: true, why: 'Agreed.', policyId: 'acknowledge', cycle: 1 },
      { excused: false, why: 'Not so.' },
    ]);
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain('The excuse is taken back.');
    await page.close();
  });

  test('a refusal keeps what was written, and is forgotten when the form is opened anew', async () => {
    const backend: Backend = {
      'clocks.view': () => ok(open),
      'clocks.excuse': () => failed({ code: 'NOT_ALLOWED', message: 'You may not excuse this.' }),
    };
    const { page } = await openScreen(stage, { page: 'clocks', backend, shows });
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await page.getByLabel('Why it is excused').fill('Agreed.');
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await page.getByText('The excuse was not recorded').waitFor();
    await expectSoon(() => page.getByLabel('Why it is excused').inputValue()).toBe('Agreed.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Excuse this miss' }).click();
    await expectSoon(() => page.getByText('The excuse was not recorded').count()).toBe(0);
    await page.close();
  });

  test('Jira’s own SLAs are asked for when they are opened, not before', async () => {
    let asked = 0;
    const backend: Backend = {
      'clocks.view': () => ok(open),
      'clocks.native': () => {
        asked += 1;
        return ok(clocks.nativeClocks);
      },
    };
    const { page } = await openScreen(stage, { page: 'clocks', backend, shows });
    expect(asked).toBe(0);
    await page.getByText('Jira’s own SLAs').click();
    await page.getByText('Time to resolution').waitFor();
    await page.getByText('has no holidays', { exact: false }).waitFor();
    expect(asked).toBe(1);
    await page.close();
  });

  test('showing all stretches keeps the focus in the table', async () => {
    const [first] = clocks.runningClock.segments;
    if (!first) throw new Error('the fixture has a segment');
    const long = { ...clocks.runningClock, segments: Array.from({ length: 80 }, () => first) };
    const backend: Backend = { 'clocks.view': () => ok({ ...clocks.clocksView, clocks: [long] }) };
    const { page } = await openScreen(stage, { page: 'clocks', backend, shows: 'Resolve' });
    await page.getByText('How this was counted').click();
    await page.getByRole('button', { name: 'Show all 80 stretches' }).click();
    await expectSoon(() => page.evaluate(FOCUSED)).toBe('How this was counted');
    await expectSoon(() => page.locator('.trace tbody tr').count()).toBeGreaterThanOrEqual(80);
    await page.close();
  });
});
