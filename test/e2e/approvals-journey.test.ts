import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import type { Office } from '../journeys/support/office';
import { Desk, openSection, type Who } from './support/acme';
import { launch } from './support/browser';
import { overBudget } from './support/budgets';
import {
  AMARA,
  CHRIS,
  DIEGO,
  INGRID,
  LENA,
  openCabDay,
  PRIYA,
  TOMASZ,
  YUKI,
  type Changes,
} from './support/cab-day';
import { liveUntil, storedIssue } from './support/clocks';
import { judged } from './support/judged';
import { picturedPart } from './support/pictured-part';
import { expectSoon } from '../static/support/expect-soon';

const CONDITION = 'Tell the night shift.';
const VERIFIER = join(__dirname, '../../docs/verify-evidence.mjs');

const shown = (frame: FrameLocator, words: string | RegExp): Promise<void> =>
  frame.getByText(words).first().waitFor();

/** One morning of approvals at Acme, in real browsers: each part goes on from the one before. */
describe('a morning of approvals', () => {
  let office: Office;
  let site: Sandbox;
  let changes: Changes;
  let browser: Browser;
  const desks = new Map<Who, Desk>();
  const part = picturedPart(() => [...desks.values()]);
  const desk = async (who: Who): Promise<Desk> => {
    const opened = desks.get(who) ?? (await Desk.open(site, browser, who));
    desks.set(who, opened);
    return opened;
  };
  const panelOf = async (who: Who, key: string): Promise<FrameLocator> => {
    const person = await desk(who);
    await person.issue(key);
    return person.frame('steward-change');
  };
  const deskOf = async (who: Who): Promise<FrameLocator> => (await desk(who)).frame('steward-desk');
  /** Opens one of the pages of the global page. */
  const openDesk = async (
    who: Who,
    page: 'Inbox' | 'CAB' | 'Delegation' | 'Audit',
  ): Promise<FrameLocator> => {
    const person = await desk(who);
    await person.go('/apps/global');
    const frame = person.frame('steward-desk');
    await frame.getByRole('navigation').getByRole('button', { name: page }).click();
    return frame;
  };
  const toMeeting = async (frame: FrameLocator): Promise<void> => {
    await frame.getByRole('navigation').getByRole('button', { name: 'CAB' }).click();
    await frame.getByRole('button', { name: 'Open the meeting of Weekly CAB' }).click();
    await frame.getByRole('heading', { name: 'To talk about' }).waitFor();
    await openSection(frame, 'Attendance');
  };
  /** A change on the agenda of a meeting, as a button. */
  const onAgenda = (frame: FrameLocator, key: string) =>
    frame.locator('.agenda-item').filter({ hasText: key }).locator('.agenda-line');
  /** Tries to go into implementation; gives the words of the refusal. */
  const refusedStart = async (key: string): Promise<string> => {
    const lena = await desk(LENA);
    await lena.issue(key);
    await lena.transition('Start implementation');
    const words = await lena.refusal();
    expect(storedIssue(site, key).status).toBe('Awaiting implementation');
    return words;
  };
  const schedule = async (key: string): Promise<void> => {
    const lena = await desk(LENA);
    await lena.issue(key);
    await lena.transition('Schedule');
    await lena.page.getByText('is now Awaiting implementation').waitFor();
    await site.settle();
  };

  beforeAll(async () => {
    const [day, launched] = await Promise.all([openCabDay(), launch()]);
    ({ office, site, changes } = day);
    browser = launched;
  }, 120_000);
  afterEach(() => expect([...desks.values()].flatMap(({ complaints }) => complaints.texts)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  part('tells the requester why she may not approve her change, and what it lacks', async () => {
    const panel = await panelOf(LENA, changes.switches.key);
    await panel.getByText(/who raised this change doesn’t approve it/).waitFor();
    await expectSoon(() => panel.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await shown(panel, /Waiting for/);
    expect(await judged(await desk(LENA), 'steward-change')).toEqual([]);
  });

  part('lets an approver approve with a condition, on the content that he sees', async () => {
    const panel = await panelOf(DIEGO, changes.switches.key);
    await shown(panel, 'What you vote on');
    await panel.getByRole('button', { name: 'With conditions' }).click();
    await panel.getByLabel('Condition 1').fill(CONDITION);
    expect(await judged(await desk(DIEGO), 'steward-change')).toEqual([]);
    await panel.getByRole('button', { name: 'Approve with this condition' }).click();
    await panel.getByText('You approved this change.').waitFor();
    await shown(panel, CONDITION);
  });

  part(
    'lets an approver work off the inbox by keys, and several together after a look at their seals',
    async () => {
      const inbox = await openDesk(DIEGO, 'Inbox');
      const { page } = await desk(DIEGO);
      const line = ({ key }: { key: string }) => inbox.locator('.waiting').filter({ hasText: key });
      await line(changes.logo).focus();
      await page.keyboard.press('?');
      await inbox.getByRole('dialog').getByText('Approve it').waitFor();
      await page.keyboard.press('Escape');
      await inbox.getByRole('dialog').waitFor({ state: 'detached' });
      await line(changes.logo).focus();
      await page.keyboard.press('a');
      await shown(inbox, 'Your vote is recorded');
      expect(await judged(await desk(DIEGO), 'steward-desk')).toEqual([]);
      for (const change of [changes.certificate, changes.logs]) {
        await line(change).focus();
        await page.keyboard.press('x');
      }
      await inbox.getByText('2 changes chosen').waitFor();
      await inbox.getByRole('button', { name: 'Look through and approve' }).click();
      await inbox.getByText('Each vote counts for itself').waitFor();
      for (const { id } of [changes.certificate, changes.logs]) {
        const { seal } = (await office.view(DIEGO, id)).approval;
        await inbox.getByText(seal.slice(0, 8)).first().waitFor();
      }
      expect(await judged(await desk(DIEGO), 'steward-desk')).toEqual([]);
      await inbox.getByRole('button', { name: 'Approve 2 changes' }).click();
      await shown(inbox, '2 of 2 votes recorded');
      for (const { id } of [changes.logo, changes.certificate, changes.logs])
        expect((await office.view(LENA, id)).approval.phase).toBe('approved');
    },
  );

  part('lets somebody who goes away delegate, and the delegate vote for them', async () => {
    const page = await openDesk(PRIYA, 'Delegation');
    await page.getByRole('button', { name: 'Delegate my votes' }).click();
    await page.getByLabel('Who votes for you').fill('amara');
    await page.getByRole('option', { name: 'Amara Okafor' }).click();
    await page.getByLabel('Note').fill('On a plane until tomorrow.');
    expect(await judged(await desk(PRIYA), 'steward-desk')).toEqual([]);
    await page.getByRole('button', { name: 'Delegate', exact: true }).click();
    await shown(page, 'Your votes are delegated.');
    await site.settle();
    const panel = await panelOf(AMARA, changes.switches.key);
    await shown(panel, 'Your vote counts for');
    await panel.getByRole('button', { name: 'Approve', exact: true }).click();
    await panel.getByText('You approved this change.').waitFor();
    const seen = await panelOf(LENA, changes.switches.key);
    await shown(seen, /for Priya Raman/);
  });

  part('lets the board meet: what one does the others see', async () => {
    await liveUntil(site, '2026-11-23T09:30+01:00');
    const [chair, member, manager] = [
      await openDesk(TOMASZ, 'CAB'),
      await openDesk(INGRID, 'CAB'),
      await openDesk(CHRIS, 'CAB'),
    ];
    for (const frame of [chair, member, manager]) await toMeeting(frame);
    await chair.getByRole('button', { name: 'Start the meeting' }).click();
    await member.getByRole('button', { name: 'I am here' }).click();
    await chair.getByLabel('Ingrid Solberg is present').and(chair.locator(':checked')).waitFor();
    await chair.getByRole('button', { name: 'Begin with the first change' }).click();
    for (const frame of [member, manager]) await frame.getByText(/^Now: /).waitFor();
    await onAgenda(chair, changes.switches.key).click();
    await onAgenda(member, changes.switches.key).click();
    await onAgenda(manager, changes.switches.key).click();
    await chair.getByRole('button', { name: 'Add a note' }).click();
    await chair.getByLabel('Note').fill('The shop is closed by then.');
    await chair.getByRole('button', { name: 'Keep the note' }).click();
    for (const frame of [member, manager]) await frame.getByText('The shop is closed by then.').waitFor();
    await member.getByRole('button', { name: 'Approve', exact: true }).click();
    await member.getByText('You approve it.').waitFor();
    for (const frame of [chair, manager]) await frame.getByText('Approves', { exact: true }).nth(1).waitFor();
    await chair.getByRole('button', { name: 'Approve', exact: true }).click();
    await chair.getByText('You approve it.').waitFor();
    expect(await judged(await desk(TOMASZ), 'steward-desk')).toEqual([]);
    expect(await judged(await desk(INGRID), 'steward-desk')).toEqual([]);
  });

  part('keeps the meeting through a reload and a lost connection', async () => {
    const [ingrid, chris] = [await desk(INGRID), await desk(CHRIS)];
    const [chair, member, manager] = [await deskOf(TOMASZ), await deskOf(INGRID), await deskOf(CHRIS)];
    await chris.page.reload();
    await toMeeting(manager);
    await manager.getByText(/^Now: /).waitFor();
    await ingrid.page.context().setOffline(true);
    await member.getByRole('heading', { name: 'Connection lost, trying again' }).waitFor();
    expect(await judged(ingrid, 'steward-desk')).toEqual([]);
    const tryNow = member.getByRole('button', { name: 'Try now' });
    await tryNow.click();
    await onAgenda(chair, changes.payments.key).click();
    await chair.getByRole('button', { name: 'Defer' }).click();
    await chair.getByRole('textbox').fill('Finance closes the month.');
    await chair.getByRole('button', { name: 'Defer it' }).click();
    await onAgenda(manager, changes.payments.key).getByText('Deferred').waitFor();
    await expectSoon(() => onAgenda(member, changes.payments.key).getByText('Deferred').count()).toBe(0);
    await ingrid.page.context().setOffline(false);
    ingrid.complaints.texts.length = 0;
    // The page tries by itself as well: on a busy machine the button may be gone before anybody presses it.
    await tryNow.evaluateAll((found) => found.forEach((one) => (one as HTMLElement).click()));
    await onAgenda(member, changes.payments.key).getByText('Deferred').waitFor();
    await member
      .getByRole('heading', { name: 'Connection lost, trying again' })
      .waitFor({ state: 'detached' });
  });

  part('approves together what nobody pulls out, and ends with minutes on each change', async () => {
    const [chair, member] = [await deskOf(TOMASZ), await deskOf(INGRID)];
    await member.getByRole('button', { name: /^Approve the one that waits for you/ }).click();
    await shown(member, '1 of 1 vote recorded.');
    await chair.getByRole('button', { name: 'End the meeting' }).click();
    await chair.getByRole('button', { name: 'End it' }).click();
    await chair.getByRole('button', { name: 'Open the minutes' }).waitFor();
    await site.settle();
    await member.getByRole('button', { name: 'Open the minutes' }).click();
    await member.getByRole('heading', { name: 'Minutes: Weekly CAB' }).waitFor();
    await member.getByText('The shop is closed by then.').waitFor();
    expect(await judged(await desk(INGRID), 'steward-desk')).toEqual([]);
    const lena = await desk(LENA);
    await lena.issue(changes.payments.key);
    await lena.page.getByText('Finance closes the month.').first().waitFor();
    await lena.issue(changes.switches.key);
    await lena.page.getByText('The shop is closed by then.').first().waitFor();
  });

  part(
    'refuses at the gate what is not approved, was edited or moved, or waits for a condition',
    async () => {
      await liveUntil(site, '2026-11-23T10:00+01:00');
      await office.vote(CHRIS, changes.switches.id);
      for (const { key } of [changes.payments, changes.certificate, changes.logs, changes.switches])
        await schedule(key);
      const lena = await desk(LENA);
      await lena.issue(changes.certificate.key);
      await lena.edit({ 'Planned start': '2026-11-23T14:00', 'Planned end': '2026-11-23T15:00' });
      await lena.issue(changes.logs.key);
      await lena.edit({ 'Backout plan': 'Hope.' });
      await site.settle();
      expect(await refusedStart(changes.payments.key)).toMatch(/not approved yet/);
      expect(await refusedStart(changes.certificate.key)).toMatch(
        /not approved yet(.|\n)*Its window opens at/,
      );
      expect(await refusedStart(changes.logs.key)).toMatch(/not approved yet/);
      expect(await refusedStart(changes.switches.key)).toContain(CONDITION);
      const panel = await panelOf(DIEGO, changes.switches.key);
      await panel.getByRole('button', { name: `Tick off: ${CONDITION}` }).click();
      await panel.getByRole('button', { name: 'Tick it off' }).click();
      await panel.getByText('It can be implemented now.').waitFor();
      await site.settle();
      await lena.issue(changes.switches.key);
      await lena.transition('Start implementation');
      await lena.page.getByText('is now Implementing').waitFor();
    },
  );

  part('gives an auditor one file that proves itself, and in which a changed byte is found', async () => {
    await liveUntil(site, '2026-11-24T09:00+01:00');
    const audit = await openDesk(YUKI, 'Audit');
    await audit.getByLabel('Key of a change').fill(changes.switches.key);
    await audit.getByRole('button', { name: 'Find' }).click();
    await audit.getByRole('button', { name: `Evidence of ${changes.switches.key}` }).click();
    await audit.getByText('Intact: every record fits the next one').waitFor();
    await shown(audit, CONDITION);
    expect(await judged(await desk(YUKI), 'steward-desk')).toEqual([]);
    const { page } = await desk(YUKI);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      audit.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), download.suggestedFilename());
    await download.saveAs(path);
    const verify = () =>
      execFileSync(process.execPath, [VERIFIER, path], { encoding: 'utf8', stdio: 'pipe' });
    expect(verify()).toMatch(/^intact/);
    writeFileSync(path, readFileSync(path, 'utf8').replace(CONDITION, CONDITION.replace('night', 'might')));
    expect(verify).toThrow(/not intact|Command failed/);
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });
});
