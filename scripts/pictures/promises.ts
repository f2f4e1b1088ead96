import type { Desk } from '../../test/e2e/support/acme';
import { openPolicy, saveDraft } from '../../test/e2e/support/policy-page';
import { reportOnPortal } from '../../test/e2e/support/raise-incident';
import { leaveOpen, livePast, pass } from './backlog';
import type { Studio } from './studio';

/** How promises are made and kept: the policy, its back-test, a calendar; then what agents and customers see of it. */
export async function tellPromises(studio: Studio): Promise<void> {
  const alma = await studio.desk('alma.admin');
  await policy(studio, alma);
  await calendar(studio, alma);
  await livePast(studio);
  const key = await leaveOpen(studio);
  const lena = await studio.desk('lena.hoffmann');
  await reports(studio, lena);
  await lena.issue(key);
  const clocks = lena.page.getByRole('region', { name: 'Clocks' });
  await lena.frame('steward-clocks').getByText('How this was counted').first().click();
  await lena.frame('steward-clocks').getByText('Escalations', { exact: true }).first().waitFor();
  await studio.take(lena, 'clocks-forecast', clocks, clocks);
  await portal(studio);
}

/** A goal is tightened and a step added, which the check warns of; then both are held against the last weeks. */
async function policy(studio: Studio, alma: Desk): Promise<void> {
  const admin = await openPolicy(alma, 'Time to resolve');
  await admin.getByRole('textbox', { name: 'High', exact: true }).fill('6 h');
  await admin.getByRole('button', { name: 'Add a step' }).press('Enter');
  await admin.getByText(/comes at the same instant as/).waitFor();
  const end = admin.getByText('Try it on a ticket', { exact: true });
  await studio.take(alma, 'policy', admin.getByRole('heading', { name: 'Goals' }).locator('..'), end, {
    wide: true,
  });
  await admin.getByLabel('Percent of the goal').fill('50');
  await saveDraft(admin);
  await admin.getByRole('button', { name: 'Back-test' }).click();
  await admin.getByRole('button', { name: 'Start the back-test' }).click();
  await admin.getByText('Replaying the tickets').waitFor();
  await pass(studio, 60_000);
  const last = admin.getByText('Tickets that change');
  await last.waitFor();
  await studio.take(alma, 'back-test', admin.getByRole('heading', { level: 1 }), last);
}

async function calendar(studio: Studio, alma: Desk): Promise<void> {
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  await admin.getByRole('tab', { name: 'Calendars' }).click();
  await admin.getByRole('button', { name: 'Open ITS working hours' }).click();
  const end = admin.getByRole('button', { name: 'Show as a table' });
  await end.waitFor();
  const year = admin.getByRole('heading', { name: 'The year at a glance' });
  await studio.take(alma, 'calendar', year, end, { wide: true });
}

async function reports(studio: Studio, lena: Desk): Promise<void> {
  await lena.go('/projects/ITS/apps/steward-sla');
  const page = lena.frame('steward-sla');
  const title = page.getByRole('heading', { level: 1 });
  await page.getByRole('row').nth(1).waitFor();
  await studio.take(lena, 'open-clocks', title, page.getByRole('row').last());
  await page.getByRole('tab', { name: 'Compliance' }).click();
  await page.getByText('4 weeks', { exact: true }).click();
  await page.getByText(/met in 4 weeks/).waitFor();
  await studio.take(lena, 'compliance', title, page.getByText('Whole period'));
}

async function portal(studio: Studio): Promise<void> {
  const sophie = await studio.desk('sophie.laurent');
  const incident = { impact: 'Moderate / Limited', urgency: 'High' };
  const key = await reportOnPortal(sophie, { summary: 'The shop shows no prices', ...incident });
  await studio.site.settle();
  await sophie.go(`/portal/${key}`);
  await sophie
    .frame('steward-promise')
    .getByText(/We aim to solve/)
    .waitFor();
  const { page } = sophie;
  await studio.take(
    sophie,
    'promise',
    page.getByRole('main'),
    page.getByRole('heading', { name: 'Conversation' }),
  );
}
