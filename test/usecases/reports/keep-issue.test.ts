import { compactHistory } from '../../../src/domain/back-test/compact-history';
import { keepIssue } from '../../../src/usecases/reports/keep-issue';
import { outcomeRecord } from '../../../src/usecases/reports/outcome-record';
import { noteBreach } from '../support/note-breach';
import { HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const outcomes = async (site: SlaSite) =>
  (await site.deps.store.records.list('sla-outcome', site.projectId, outcomeRecord)).records.map(
    ({ id, at, body }) => ({ id, at, ...body.outcome }),
  );
const closedHistory = async (site: SlaSite, issueId: string) =>
  (await site.deps.store.records.get('closed-history', site.projectId, issueId, compactHistory))?.body ??
  null;
const opened = async (hours: number): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', hours)]);
  return site;
};
const say = noteBreach;

describe('what is kept of an issue', () => {
  it('a met cycle is dated at its stop, a missed one at its breach while it is still open', async () => {
    const site = await opened(2);
    const [met, missed] = [await site.create(), await site.create()];
    await site.wait(HOUR);
    await site.move(met, 'resolved');
    await site.wait(2 * HOUR);
    await keepIssue(site.deps, met);
    await keepIssue(site.deps, missed);
    expect(await outcomes(site)).toMatchObject([
      { id: `${met}:resolve:1`, result: 'met', at: '2026-11-23T10:00:00.000Z', elapsed: HOUR },
      { id: `${missed}:resolve:1`, result: 'missed', at: '2026-11-23T11:00:00.000Z', endedAt: null },
    ]);
    expect(await closedHistory(site, missed)).toBeNull();
  });

  it('kept twice, nothing is written again and nothing is counted twice', async () => {
    const site = await opened(2);
    const issueId = await site.create();
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await keepIssue(site.deps, issueId);
    const before = await outcomes(site);
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('reads the issue and its changelog once each', async () => {
    const site = await opened(2);
    const issueId = await site.create();
    await site.tell(issueId);
    site.sent.length = 0;
    await keepIssue(site.deps, issueId);
    expect(site.sent.map(({ method, path }) => `${method} ${path.replace(issueId, 'ID')}`)).toEqual([
      'GET /rest/api/3/issue/ID',
      'POST /rest/api/3/changelog/bulkfetch',
    ]);
  });

  it('a reason and an excuse rewrite the same record', async () => {
    const site = await opened(2);
    const issueId = await site.create();
    await site.wait(3 * HOUR);
    await site.tell(issueId);
    await keepIssue(site.deps, issueId);
    await say(site, issueId, { kind: 'reason', code: 'workload', note: '' });
    await say(site, issueId, { kind: 'excuse', excused: true, why: 'A storm.' });
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toMatchObject([{ result: 'missed', reason: 'workload', excused: true }]);
    await say(site, issueId, { kind: 'excuse', excused: false, why: 'There was no storm.' });
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toMatchObject([{ reason: 'workload', excused: false }]);
  });

  it('a ticket that is reopened in time is no longer met; its history is replaced at the next closing', async () => {
    const site = await opened(50);
    const issueId = await site.create();
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toHaveLength(1);
    const first = await closedHistory(site, issueId);
    await site.wait(HOUR);
    await site.move(issueId, 'inProgress');
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toEqual([]);
    expect(await closedHistory(site, issueId)).toEqual(first);
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toMatchObject([{ at: '2026-11-23T12:00:00.000Z', elapsed: 2 * HOUR }]);
    expect((await closedHistory(site, issueId))?.closedAt).toBe(Date.parse('2026-11-23T12:00:00.000Z'));
  });

  it('a cycle that a correction joined to the one before it is no longer kept', async () => {
    const site = await opened(50);
    const policy = plainPolicy(site, 'resolve', 50);
    const resuming = (hours: number) => {
      const resumeWithin = { duration: hours * HOUR, calendar: 'always' };
      return site.policies([{ ...policy, clock: { ...policy.clock, resumeWithin } }]);
    };
    await resuming(1);
    const issueId = await site.create();
    for (const role of ['resolved', 'inProgress', 'resolved'] as const) {
      await site.wait(2 * HOUR);
      await site.move(issueId, role);
    }
    await keepIssue(site.deps, issueId);
    expect((await outcomes(site)).map(({ cycle }) => cycle)).toEqual([1, 2]);
    await resuming(40);
    await keepIssue(site.deps, issueId);
    expect(await outcomes(site)).toMatchObject([{ cycle: 1, at: '2026-11-23T15:00:00.000Z' }]);
  });

  it('keeps only fields whose changes were read: none may look as if it had never changed', async () => {
    const site = await opened(2);
    const issueId = await site.create();
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await keepIssue(site.deps, issueId);
    const kept = await closedHistory(site, issueId);
    expect(kept?.fields).toEqual(expect.arrayContaining(['status', 'priority', 'statusCategory']));
    const { service } =
      (await site.deps.store.rules.get())?.projects[site.projectId]?.practices[0]?.fields ?? {};
    expect(service).toBeDefined();
    expect(kept?.fields).not.toContain(service);
  });

  it('the event of closing leads to it by itself', async () => {
    const site = await opened(2);
    const issueId = await site.create();
    await site.tell(issueId);
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await site.tell(issueId);
    await site.work();
    expect(await outcomes(site)).toMatchObject([{ result: 'met' }]);
    expect(await closedHistory(site, issueId)).not.toBeNull();
  });
});
