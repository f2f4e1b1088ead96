import type { CastVote, ChangeView } from '../../../src/contract/change';
import { openChange, readyChange, voidedChange } from '../fixtures/changes';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { expectSoon } from '../support/expect-soon';

const shows = openChange.headline.decision;
const FOCUSED = 'document.activeElement.textContent';

describe('voting on the change panel', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  /** A back end that records votes and answers them with `then`. */
  const voting = (first: ChangeView, then: ChangeView) => {
    const votes: CastVote[] = [];
    const backend: Backend = {
      'change.view': () => ok(votes.length > 0 ? then : first),
      'change.vote': (vote) => {
        votes.push(vote);
        return ok(then);
      },
    };
    return { votes, backend };
  };

  test('approving takes one click, carries the seal that was seen, is announced and keeps the focus', async () => {
    const { votes, backend } = voting(openChange, readyChange);
    const { page, complaints } = await openScreen(stage, { page: 'change', backend, shows });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(readyChange.headline.decision).first().waitFor();
    expect(votes).toEqual([
      {
        issueId: '10042',
        roundId: openChange.approval.roundId,
        seal: openChange.approval.seal,
        vote: 'approve',
      },
    ]);
    await expectSoon(() => page.getByRole('status').allTextContents()).toContain(
      'Your approval is recorded.',
    );
    await expectSoon(() => page.evaluate(FOCUSED)).toContain(readyChange.headline.decision);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('rejecting asks for a reason, by keyboard alone', async () => {
    const { votes, backend } = voting(openChange, readyChange);
    const { page } = await openScreen(stage, { page: 'change', backend, shows });
    await page.getByRole('button', { name: 'Reject', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Write a reason of at least 3 characters.').waitFor();
    expect(votes).toEqual([]);
    await page.getByLabel('Reason').fill('  No owner is named.  ');
    await page.getByRole('button', { name: 'Reject this change' }).click();
    await page.getByText(readyChange.headline.decision).first().waitFor();
    expect(votes).toMatchObject([{ vote: 'reject', reason: 'No owner is named.' }]);
    await page.close();
  });

  test('a changed vote needs a reason and does not offer the same vote again', async () => {
    const { votes, backend } = voting(readyChange, openChange);
    const { page } = await openScreen(stage, {
      page: 'change',
      backend,
      shows: readyChange.headline.decision,
    });
    await page.getByRole('button', { name: 'Change my vote' }).click();
    await expectSoon(() => page.getByRole('button', { name: 'Approve this change' }).count()).toBe(0);
    await page.getByLabel('Reason').fill('The test failed.');
    await page.getByRole('button', { name: 'Reject this change' }).click();
    await page.getByText(openChange.headline.decision).first().waitFor();
    expect(votes).toMatchObject([{ vote: 'reject', reason: 'The test failed.' }]);
    await page.close();
  });

  test('a stale vote is refused with the difference; reloading shows the change as it is now', async () => {
    const diff = voidedChange.approval.voided?.diff;
    let reads = 0;
    const backend: Backend = {
      'change.view': () => ok(reads++ === 0 ? openChange : voidedChange),
      'change.vote': () =>
        failed({ code: 'STALE', message: 'The back-out plan was edited.', details: { diff } }),
    };
    const { page } = await openScreen(stage, { page: 'change', backend, shows });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Your vote was not counted').waitFor();
    await expectSoon(() => page.locator('[role=alert] ins').allTextContents()).toContain(
      'added: nightly snapshot.',
    );
    await expectSoon(() => page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show the change as it is now' }).click();
    await page.getByText(voidedChange.headline.decision).first().waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(1);
    await page.close();
  });

  test('a stale vote with a reason keeps what the voter wrote', async () => {
    const diff = voidedChange.approval.voided?.diff;
    let reads = 0;
    const backend: Backend = {
      'change.view': () => ok(reads++ === 0 ? openChange : voidedChange),
      'change.vote': () =>
        failed({ code: 'STALE', message: 'The back-out plan was edited.', details: { diff } }),
    };
    const { page } = await openScreen(stage, { page: 'change', backend, shows });
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await page.getByLabel('Reason').fill('The test failed.');
    await page.getByRole('button', { name: 'Reject this change' }).click();
    await page.getByRole('button', { name: 'Show the change as it is now' }).click();
    await page.getByText(voidedChange.headline.decision).first().waitFor();
    await expectSoon(() => page.getByLabel('Reason').inputValue()).toBe('The test failed.');
    await page.close();
  });

  test('a vote that failed says so and can be repeated', async () => {
    let tries = 0;
    const backend: Backend = {
      'change.view': () => ok(openChange),
      'change.vote': () =>
        tries++ === 0
          ? failed({ code: 'BUSY', message: 'Others voted at this moment.', remedy: 'Vote again.' })
          : ok(readyChange),
    };
    const { page } = await openScreen(stage, { page: 'change', backend, shows });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Your vote was not recorded').waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(readyChange.headline.decision).first().waitFor();
    await page.close();
  });
});
