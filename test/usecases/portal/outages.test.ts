import type { Slot } from '../../../src/contract/schedule';
import { viewPromise } from '../../../src/usecases/portal/view-promise';
import { HOUR, idOf, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';
import { service } from '../services/support';

jest.setTimeout(60_000);

let site: SlaSite;
let issueId: string;
let field: string;
beforeEach(async () => {
  site = await openSlaSite();
  await site.policies([plainPolicy(site, 'answer', 4)]);
  const { store } = site.deps;
  const project = (await store.rules.get())?.projects[site.projectId];
  field = project?.practices[0]?.fields.service ?? '';
  await store.services.save(service('mail', [], { name: 'Mail' }), null);
  await store.services.save(service('shop', [], { name: 'Shop' }), null);
  issueId = await site.create({ [field]: 'mail' });
});

const iso = (hours: number): string => new Date(site.site.clock.now() + hours * HOUR).toISOString();
/** `outage` null: nobody has said. */
const plan = (
  id: string,
  { outage = true, ...more }: Partial<Omit<Slot, 'outage'>> & { outage?: boolean | null },
) =>
  site.deps.store.slots.put(id, null, {
    ...{ issueId: id, issueKey: `CHG-${id}`, projectId: site.projectId, kind: 'normal', services: ['mail'] },
    ...{ start: iso(5), end: iso(7), phase: 'scheduled', environment: null, level: 'High' },
    ...{ implementer: null, team: null, submittedAt: null, release: null, words: [] },
    ...more,
    ...(outage !== null && { outage }),
  });
const outages = async () =>
  (await viewPromise(site.deps, { issueId }, { accountId: idOf('customerSophie') })).outages;

describe('planned work on the portal', () => {
  it('is told for the service that the request names, with its time and nothing else', async () => {
    await plan('901', {});
    expect(await outages()).toEqual([{ service: 'mail', start: iso(5), end: iso(7), state: 'coming' }]);
    await site.wait(6 * HOUR);
    expect(await outages()).toMatchObject([{ state: 'now' }]);
    await site.wait(HOUR);
    expect(await outages()).toEqual([]);
  });

  it.each<[string, Parameters<typeof plan>[1]]>([
    ['on another service', { services: ['shop'] }],
    ['during which nobody notices anything', { outage: false }],
    ['of which nobody said whether it is noticed', { outage: null }],
    ['that is still being judged', { phase: 'submitted' }],
    ['that is over', { phase: 'review' }],
    ['in more than a month', { start: '2027-01-20T00:00:00.000Z', end: '2027-01-20T02:00:00.000Z' }],
  ])('%s is none of the customer’s', async (_, more) => {
    await plan('901', more);
    expect(await outages()).toEqual([]);
  });

  it('is not looked for when the request names no service', async () => {
    await plan('901', {});
    await site.edit(issueId, { [field]: null });
    expect(await outages()).toEqual([]);
  });
});
