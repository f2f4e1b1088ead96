import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import { approvals, delegations, DESK_AT } from '../fixtures/desk';
import { MEETING_ID, memberView, running, switchItem } from '../fixtures/meetings';
import { askedOf } from '../support/asked-of';
import { deskBackend, MEETING_ADDRESS } from '../support/desk-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();
const FOCUSED = 'document.activeElement.textContent';
const keys = async (page: Page, ...all: readonly string[]) => {
  for (const key of all) await page.keyboard.press(key);
};

describe('the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = async (address: string, shows: string, more: Backend = {}) => {
    const { backend, requests } = askedOf({ ...deskBackend, ...more });
    return { ...(await openScreen(stage, { page: 'desk', backend, shows, address })), requests };
  };

  describe('inbox', () => {
    const first = approvals.waiting[0]!;
    const toInbox = (more: Backend = {}) => open('/', first.summary, more);

    test('the keys move, choose, reject and approve, and carry the seal that was shown', async () => {
      const { page, requests, complaints } = await toInbox();
      await page.locator('.waiting').first().focus();
      await keys(page, 'j');
      await expectSoon(() => page.evaluate(FOCUSED)).toContain('OPS-45');
      await keys(page, 'x');
      await page.getByText('1 change chosen').waitFor();
      await keys(page, 'k', 'a');
      await said(page, '1 of 1 vote recorded.');
      expect(requests('inbox.vote')).toEqual([
        { votes: [{ issueId: first.issueId, roundId: first.roundId, seal: first.seal, vote: 'approve' }] },
      ]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('letters that somebody writes are no shortcuts', async () => {
      const { page, requests } = await toInbox();
      await page.locator('.waiting').first().focus();
      await keys(page, 'r');
      await page.getByLabel('Reason').waitFor();
      await page.keyboard.type('a jar of oxen');
      await press(page, 'Reject this change');
      await said(page, '1 of 1 vote recorded.');
      expect(requests('inbox.vote').map(({ votes }) => votes)).toMatchObject([
        [{ vote: 'reject', reason: 'a jar of oxen' }],
      ]);
      await page.close();
    });

    test('several are approved together once they were looked through; what was busy can be sent again alone', async () => {
      let calls = 0;
      const vote = ({ votes }: RequestOf<'inbox.vote'>) => {
        calls += 1;
        return ok({
          at: DESK_AT,
          answers: votes.map(({ issueId }) =>
            issueId === '10046' && calls === 1
              ? {
                  issueId,
                  ok: false as const,
                  error: { code: 'BUSY' as const, message: 'No time was left.' },
                }
              : { issueId, ok: true as const, words: 'Approved' },
          ),
        });
      };
      const { page, requests } = await toInbox({ 'inbox.vote': vote });
      await press(page, 'Choose all 2');
      await press(page, 'Look through and approve');
      expect(requests('inbox.vote')).toEqual([]);
      await press(page, 'Approve 2 changes');
      await said(page, '1 of 2 votes recorded.');
      await press(page, 'Send it again');
      await said(page, '1 of 1 vote recorded.');
      expect(requests('inbox.vote').map(({ votes }) => votes.map(({ issueId }) => issueId))).toEqual([
        ['10045', '10046'],
        ['10046'],
      ]);
      await page.close();
    });
  });

  describe('delegation', () => {
    test('it is made by the viewer’s own clocks, for the boards that were chosen', async () => {
      const { page, requests, complaints } = await open('/delegation', 'Held by you');
      await press(page, 'Delegate my votes');
      await page.getByLabel('Who votes for you').fill('omar');
      await page.getByRole('option', { name: 'Omar Haddad' }).click();
      await page.getByLabel('From').fill('2026-12-01T08:00');
      await page.getByLabel('Until').fill('2026-12-08T18:30');
      await page.getByText('Seats on some boards').click();
      await page.getByLabel('Boards', { exact: true }).last().fill('weekly');
      await page.getByRole('option', { name: 'Weekly CAB' }).click();
      await page.getByRole('button', { name: 'Delegate', exact: true }).click();
      await said(page, 'Your votes are delegated.');
      expect(requests('delegation.make')).toMatchObject([
        {
          from: '2026-12-01T07:00:00.000Z',
          until: '2026-12-08T17:30:00.000Z',
          scope: { kind: 'boards', ids: ['weekly-cab'] },
        },
      ]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('one that runs is ended with one press, and the focus stays in its list', async () => {
      const { page, requests } = await open('/delegation', 'Held by you');
      await press(page, 'End it now: to Mia Torres');
      await said(page, 'The delegation to Mia Torres has ended.');
      await page.waitForTimeout(50);
      expect(requests('delegation.end')).toEqual([{ id: delegations.given[0]!.id }]);
      await expectSoon(() => page.evaluate(FOCUSED)).toBe('Given by you');
      await page.close();
    });
  });

  describe('meeting', () => {
    const toMeeting = (more: Backend = {}) => open(MEETING_ADDRESS, switchItem.summary, more);

    test('it is asked for by version, and an unchanged answer keeps what is shown', async () => {
      let reads = 0;
      const { page, requests } = await toMeeting({
        'cab.meeting': () =>
          reads++ === 0
            ? ok({ ...running, pollAfterMs: 100 })
            : ok({ changed: false, version: '13', pollAfterMs: 100 }),
      });
      await page.waitForTimeout(600);
      const versions = requests('cab.meeting').map(({ ifVersion }) => ifVersion);
      expect(versions.slice(0, 3)).toEqual([null, running.version, '13']);
      await expectSoon(() => page.getByText(switchItem.summary).count()).toBeGreaterThan(0);
      await page.close();
    });

    test('a connection that is lost is said, keeps what somebody writes, and so does a reload', async () => {
      let isDown = false;
      const down = failed({ code: 'UNAVAILABLE', message: 'No answer.' });
      const { page } = await toMeeting({
        'cab.meeting': () => (isDown ? down : ok({ ...running, pollAfterMs: 200 })),
      });
      await press(page, 'Add a note');
      await page.getByLabel('Note', { exact: true }).fill('Ask the supplier');
      isDown = true;
      await page.getByText('Connection lost, trying again').first().waitFor();
      await expectSoon(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe('Ask the supplier');
      isDown = false;
      await press(page, 'Try now');
      await said(page, 'The connection is back.');
      await page.reload();
      await press(page, 'Add a note');
      await expectSoon(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe('Ask the supplier');
      await page.close();
    });

    test('an act that got lost is sent again by the same id', async () => {
      let tries = 0;
      const { page, requests } = await toMeeting({
        'cab.act': () =>
          tries++ === 0 ? failed({ code: 'UNAVAILABLE', message: 'No answer.' }) : ok(running),
      });
      await press(page, 'Next change');
      await said(page, 'The next change is called up.');
      const ids = requests('cab.act').map(({ actId }) => actId);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
      await page.close();
    });

    test('the order is changed by press, and only of what waits', async () => {
      const { page, requests } = await toMeeting();
      await press(page, 'Move OPS-49 up');
      await said(page, 'The order is changed.');
      expect(requests('cab.act').map(({ act }) => act)).toEqual([
        { verb: 'order', issueIds: ['10049', '10048', '10045', '10046'] },
      ]);
      await page.close();
    });

    test('what is approved together carries each seal; a member pulls one out with a reason', async () => {
      const { page, requests } = await toMeeting({ 'cab.meeting': () => ok(memberView) });
      await press(page, 'Approve all 2');
      await said(page, '2 of 2 votes recorded.');
      expect(requests('cab.vote')).toEqual([
        {
          meetingId: MEETING_ID,
          votes: [
            { issueId: '10045', roundId: '10045-1', seal: '5'.repeat(64), vote: 'approve' },
            { issueId: '10046', roundId: '10046-1', seal: '6'.repeat(64), vote: 'approve' },
          ],
        },
      ]);
      await press(page, 'Pull out: OPS-45');
      await page.getByLabel('Why should OPS-45').fill('The date is wrong.');
      await press(page, 'Pull it out');
      await said(page, 'It is pulled out');
      expect(requests('cab.pull')).toMatchObject([{ issueId: '10045', reason: 'The date is wrong.' }]);
      await page.close();
    });

    test('a member votes on the change that is shown and leads nothing', async () => {
      const { page, requests } = await toMeeting({ 'cab.meeting': () => ok(memberView) });
      await expectSoon(() => page.getByRole('button', { name: 'Next change' }).count()).toBe(0);
      await expectSoon(() => page.getByRole('button', { name: 'Add a note' }).count()).toBe(0);
      await press(page, 'Reject');
      await page.getByLabel('Reason').fill('No way back.');
      await press(page, 'Reject this change');
      await said(page, 'Your vote is recorded.');
      expect(requests('cab.vote').map(({ votes }) => votes)).toMatchObject([
        [{ issueId: '10044', vote: 'reject', reason: 'No way back.', seal: switchItem.vote!.seal }],
      ]);
      await page.close();
    });
  });
});
