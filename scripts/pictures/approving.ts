import type { FrameLocator } from 'playwright-core';
import type { Desk } from '../../test/e2e/support/acme';
import type { Studio } from './studio';

/** How changes are approved: the table that says who decides, an inbox, the board's meeting and what it left behind. */
export async function tellApproving(studio: Studio): Promise<void> {
  await table(studio, await studio.desk('alma.admin'));
  const tomasz = await studio.desk('tomasz.kowalczyk');
  await inbox(studio, tomasz);
  await meeting(studio, tomasz);
  await minutes(studio, tomasz);
}

async function table(studio: Studio, alma: Desk): Promise<void> {
  await alma.go('/apps/admin');
  const admin = alma.frame('steward-admin');
  await admin.getByRole('button', { name: 'Open IT Service' }).click();
  await admin.getByRole('tab', { name: 'Approvals' }).click();
  const end = admin.getByRole('button', { name: 'Add a row' });
  await end.waitFor();
  await studio.take(alma, 'approval-policy', admin.getByRole('heading', { level: 1 }), end, { wide: true });
}

/** One of the pages of the global page, with what lies above it. */
async function page(desk: Desk, name: 'Inbox' | 'CAB'): Promise<FrameLocator> {
  await desk.go('/apps/global');
  const frame = desk.frame('steward-desk');
  await frame.getByRole('navigation').getByRole('button', { name }).click();
  return frame;
}

async function inbox(studio: Studio, tomasz: Desk): Promise<void> {
  const frame = await page(tomasz, 'Inbox');
  const waiting = frame.locator('.waiting');
  await waiting.nth(3).waitFor();
  await studio.take(tomasz, 'inbox', frame.getByRole('heading', { level: 1 }), waiting.nth(3), {
    wide: true,
  });
}

async function meeting(studio: Studio, tomasz: Desk): Promise<void> {
  const frame = await page(tomasz, 'CAB');
  await frame.getByRole('button', { name: 'Open the meeting of Weekly CAB' }).click();
  const attendance = frame.getByText('Attendance', { exact: true });
  await attendance.waitFor();
  const agenda = frame.getByRole('heading', { name: 'To talk about' });
  await studio.take(tomasz, 'cab-meeting', agenda, attendance, { wide: true });
}

async function minutes(studio: Studio, tomasz: Desk): Promise<void> {
  const frame = await page(tomasz, 'CAB');
  await frame.getByRole('button', { name: 'All meetings of Weekly CAB' }).click();
  await frame
    .getByRole('button', { name: /minutes/i })
    .first()
    .click();
  const written = frame.getByRole('article');
  await written.waitFor();
  await studio.take(tomasz, 'minutes', written, written, { wide: true });
}
