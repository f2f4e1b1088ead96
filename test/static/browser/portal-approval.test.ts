import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as approvals from '../fixtures/portal-approval';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { portalBackend } from '../support/portal-pictures';
import { failed, ok } from '../support/scenarios';
import { press } from '../support/walk';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();

describe('an approval in the portal', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (more: ReturnType<typeof portalBackend>) =>
    openScreen(stage, {
      page: 'portal',
      backend: portalBackend(approvals.askedView, more),
      shows: 'may this be done?',
    });
  const counted = () => {
    const votes: RequestOf<'portal.vote'>[] = [];
    return {
      votes,
      backend: {
        'portal.vote': (request: RequestOf<'portal.vote'>) => {
          votes.push(request);
          return ok(approvals.votedView);
        },
      },
    };
  };

  test('an approval carries the seal of what was shown; afterwards the focus is on what was decided', async () => {
    const { votes, backend } = counted();
    const { page, complaints } = await open(backend);
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await said(page, 'You approved this.');
    expect(votes).toEqual([{ issueId: '10042', roundId: 'round-2', seal: 'a'.repeat(64), vote: 'approve' }]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('You approved this.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a rejection needs its reason, and is not sent without', async () => {
    const { votes, backend } = counted();
    const { page } = await open(backend);
    await press(page, 'Reject');
    await press(page, 'Reject');
    await page.getByText('Write a reason.').waitFor();
    expect(votes).toEqual([]);
    await page.getByLabel('Why', { exact: true }).fill('No backout plan.');
    await press(page, 'Reject');
    await page.getByText('You approved this.').first().waitFor();
    expect(votes).toMatchObject([{ vote: 'reject', reason: 'No backout plan.' }]);
    await page.close();
  });

  test('conditions are sent a line each', async () => {
    const { votes, backend } = counted();
    const { page } = await open(backend);
    await press(page, 'Approve with conditions');
    await page.getByLabel('What has to be done first').fill('Test the standby.\n\n Tell the shop. ');
    await press(page, 'Approve with conditions');
    await page.getByText('You approved this.').first().waitFor();
    expect(votes).toMatchObject([{ vote: 'approve', conditions: ['Test the standby.', 'Tell the shop.'] }]);
    await page.close();
  });

  test('when the plan was edited meanwhile nothing counts; the difference is shown and the next vote is on the new text', async () => {
    const seals: string[] = [];
    let edited = false;
    const { page } = await open({
      'portal.approval': () => ok(edited ? approvals.editedView : approvals.askedView),
      'portal.vote': ({ seal }) => {
        seals.push(seal);
        if (edited) return ok(approvals.votedView);
        edited = true;
        return failed({ code: 'STALE', message: 'It was edited.', details: approvals.staleDiff });
      },
    });
    const approve = page.getByRole('button', { name: 'Approve', exact: true });
    await approve.click();
    await page.getByRole('alert').getByText('It was changed while you were reading').waitFor();
    await page.locator('.sealed').getByText('Restore the backup').waitFor();
    await page.locator('ins').first().waitFor();
    await approve.click();
    await said(page, 'You approved this.');
    expect(seals).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    await page.close();
  });

  test('a text that changes under the reader’s eyes is said before they vote', async () => {
    let looks = 0;
    const { page } = await open({
      'portal.approval': () => ok(looks++ === 0 ? approvals.askedView : approvals.editedView),
    });
    // The page reads itself anew when it is looked at again and five seconds have passed.
    await page.waitForTimeout(5_500);
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await page.getByText('It was changed while you were reading').waitFor({ timeout: 10_000 });
    await page.close();
  });
});
