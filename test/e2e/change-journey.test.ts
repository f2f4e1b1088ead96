import type { Browser } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { Desk, MONDAY_NINE, openAcme, openSection, type Who } from './support/acme';
import { launch } from './support/browser';
import { picturedPart } from './support/pictured-part';
import { overBudget } from './support/budgets';
import { searchKeys } from './support/search';

const HOUR = 3_600_000;
/** The story of one change, told in a real browser: each part goes on from the one before. */
describe('a change goes through Steward', () => {
  let site: Sandbox;
  let browser: Browser;
  const desks: Desk[] = [];
  const desk = async (who: Who): Promise<Desk> => {
    const opened = await Desk.open(site, browser, who);
    desks.push(opened);
    return opened;
  };
  let key = '';
  const part = picturedPart(() => desks);

  beforeAll(async () => {
    [site, browser] = await Promise.all([openAcme(), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  part('lets the admin see the plan, apply it with progress, leave and come back', async () => {
    const alma = await desk('alma.admin');
    await alma.go('/apps/admin');
    const admin = alma.frame('steward-admin');
    await admin
      .getByRole('button', { name: /Adopt practices/ })
      .first()
      .click();
    await admin.getByText('Change enablement').first().click();
    await admin.getByText('Incident management').first().click();
    await admin.getByRole('button', { name: 'Continue to settings' }).click();
    await admin.getByLabel('Holidays').fill('2026-11-25');
    await admin.getByRole('button', { name: 'Show the plan' }).click();
    await admin.getByText('stays on "Acme workflow scheme", not touched').waitFor();
    await admin.getByText('ITS: Incident Management workflow').waitFor({ state: 'attached' });
    await admin.getByRole('button', { name: /^Apply \d+ changes/ }).click();
    await admin.getByRole('progressbar').waitFor();
    await alma.go('/issues');
    await alma.go('/apps/admin');
    await site.settle();
    await alma.page.reload();
    await admin.getByRole('button', { name: 'Open' }).first().click();
    await admin.getByRole('tab', { name: 'Gate' }).click();
    await admin.getByText('Attached to the workflow').waitFor();
  });

  part(
    'shows an agent the risk, what is missing and who would approve, before any event has arrived',
    async () => {
      const lena = await desk('lena.hoffmann');
      // Events may be late by minutes: none arrives before the clock moves, and it stands still.
      site.faults.configure({ eventLateMs: [180_000, 180_000] });
      await lena.go('/create');
      const { page } = lena;
      await page.getByLabel('Issue type').selectOption({ label: '[System] Change' });
      await page.getByLabel('Summary').fill('Move the shop database to version 16');
      await page.getByLabel('Implementation plan').fill('Stop the shop, dump, upgrade, start.');
      await page.getByLabel('Impact').selectOption({ label: 'Extensive / Widespread' });
      await page.getByRole('button', { name: 'Create', exact: true }).last().click();
      await page.getByRole('heading', { name: 'Details' }).waitFor();
      key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const panel = lena.frame('steward-change');
      await openSection(panel, 'Risk');
      await panel
        .getByText(/There is no back-out plan/)
        .locator('visible=true')
        .first()
        .waitFor();
      await panel.getByText('What makes up the score').waitFor();
      await openSection(panel, 'Approval');
      await panel.getByText('If it were submitted now, these people would decide:').waitFor();
      expect(lena.complaints.texts).toEqual([]);
    },
  );

  part('lets the admin enforce the gate after the preview', async () => {
    const [alma] = desks as [Desk];
    await alma.go('/apps/admin');
    const admin = alma.frame('steward-admin');
    await admin.getByRole('button', { name: 'Open' }).first().click();
    await admin.getByRole('tab', { name: 'Gate' }).click();
    await admin.getByText('It would have refused nothing.').waitFor();
    await admin.getByRole('button', { name: 'Enforce the gate' }).click();
    await admin.getByRole('button', { name: 'Yes, enforce it' }).click();
    await admin.getByText('The gate is enforced.').first().waitFor();
    expect(alma.complaints.texts).toEqual([]);
  });

  part('refuses implementation with everything that is missing in one message', async () => {
    const lena = desks[1] as Desk;
    site.faults.configure({});
    await site.clock.step(5 * 60_000);
    await lena.issue(key);
    await lena.edit({
      'Planned start': '2026-11-23T10:00',
      'Planned end': '2026-11-23T12:00',
      'Test plan': 'Run the order suite.',
      'Change type': 'Normal',
      'Change environment': 'Production',
      'Affected service': 'Web shop',
      'Back-out tested': 'Yes',
      'Outage expected': 'Yes',
      'Peer reviewed': 'Yes',
    });
    await lena.transition('Start assessment');
    await lena.transition('Submit for approval');
    await lena.transition('Schedule');
    await lena.transition('Start implementation');
    const refusal = await lena.refusal();
    expect(refusal).toContain('There is no back-out plan');
    expect(refusal).toMatch(/not approved|approval/i);
    expect(refusal).toMatch(/10:00|too early|window/i);
    expect(await statusOf()).toBe('Awaiting implementation');
  });

  part('does not let the requester vote, and keeps a changed vote visible', async () => {
    const lena = desks[1] as Desk;
    await lena.issue(key);
    await lena.edit({ 'Backout plan': 'Restore the dump of version 15.' });
    await site.settle();
    await lena.issue(key);
    await lena
      .frame('steward-change')
      .getByText(/You can.t vote/)
      .waitFor();
    const [tomasz, priya] = [await desk('tomasz.kowalczyk'), await desk('priya.raman')];
    await tomasz.issue(key);
    const panel = tomasz.frame('steward-change');
    await panel.getByRole('button', { name: 'Reject' }).click();
    await panel.getByLabel('Reason').fill('Who tells the customers?');
    await panel.getByRole('button', { name: 'Reject this change' }).click();
    await panel.getByText('You rejected this change.').waitFor();
    await panel.getByRole('button', { name: 'Change my vote' }).click();
    await panel.getByLabel('Reason').fill('Lena told them this morning.');
    await panel.getByRole('button', { name: 'Approve this change' }).click();
    await panel.getByText('You approved this change.').waitFor();
    await priya.vote(key, 'Approve');
    await openSection(priya.frame('steward-change'), 'History of decisions');
    await priya.frame('steward-change').getByText('changed later').waitFor();
    await site.settle();
    expect(await searchKeys(site, 'priya.raman', '"Steward approval" = "Approved"')).toContain(key);
  });

  part('refuses outside the window although it is approved', async () => {
    const lena = desks[1] as Desk;
    await lena.issue(key);
    await lena.transition('Start implementation');
    const refusal = await lena.refusal();
    expect(refusal).not.toMatch(/back-out plan/);
    expect(refusal).toMatch(/10:00|early|window/i);
  });

  part(
    'voids the round when the back-out plan is edited, names the field and shows the difference',
    async () => {
      const lena = desks[1] as Desk;
      await lena.edit({ 'Backout plan': 'Hope for the best.' });
      await site.settle();
      await lena.issue(key);
      const panel = lena.frame('steward-change');
      await panel.getByText(/The approval no longer counts: Back-?out plan changed/).waitFor();
      await panel
        .getByText(/Restore/)
        .first()
        .waitFor();
      await lena.transition('Start implementation');
      expect(await lena.refusal()).toMatch(/approv/i);
    },
  );

  part('refuses a vote cast on a stale page, with the difference', async () => {
    const lena = desks[1] as Desk;
    const priya = desks.find((one) => one.who === 'priya.raman') as Desk;
    await priya.issue(key);
    const panel = priya.frame('steward-change');
    await panel.getByRole('button', { name: 'Approve' }).waitFor();
    await lena.edit({ 'Backout plan': 'Restore the dump, then check the orders.' });
    await panel.getByRole('button', { name: 'Approve' }).click();
    await panel.getByText(/Your vote was not counted/).waitFor();
    await panel
      .getByText(/orders/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: 'Show the change as it is now' }).click();
    await panel.getByRole('button', { name: 'Approve' }).click();
    await panel.getByText('You approved this change.').waitFor();
    const tomasz = desks.find((one) => one.who === 'tomasz.kowalczyk') as Desk;
    await tomasz.vote(key, 'Approve');
  });

  part('refuses an edit of a sealed field on the transition screen', async () => {
    addScreenToStart(site, ['Backout plan']);
    await site.clock.set(MONDAY_NINE + HOUR);
    const lena = desks[1] as Desk;
    await lena.issue(key);
    await lena.transition('Start implementation');
    const screen = lena.page.getByTestId('transition-screen');
    await screen.getByLabel('Backout plan').fill('No back-out.');
    await screen.getByRole('button', { name: 'Start implementation' }).click();
    expect(await lena.refusal()).toMatch(/Back-?out plan/);
    expect(await statusOf()).toBe('Awaiting implementation');
  });

  part('lets the approved change through inside its window', async () => {
    const lena = desks[1] as Desk;
    await lena.issue(key);
    await lena.transition('Start implementation');
    await lena.page
      .getByTestId('transition-screen')
      .getByRole('button', { name: 'Start implementation' })
      .click();
    await lena.page.getByText('is now Implementing').waitFor();
    expect(await statusOf()).toBe('Implementing');
    await site.settle();
    expect(
      await searchKeys(
        site,
        'lena.hoffmann',
        '"Steward risk level" = "High" AND issuetype = "[System] Change"',
      ),
    ).toContain(key);
    expect(desks.flatMap((one) => one.complaints.texts)).toEqual([]);
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });

  async function statusOf(): Promise<string> {
    const { tables } = site.jira.context;
    const issue = tables.table('issues').find((row) => row.key === key);
    return tables.table('statuses').get(issue?.statusId ?? '')?.name ?? 'none';
  }
});

/** An administrator puts a screen on the gated transition. */
function addScreenToStart(site: Sandbox, fieldNames: string[]): void {
  const { tables } = site.jira.context;
  const fieldIds = fieldNames.map(
    (name) => tables.table('fields').find((field) => field.name === name)?.id ?? name,
  );
  tables.table('screens').put({ id: '99001', name: 'Start implementation', description: '' });
  tables.table('screenTabs').put({ id: '99001', screenId: '99001', name: 'Fields', position: 0, fieldIds });
  const workflow = tables.table('workflows').find((row) => row.name.includes('Change enablement (Steward)'));
  if (!workflow) throw new Error('the change workflow is not there');
  for (const transition of workflow.transitions)
    if (transition.name === 'Start implementation')
      transition.transitionScreen = {
        ruleKey: 'system:transition-screen',
        parameters: { screenId: '99001' },
      };
  tables.table('workflows').put(workflow);
}
