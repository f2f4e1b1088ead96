import { REPORTS } from '../../../src/usecases/reports';
import { HOUR, idOf, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const list = (site: SlaSite, which: 'due' | 'paused' = 'due', cursor: string | null = null) =>
  REPORTS['report.open'](site.deps, { projectId: site.projectId, list: which, cursor }, site.admin);
const opened = async (hours = 4): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', hours)]);
  return site;
};
const raise = async (site: SlaSite, summary: string): Promise<string> => {
  const issueId = await site.create({ summary });
  await site.tell(issueId);
  return issueId;
};

describe('the open clocks of a project', () => {
  it('breached and still open come first, then those due next; paused ones have a list of their own', async () => {
    const site = await opened();
    const late = await raise(site, 'Late');
    await site.wait(2 * HOUR);
    const [next, waits] = [await raise(site, 'Next'), await raise(site, 'Waits')];
    const done = await raise(site, 'Done');
    await site.wait(HOUR);
    const last = await raise(site, 'Last');
    await site.move(waits, 'waitingCustomer');
    await site.move(done, 'resolved');
    for (const id of [waits, done]) await site.tell(id);
    await site.wait(1.5 * HOUR);
    const shown = await list(site);
    expect(shown.rows.map(({ issueId, state, due }) => [issueId, state, due])).toEqual([
      [late, 'breached', '2026-11-23T13:00:00.000Z'],
      [next, 'running', '2026-11-23T15:00:00.000Z'],
      [last, 'running', '2026-11-23T16:00:00.000Z'],
    ]);
    expect((await list(site, 'paused')).rows).toMatchObject([
      { issueId: waits, state: 'paused', due: null, why: 'Waiting for the customer', summary: 'Waits' },
    ]);
  });

  it('reads what the issues say in one call as the person, and shows no text of those they cannot see', async () => {
    const site = await opened();
    await raise(site, 'Payroll fraud');
    await raise(site, 'Mail is down');
    site.actAs = idOf('customerMarek');
    site.sent.length = 0;
    const hidden = await list(site);
    expect(site.sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /rest/api/3/issue/bulkfetch',
    ]);
    expect(hidden.rows).toHaveLength(2);
    expect(JSON.stringify(hidden)).not.toMatch(/Payroll|Mail is down/);
    expect(hidden.rows[0]).toMatchObject({ summary: null, assignee: null, priority: null, team: null });
    expect(hidden.partial).toEqual([]);
    site.actAs = idOf('agentLena');
    expect((await list(site)).rows.map(({ summary }) => summary).sort()).toEqual([
      'Mail is down',
      'Payroll fraud',
    ]);
  });

  it('without an answer from Jira it still lists what it knows, and says what is missing', async () => {
    const site = await opened();
    await raise(site, 'Mail is down');
    site.disturb = () => ({ status: 503, body: { errorMessages: ['Down.'] } });
    const shown = await list(site);
    expect(shown.rows).toMatchObject([{ policy: 'Policy resolve', summary: null }]);
    expect(shown.partial).toMatchObject([{ part: 'issues' }]);
  });

  it('comes page by page, in the order of urgency over all pages', async () => {
    const site = await opened();
    const ids: string[] = [];
    for (let n = 0; n < 53; n++) {
      ids.push(await raise(site, `Ticket ${n}`));
      await site.wait(1000);
    }
    const first = await list(site);
    expect(first.rows.map(({ issueId }) => issueId)).toEqual(ids.slice(0, 50));
    const second = await list(site, 'due', first.cursor);
    expect(second.rows.map(({ issueId }) => issueId)).toEqual(ids.slice(50));
    expect(second.cursor).toBeNull();
  });
});
