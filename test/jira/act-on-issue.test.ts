import { makeJiraClient } from '../../src/jira/client';
import * as act from '../../src/jira/act-on-issue';
import { readIsAgent } from '../../src/jira/people';
import { people } from '../../sandbox/jira/seed/people';
import { asApp, openJiraSite, testApp } from '../support/jira-site';

/** Every request and answer is held against Atlassian's documents on the way. */
function open() {
  const site = openJiraSite('acme');
  site.jira.install(testApp());
  const jira = makeJiraClient({
    send: async (_as, path, request) => {
      const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
      const answer = await site.call(asApp, request.method, path, body);
      return {
        status: answer.status,
        headers: { get: () => null },
        text: () => Promise.resolve(answer.body === undefined ? '' : JSON.stringify(answer.body)),
      };
    },
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    timeLeft: () => 20_000,
  });
  const tables = site.jira.context.tables;
  const issue = tables.table('issues').find(({ key }) => key.startsWith('ITS-'));
  if (issue === undefined) throw new Error('Acme has no ticket');
  return { jira, tables, issue, now: () => tables.table('issues').get(issue.id) };
}
const lena = people.agentLena.id;

describe('what Steward does to an issue, as Jira takes it', () => {
  test('assigns, labels, watches, sets a field', async () => {
    const { jira, issue, now } = open();
    await act.assignIssue(jira, issue.id, lena);
    await act.addLabel(jira, issue.id, 'sla-risk');
    await act.addWatcher(jira, issue.id, lena);
    await act.setField(jira, issue.id, 'summary', 'Set by us');
    expect(now()).toMatchObject({ assigneeId: lena, summary: 'Set by us' });
    expect(now()?.labels).toContain('sla-risk');
    expect(now()?.watchers).toContain(lena);
  });

  test('mails people and groups', async () => {
    const { jira, issue, tables } = open();
    const mail = { subject: 'Late', text: 'It is late.', users: [lena], groupIds: [] };
    await act.sendMail(jira, issue.id, mail);
    expect(tables.table('notifications').where(({ issueId }) => issueId === issue.id)).toMatchObject([
      { subject: 'Late', recipients: [lena] },
    ]);
  });

  test('creates an issue with its marker, and links it; the marker is found through the links', async () => {
    const { jira, issue, tables } = open();
    const marker = { key: 'steward.escalation', value: { id: 'a' } };
    const typeId = tables.table('issueLinkTypes').find(() => true)?.id ?? '';
    const link = { typeId, end: 'inwardIssue' as const, key: issue.key };
    const { projectId, issueTypeId: issueType } = issue;
    const id = await act.createIssue(jira, { projectId, issueType, summary: 'Why?', link: null, marker });
    await act.linkIssue(jira, id, link);
    expect(tables.table('issueLinks').by('inward', issue.id)).toContainEqual(
      expect.objectContaining({ typeId, outwardIssueId: id }),
    );
    const marks = await act.readPropertyOf(jira, [id, issue.id], marker.key);
    expect([...marks]).toEqual([[id, { id: 'a' }]]);
  });

  test('writes the property and reads priorities and who is an agent', async () => {
    const { jira, issue } = open();
    await act.setIssueProperty(jira, issue.id, 'steward-sla', { state: 'met' });
    const marks = await act.readPropertyOf(jira, [issue.id], 'steward-sla');
    expect(marks.get(issue.id)).toEqual({ state: 'met' });
    const priorities = await act.readPriorities(jira, issue.projectId);
    expect(priorities[0]?.name).toBe('Highest');
    expect(await readIsAgent(jira, lena, issue.projectId)).toBe(true);
    expect(await readIsAgent(jira, people.customerSophie.id, issue.projectId)).toBe(false);
    expect(await readIsAgent(jira, 'nobody', issue.projectId)).toBeNull();
  });
});
