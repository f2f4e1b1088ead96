import { openSandbox } from '../../../sandbox';
import { adoptPractices, callResolver } from '../../../sandbox/replay/adopt-practice';
import { adf, HOUR, MINUTE, MONDAY_NINE, type Office } from '../../journeys/support/office';
import { billOf, SWEEP, type Bill } from './bill';

const LENA = 'lena.hoffmann';
export const INCIDENT = '[System] Incident';
const DAY = 24 * HOUR;

/** Lets time pass in steps of a sweep, so that what falls due is done when it is due. */
export async function pass(office: Office, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5 * MINUTE) await office.site.clock.step(Math.min(left, 5 * MINUTE));
  await office.settle();
}

/** Somebody opens the clocks of a ticket. */
export const lookAtClocks = (office: Office, issueId: string): Promise<unknown> =>
  callResolver(office.site, 'steward-clocks', office.account(LENA), 'clocks.view', { issueId });

export async function comment(office: Office, id: string, text: string): Promise<void> {
  await office.must(LENA, 'POST', `/issue/${id}/comment`, { body: adf(text) });
  await office.settle();
}

/** From the request to the end of the review: submitted, approved, scheduled, let through the gate, implemented, closed. */
export async function changeStory(office: Office): Promise<void> {
  // Its window lies two days ahead, so that any number of changes on one site can be made in one minute.
  const day = new Date(office.site.clock.now() + 2 * DAY).toISOString().slice(0, 10);
  const window = { 'Planned start': `${day}T10:00:00.000+0100`, 'Planned end': `${day}T12:00:00.000+0100` };
  const id = await office.approved(window);
  await pass(office, Date.parse(`${day}T09:05:00Z`) - office.site.clock.now());
  const started = await office.start(id);
  if (started.status >= 400) throw new Error(`The gate refused: ${JSON.stringify(started.body)}`);
  await office.view(LENA, id);
  await pass(office, HOUR);
  await office.moves(LENA, id, 'Finish implementation');
  await office.edit(LENA, id, { 'Change outcome': { value: 'Successful' } });
  await office.moves(LENA, id, 'Close');
}

/** Taken, looked at twice, answered, resolved after so many ms. */
export async function plainIncidentStory(office: Office, takes = HOUR): Promise<string> {
  const id = await office.create(LENA, {}, 'The mail is slow', INCIDENT);
  await lookAtClocks(office, id);
  await office.must(LENA, 'PUT', `/issue/${id}`, { fields: { assignee: { id: office.account(LENA) } } });
  await office.settle();
  await office.moves(LENA, id, 'Investigate');
  await comment(office, id, 'We are looking into it.');
  await pass(office, takes);
  await lookAtClocks(office, id);
  await resolve(office, id);
  return id;
}

/** Waits twice for the customer, misses its goal, is resolved late. */
export async function pausedIncidentStory(office: Office): Promise<string> {
  const id = await office.create(LENA, {}, 'The mail is down', INCIDENT);
  await lookAtClocks(office, id);
  await office.moves(LENA, id, 'Investigate');
  for (const question of ['Which mailbox?', 'Since when?']) {
    await comment(office, id, question);
    await office.moves(LENA, id, 'Respond to customer');
    await pass(office, 2 * HOUR);
    await office.moves(LENA, id, 'Respond to support');
  }
  await lookAtClocks(office, id);
  await pass(office, 12 * DAY);
  await lookAtClocks(office, id);
  await resolve(office, id);
  return id;
}

async function resolve(office: Office, id: string): Promise<void> {
  const resolution = office.tables.table('resolutions').find(() => true)?.id ?? '';
  const made = (await office.must(LENA, 'GET', `/issue/${id}/transitions`)) as {
    transitions: { id: string; name: string }[];
  };
  const transition = made.transitions.find(({ name }) => name === 'Resolve');
  await office.must(LENA, 'POST', `/issue/${id}/transitions`, {
    transition: { id: transition?.id },
    fields: { resolution: { id: resolution } },
  });
  await office.settle();
}

/** Adopting one practice on a site that has none; and asking for it again, which must write nothing. */
export async function adoptingBill(): Promise<Bill> {
  const site = await openSandbox({ at: MONDAY_NINE, running: false, say: () => undefined });
  try {
    const { tables } = site.jira.context;
    const admin = tables.table('users').find(({ email }) => email === 'alma.admin@acme.example')?.id ?? '';
    const project = tables.table('projects').find(({ key }) => key === 'ITS')?.id ?? '';
    // Adopting is a job.
    return await billOf(
      site,
      'Adopting the practice of changes',
      () => adoptPractices(site, admin, project, ['change-enablement']),
      [SWEEP],
    );
  } finally {
    await site.close();
  }
}
