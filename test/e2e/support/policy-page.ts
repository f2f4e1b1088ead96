import type { FrameLocator } from 'playwright-core';
import type { Desk } from './acme';

export async function openAdminPage(admin: Desk): Promise<FrameLocator> {
  await admin.go('/apps/admin');
  return admin.frame('steward-admin');
}

/** The SLA policies of the project IT Service. */
export async function openPolicies(admin: Desk): Promise<FrameLocator> {
  const page = await openAdminPage(admin);
  await page.getByRole('button', { name: 'Open IT Service' }).click();
  await page.getByRole('tab', { name: 'SLA policies' }).click();
  return page;
}

/** The editor of one of them. */
export async function openPolicy(admin: Desk, name: string): Promise<FrameLocator> {
  const page = await openPolicies(admin);
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await page.getByRole('heading', { name: 'Goals' }).waitFor();
  return page;
}

export async function saveDraft(page: FrameLocator): Promise<void> {
  await page.getByRole('button', { name: 'Save draft' }).first().click();
  await page.getByText('The draft is saved.').first().waitFor();
}
