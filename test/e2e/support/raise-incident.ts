import type { Desk } from './acme';

type Incident = { readonly summary: string; readonly impact: string; readonly urgency: string };

/** A customer reports a system problem on the portal; gives the key. */
export async function reportOnPortal(desk: Desk, incident: Incident): Promise<string> {
  const { page } = desk;
  await desk.go('/portal');
  await page.getByLabel('What do you need?').selectOption({ label: 'Report a system problem' });
  await fill(page, incident);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Conversation' }).waitFor();
  return keyOf(page);
}

/** An agent creates an incident; gives the key. */
export async function createIncident(desk: Desk, incident: Incident): Promise<string> {
  const { page } = desk;
  await desk.go('/create');
  await page.getByLabel('Issue type').selectOption({ label: '[System] Incident' });
  await fill(page, incident);
  await page.getByRole('button', { name: 'Create', exact: true }).last().click();
  await page.getByRole('heading', { name: 'Details' }).waitFor();
  return keyOf(page);
}

async function fill(page: Desk['page'], { summary, impact, urgency }: Incident): Promise<void> {
  await page.getByLabel('Summary').fill(summary);
  await page.getByLabel('Impact').selectOption({ label: impact });
  await page.getByLabel('Urgency').selectOption({ label: urgency });
}

const keyOf = (page: Desk['page']): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
