import type { Slot } from '../../../src/contract/schedule';
import type { Service } from '../../../src/contract/services';
import { people, type PersonKey } from '../../../sandbox/jira/seed/people';
import { SERVICES } from '../../../src/usecases/services';
import { servicePanel } from '../../../src/usecases/services/panel';
import { setServices } from '../../../src/usecases/services/set-services';
import { judgeSuspect } from '../../../src/usecases/suspects/judge-suspect';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { workIssue } from '../../../src/usecases/work-issue';
import { adopt, projectId } from '../../support/adopt';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { draft } from '../services/support';

jest.setTimeout(120_000);

let bench: AdoptionSite;
let typeOf: Record<'change' | 'incident', string>;
let serviceField: Record<'change' | 'incident', string>;
let its: string;
beforeEach(async () => {
  bench = openAdoptionSite();
  await adopt(bench);
  its = projectId(bench);
  const practices = (await bench.deps.store.rules.get())?.projects[its]?.practices ?? [];
  const of = (id: string) => practices.find(({ practice }) => practice === id);
  typeOf = {
    change: of('change-enablement')?.issueTypeIds[0] ?? '',
    incident: of('incident-management')?.issueTypeIds[0] ?? '',
  };
  serviceField = {
    change: of('change-enablement')?.fields.service ?? '',
    incident: of('incident-management')?.fields.service ?? '',
  };
  await add('Database', { criticality: 3 });
  await add('Mail', { criticality: 4, dependsOn: [{ on: 'database', group: null, verifiedOn: null }] });
  bench.pushed.length = 0;
});

const add = (name: string, more: Partial<Service>) =>
  SERVICES['services.save'](bench.deps, draft(name, more), bench.admin);

async function create(
  kind: 'change' | 'incident',
  summary: string,
  service: string,
): Promise<{ id: string; key: string }> {
  const fields = {
    project: { id: its },
    issuetype: { id: typeOf[kind] },
    summary,
    [serviceField[kind]]: service,
  };
  const { body, status } = await bench.site.call('agentLena', 'POST', '/rest/api/3/issue', { fields });
  if (status >= 400) throw new Error(JSON.stringify(body));
  await tell(body.id, kind);
  return { id: String(body.id), key: String(body.key) };
}
const tell = (id: string, kind: 'change' | 'incident') =>
  handleIssueEvent(bench.deps, {
    eventType: 'avi:jira:updated:issue',
    issue: { id, fields: { project: { id: its }, issuetype: { id: typeOf[kind] } } },
  });
/** Works on what is queued for issues. */
async function work(): Promise<void> {
  for (let message = bench.pushed.shift(); message !== undefined; message = bench.pushed.shift())
    if (message.queue === 'issue-work') await workIssue(bench.deps, message.body as never);
}
/** The change stands in the plan as carried out just before. */
async function carriedOut(change: { id: string; key: string }, services: string[]): Promise<void> {
  const now = bench.site.clock.now();
  const iso = (at: number) => new Date(at).toISOString();
  const slot: Slot = {
    ...{
      issueId: change.id,
      issueKey: change.key,
      projectId: its,
      phase: 'review',
      kind: 'normal',
      services,
    },
    ...{ start: iso(now - 7_200_000), end: iso(now - 3_600_000), environment: 'Production', level: 'Low' },
    ...{ implementer: null, team: null, submittedAt: null, release: null, words: [] },
  };
  await bench.deps.store.slots.put(change.id, null, slot);
}
const panel = (issueId: string) => servicePanel(bench.deps, { issueId }, bench.admin);
const judge = (issueId: string, changeId: string, verdict: 'confirmed' | 'denied' | 'open') =>
  judgeSuspect(bench.deps, { issueId, changeId, verdict }, bench.admin);
const activity = async (id: string) => (await bench.deps.store.services.activity(id)).value;
const linksOf = async (id: string) => {
  const { body } = await bench.site.call('admin', 'GET', `/rest/api/3/issue/${id}`);
  return (body.fields.issuelinks as { type: { inward: string }; inwardIssue?: { id: string } }[]).map(
    ({ type, inwardIssue }) => [type.inward, inwardIssue?.id],
  );
};
const as = (who: PersonKey) => void (bench.actAs = people[who].id);

