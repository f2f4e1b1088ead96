import type { Studio } from './studio';

const MINUTE = 60_000;

/** An incident whose clock is missed; then the list with Steward's fields, and what all of it cost. */
export async function tellIncident(studio: Studio, changeKey: string): Promise<void> {
  const lena = await studio.desk('lena.hoffmann');
  const { page } = lena;
  await lena.go('/create');
  await page.getByLabel('Issue type').selectOption({ label: '[System] Incident' });
  await page.getByLabel('Summary').fill('Payments in the web shop fail');
  await page.getByLabel('Impact').selectOption({ label: 'Significant / Large' });
  await page.getByLabel('Urgency').selectOption({ label: 'High' });
  await page.getByRole('button', { name: 'Create', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Details' }).waitFor();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await studio.site.settle();
  await studio.site.clock.step(20 * MINUTE);
  await lena.issue(key);
  await lena.transition('Respond to customer');
  await studio.site.settle();
  await studio.site.clock.step(25 * MINUTE);
  await studio.site.settle();
  await lena.issue(key);
  const clocks = lena.frame('steward-clocks');
  await clocks.getByText('How this was counted').last().click();
  await clocks.getByText('Sum', { exact: true }).last().waitFor();
  await studio.take(
    lena,
    'clocks',
    page.getByRole('region', { name: 'Clocks' }),
    page.getByRole('region', { name: 'Clocks' }),
  );

  await lena.go(
    `/issues?jql=${encodeURIComponent('project = ITS AND created >= -7d ORDER BY updated DESC')}`,
  );
  const rows = page.locator('table.issues tbody tr');
  await page.getByText(changeKey, { exact: true }).waitFor();
  const shown = Math.min(9, await rows.count());
  await studio.take(lena, 'issues', page.getByRole('heading', { level: 1 }), rows.nth(shown - 1), {
    wide: true,
  });

  const alma = await studio.desk('alma.admin');
  await alma.go('/meters');
  const operations = alma.page.locator('table tbody tr');
  await operations.first().waitFor();
  const last = operations.nth(Math.min(13, (await operations.count()) - 1));
  await studio.take(alma, 'meters', alma.page.getByRole('heading', { level: 1 }), last, { wide: true });
}
