import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { ClocksView } from '../../src/contract/clocks';
import type { EscalationAction } from '../../src/domain/sla/types';
import { verifyChain } from '../../src/domain/audit/chain';
import { HOUR, MINUTE, Office, type Who } from './support/office';
import { oneSla } from './support/policies';

const INCIDENT = '[System] Incident';
const LENA = 'lena.hoffmann';

/** What an escalation does to a real ticket, through events, queue, sweep and Jira's own rules. */
describe('an escalation on an incident', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open('observe');
  });
  afterAll(() => office.close());

  const incident = (by: Who = LENA) => office.create(by, {}, 'Mail is down', INCIDENT);
  /** Lets the sandbox's clock run, so that the sweep and the queue do what they would. */
  const pass = async (ms: number): Promise<void> => {
    await office.site.clock.step(ms);
    await office.settle();
  };
  const clocksOf = (id: string, who: Who = LENA): Promise<ClocksView> =>
    callResolver(office.site, 'steward-clocks', office.account(who), 'clocks.view', { issueId: id });
  const ladder = async (id: string) => (await clocksOf(id)).clocks[0]?.ladder[0];
  const linkType = (): string => office.tables.table('issueLinkTypes').find(() => true)?.id ?? '';
  test('does everything that it says, in order, once', async () => {
    const project = office.tables.table('projects').get(office.projectId);
    const actions: EscalationAction[] = [
      { kind: 'comment', to: 'reporter', isPublic: false },
      { kind: 'notify', to: ['lead', { user: office.account('diego.marin') }], urgent: true },
      { kind: 'assign', to: { user: office.account('priya.raman') } },
      { kind: 'addLabel', label: 'sla-risk' },
      { kind: 'addWatcher', who: { user: office.account('diego.marin') } },
      { kind: 'raisePriority' },
      {
        kind: 'createIssue',
        issueType: office.typeId('[System] Problem'),
        link: `${linkType()}:outward`,
        summary: 'Why {key}?',
      },
    ];
    oneSla(office, actions);
    const id = await incident();
    const before = office.issue(id).priorityId;
    await pass(3 * HOUR + 10 * MINUTE);
    const sent = await ladder(id);
    expect({ state: sent?.state, note: sent?.note }).toEqual({ state: 'sent', note: null });
    const after = office.issue(id);
    expect(after.assigneeId).toBe(office.account('priya.raman'));
    expect(after.labels).toContain('sla-risk');
    expect(after.watchers).toContain(office.account('diego.marin'));
    expect(after.priorityId).not.toBe(before);
    const mails = office.tables.table('notifications').where(({ issueId }) => issueId === id);
    expect(mails).toMatchObject([
      { recipients: expect.arrayContaining([office.account('diego.marin'), project?.leadAccountId]) },
    ]);
    const made = office.tables.table('issues').where(({ summary }) => summary === `Why ${after.key}?`);
    expect(made).toHaveLength(1);
    expect(
      office.tables.table('issueLinks').where((link) => link.outwardIssueId === made[0]?.id),
    ).toMatchObject([{ inwardIssueId: id }]);
    expect(verifyChain(office.audit(id)).intact).toBe(true);
    // What we did ourselves has no events: a day later nothing was done again.
    await pass(30 * MINUTE);
    expect(office.tables.table('issues').where(({ summary }) => summary.startsWith('Why '))).toHaveLength(1);
    expect(office.tables.table('notifications').where(({ issueId }) => issueId === id)).toHaveLength(1);
  });

  test('tells on the ladder what Jira refused, and does the rest', async () => {
    oneSla(office, [
      { kind: 'assign', to: { user: office.account('sophie.laurent') } },
      { kind: 'transition', status: '99999' },
      { kind: 'addLabel', label: 'rest' },
    ]);
    const id = await incident();
    await pass(3 * HOUR + 10 * MINUTE);
    expect((await ladder(id))?.note).toMatch(/Assigned to a person: .*No transition leads there/s);
    expect(office.issue(id).labels).toContain('rest');
  });

  test('under faults: Jira fails for a while, and then each thing was done once', async () => {
    oneSla(office, [
      { kind: 'comment', to: 'assignee', isPublic: false },
      { kind: 'addLabel', label: 'once' },
    ]);
    const id = await incident();
    await pass(2 * HOUR + 50 * MINUTE);
    office.site.faults.configure({
      rules: [{ target: 'jira', match: '/comment', times: 3, effect: { kind: 'status', status: 503 } }],
    });
    await pass(20 * MINUTE);
    office.site.faults.configure({});
    await pass(30 * MINUTE);
    expect(office.issue(id).labels).toContain('once');
    const comments = office.tables.table('comments').where(({ issueId }) => issueId === id);
    expect(comments).toHaveLength(1);
  });

  test('a comment by an agent of the service project answers', async () => {
    oneSla(office, [{ kind: 'addLabel', label: 'late' }], {
      name: 'First answer',
      clock: {
        start: [{ event: 'created' }],
        pause: [],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
        cancel: [],
        cycles: 'once',
        retroactive: true,
        resumeWithin: { duration: 0, calendar: 'none' },
      },
    });
    const id = await incident();
    const say = async (who: Who): Promise<void> => {
      await office.must(who, 'POST', `/issue/${id}/comment`, {
        body: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
        },
      });
      await office.settle();
    };
    await pass(MINUTE);
    await say(LENA);
    expect((await clocksOf(id)).clocks[0]?.state).toBe('met');
  });

  test('who may not excuse is refused, who may is on the record', async () => {
    oneSla(office, [{ kind: 'addLabel', label: 'late' }]);
    const id = await incident();
    await pass(5 * HOUR);
    const request = { issueId: id, policyId: 'journey', cycle: 1, excused: true, why: 'Storm.' };
    const excuse = (who: Who): Promise<ClocksView> =>
      callResolver(office.site, 'steward-clocks', office.account(who), 'clocks.excuse', request);
    await expect(excuse('sophie.laurent')).rejects.toThrow();
    const view = await excuse('alma.admin').catch((error: unknown) => String(error));
    if (typeof view === 'string') expect(view).toMatch(/excuse breaches/);
    else expect(view.clocks[0]?.breach?.excuse).toMatchObject({ why: 'Storm.' });
  });
});
