import { Office } from '../../test/contract/support/office';
import type { Studio } from './studio';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const INCIDENT = '[System] Incident';
/** Hours that an incident of the past took, and after how many the next one came. Every sixth is late. */
const PAST = [2, 3, 1, 5, 2, 11, 4, 1, 3, 6, 2, 13, 3, 2, 5, 1, 4, 10, 2, 7, 3, 1, 2, 14];
const BETWEEN = 14;
const URGENT = { Impact: 'Significant / Large', Urgency: 'High' };
const ORDINARY = { Impact: 'Moderate / Limited', Urgency: 'High' };

/** Three weeks of incidents, solved sooner or later: what reports count and forecasts learn from. */
export async function livePast(studio: Studio): Promise<void> {
  const office = new Office(studio.site);
  const { values } = await office.ok('lena.hoffmann', 'GET', '/rest/api/3/resolution/search');
  const resolution = { id: (values as { id: string }[])[0]?.id };
  for (const [index, hours] of PAST.entries()) {
    const { key } = await office.raise('lena.hoffmann', INCIDENT, `Outage ${index + 1} of a till`, URGENT);
    await pass(studio, 12 * MINUTE);
    await office.move('lena.hoffmann', key, 'Investigate');
    await pass(studio, hours * HOUR);
    await office.move('lena.hoffmann', key, 'Resolve', { resolution });
    await pass(studio, BETWEEN * HOUR);
  }
}

/** What is open now: late, waiting and running. Gives the key of one that every ticket of the past has outlasted. */
export async function leaveOpen(studio: Studio): Promise<string> {
  const office = new Office(studio.site);
  const accountId = office.account('lena.hoffmann');
  const raise = async (summary: string, values: Readonly<Record<string, string>>) => {
    const raised = await office.raise('lena.hoffmann', INCIDENT, summary, values);
    await office.ok('lena.hoffmann', 'PUT', `/rest/api/3/issue/${raised.key}/assignee`, { accountId });
    return raised;
  };
  await raise('The till of shop 14 prints nothing', URGENT);
  await pass(studio, 8.2 * HOUR);
  const waiting = await raise('A scanner reads the wrong price', ORDINARY);
  const { key } = await raise('Payments in the web shop fail', URGENT);
  await pass(studio, 20 * MINUTE);
  for (const one of [key, waiting.key]) await office.move('lena.hoffmann', one, 'Investigate');
  await office.move('lena.hoffmann', waiting.key, 'Respond to customer');
  await raise('Wi-Fi is slow in the warehouse', ORDINARY);
  await pass(studio, 25 * MINUTE);
  return key;
}

export async function pass({ site }: Studio, milliseconds: number): Promise<void> {
  await site.settle();
  await site.clock.step(milliseconds);
  await site.settle();
}
