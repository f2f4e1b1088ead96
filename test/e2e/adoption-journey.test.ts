import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator } from 'playwright-core';
import type { Sandbox } from '../../sandbox';
import { adoptPractices } from '../../sandbox/replay/adopt-practice';
import { Desk, accountOf, openAcme, type Who } from './support/acme';
import { launch } from './support/browser';
import { overBudget } from './support/budgets';
import { fieldOffScreen, makeAdmin, stewardRules } from './support/configuration';
import { Keyboard } from './support/keyboard';
import { picturedPart } from './support/pictured-part';
import { expectSoon } from '../static/support/expect-soon';

const PROJECT = 'IT Service';
const RENAMED = 'Compliance record';
const WAIT_MS = 300_000;
const BUSY_JIRA = {
  target: 'jira',
  match: '^POST /rest/api/3/field$',
  times: 100,
  effect: { kind: 'status', status: 429, retryAfter: WAIT_MS / 1000 },
};

/** The story of a new admin who adopts practices, in a real browser: each part goes on from the one before. */
describe('an admin adopts practices, looks after them and goes back', () => {
  let site: Sandbox;
  let browser: Browser;
  let alma: Desk;
  let admin: FrameLocator;
  const desks: Desk[] = [];
  const desk = async (who: Who): Promise<Desk> => {
    const opened = await Desk.open(site, browser, who);
    desks.push(opened);
    return opened;
  };
  const part = picturedPart(() => desks);
  const button = (name: string | RegExp) => admin.getByRole('button', { name });
  const tab = (name: string) => admin.getByRole('tab', { name, exact: true });
  const heading = (name: string) => admin.getByRole('heading', { name, exact: true });
  const choose = async (label: string, option: string): Promise<void> => {
    await admin.getByLabel(label, { exact: true }).click();
    await admin.getByRole('option', { name: option, exact: true }).click();
  };
  const openProject = async (name: string): Promise<void> => {
    await alma.go('/apps/admin');
    await button(`Open ${PROJECT}`).click();
    await tab(name).click();
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([openAcme(), launch()]);
    alma = await desk('alma.admin');
    admin = alma.frame('steward-admin');
  });
  afterEach(() => expect(desks.flatMap(({ complaints }) => complaints.texts)).toEqual([]));
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  part('finds a practice in the framework she knows, and sees what is covered', async () => {
    await alma.go('/apps/admin');
    await tab('Practices').click();
    await admin.getByText('15 practices', { exact: true }).waitFor();
    await choose('Framework', 'ITIL version 3 (2011)');
    await heading('Service operation').waitFor();
    await admin.getByLabel('Find a practice').fill('known error');
    await button('Problem management').waitFor();
    await tab('Coverage').click();
    await admin.getByText(/^\d+ of \d+ processes: \d+ with behaviour, \d+ as register$/).waitFor();
    await button('Availability management Register').click();
    await button('Service design register').waitFor();
    await tab('Practices').click();
    await button('Problem management').click();
    const drawing = admin.getByRole('group', { name: 'Workflow “Problem management (Steward)”, drawn' });
    await drawing.getByRole('button', { name: /^Known error/ }).click();
    await admin.getByText('A ticket may enter it when').waitFor();
    await admin.getByText('The root cause is written down.').first().waitFor();
  });

  part('chooses, adapts, decides and applies by keyboard alone, leaves and comes back', async () => {
    const keyboard = new Keyboard(alma.page);
    await alma.go('/apps/admin');
    await keyboard.press(button(`Adopt practices ${PROJECT}`));
    await keyboard.tick(admin.getByRole('checkbox', { name: 'Problem management' }));
    await keyboard.tick(admin.getByRole('checkbox', { name: 'Control register' }));
    await keyboard.press(button('Continue to settings'));
    await keyboard.press(button('Adapt'));
    const folded = (name: string) => admin.locator('summary', { hasText: name }).first();
    await keyboard.press(folded('Priority from impact and urgency'));
    await keyboard.to(admin.getByRole('grid').getByRole('combobox').first());
    await keyboard.keys('ArrowDown', 'End', '3');
    await admin.getByText('Your own, 4 × 4').waitFor();
    await admin.getByText('The matrix is complete, and never less urgent where a case is graver.').waitFor();
    await keyboard.press(folded('Control register'));
    await keyboard.write(admin.getByLabel('Your name for “Control”', { exact: true }), RENAMED);
    await admin.getByText('Everything fits.').first().waitFor();
    await keyboard.press(button('Show the plan'));
    await admin.getByText('This is everything that will happen.').waitFor();
    await keyboard.write(admin.getByLabel('Search the plan'), RENAMED);
    await admin.getByRole('listitem').filter({ hasText: RENAMED }).first().waitFor();
    await keyboard.write(admin.getByLabel('Approved by'), 'Head of service desk');
    await keyboard.write(admin.getByLabel('Benefit expected'), 'Fewer incidents that come back.');
    await keyboard.to(admin.getByLabel('Check on'));
    // The same day whether the browser asks for the day or the month first.
    await alma.page.keyboard.type('03032027');
    // Jira asks to wait, so the work is not done before she is back: the clock stands still.
    site.faults.configure({ rules: [BUSY_JIRA] });
    await keyboard.press(button(/^Apply \d+ changes$/));
    await admin.getByRole('progressbar').waitFor();
    await alma.go('/issues');
    await site.settle();
    await alma.go('/apps/admin');
    await button(`Applying: show progress ${PROJECT}`).waitFor();
    await keyboard.press(button(`Applying: show progress ${PROJECT}`));
    await admin.getByText('Jira asked us to wait. It goes on by itself.').waitFor();
    site.faults.configure({});
    await site.clock.step(WAIT_MS);
    await heading('The practices are adopted').waitFor();
    await keyboard.press(button('Back to practices'));
    await button('Undo: Problem management').waitFor();
    await button('Undo: Control register').waitFor();
    expect(namesOf('issueTypes')).toContain(RENAMED);
  });

  part('finds the cell that she changed among the rules in force', async () => {
    await tab('Rules').click();
    const matrix = admin.getByRole('table', { name: 'Priority from impact and urgency' });
    // As shipped the last cell of this row says "Low".
    await expectSoon(() => matrix.getByRole('row').nth(2).getByRole('cell').last().innerText()).toBe(
      'Medium',
    );
    await tab('Practices').click();
  });

  part('hears that there is nothing to do when she plans once more', async () => {
    await button('Adopt more practices').click();
    await button('Continue to settings').click();
    await button('Show the plan').click();
    await admin.getByText('Nothing to do: the project has all of it already.').waitFor();
    await expectSoon(() => button(/^Apply/).count()).toBe(0);
  });

  part('sees what somebody else has changed, and who, and mends just that', async () => {
    makeAdmin(site, 'chris.manager');
    await openProject('Drift');
    await admin.getByText('Nothing has drifted').waitFor();
    await fieldOffScreen(site, 'chris.manager', 'Root cause', 'ITS: Problem screen');
    await button('Look now').click();
    const missing = admin.getByRole('listitem').filter({ hasText: 'Root cause' });
    await missing.getByText(/by Chris Manager/).waitFor();
    await missing.getByRole('button', { name: 'Repair: ITS: Problem screen scheme' }).click();
    await heading('It is repaired').waitFor();
    await button('Back to the differences').click();
    await admin.getByText('Nothing has drifted').waitFor();
  });

  part('reads figures, advice and history', async () => {
    await tab('Benefit').click();
    const decision = admin.getByRole('listitem').filter({ hasText: 'Fewer incidents that come back.' });
    await decision.getByText(/Approved by Head of service desk.*Check on 2027-03-03/).waitFor();
    await decision.getByRole('row').nth(1).waitFor();
    const advice = admin.getByRole('region', { name: 'What would help next' });
    await advice.getByText(/^All figures \(\d+\)$/).click();
    await advice.getByRole('row').nth(1).waitFor();
    await tab('History').click();
    await admin.getByText('Adopted Control register, Problem management.').first().waitFor();
    await admin.getByText('Repaired 1 thing that had been changed outside.').waitFor();
    await admin
      .getByText(/Alma Admin/)
      .first()
      .waitFor();
  });

  part('undoes the register after reading what goes and what stays', async () => {
    await tab('Practices').click();
    await button('Undo: Control register').click();
    await heading('Undo Control register').waitFor();
    await admin.getByText(/^Removed \(\d+\)$/).waitFor();
    await admin.getByRole('listitem').filter({ hasText: RENAMED }).first().waitFor();
    await admin.getByText(/^Stays \(\d+\)$/).click();
    const shared = admin.getByRole('listitem').filter({ hasText: 'Reason for decision' });
    await shared.getByText('Problem management still uses it.').waitFor();
    await button(/^Undo: \d+ changes$/).click();
    await heading('It is undone').waitFor();
    await openProject('History');
    await admin.getByText('Undid Control register.').waitFor();
    expect(namesOf('issueTypes')).not.toContain(RENAMED);
    expect(namesOf('fields')).not.toContain('Control objective');
    expect(namesOf('fields')).toEqual(expect.arrayContaining(['Reason for decision', 'Known error']));
    await tab('Practices').click();
    await button('Undo: Problem management').waitFor();
    await expectSoon(() => button('Undo: Control register').count()).toBe(0);
  });

  part('sees who may do what, and takes the configuration away as a file', async () => {
    await alma.go('/apps/admin');
    await tab('Site').click();
    await button('Open Permissions').click();
    await admin.getByText('Steward: configure rules').waitFor();
    await choose('Show the permissions of', 'IT Service (ITS)');
    await admin.getByRole('row').filter({ hasText: 'Steward: override risk' }).getByRole('link').waitFor();
    await button('← Site').click();
    await button('Open Export the configuration').click();
    await admin.getByLabel('Passphrase', { exact: true }).fill('a long enough secret');
    await admin.getByLabel('Passphrase again').fill('a long enough secret');
    await button('Make the file').click();
    await heading('The file is ready').waitFor();
    const exported = await saved('Download', /\.json$/);
    expect(exported).toContain('problem-management');
    expect(exported).not.toContain(accountOf(site, 'alma.admin'));
  });

  part('prepares the site for uninstalling', async () => {
    await adoptChange();
    await alma.go('/apps/admin');
    await tab('Site').click();
    await button('Open Prepare for uninstalling').click();
    await admin.getByText('Still there').waitFor();
    await admin.getByRole('region', { name: 'What it does' }).getByRole('listitem').first().waitFor();
    await admin.getByRole('region', { name: 'What it leaves' }).getByRole('listitem').first().waitFor();
    expect(stewardRules(site)).not.toEqual([]);
    await button('Collect all records').click();
    expect(await saved('Download the records', /\.jsonl$/)).toContain('practices adopted');
    await button('Take Steward’s rules out').click();
    await heading('The site is prepared').waitFor();
    await button('Report').click();
    await admin.getByRole('region', { name: 'Report' }).getByRole('listitem').first().waitFor();
    await admin.getByText('Still there').waitFor({ state: 'detached' });
    expect(stewardRules(site)).toEqual([]);
  });

  part('refuses somebody without the permission', async () => {
    const lena = await desk('lena.hoffmann');
    await lena.go('/apps/admin');
    const refusal = lena.frame('steward-admin');
    await refusal.getByText('You need the permission "Steward: configure rules" for this.').waitFor();
    await refusal.getByText('A Jira administrator can grant it under global permissions.').waitFor();
    await expectSoon(() => refusal.getByRole('tab').count()).toBe(0);
  });

  part('keeps every operation within its budget', () => {
    expect(overBudget(site.meters.report())).toEqual([]);
  });

  /** Something with a gate, so that preparing has rules to take out. */
  async function adoptChange(): Promise<void> {
    const project = site.jira.context.tables.table('projects').find(({ key }) => key === 'ITS');
    await adoptPractices(site, accountOf(site, 'alma.admin'), project?.id ?? '', [
      'problem-management',
      'change-enablement',
    ]);
  }
  /** What the file says that a button saves. */
  async function saved(name: string, fileName: RegExp): Promise<string> {
    const [file] = await Promise.all([alma.page.waitForEvent('download'), button(name).click()]);
    expect(file.suggestedFilename()).toMatch(fileName);
    return readFileSync(await file.path(), 'utf8');
  }
  function namesOf(table: 'issueTypes' | 'fields'): string[] {
    const { tables } = site.jira.context;
    return table === 'fields'
      ? tables
          .table('fields')
          .where(({ trashed }) => !trashed)
          .map(({ name }) => name)
      : tables
          .table('issueTypes')
          .all()
          .map(({ name }) => name);
  }
});
