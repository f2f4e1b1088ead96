import type { Browser } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { adoptPractices } from '../../sandbox/replay/adopt-practice';
import { Desk, accountOf, openAcme, type Who } from './support/acme';
import { launch } from './support/browser';
import { overBudget } from './support/budgets';
import {
  type ClockName,
  auditOf,
  clockOf,
  escalationRecords,
  escalationsOf,
  liveUntil,
  storedIssue,
} from './support/clocks';
import { createIncident, reportOnPortal } from './support/raise-incident';
import { picturedPart } from './support/pictured-part';
import { searchKeys } from './support/search';
import { expectSoon } from '../static/support/expect-soon';

/**
 * The story of one incident. Working hours are 09:00 to 17:00 in Berlin (+01:00), Wednesday 25 November is a holiday.
 * Every due instant below is counted by hand, with the sum beside it.
 */
describe('an incident goes through Steward', () => {
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
  /** The agent looks at the incident anew. */
  const look = async (): Promise<Desk> => {
    const lena = await desk('lena.hoffmann');
    await lena.issue(key);
    return lena;
  };
  /** The agent presses a transition and looks again when everything that follows is done. */
  const move = async (lena: Desk, transition: string, status: string): Promise<void> => {
    await lena.transition(transition);
    await lena.page.getByText(`is now ${status}`).waitFor();
    await site.settle();
    await look();
  };
  const found = (jql: string): Promise<string[]> => searchKeys(site, 'lena.hoffmann', jql);
  const until = (at: string): Promise<void> => liveUntil(site, at);
  const clock = (lena: Desk, name: ClockName) => clockOf(lena.frame('steward-clocks'), name);
  const isDue = (lena: Desk, name: ClockName, when: string): Promise<void> =>
    clock(lena, name).locator('dd').getByText(`${when} CET`).first().waitFor();

  beforeAll(async () => {
    [site, browser] = await Promise.all([openAcme(), launch()]);
    const holidays = ['2026-11-25'];
    await adoptPractices(site, accountOf(site, 'alma.admin'), '10000', ['incident-management'], { holidays });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  part('sets the priority of what a customer reports, and says why', async () => {
    await until('2026-11-23T09:10+01:00');
    key = await reportOnPortal(await desk('sophie.laurent'), {
      summary: 'The shop shows no prices',
      impact: 'Minor / Localized',
      urgency: 'Medium',
    });
    await site.settle();
    const lena = await look();
    const panel = lena.frame('steward-clocks');
    await panel.getByText('Low because impact is Minor / Localized and urgency Medium.').waitFor();
    await expectSoon(() => lena.detail('Priority').innerText()).toBe('Low');
    // Low: 8 h. Monday 7:50 h until closing, the last 10 minutes on Tuesday.
    await isDue(lena, 'Time to acknowledge', '24 Nov 2026, 09:10');
    // Low: 40 h. Monday 7:50, Tuesday 8, Thursday 8, Friday 8, Monday 8, the last 10 minutes on Tuesday.
    await isDue(lena, 'Time to resolve', '1 Dec 2026, 09:10');
  });

  part('keeps a priority set by hand until impact or urgency changes', async () => {
    await until('2026-11-23T09:15+01:00');
    const lena = await look();
    await lena.edit({ Priority: 'High', Assignee: 'Lena Hoffmann' });
    await site.settle();
    await look();
    const panel = lena.frame('steward-clocks');
    await panel.getByText('Set by hand', { exact: true }).waitFor();
    await panel.getByText(/Set to High by hand, until impact or urgency changes/).waitFor();
    await panel.getByText('Impact and urgency would give Low.').waitFor();
    // High counts every hour: 8 h of which 5 minutes are used up.
    await isDue(lena, 'Time to resolve', '23 Nov 2026, 17:10');
    await until('2026-11-23T09:20+01:00');
    expect(storedIssue(site, key).priority).toBe('High');
    await look();
    await lena.edit({ Impact: 'Moderate / Limited', Urgency: 'High' });
    await site.settle();
    await look();
    await panel.getByText('Medium because impact is Moderate / Limited and urgency High.').waitFor();
    await expectSoon(() => panel.getByText('Set by hand', { exact: true }).count()).toBe(0);
    await expectSoon(() => lena.detail('Priority').innerText()).toBe('Medium');
    // Medium: 4 h since 09:10.
    await isDue(lena, 'Time to acknowledge', '23 Nov 2026, 13:10');
    // Medium: 24 h. Monday 7:50, Tuesday 8, not Wednesday, Thursday 8, the last 10 minutes on Friday.
    await isDue(lena, 'Time to resolve', '27 Nov 2026, 09:10');
    const set = auditOf(site, storedIssue(site, key).id).filter(({ kind }) => kind === 'priority set');
    expect(set.map(({ data }) => data['why'])).toEqual([
      'Low because impact is Minor / Localized and urgency Medium.',
      'Medium because impact is Moderate / Limited and urgency High.',
    ]);
  });

  part('says in the fields and to a search when the incident is due', async () => {
    const lena = await look();
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Running');
    // The earlier of the two clocks.
    await expectSoon(() => lena.detail('Steward SLA due').innerText()).toBe('23 Nov 2026, 13:10');
    expect(await found('"Steward SLA due" <= "2026-11-23 13:10"')).toContain(key);
    expect(await found('"Steward SLA due" < "2026-11-23 13:10"')).not.toContain(key);
  });

  part('lets nobody edit the fields that Steward writes', async () => {
    const lena = await look();
    await lena.page.getByRole('button', { name: 'Edit', exact: true }).click();
    const form = lena.page.getByRole('form', { name: 'Save' });
    await form.getByLabel('Summary').waitFor();
    await expectSoon(() => form.getByLabel(/Steward/).count()).toBe(0);
    const field = site.jira.context.tables.table('fields').find(({ name }) => name === 'Steward SLA state');
    const refused = await lena.page.request.put(`${site.url}/rest/api/3/issue/${key}`, {
      data: { fields: { [field?.id ?? '']: 'Met' } },
    });
    expect(refused.status()).toBe(400);
    expect(Object.keys(((await refused.json()) as { errors: object }).errors)).toEqual([field?.id]);
  });

  part('is acknowledged once somebody takes it', async () => {
    await until('2026-11-23T10:00+01:00');
    const lena = await look();
    await move(lena, 'Investigate', 'Work in progress');
    const acknowledged = clock(lena, 'Time to acknowledge');
    await acknowledged.getByText(/^50 min of 4 h/).waitFor();
    await acknowledged.getByText('Met', { exact: true }).waitFor();
    await acknowledged.getByText(/^23 Nov 2026, 10:00/).waitFor();
    await expectSoon(() => lena.detail('Steward SLA due').innerText()).toBe('27 Nov 2026, 09:10');
  });

  part('waits while it is the customer who has to answer', async () => {
    await until('2026-11-23T11:00+01:00');
    const lena = await look();
    await move(lena, 'Respond to customer', 'Waiting for customer');
    const resolve = clock(lena, 'Time to resolve');
    await resolve
      .getByText(/^Paused: Waiting for customer\. 1 working h 50 min of .* used; no due time while paused\./)
      .waitFor();
    await expectSoon(() => resolve.getByText('Due', { exact: true }).count()).toBe(0);
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Paused');
    await expectSoon(() => lena.detail('Steward SLA due').count()).toBe(0);

    await until('2026-11-23T15:00+01:00');
    const { page } = await desk('sophie.laurent');
    await page.goto(`${site.url}/portal/${key}`);
    await page.getByLabel(/^Answer as/).fill('All of them, since this morning.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('All of them, since this morning.').first().waitFor();
    await site.settle();
    // No automation moves the status here, so the answer alone does not: the agent takes the incident back.
    expect(storedIssue(site, key).status).toBe('Waiting for customer');
    await look();
    await resolve.getByText(/^Paused for the customer: Waiting for customer/).waitFor();

    await until('2026-11-23T16:00+01:00');
    await look();
    await move(lena, 'Respond to support', 'Work in progress');
    // Five hours later than before: the pause costs its working time.
    await isDue(lena, 'Time to resolve', '27 Nov 2026, 14:10');
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Running');
  });

  part('stops when it is resolved and goes on when it is reopened', async () => {
    await until('2026-11-24T12:00+01:00');
    const lena = await look();
    await lena.transition('Resolve');
    const screen = lena.page.getByTestId('transition-screen');
    await screen.getByLabel('Resolution').selectOption({ label: 'Done' });
    await screen.getByRole('button', { name: 'Resolve' }).click();
    await lena.page.getByText('is now Resolved').waitFor();
    await site.settle().then(look);
    // Monday 1:50 and 1 h, Tuesday 3 h.
    const resolve = clock(lena, 'Time to resolve');
    await resolve.getByText(/^5 h 50 min of 24 h/).waitFor();
    await resolve.getByText('Met', { exact: true }).waitFor();
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Met');
    await expectSoon(() => lena.detail('Steward SLA due').count()).toBe(0);

    await until('2026-11-24T14:00+01:00');
    await look();
    await move(lena, 'Reopen', 'Work in progress');
    // The same cycle, two hours later.
    await isDue(lena, 'Time to resolve', '27 Nov 2026, 16:10');
    await clock(lena, 'Time to acknowledge')
      .getByText(/^50 min of 4 h/)
      .waitFor();
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Running');
  });

  part('asks the assignee once when three quarters are used up', async () => {
    const { id } = storedIssue(site, key);
    // 18 h: 5:50 until the stop, 3 h on Tuesday, not Wednesday, 8 h on Thursday, 1:10 on Friday.
    await until('2026-11-27T10:09+01:00');
    expect(escalationsOf(site, id)).toEqual([]);
    await until('2026-11-27T10:15+01:00');
    const asked = {
      marker: 'resolve/1/75',
      mentions: accountOf(site, 'lena.hoffmann'),
      isPublic: false,
      at: '2026-11-27T09:10:00.000Z',
    };
    expect(escalationsOf(site, id)).toEqual([asked]);
    const lena = await look();
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('At risk');
    await lena.page.getByText('@Lena Hoffmann').waitFor();
    await until('2026-11-27T15:00+01:00');
    expect(escalationsOf(site, id)).toEqual([asked]);
    expect(escalationRecords(site, id)).toEqual(['escalation claimed', 'escalation sent']);
  });

  part('shows the breach, tells the lead once and is found by a search', async () => {
    const { id } = storedIssue(site, key);
    await until('2026-11-27T16:09+01:00');
    expect(await found('"Steward SLA state" = "Breached"')).not.toContain(key);
    await until('2026-11-27T16:15+01:00');
    expect(await found('"Steward SLA state" = "Breached"')).toContain(key);
    const lead = {
      marker: 'resolve/1/100',
      mentions: accountOf(site, 'chris.manager'),
      isPublic: false,
      at: '2026-11-27T15:10:00.000Z',
    };
    expect(escalationsOf(site, id).slice(1)).toEqual([lead]);
    const lena = await look();
    await expectSoon(() => lena.detail('Steward SLA state').innerText()).toBe('Breached');
    await expectSoon(() => lena.detail('Steward SLA due').innerText()).toBe('27 Nov 2026, 16:10');
    await clock(lena, 'Time to resolve')
      .getByText(/Breached Fri 27 Nov 2026, 16:10, when the goal was used up\./)
      .waitFor();
    await until('2026-11-27T20:00+01:00');
    expect(escalationsOf(site, id)).toHaveLength(2);
    expect(escalationRecords(site, id)).toHaveLength(4);
  });

  part('counts every stretch and its reason, holiday included', async () => {
    const lena = await look();
    const resolve = clock(lena, 'Time to resolve');
    await resolve.locator('summary').click();
    const table = resolve.getByRole('table', { name: 'How this was counted' });
    await table.waitFor();
    const rows = (await table.getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
    expect(rows.filter((row) => /Holiday/.test(row))).toHaveLength(1);
    expect(rows.filter((row) => /Waiting for customer/.test(row))).toHaveLength(1);
    expect(rows.filter((row) => /Stopped, then reopened/.test(row))).toHaveLength(1);
    const sent = await resolve.getByRole('listitem').filter({ hasText: /Sent/ }).allInnerTexts();
    expect(sent.map((step) => step.split(',')[0])).toEqual([
      'Three quarters of the time is used up',
      'The target is missed',
    ]);
  });

  part('costs one query and no call of Jira when nothing is due', async () => {
    await until('2026-11-27T20:30+01:00');
    const idle = site.meters
      .report()
      .invocations.filter(({ operation }) => operation === 'sweep-five-minutes');
    expect(idle.slice(0, 5).map(({ calls }) => calls.map((call) => call.op))).toEqual(
      Array.from({ length: 5 }, () => ['entity/query issue-state']),
    );
  });

  part('comes to the same when events are late, repeated and out of order', async () => {
    site.faults.configure({ eventLateMs: [30_000, 120_000], duplicates: 0.5, reorder: true });
    const lena = await desk('lena.hoffmann');
    key = await createIncident(lena, {
      summary: 'Nobody can pay',
      impact: 'Extensive / Widespread',
      urgency: 'High',
    });
    const { id } = storedIssue(site, key);
    // Nothing has arrived, and the panel knows all the same.
    expect(auditOf(site, id)).toEqual([]);
    await lena
      .frame('steward-clocks')
      .getByText('Highest because impact is Extensive / Widespread and urgency High.')
      .waitFor();
    for (const name of ['Investigate', 'Pending', 'Back to work']) {
      await site.clock.step(20_000);
      await lena.transition(name);
      await lena.page.getByRole('button', { name: 'Resolve' }).waitFor();
    }
    await site.clock.step(30 * 60_000);
    await site.settle();
    expect(storedIssue(site, key).priority).toBe('Highest');
    expect(auditOf(site, id).filter(({ kind }) => kind === 'priority set')).toHaveLength(1);
    await until('2026-11-28T02:00+01:00');
    expect(escalationsOf(site, id).map(({ marker }) => marker)).toEqual(['resolve/1/75', 'resolve/1/100']);
    expect(await found('"Steward SLA state" = "Breached"')).toContain(key);
    expect([...desks.values()].flatMap((one) => one.complaints.texts)).toEqual([]);
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });
});
