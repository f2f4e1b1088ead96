import type { Studio } from './studio';

/** The admin adopts two practices; the plan and the work on it. */
export async function tellAdoption(studio: Studio): Promise<void> {
  const alma = await studio.desk('alma.admin');
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  const title = admin.getByRole('heading', { level: 1 });
  await admin
    .getByRole('button', { name: /Adopt practices/ })
    .first()
    .click();
  await admin.getByText('Change enablement').first().click();
  await admin.getByText('Incident management').first().click();
  await admin.getByRole('button', { name: 'Continue to settings' }).click();
  await admin.getByLabel('Holidays').fill('2026-11-25');
  await admin.getByRole('button', { name: 'Show the plan' }).click();
  const shared = admin.getByText('stays on "Acme workflow scheme", not touched');
  await shared.waitFor();
  // Who else is touched is what an admin looks for.
  await admin.getByRole('combobox', { name: 'Show' }).click();
  await admin.getByRole('option', { name: /Added to/ }).click();
  await studio.take(alma, 'plan', title, shared);
  await admin.getByRole('button', { name: /^Apply \d+ changes/ }).click();
  await admin.getByText(/\d of \d+ steps done/).waitFor();
  await studio.take(
    alma,
    'applying',
    title,
    admin.getByRole('heading', { name: 'Left for you to do by hand' }),
    { wait: 50 },
  );
  await studio.site.settle();
}

/** What the gate would have refused while it observed; then the admin enforces it. */
export async function tellGate(studio: Studio): Promise<void> {
  const alma = await studio.desk('alma.admin');
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  await admin.getByRole('button', { name: 'Open' }).first().click();
  await admin.getByRole('tab', { name: 'Gate' }).click();
  const missing = admin.getByRole('region', { name: 'What it would have refused' }).last();
  await missing.waitFor();
  await studio.take(alma, 'gate', admin.getByRole('heading', { level: 1 }), missing);
  await admin.getByRole('button', { name: 'Enforce the gate' }).click();
  const why = admin.getByLabel('Why they may pass');
  if (await why.count()) await why.fill('Agreed in the meeting of 20 November.');
  await admin.getByRole('button', { name: 'Yes, enforce it' }).click();
  await admin.getByText('The gate is enforced.').first().waitFor();
}
