import type { Service } from '../../../src/contract/services';
import { store } from '../../../src/store';
import type { Caller, Deps } from '../../../src/usecases/deps';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { SERVICES } from '../../../src/usecases/services';
import { workUpkeep } from '../../../src/usecases/upkeep';
import { openBench, type Bench } from '../support/app-bench';
import { draft, edit } from './support';

const ADMIN: Caller = { accountId: 'admin' };
let bench: Bench;
let deps: Deps;
beforeEach(async () => {
  bench = await openBench();
  deps = bench.as('admin');
});

const save = (request: Parameters<(typeof SERVICES)['services.save']>[1]) =>
  SERVICES['services.save'](deps, request, ADMIN);
const add = async (name: string, more: Partial<Service> = {}): Promise<Service> =>
  (await save(draft(name, more))).service;
const need = (on: string) => ({ on, group: null, verifiedOn: null });
const reachOf = async (id: string) => (await store.services.reaches([id]))[0];

describe('saving a service', () => {
  it('gives it an id of its name, works out its reach, and tells who did it', async () => {
    const view = await save(draft('Mail Store', { criticality: 4, users: 500 }));
    expect(view.service).toMatchObject({ id: 'mail-store', version: 1 });
    expect(view.history).toEqual([{ at: expect.any(String), by: 'admin', text: 'Added to the registry.' }]);
    expect(await reachOf('mail-store')).toMatchObject({ name: 'Mail Store', damage: { value: 4 } });
    const { records } = await store.auditLog.page('project-site', null);
    expect(records[0]).toMatchObject({
      kind: 'service added',
      actor: 'admin',
      data: { service: 'mail-store', changes: ['Added to the registry.'] },
    });
  });

  it('renews the reach of what it depends on', async () => {
    const db = await add('Database', { criticality: 2 });
    await add('Shop', { criticality: 5, dependsOn: [need(db.id)] });
    expect(await reachOf('database')).toMatchObject({ damage: { value: 5 }, total: 1, single: true });
  });

  it('on an older version is refused as stale, with what is there now', async () => {
    const first = await add('Mail');
    await save(edit(first, { users: 5 }));
    await expect(save(edit(first, { users: 9 }))).rejects.toMatchObject({
      code: 'STALE',
      details: { version: 2 },
    });
  });

  it('the same once more, after an answer that never came, changes nothing', async () => {
    const first = await add('Mail');
    await save(edit(first, { users: 5 }));
    expect((await save(edit(first, { users: 5 }))).service.version).toBe(2);
    expect((await store.auditLog.page('project-site', null)).records).toHaveLength(2);
  });

  it.each([
    ['a name that another one has', { name: 'DATABASE' }, 'name'],
    ['an alias that another one has', { aliases: ['Database'] }, 'aliases[0]'],
    ['a dependency that does not exist', { dependsOn: [need('nothing')] }, 'dependsOn[0]'],
    ['a name that a ticket would read as two', { name: 'Mail, calendar' }, 'name'],
  ])('with %s is refused, and says where', async (_, more, path) => {
    await add('Database');
    await expect(save(draft('Mail', more))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { issues: [expect.objectContaining({ path })] },
    });
  });

  it('says what changed, value by value', async () => {
    const db = await add('Database');
    const mail = await add('Mail', { criticality: 3 });
    const view = await save(edit(mail, { criticality: 5, description: 'x', dependsOn: [need(db.id)] }));
    expect(view.history[0]?.text).toBe('Criticality: 3 -> 5; Description changed; Now depends on database');
  });

  it('keeps the number of vital services of the site right', async () => {
    const mail = await add('Mail', { criticality: 5 });
    expect((await store.outcomes.siteStats()).value.vital).toBe(1);
    await save(edit(mail, { criticality: 4 }));
    expect((await store.outcomes.siteStats()).value.vital).toBe(0);
  });

  it('that needs many others leaves their reach to a job, so that nobody waits for it', async () => {
    const bases: Service[] = [];
    for (let n = 0; n < 25; n++) bases.push(await add(`Base ${n}`, { criticality: 2 }));
    bench.reset();
    await add('Shop', { criticality: 5, dependsOn: bases.map(({ id }) => need(id)) });
    const [job] = bench.queue;
    expect(job).toMatchObject({ queue: 'job-work', options: { concurrencyKey: 'job-services' } });
    expect((await reachOf('base-7'))?.damage?.value).toBe(2);
    await workJob(bench.as(null), (job?.body as { jobId: string }).jobId);
    expect((await reachOf('base-7'))?.damage?.value).toBe(5);
  });
});

describe('a service is compared with reality', () => {
  it('by its owner or an admin: the day is on it and on its relations, and its reach is renewed later', async () => {
    const db = await add('Database');
    const mail = await add('Mail', { dependsOn: [need(db.id)], owner: 'olga' });
    bench.reset();
    const request = { projectId: '10000', serviceId: mail.id, version: mail.version };
    const { service } = await SERVICES['services.verify'](bench.as('olga'), request, { accountId: 'olga' });
    expect(service).toMatchObject({ verifiedOn: '2026-11-23', dependsOn: [{ verifiedOn: '2026-11-23' }] });
    expect(bench.queue).toMatchObject([
      { queue: 'upkeep-work', body: { kind: 'reach', serviceIds: ['mail'] } },
    ]);
    await workUpkeep(deps, { kind: 'reach', serviceIds: ['mail'] });
    expect(await reachOf('mail')).toMatchObject({ confidence: 'verified', verifiedOn: '2026-11-23' });
    expect((await reachOf('database'))?.dependants[0]).toMatchObject({ confidence: 'verified' });
  });
});

describe('retiring a service', () => {
  it('is refused while another one in use needs it, and keeps its record', async () => {
    const db = await add('Database');
    const mail = await add('Mail', { dependsOn: [need(db.id)] });
    const retire = (one: Service) =>
      SERVICES['services.retire'](deps, { projectId: null, serviceId: one.id, version: one.version }, ADMIN);
    await expect(retire(db)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Mail'),
    });
    const { services } = await retire(mail);
    expect(services.find(({ id }) => id === 'mail')).toMatchObject({ stage: 'retired' });
    expect((await retire(db)).services.map(({ stage }) => stage)).toEqual(['retired', 'retired']);
    expect(await store.services.idsByName(['mail'])).toEqual(['mail']);
  });
});