describe('the service panel of an incident', () => {
  it('shows the services that it names, what breaks with them, and names that nobody knows', async () => {
    const { id } = await create('incident', 'No mail', 'mail; Fax');
    const view = await panel(id);
    expect(view).toMatchObject({ kind: 'incident', unknown: ['Fax'], canEdit: true });
    expect(view.services).toMatchObject([{ id: 'mail', name: 'Mail', criticality: 4, breaks: [] }]);
    expect(view.choices.map(({ name }) => name)).toEqual(['Database', 'Mail']);
    const { id: other } = await create('incident', 'Slow', 'Database');
    expect((await panel(other)).services[0]?.breaks).toMatchObject([
      { id: 'mail', path: ['Database', 'Mail'], hops: 1 },
    ]);
  });

  it('counts incidents as they come, and again as they leave a service or close', async () => {
    const one = await create('incident', 'No mail', 'Mail');
    const two = await create('incident', 'Slow mail', 'Mail');
    await work();
    expect((await panel(two.id)).services[0]).toMatchObject({
      incidents: 2,
      openIncidents: [{ issueId: one.id, issueKey: one.key }],
    });
    bench.sent.length = 0;
    await setServices(bench.deps, { issueId: one.id, serviceIds: ['database'] }, bench.admin);
    expect(bench.sent.find(({ method }) => method === 'PUT')?.body).toEqual({
      fields: { [serviceField.incident]: 'Database' },
    });
    await work();
    expect((await activity('mail')).incidents.map(({ issueId }) => issueId)).toEqual([two.id]);
    expect((await activity('database')).incidents).toMatchObject([{ issueId: one.id, closedAt: null }]);
  });

  it('is three calls to Jira and at most nine to the store', async () => {
    const change = await create('change', 'Database certificate', 'Database');
    await carriedOut(change, ['database']);
    const { id } = await create('incident', 'No mail', 'Mail');
    await work();
    bench.sent.length = 0;
    let reads = 0;
    const fetch = (globalThis as unknown as { __forge_fetch__: (...call: unknown[]) => unknown })
      .__forge_fetch__;
    (globalThis as { __forge_fetch__?: unknown }).__forge_fetch__ = (...call: unknown[]) => {
      reads++;
      return fetch(...call);
    };
    await panel(id);
    expect(bench.sent).toHaveLength(3);
    expect(reads).toBeLessThanOrEqual(9);
  });
});

describe('a suspect', () => {
  let change: { id: string; key: string };
  let incident: { id: string; key: string };
  beforeEach(async () => {
    change = await create('change', 'Database certificate', 'Database');
    await carriedOut(change, ['database']);
    incident = await create('incident', 'No mail since the certificate', 'Mail');
    await work();
  });

  it('is a change of the last days on what the service needs, with the reason', async () => {
    const { suspects } = await panel(incident.id);
    expect(suspects).toMatchObject([
      { issueId: change.id, issueKey: change.key, verdict: 'open', services: ['Database'] },
    ]);
    expect(suspects[0]?.reasons.join(' ')).toContain('Database, which Mail needs');
  });

  it('confirmed, links the two, is on the record, and leaves the incident out of the service history', async () => {
    const { suspects, services } = await judge(incident.id, change.id, 'confirmed');
    expect(suspects[0]).toMatchObject({ verdict: 'confirmed', by: bench.admin.accountId });
    expect(services[0]?.incidents).toBe(0);
    expect(await linksOf(incident.id)).toEqual([['was caused by change', change.id]]);
    const { records } = await bench.deps.store.auditLog.page(incident.id, null);
    expect(records[0]).toMatchObject({
      kind: 'suspect judged',
      data: { changeId: change.id, verdict: 'confirmed' },
    });
    expect((await activity('mail')).incidents[0]).toMatchObject({ causedBy: change.id });
    expect((await bench.deps.store.issues.get(change.id))?.results.at(-1)).toMatchObject({
      result: 'causedIncident',
      incidentId: incident.id,
    });
  });

  it('confirmed twice is confirmed once', async () => {
    await judge(incident.id, change.id, 'confirmed');
    await judge(incident.id, change.id, 'confirmed');
    expect(await linksOf(incident.id)).toHaveLength(1);
    expect((await bench.deps.store.issues.get(incident.id))?.suspects).toHaveLength(1);
  });

  it.each(['denied', 'open'] as const)('confirmed by mistake and then %s, is as before', async (verdict) => {
    await judge(incident.id, change.id, 'confirmed');
    const { suspects } = await judge(incident.id, change.id, verdict);
    expect(suspects[0]).toMatchObject({ verdict });
    expect(await linksOf(incident.id)).toEqual([]);
    expect((await activity('mail')).incidents[0]).toMatchObject({ causedBy: null });
  });

  it('linked by people before keeps their link, whatever is said of it', async () => {
    const { body } = await bench.site.call('admin', 'GET', '/rest/api/3/issueLinkType');
    const type = (body.issueLinkTypes as { id: string; name: string }[]).find(
      ({ name }) => name === 'Change cause',
    );
    await bench.site.call('agentLena', 'POST', '/rest/api/3/issueLink', {
      type: { id: type?.id },
      inwardIssue: { id: change.id },
      outwardIssue: { id: incident.id },
    });
    await judge(incident.id, change.id, 'confirmed');
    await judge(incident.id, change.id, 'denied');
    expect(await linksOf(incident.id)).toEqual([['was caused by change', change.id]]);
  });

  it('that the person cannot see is not shown, and cannot be judged', async () => {
    as('customerSophie');
    expect((await panel(incident.id)).suspects).toEqual([]);
    await expect(judge(incident.id, change.id, 'confirmed')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is only judged on an incident, and only a change can be one', async () => {
    await expect(judge(change.id, change.id, 'confirmed')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(judge(incident.id, incident.id, 'confirmed')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
