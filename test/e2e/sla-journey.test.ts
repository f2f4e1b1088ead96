import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { adoptPractices } from '../../sandbox/replay/adopt-practice';
import { Desk, accountOf, openAcme, type Who } from './support/acme';
import { launch } from './support/browser';
import { overBudget } from './support/budgets';
import { clockOf, liveUntil } from './support/clocks';
import { HOLIDAYS_ICS } from './support/ics';
import { activateOla, draftOla } from './support/ola';
import { openAdminPage, openPolicies, openPolicy, saveDraft } from './support/policy-page';
import { picturedPart } from './support/pictured-part';
import { reportOnPortal } from './support/raise-incident';
import { searchKeys } from './support/search';
import { expectSoon } from '../static/support/expect-soon';

const PROJECT = '10000';
const STEP = 'Half of the time is used up';

/**
 * The story of a promise: an admin tightens it, a customer reads it, an agent misses it. A High incident counts every hour;
 * it is reported at 09:10 and waits for its customer from 09:20 to 10:20. Every due instant is counted by hand.
 */
describe('a promise is made, tried, kept and missed', () => {
  let site: Sandbox;
  let browser: Browser;
  const desks = new Map<Who, Desk>();
  const part = picturedPart(() => [...desks.values()]);
  let key = '';

  const desk = async (who: Who): Promise<Desk> => {
    const opened = desks.get(who) ?? (await Desk.open(site, browser, who));
    desks.set(who, opened);
    return opened;
  };
  const until = (at: string): Promise<void> => liveUntil(site, `2026-11-23T${at}+01:00`);
  const promised = async (): Promise<FrameLocator> => {
    const sophie = await desk('sophie.laurent');
    await sophie.go(`/portal/${key}`);
    return sophie.frame('steward-promise');
  };
  const look = async (who: Who = 'lena.hoffmann'): Promise<Desk> => {
    const agent = await desk(who);
    await agent.issue(key);
    return agent;
  };
  const resolve = (agent: Desk): Locator => clockOf(agent.frame('steward-clocks'), 'Time to resolve');
  const isDue = (agent: Desk, time: string): Promise<void> =>
    resolve(agent).locator('dd').getByText(`23 Nov 2026, ${time} CET`).first().waitFor();
  const openSla = async (tab: string): Promise<FrameLocator> => {
    const lena = await desk('lena.hoffmann');
    await lena.go('/projects/ITS/apps/steward-sla');
    const page = lena.frame('steward-sla');
    await page.getByRole('tab', { name: tab }).click();
    return page;
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([openAcme(), launch()]);
    await adoptPractices(site, accountOf(site, 'alma.admin'), PROJECT, ['incident-management']);
  });
  afterEach(() => expect([...desks.values()].flatMap(({ complaints }) => complaints.texts)).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  part('adds a calendar with the holidays of a file', async () => {
    const admin = await openAdminPage(await desk('alma.admin'));
    await admin.getByRole('tab', { name: 'Calendars' }).click();
    await admin.getByRole('button', { name: 'New calendar' }).click();
    await admin.getByLabel('Name', { exact: true }).fill('Network team');
    await admin.getByRole('heading', { name: 'Holidays', exact: true }).click();
    await admin.getByRole('button', { name: 'Import from an ICS file' }).click();
    await admin.locator('input[type=file]').setInputFiles(HOLIDAYS_ICS);
    await admin.getByRole('checkbox', { name: /2027.*Christmas Day.*closed anyway/ }).waitFor();
    await admin.getByRole('button', { name: 'Add 3 holidays' }).click();
    // 261 weekdays of 2026 but for two.
    await admin.getByText('259 working days').waitFor();
    await admin.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.getByText('Everything is saved.').waitFor();
    await admin.getByRole('button', { name: '← All calendars' }).click();
    await admin.getByText('Next holiday: Thu, 26 Nov 2026.').waitFor();
  });

  part('refuses a share that is longer than the whole, and says where', async () => {
    const version = await draftOla(site, PROJECT, 100);
    await expect(activateOla(site, PROJECT, version)).rejects.toThrow(/Time to resolve/);
    await activateOla(site, PROJECT, await draftOla(site, PROJECT, 2));
  });

  part('has a field made that names the team', async () => {
    const admin = await openPolicies(await desk('alma.admin'));
    await admin.getByRole('button', { name: 'Teams', exact: true }).click();
    await admin.getByRole('heading', { name: 'The team field' }).waitFor();
    await admin.getByRole('radio', { name: /Have Steward make one/ }).check();
    await admin.getByRole('button', { name: 'Make the field' }).click();
    await admin.getByText('The team field is “Team”.').first().waitFor();
    await admin.getByText('For you to do in Jira').waitFor();
  });

  part('cannot activate a clock that never stops', async () => {
    const admin = await openPolicy(await desk('alma.admin'), 'Time to resolve');
    await admin.getByRole('button', { name: 'Remove: Status is Resolved or Closed' }).click();
    await saveDraft(admin);
    await admin.getByText('Mend 1 thing first: marked below.').waitFor();
    await admin.getByText('The clock never stops. Add a stop, such as the status "Resolved".').waitFor();
    await expectSoon(() => admin.getByRole('button', { name: 'Activate …' }).isDisabled()).toBe(true);
    await admin.getByRole('button', { name: 'Discard the draft' }).click();
    await admin.getByRole('button', { name: 'Discard it' }).click();
    await admin.getByText('As in force; nothing is changed until you edit.').waitFor();
  });

  part('tightens a goal, adds a step and mends what the check warns of', async () => {
    const admin = await openPolicy(await desk('alma.admin'), 'Time to resolve');
    await admin.getByRole('textbox', { name: 'High', exact: true }).fill('6 h');
    // By key: the page still grows by what is not saved, and a click could miss what has just moved.
    await admin.getByRole('button', { name: 'Add a step' }).press('Enter');
    const warning = admin.getByText(/"New step" comes at the same instant as/);
    await warning.waitFor();
    await admin.getByLabel('Percent of the goal').fill('50');
    await warning.waitFor({ state: 'detached' });
    await admin.getByLabel('Name', { exact: true }).last().fill(STEP);
    await admin.getByRole('checkbox', { name: 'Urgent: also in quiet hours' }).check();
    await admin.getByRole('button', { name: 'Add an action' }).click();
    const second = admin.getByRole('group', { name: 'Action 2' });
    await second.getByRole('combobox', { name: 'What to do' }).click();
    await admin.getByRole('option', { name: 'Add a label' }).click();
    await second.getByRole('textbox', { name: 'Label' }).fill('half-time');
    await admin.getByText('The check found nothing to mend.').waitFor();
    await saveDraft(admin);
  });

  part('reads on the portal what is aimed for, and nothing of what teams agreed on', async () => {
    await until('09:10');
    key = await reportOnPortal(await desk('sophie.laurent'), {
      summary: 'Nobody can pay',
      impact: 'Significant / Large',
      urgency: 'High',
    });
    await site.settle();
    const panel = await promised();
    await panel.getByText(/We aim to answer by today 09:40/).waitFor();
    // As in force: 8 h.
    await panel.getByText(/We aim to solve this by today 17:10/).waitFor();
    await expectSoon(() => panel.getByText('Network team').count()).toBe(0);
    const clocks = (await look()).frame('steward-clocks');
    await clocks.getByRole('heading', { name: /^Network team/ }).waitFor();
  });

  part('tries the draft on that ticket, and against the last 90 days', async () => {
    const admin = await openPolicy(await desk('alma.admin'), 'Time to resolve');
    await admin.getByText('Try it on a ticket', { exact: true }).click();
    await admin.getByLabel('Ticket', { exact: true }).fill(key);
    await admin.getByRole('button', { name: 'Try', exact: true }).click();
    await admin
      .getByText(/^Would be due 2 h earlier/)
      .first()
      .waitFor();
    await admin.getByRole('button', { name: 'Back-test' }).click();
    await admin.getByRole('button', { name: 'Start the back-test' }).click();
    await admin.getByText('Replaying the tickets').waitFor();
    await site.settle();
    // After a hundred tickets it rests.
    await until('09:12');
    await admin.getByText(/^\d+ % of the goals met before, \d+ % after$/).waitFor();
    const high = admin.getByRole('row').filter({ hasText: 'Priority is High' }).last();
    const [before = 0, after = 0] = (await high.getByRole('cell').allInnerTexts()).map((one) =>
      parseInt(one),
    );
    expect(before).toBeGreaterThan(after);
  });

  part('activates it, and the open ticket moves', async () => {
    const admin = await openPolicy(await desk('alma.admin'), 'Time to resolve');
    await admin.getByRole('button', { name: 'Activate …' }).click();
    await site.settle();
    await admin.getByText('1 ticket open under this policy').waitFor();
    const earlier = admin.getByText('due earlier', { exact: true }).locator('..');
    await expectSoon(() => earlier.innerText()).toMatch(/1$/);
    await admin.getByRole('radio', { name: /Move to the new version/ }).check();
    await admin.getByRole('button', { name: 'Activate', exact: true }).click();
    await site.settle();
    await admin.getByText('The open tickets have the new version').first().waitFor();
    await isDue(await look(), '15:10');
  });

  part('pauses while it waits for the customer, who reads since when', async () => {
    await until('09:15');
    const lena = await look();
    await lena.edit({ Assignee: 'Lena Hoffmann' });
    await lena.page.getByLabel('Comment as Lena Hoffmann').fill('Which customers are hit?');
    await lena.page.getByRole('button', { name: 'Reply to customer' }).click();
    await lena.page.getByText('Which customers are hit?').first().waitFor();
    await until('09:20');
    await lena.transition('Respond to customer');
    await lena.page.getByText('is now Waiting for customer').waitFor();
    await until('10:20');
    await look();
    await resolve(lena)
      .getByText(/^Paused for the customer: Waiting for customer\. 10 min of 6 h used/)
      .waitFor();
    const panel = await promised();
    await panel.getByText(/Waiting for you since today 09:20/).waitFor();
    await panel.getByText(/Answered on time, today 09:15/).waitFor();
    await look();
    await lena.transition('Respond to support');
    await lena.page.getByText('is now Work in progress').waitFor();
    await site.settle();
    await isDue(await look(), '16:10');
  });

  part('escalates once at half of the time: mail, label, inbox and ladder', async () => {
    // 10 minutes before the pause, 2:50 after it.
    await until('13:09');
    const lena = await look();
    await expectSoon(() => lena.detail('Labels').count()).toBe(0);
    await until('13:15');
    await look();
    await expectSoon(() => lena.detail('Labels').innerText()).toBe('half-time');
    await resolve(lena).getByText('How this was counted').click();
    const step = resolve(lena).getByRole('listitem').filter({ hasText: STEP });
    await step.getByText('Sent', { exact: true }).waitFor();
    await lena.go('/mail');
    await lena.page.getByText(`${key}: Time to resolve: ${STEP}`).waitFor();
    const inbox = await openSla('Inbox');
    await inbox.getByText('1 unread notice.').waitFor();
    await inbox
      .getByText(/Half of the time is used up\. Due Mon 23 Nov 2026, 16:10: 3 h left of 6 h\./)
      .waitFor();
    await inbox.getByRole('button', { name: 'Mark all as read' }).click();
    await inbox.getByText('1 unread notice.').waitFor({ state: 'detached' });
  });

  part('is missed: the agent says why, and only who may excuses it', async () => {
    await until('16:15');
    const lena = await look();
    const said = resolve(lena);
    await said.getByRole('button', { name: 'Give the reason' }).click();
    await said.getByLabel('Reason').selectOption({ label: 'Harder than expected' });
    await said.getByLabel('Note').fill('Two firewalls in the way.');
    await said.getByRole('button', { name: 'Save the reason' }).click();
    await said.getByText(/^Harder than expected: Two firewalls in the way\./).waitFor();
    await expectSoon(() => said.getByRole('button', { name: 'Excuse this miss' }).count()).toBe(0);
    const excused = resolve(await look('alma.admin'));
    await excused.getByRole('button', { name: 'Excuse this miss' }).click();
    await excused.getByLabel('Why it is excused').fill('The provider was down.');
    await excused.getByRole('button', { name: 'Excuse this miss' }).click();
    await excused.getByText('Take the excuse back').waitFor();
    const panel = await promised();
    await panel.getByText(/This takes longer than we aim for\..* It was due today 16:10/).waitFor();
  });

  part('is first among the open clocks and counts in the week', async () => {
    // Figures follow within minutes.
    await until('16:25');
    const open = await openSla('Open clocks');
    const first = open.getByRole('row').nth(1);
    await first.getByText('Missed', { exact: true }).waitFor();
    await first.getByText(key).waitFor();
    const report = await openSla('Compliance');
    await report.getByText('50 % met in 13 weeks: 1 of 2.').waitFor();
    const week = report.getByRole('row').filter({ hasText: '2026-W48' });
    // In time, missed, excused; with the excused one left out everything was met.
    await expectSoon(() => week.getByRole('cell').allInnerTexts()).toEqual(['50 %', '1', '1', '1', '100 %']);
    await report.getByText('Harder than expected: 1').waitFor();
  });

  part('shows on a dashboard', async () => {
    const lena = await desk('lena.hoffmann');
    await lena.go('/dashboard');
    await lena.page.getByRole('button', { name: 'Add Steward SLA' }).click();
    const widget = lena.frame('steward-sla-widget');
    await widget.getByLabel('Project key').fill('ITS');
    await widget.getByText('4 weeks', { exact: true }).click();
    await lena.page.getByRole('button', { name: 'Save', exact: true }).click();
    await widget.getByText('met in 4 weeks').waitFor();
    await widget.getByText('missed and open').locator('..').getByText('1', { exact: true }).waitFor();
    await widget
      .getByRole('row')
      .nth(1)
      .getByText(/^16:10/)
      .waitFor();
  });

  part('is found by searches', async () => {
    const found = (jql: string): Promise<string[]> => searchKeys(site, 'lena.hoffmann', jql);
    expect(await found('issue in stewardSlaBreached()')).toEqual([key]);
    expect(await found('issue in stewardSlaBreached("Time to resolve")')).toEqual([key]);
    expect(await found('issue in stewardSlaBreached("Time to acknowledge")')).toEqual([]);
    expect(await found('stewardSlaState = breached')).toEqual([key]);
    expect(await found('issue in stewardSlaAtRisk()')).toEqual([]);
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });
});
