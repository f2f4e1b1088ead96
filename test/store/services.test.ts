import { store } from '../../src/store';
import { openBench, type Bench } from '../usecases/support/app-bench';
import { service } from '../usecases/services/support';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
const { services } = store;

describe('a service', () => {
  it('is kept under its id, found by every name whatever its case, and listed by its stage', async () => {
    await services.save(service('mail', [], { name: 'Mail Service', aliases: ['Größe 7'] }), null);
    expect(await services.get('mail')).toMatchObject({ name: 'Mail Service', version: 1 });
    expect(await services.idsByName(['  mail   service', 'GRÖSSE 7', 'größe 7', 'none'])).toEqual([
      'mail',
      null,
      'mail',
      null,
    ]);
    expect((await services.list('live')).services.map(({ id }) => id)).toEqual(['mail']);
    expect((await services.list('planned')).services).toEqual([]);
  });

  it('is only replaced by whoever has read its last version', async () => {
    const first = await services.save(service('mail'), null);
    await services.save({ ...first, users: 5 }, first);
    await expect(services.save({ ...first, users: 9 }, first)).rejects.toMatchObject({
      name: 'VersionConflict',
    });
    await expect(services.save(service('mail'), null)).rejects.toMatchObject({ name: 'VersionConflict' });
    expect((await services.get('mail'))?.users).toBe(5);
  });

  it('cannot have a name of another one, at whatever moment the two are saved', async () => {
    const outcomes = await Promise.allSettled([
      services.save(service('a', [], { name: 'Mail' }), null),
      services.save(service('b', [], { name: 'MAIL' }), null),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(services.save(service('c', [], { aliases: ['mail'] }), null)).rejects.toMatchObject({
      name: 'NameTaken',
      taken: 'mail',
    });
    expect(await services.get('c')).toBeNull();
  });

  it('that was only prepared, by somebody who stopped, is nowhere to be seen and can still be made', async () => {
    bench.failStorage(/transaction/);
    await expect(services.save(service('mail'), null)).rejects.toThrow();
    expect(await services.get('mail')).toBeNull();
    expect(await services.all(true)).toEqual([]);
    expect(await services.idsByName(['mail'])).toEqual([null]);
    expect((await services.save(service('mail'), null)).version).toBe(1);
  });

  it('that is renamed frees its name for others', async () => {
    const first = await services.save(service('a', [], { name: 'Mail' }), null);
    await services.save({ ...first, name: 'Post' }, first);
    await services.save(service('b', [], { name: 'Mail' }), null);
    expect(await services.idsByName(['mail', 'post'])).toEqual(['b', 'a']);
  });

  it('may change all of its names at once: more rows than one transaction takes', async () => {
    const names = (word: string) => Array.from({ length: 20 }, (_, n) => `${word} ${n}`);
    const first = await services.save(service('a', [], { aliases: names('old') }), null);
    await services.save({ ...first, name: 'b', aliases: names('new') }, first);
    expect(await services.idsByName([...names('old'), 'a'])).toEqual(Array(21).fill(null));
    expect(await services.idsByName([...names('new'), 'b'])).toEqual(Array(21).fill('a'));
  });
});

describe('what scoring needs of services', () => {
  it('is one request for eight of them, two for nine', async () => {
    const ids = Array.from({ length: 9 }, (_, n) => `s${n}`);
    bench.reset();
    const facts = await services.factsOf(ids.slice(0, 8));
    expect(bench.storage).toHaveLength(1);
    expect(facts[0]).toEqual({ id: 's0', reach: null, activity: null, stats: null });
    bench.reset();
    await services.factsOf(ids);
    expect(bench.storage).toHaveLength(2);
    bench.reset();
    expect(await services.factsOf([])).toEqual([]);
    expect(bench.storage).toEqual([]);
  });
});

describe('what happened on a service', () => {
  it('is only replaced by whoever has read its last version', async () => {
    const { version, value } = await services.activity('mail');
    await services.saveActivity(value, version);
    await expect(services.saveActivity(value, version)).rejects.toMatchObject({ name: 'VersionConflict' });
    expect((await services.activity('mail')).version).toBe(1);
  });
});
