import type { Browser, FrameLocator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { furnishDemo } from '../../sandbox/demo';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import { Desk, accountOf, openAcme, openSection, type Who } from './support/acme';
import { launch } from './support/browser';
import { overBudget } from './support/budgets';
import { storedIssue } from './support/clocks';
import { picturedPart } from './support/pictured-part';
import { searchKeys } from './support/search';
import { PROJECT, approveAll, keyOf, plannedEntries } from './support/plan';
import { expectSoon } from '../static/support/expect-soon';

/** A change manager's day at Acme, a year after it began with Steward. It is Monday 23 November, nine o'clock in Berlin. */
describe('a change manager’s day', () => {
  let site: Sandbox;
  let browser: Browser;
  const desks = new Map<Who, Desk>();
  const part = picturedPart(() => [...desks.values()]);
  const desk = async (who: Who): Promise<Desk> => {
    const opened = desks.get(who) ?? (await Desk.open(site, browser, who));
    desks.set(who, opened);
    return opened;
  };
  /** Somebody opens a change and looks at one part of its panel. */
  const lookAt = async (who: Who, key: string, section: string): Promise<FrameLocator> => {
    const person = await desk(who);
    await person.issue(key);
    const panel = person.frame('steward-change');
    await openSection(panel, section);
    return panel;
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([openAcme(), launch()]);
    await furnishDemo(site, () => undefined);
    // A year's work in one minute is more than storage takes in a minute: people come later.
    await site.clock.step(60_000);
    const attest = { reason: 'Submitted before.', until: '2026-11-24T08:00:00.000Z' };
    const request = { projectId: PROJECT, mode: 'enforce', attest } as const;
    await callResolver(site, 'steward-admin', accountOf(site, 'alma.admin'), 'admin.setGate', request);
    site.meters.reset();
  }, 240_000);
  afterEach(() => expect([...desks.values()].flatMap(({ complaints }) => complaints.texts)).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  part('shows what the weeks ahead hold, and what of it asks for a look', async () => {
    const chris = await desk('chris.manager');
    await chris.go('/projects/ITS/apps/steward-sla');
    const page = chris.frame('steward-sla');
    await page.getByRole('button', { name: 'Change calendar' }).click();
    await page
      .getByText(/\d+ changes: \d+ in conflict, \d+ in a freeze, \d+ of high or very high risk\./)
      .waitFor();
    await page
      .getByText(/Sales week/)
      .first()
      .waitFor();
  });

  part('moves a change out of a freeze, and sees what it collides with before it is dropped', async () => {
    const key = keyOf(site, 'Release of the shop for Christmas');
    const chris = await desk('chris.manager');
    const page = chris.frame('steward-sla');
    await page.getByText('List', { exact: true }).click();
    await page.getByRole('button', { name: `Details of ${key}` }).press('Enter');
    const details = page.getByRole('complementary', { name: 'Selected change' });
    await details.getByText('In a freeze').waitFor();
    await details.getByRole('button', { name: 'Move …' }).press('Enter');
    await details.getByLabel('Date').fill('2026-11-26');
    await details.getByLabel('Start', { exact: true }).fill('04:00');
    // The database below the shop is upgraded that night.
    const upgrade = keyOf(site, 'Upgrade the database to version 16');
    await details.getByText('Conflict 2').first().waitFor();
    await details.getByText(new RegExp(`with ${upgrade}`)).waitFor();
    await details.getByRole('button', { name: '1 day earlier' }).press('Enter');
    await details.getByText('No conflict and no freeze there.').waitFor();
    await details.getByRole('button', { name: 'Move', exact: true }).press('Enter');
    await details.getByText(`${key} is now planned for`).waitFor();
    await site.settle();
    const moved = (await plannedEntries(site)).find(({ issueKey }) => issueKey === key);
    expect(moved).toMatchObject({
      start: '2026-11-25T03:00:00.000Z',
      end: '2026-11-25T05:00:00.000Z',
      freezes: [],
    });
  });

  part(
    'explains the risk: contributions that add up to the score, and where the level comes from',
    async () => {
      const key = keyOf(site, 'Upgrade the payment gateway client, second attempt');
      const panel = await lookAt('chris.manager', key, 'Risk');
      await panel.getByText('What makes up the score').waitFor();
      await panel.getByText(/All of it adds up to/).waitFor({ state: 'attached' });
      // The team that fails more often than the others, and the incidents of the last weeks.
      await panel
        .getByText(/Payments/)
        .first()
        .waitFor();
    },
  );

  part('lowers a High to Medium with a reason', async () => {
    const key = keyOf(site, 'Upgrade the database to version 16');
    const panel = await lookAt('chris.manager', key, 'Risk');
    await panel.getByRole('button', { name: 'Set the level by hand' }).click();
    await panel.getByRole('radio', { name: 'Medium' }).check();
    await panel.getByRole('button', { name: 'Set the level', exact: true }).click();
    await panel.getByText('Write a reason of at least 3 characters.').waitFor();
    await panel.getByLabel('Reason').fill('Rehearsed twice on a copy of the database.');
    await panel.getByRole('button', { name: 'Set the level', exact: true }).click();
    await panel.getByText('Set by hand: medium').first().waitFor();
    await site.settle();
    const entry = (await plannedEntries(site)).find(({ issueKey }) => issueKey === key);
    expect(entry?.level).toBe('Medium');
    expect(await searchKeys(site, 'chris.manager', '"Steward risk level" = "Medium"')).toContain(key);
    expect(await searchKeys(site, 'chris.manager', 'stewardConflict >= 2')).toContain(key);
  });

  part('lets nobody lower the level of a change in which they have a part', async () => {
    const key = keyOf(site, 'Release of the shop for Christmas');
    const lena = await desk('lena.hoffmann');
    await lena.issue(key);
    await lena.edit({ Implementer: 'Chris Manager' });
    await site.settle();
    const panel = await lookAt('chris.manager', key, 'Risk');
    await panel.getByRole('button', { name: 'Set the level by hand' }).click();
    await panel.getByText('Who has a part in the change may not lower its level.').waitFor();
    await expectSoon(() => panel.getByRole('radio', { name: 'Medium' }).count()).toBe(0);
  });

  part('finds the change behind an incident and says so with one click', async () => {
    const key = keyOf(site, 'The web shop loses its connections to the database');
    const change = keyOf(site, 'Larger connection pool for the shop database');
    const alma = accountOf(site, 'alma.admin');
    const failures = async () =>
      (await callResolver(site, 'steward-admin', alma, 'risk.calibration', {})).failures;
    const before = await failures();
    const lena = await desk('lena.hoffmann');
    await lena.issue(key);
    const panel = lena.frame('steward-service');
    await panel.getByText('Is it behind this incident? Confirm it or rule it out below.').waitFor();
    await panel.getByText('On Shop database, which Web shop needs over 2 steps').waitFor();
    await panel.getByRole('button', { name: `Confirm ${change} as the cause` }).click();
    await panel.getByText('Confirmed as the cause').first().waitFor();
    await site.settle();
    const { id } = storedIssue(site, key);
    const changeId = storedIssue(site, change).id;
    const links = site.jira.context.tables.table('issueLinks').all();
    expect(links.filter((link) => [link.inwardIssueId, link.outwardIssueId].includes(id))).toHaveLength(1);
    expect(links.some((link) => [link.inwardIssueId, link.outwardIssueId].includes(changeId))).toBe(true);
    // The review had called it successful.
    expect(await failures()).toBe(before + 1);
  });

  part('refuses a change at the gate in a freeze, and passes it with an exception', async () => {
    const frozen = (await plannedEntries(site)).find(
      ({ freezes, phase }) => freezes.includes('Sales week') && phase === 'submitted',
    );
    const key = frozen?.issueKey ?? 'none';
    await approveAll(site, frozen?.issueId ?? '');
    await site.clock.step(Date.parse(frozen?.start ?? '') - site.clock.now() - 5 * 60_000);
    await site.settle();
    const lena = await desk('lena.hoffmann');
    await lena.issue(key);
    await lena.transition('Schedule');
    await lena.page.getByText('is now Awaiting implementation').waitFor();
    await site.settle();
    await lena.issue(key);
    await lena.transition('Start implementation');
    expect(await lena.refusal()).toContain('Sales week');
    const panel = await lookAt('chris.manager', key, 'Schedule');
    await panel.getByRole('button', { name: 'Let it through the freeze Sales week' }).click();
    await panel.getByLabel('Why may it go ahead in the freeze?').fill('Without it no order is confirmed.');
    await panel.getByRole('button', { name: 'Let it through' }).last().click();
    await panel
      .getByText(/Let through by/)
      .first()
      .waitFor();
    await site.settle();
    await lena.issue(key);
    await lena.transition('Start implementation');
    await lena.page.getByText('is now Implementing').waitFor();
    expect(storedIssue(site, key).status).toBe('Implementing');
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });
});
