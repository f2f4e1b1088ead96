import type { Studio } from './studio';

/** What there is to adopt: the coverage map, and a practice with its workflow. */
export async function tellCatalogue(studio: Studio): Promise<void> {
  const alma = await studio.desk('alma.admin');
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  const title = admin.getByRole('heading', { level: 1 });
  await admin.getByRole('tab', { name: 'Coverage' }).click();
  await studio.take(alma, 'coverage', title, admin.getByText('Technical management practices'));
  await admin.getByRole('tab', { name: 'Practices' }).click();
  await admin.getByRole('button', { name: 'Change enablement' }).first().click();
  // Only the drawing, with nothing under the pointer.
  const drawing = admin.locator('.flow-frame');
  await drawing.waitFor();
  await alma.page.mouse.move(0, 0);
  await studio.take(alma, 'practice', drawing, drawing);
}
