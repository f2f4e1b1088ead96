import { seeRequest } from '../../../src/handlers/permissions';
import { viewPromise } from '../../../src/usecases/portal/view-promise';
import type { SlaPolicy } from '../../../src/contract/sla-policy';
import { HOUR, idOf, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

let site: SlaSite;
let issueId: string;
const TEAM = 'Hinterzimmer Datacenter Crew';

beforeEach(async () => {
  site = await openSlaSite('acme');
  const inside = (id: string, agreement: 'OLA' | 'UC'): SlaPolicy =>
    plainPolicy(site, id, 1, { agreement, supports: 'answer', name: `Secret ${agreement}` });
  await site.policies([
    plainPolicy(site, 'answer', 4, { name: 'Solution' }),
    inside('ola', 'OLA'),
    inside('uc', 'UC'),
  ]);
  await site.rules((rules) => {
    const project = rules.projects[site.projectId];
    if (!project) throw new Error('not adopted');
    const teams = { t1: { name: TEAM, lead: null, members: [], calendar: null } };
    return {
      ...rules,
      projects: { ...rules.projects, [site.projectId]: { ...project, teams, teamField: 'assignee' } },
    };
  });
  const types = await site.site.call(
    'customerSophie',
    'GET',
    '/rest/servicedeskapi/servicedesk/1/requesttype',
  );
  const type = types.body.values.find((one: { issueTypeId: string }) => one.issueTypeId === site.typeId);
  const made = await site.site.call('customerSophie', 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: type.id,
    requestFieldValues: { summary: 'Phones are dead', description: 'Since noon.' },
  });
  issueId = made.body.issueId;
});

const promise = () => viewPromise(site.deps, { issueId }, { accountId: idOf('customerSophie') });
const mayAsk = async (who: Parameters<typeof idOf>[0], id = issueId): Promise<boolean> => {
  site.actAs = idOf(who);
  try {
    await seeRequest.check(site.deps, { issueId: id });
    return true;
  } catch {
    return false;
  }
};

describe('the promise on the portal', () => {
  it('is for those who can see exactly this request', async () => {
    expect(await mayAsk('customerSophie')).toBe(true);
    expect(await mayAsk('agentLena')).toBe(true);
    expect(await mayAsk('customerMarek')).toBe(false);
    expect(await mayAsk('customerSophie', '999999')).toBe(false);
  });

  it('an issue that is no request is none that a customer can ask about', async () => {
    const plain = await site.create();
    expect(await mayAsk('customerSophie', plain)).toBe(false);
  });

  it('says by when we aim to answer, then that it waits for the customer and since when', async () => {
    expect((await promise()).promises).toEqual([
      { name: 'Solution', state: 'open', due: '2026-11-23T13:00:00.000Z', since: null, doneAt: null },
    ]);
    await site.wait(HOUR);
    await site.move(issueId, 'inProgress');
    await site.move(issueId, 'waitingCustomer');
    await site.wait(HOUR);
    expect((await promise()).promises).toEqual([
      {
        name: 'Solution',
        state: 'waitingForYou',
        due: null,
        since: '2026-11-23T10:00:00.000Z',
        doneAt: null,
      },
    ]);
  });

  it('a supplier keeps it waiting without being named', async () => {
    await site.move(issueId, 'inProgress');
    await site.move(issueId, 'waitingVendor');
    await site.wait(HOUR);
    expect((await promise()).promises).toMatchObject([{ state: 'waiting', due: null }]);
  });

  it('late: when it was due; kept, in time or late: when', async () => {
    await site.wait(5 * HOUR);
    expect((await promise()).promises).toMatchObject([
      { state: 'late', due: '2026-11-23T13:00:00.000Z', doneAt: null },
    ]);
    await site.move(issueId, 'inProgress');
    await site.move(issueId, 'resolved');
    expect((await promise()).promises).toMatchObject([
      { state: 'metLate', due: null, doneAt: '2026-11-23T14:00:00.000Z' },
    ]);
  });

  it('nothing of what is ours alone appears: no OLA, no UC, no team, no reason of a pause', async () => {
    const seen: string[] = [JSON.stringify(await promise())];
    for (const role of ['inProgress', 'waitingVendor', 'inProgress', 'waitingCustomer'] as const) {
      await site.wait(HOUR);
      await site.move(issueId, role);
      await site.wait(HOUR);
      seen.push(JSON.stringify(await promise()));
    }
    await site.wait(9 * HOUR);
    seen.push(JSON.stringify(await promise()));
    expect(seen.join()).not.toMatch(/Secret|OLA|UC|Hinterzimmer|Crew|ola|calendar|policyId/);
  });

  it('a request that Steward does not look after says so', async () => {
    await site.rules((rules) => ({ ...rules, projects: {} }));
    await expect(promise()).rejects.toMatchObject({ code: 'NOT_ADOPTED' });
  });
});
