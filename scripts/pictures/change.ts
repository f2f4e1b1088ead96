import { openSection, type Desk } from '../../test/e2e/support/acme';
import { tellGate } from './adoption';
import type { Studio } from './studio';

const ANSWERS = {
  'Planned start': '2026-11-23T10:00',
  'Planned end': '2026-11-23T12:00',
  'Test plan': 'Run the order suite.',
  'Change type': 'Normal',
  'Change environment': 'Production',
  'Affected service': 'Web shop',
  'Outage expected': 'Yes',
};

async function create(desk: Desk, summary: string, plan: string): Promise<string> {
  await desk.go('/create');
  const { page } = desk;
  await page.getByLabel('Issue type').selectOption({ label: '[System] Change' });
  await page.getByLabel('Summary').fill(summary);
  await page.getByLabel('Implementation plan').fill(plan);
  await page.getByLabel('Impact').selectOption({ label: 'Significant / Large' });
  await page.getByRole('button', { name: 'Create', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Details' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function submit(studio: Studio, desk: Desk): Promise<void> {
  for (const name of ['Start assessment', 'Submit for approval', 'Schedule']) await desk.transition(name);
  await studio.site.settle();
}

/** Two changes: one that the gate would have stopped, one that goes the whole way. Returns the key of the second. */
export async function tellChange(studio: Studio): Promise<string> {
  const lena = await studio.desk('lena.hoffmann');
  const observed = await create(lena, 'Update the VPN gateway', 'Load the new firmware, restart.');
  await submit(studio, lena);
  await lena.transition('Start implementation');
  await lena.page.getByText('is now Implementing').waitFor();
  await studio.site.settle();
  await lena.issue(observed);
  await tellGate(studio);

  const key = await create(
    lena,
    'Move the shop database to version 16',
    'Stop the shop, dump, upgrade, start.',
  );
  await lena.edit(ANSWERS);
  await submit(studio, lena);
  await lena.issue(key);
  await lena.transition('Start implementation');
  await lena.refusal();
  await studio.take(
    lena,
    'refused',
    lena.page.getByRole('heading', { level: 1 }),
    lena.page.getByRole('alert'),
  );

  await lena.edit({
    'Backout plan': 'Restore the dump of version 15, start the shop.',
    'Back-out tested': 'Yes',
  });
  await studio.site.settle();
  const tomasz = await studio.desk('tomasz.kowalczyk');
  await panel(studio, tomasz, key, 'change-panel', true);
  await panel(studio, await studio.desk('tomasz.kowalczyk', 'dark'), key, 'change-panel-dark', true);
  await tomasz.vote(key, 'Approve');
  await (await studio.desk('priya.raman')).vote(key, 'Approve');
  await studio.site.settle();
  await lena.issue(key);
  await lena.edit({ 'Backout plan': 'Restore the dump of version 15 and hope for the best.' });
  await studio.site.settle();
  await panel(studio, tomasz, key, 'change-void', false);
  return key;
}

/** The change panel of somebody who is asked to vote. */
async function panel(studio: Studio, desk: Desk, key: string, name: string, risk: boolean): Promise<void> {
  await desk.issue(key);
  const frame = desk.frame('steward-change');
  await frame.getByRole('button', { name: 'Approve', exact: true }).waitFor();
  if (risk) {
    await frame.locator('summary', { hasText: 'Approval' }).first().click();
    await openSection(frame, 'Risk');
  }
  const section = desk.page.getByRole('region', { name: 'Change', exact: true });
  const end = risk
    ? frame.getByText('All of it adds up to')
    : frame.getByRole('button', { name: 'Approve', exact: true });
  await studio.take(desk, name, section, end);
}
