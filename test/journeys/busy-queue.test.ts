import { callResolver } from '../../sandbox/replay/adopt-practice';
import { HOUR, MINUTE, MONDAY_NINE, Office } from './support/office';

/** The queue takes 500 events in a minute: this is the site after them. */
const full = (office: Office): void =>
  office.site.faults.configure({
    rules: [{ target: 'queue', match: 'publish', times: 10_000, effect: { kind: 'status', status: 429 } }],
  });

describe('on a site whose queue takes no more messages', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  test('a vote counts, is told so, and is published by a sweep once the queue takes messages again', async () => {
    const id = await office.submitted();
    full(office);
    await office.approve(id);
    const { approval } = await office.view('lena.hoffmann', id);
    expect(approval.phase).toBe('approved');
    const approved = async () => {
      const jql = encodeURIComponent('issue in stewardApproval("Approved")');
      const found = await office.must('lena.hoffmann', 'GET', `/search/jql?jql=${jql}`);
      return (found as { issues: { id: string }[] }).issues.map((one) => one.id);
    };
    expect(await approved()).toEqual([]);
    office.site.faults.configure({});
    // The first sweep of a new site comes within ten minutes.
    await office.site.clock.step(11 * MINUTE);
    await office.settle();
    expect(await approved()).toEqual([id]);
  });

  test('what can only be done by the queue says that it asks to wait', async () => {
    await office.submitted();
    await office.settle();
    full(office);
    const priya = office.account('priya.raman');
    const delegation = {
      ...{ to: office.account('ingrid.solberg'), scope: { kind: 'all' as const }, note: '' },
      from: new Date(MONDAY_NINE).toISOString(),
      until: new Date(MONDAY_NINE + 24 * HOUR).toISOString(),
    };
    await expect(
      callResolver(office.site, 'steward-desk', priya, 'delegation.make', delegation),
    ).rejects.toThrow(/The queue asks to wait.*Try again in a minute/s);
  });
});
