import type { Desk } from '../../test/e2e/support/acme';
import type { Studio } from './studio';

/** Milliseconds: on a busy machine the usual time was not enough for this panel. */
const slowMachine = 120_000;

/** What a site looks like after a year: the plan of changes, the service map, the risk model, the change behind an incident. */
export async function tellYear(studio: Studio): Promise<void> {
  const chris = await studio.desk('chris.manager');
  await plan(studio, chris);
  await servicePanel(studio, chris);
  await riskModel(studio, await studio.desk('alma.admin'));
}

async function plan(studio: Studio, chris: Desk): Promise<void> {
  await chris.go('/projects/ITS/apps/steward-sla');
  const page = chris.frame('steward-sla');
  const title = page.getByRole('heading', { level: 1 });
  await page.getByRole('button', { name: 'Change calendar' }).click();
  const month = page.getByRole('region', { name: /, by day$/ });
  await month.waitFor();
  await studio.take(chris, 'change-calendar', title, month, { wide: true });
  await page.getByRole('button', { name: 'Service map' }).click();
  const drawing = page.getByLabel('Services and what they need', { exact: true });
  await drawing.waitFor();
  await studio.take(chris, 'service-map', title, drawing, { wide: true });
}

/** The incident that follows a change of the last days; nobody has said so yet. */
async function servicePanel(studio: Studio, chris: Desk): Promise<void> {
  const issues = studio.site.jira.context.tables.table('issues');
  const incident = issues.find(({ summary }) => summary.startsWith('Payments are refused'));
  if (!incident) throw new Error('The demo has no incident that a change could be behind.');
  await chris.issue(incident.key);
  const panel = chris.page.getByRole('region', { name: 'Service', exact: true });
  await chris
    .frame('steward-service')
    .getByRole('button', { name: /^Confirm/ })
    .first()
    .waitFor({ timeout: slowMachine });
  await studio.take(chris, 'service-panel', panel, panel);
}

async function riskModel(studio: Studio, alma: Desk): Promise<void> {
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  await admin.getByRole('tab', { name: 'Risk', exact: true }).click();
  const heading = admin.getByRole('heading', { level: 2 }).first();
  const end = admin.getByRole('heading', { name: 'Matrix and bands' });
  await end.waitFor();
  await studio.take(alma, 'risk-model', heading, end, { wide: true });
}
