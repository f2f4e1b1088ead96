import * as fc from 'fast-check';
import { confidenceOf, worstOf } from '../../../src/domain/services/confidence';
import { usersBand } from '../../../src/domain/services/damage';
import { reachOf, reachesOf } from '../../../src/domain/services/reach';
import { reachesToRenew } from '../../../src/domain/services/renew';
import { serviceIdOf } from '../../../src/domain/services/service-id';
import type { Reach, Registry, Service } from '../../../src/domain/services/types';
import { recurrence } from '../schedule/builders';
import { anyRegistry, anyService, chain, needs, NOW, registryOf, service, TODAY } from './builders';

const DAY = 86_400_000;
const reach = (registry: Registry, id: string): Reach => {
  const found = reachOf(registry, id, NOW);
  if (!found) throw new Error(`No ${id}.`);
  return found;
};

describe('confidence', () => {
  const ago = (days: number): string => new Date(Date.parse(TODAY) - days * DAY).toISOString().slice(0, 10);
  test.each([
    [ago(0), 'verified'],
    [ago(180), 'verified'],
    [ago(181), 'ageing'],
    [ago(365), 'ageing'],
    [ago(366), 'stale'],
    [null, 'unverified'],
  ])('checked on %s: %s', (day, expected) => {
    expect(confidenceOf(day, TODAY)).toBe(expected);
  });
  test('a way is as sure as its weakest part', () => {
    expect(worstOf(['verified', 'stale', 'ageing'])).toBe('stale');
    expect(worstOf([])).toBe('verified');
  });
});

describe('damage', () => {
  test.each([
    [0, 1],
    [9, 1],
    [10, 2],
    [99, 2],
    [100, 3],
    [999, 3],
    [1000, 4],
    [9999, 4],
    [10_000, 5],
  ])('%i users are %i', (users, band) => {
    expect(usersBand(users)).toBe(band);
  });

  /** a <- b <- c <- d <- e, where the last has criticality 5. */
  const line = (length: number): Registry => {
    const all = chain(...['a', 'b', 'c', 'd', 'e'].slice(0, length));
    return registryOf(
      ...all.map((one, index) => ({
        ...one,
        criticality: index === 0 ? 2 : index === length - 1 ? 5 : 1,
      })),
    );
  };
  test('of the gravest up to three hops away, with the way there', () => {
    expect(reach(line(4), 'a').damage).toEqual({
      value: 5,
      path: ['A', 'B', 'C', 'D'],
      because: 'its criticality is 5 of 5',
    });
  });
  test('four hops away is too far', () => {
    expect(reach(line(5), 'a').damage).toMatchObject({ value: 2, path: ['A'] });
  });
  test('dropped where what is left suffices', () => {
    const web = (need: number): Registry =>
      registryOf(
        service('db1', { criticality: 1 }),
        service('db2', { criticality: 1 }),
        service('web', {
          criticality: 5,
          dependsOn: [needs('db1', 'g'), needs('db2', 'g')],
          groups: [{ id: 'g', name: '', need }],
        }),
      );
    expect(reach(web(1), 'db1')).toMatchObject({
      damage: { value: 1 },
      single: false,
      neighbours: [],
      total: 0,
    });
    expect(reach(web(2), 'db1')).toMatchObject({ damage: { value: 5 }, single: true, neighbours: ['web'] });
  });
  test('users count as well as criticality, the greater of the two', () => {
    const registry = registryOf(service('a', { criticality: 3, users: 12_000 }));
    expect(reach(registry, 'a').damage).toEqual({ value: 5, path: ['A'], because: 'it has 12,000 users' });
  });
  test('not told while the service’s own criticality isn’t stated', () => {
    const registry = registryOf(
      service('a', { users: 50 }),
      service('b', { criticality: 5, dependsOn: [needs('a')] }),
    );
    expect(reach(registry, 'a').damage).toBeNull();
    expect(reach(registry, 'a').dependants).toHaveLength(1);
  });
});

describe('the rest of what the map says', () => {
  const registry = registryOf(...chain('a', 'b', 'c', 'd'));
  test('neighbours within two hops either way', () => {
    expect(reach(registry, 'b').neighbours).toEqual(['a', 'c', 'd']);
    expect(reach(registry, 'a').neighbours).toEqual(['b', 'c']);
  });
  test('depth is the longest chain of what it needs', () => {
    const more = registryOf(...registry.values(), service('e', { dependsOn: [needs('a'), needs('d')] }));
    expect(['a', 'b', 'd', 'e'].map((id) => reach(more, id).depth)).toEqual([0, 1, 3, 4]);
  });
  test('a chain of ten and of two thousand is ten deep, a cycle counts as one', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `s${index}`);
    const long = registryOf(...chain(...ids));
    expect(reachesOf(long, ['s9', 's10', 's11', 's1999'], NOW).map(({ depth }) => depth)).toEqual([
      9, 10, 10, 10,
    ]);
    const circle = registryOf(
      service('a'),
      service('b', { dependsOn: [needs('a'), needs('c')] }),
      service('c', { dependsOn: [needs('b')] }),
      service('d', { dependsOn: [needs('c')] }),
    );
    expect(['a', 'b', 'c', 'd'].map((id) => reach(circle, id).depth)).toEqual([0, 1, 1, 2]);
    const pair = registryOf(
      service('a', { dependsOn: [needs('b')] }),
      service('b', { dependsOn: [needs('a')] }),
    );
    expect(reach(pair, 'a').depth).toBe(0);
  });
  test('a service that needs itself or a stranger is none the worse', () => {
    const odd = registryOf(service('a', { dependsOn: [needs('a'), needs('nobody')] }));
    expect(reach(odd, 'a')).toMatchObject({ depth: 0, neighbours: [], total: 0, single: false });
  });
  test('fifty dependants are named, all are counted', () => {
    const many = Array.from({ length: 60 }, (_, index) => service(`s${index}`, { dependsOn: [needs('a')] }));
    const found = reach(registryOf(service('a'), ...many), 'a');
    expect([found.dependants.length, found.total]).toEqual([50, 60]);
  });
  test('maintenance windows as instants; without any, or when all are over, there are none', () => {
    const of = (more: Partial<Service>): Reach => reach(registryOf(service('a', more)), 'a');
    expect(of({}).windowsUntil).toBeNull();
    expect(of({ windows: [recurrence({ start: '2026-11-01T10:00' })] }).windowsUntil).toBeNull();
    expect(of({ windows: [recurrence({ timeZone: 'Nowhere/Land' })] }).windowsUntil).toBeNull();
    const weekly = of({ windows: [recurrence({ name: 'Friday', rule: 'FREQ=WEEKLY' })] });
    expect(weekly.windows[0]).toEqual(['2026-11-27T17:00:00.000Z', '2026-11-27T18:00:00.000Z', 'Friday']);
    expect(weekly.windowsUntil).toBe(new Date(NOW + 120 * DAY).toISOString());
    const twice = ['09:00', '21:00'].map((time) =>
      recurrence({ start: `2026-11-01T${time}`, rule: 'FREQ=DAILY' }),
    );
    const cut = of({ windows: twice });
    expect(cut.windows).toHaveLength(200);
    expect(Date.parse(cut.windowsUntil ?? '')).toBeLessThan(NOW + 120 * DAY);
  });
  test('a window that is running now began before, and is there', () => {
    const running = recurrence({ start: '2026-11-22T10:00', timeZone: 'UTC', minutes: 240 });
    expect(reach(registryOf(service('a', { windows: [running] })), 'a').windows).toHaveLength(1);
  });
});

describe('what an edit can alter', () => {
  const registry = registryOf(...chain('a', 'b', 'c', 'd', 'e'), service('z'));
  const edit = (id: string, more: Partial<Service>): string[] => {
    const before = registry.get(id);
    if (!before) throw new Error(id);
    return reachesToRenew(registry, new Map([...registry, [id, { ...before, ...more }]]), [id]);
  };
  test('its own alone, when nothing of it is told elsewhere', () => {
    expect(edit('e', { description: 'New', team: 'Core', verifiedOn: null })).toEqual(['e']);
  });
  test('what it needs up to three hops, when its criticality changes', () => {
    expect(edit('e', { criticality: 4 })).toEqual(['b', 'c', 'd', 'e']);
  });
  test('all that lies above too, when what it needs changes: their chains are shorter', () => {
    expect(edit('b', { dependsOn: [] })).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('no other reach differs after any edit', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const day = fc.constantFrom(null, TODAY, '2024-01-01');
    const edited = fc.constantFrom(...ids).chain((id) => anyService(id, ids, day));
    fc.assert(
      fc.property(anyRegistry(), edited, fc.boolean(), (before, one, added) => {
        const old = added ? new Map([...before].filter(([id]) => id !== one.id)) : before;
        const after = new Map([...before, [one.id, one]]);
        const renewed = new Set(reachesToRenew(old, after, [one.id]));
        const was = new Map(reachesOf(old, old.keys(), NOW).map((each) => [each.serviceId, each]));
        for (const each of reachesOf(after, after.keys(), NOW))
          if (!renewed.has(each.serviceId)) expect(each).toEqual(was.get(each.serviceId));
      }),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  test.each([
    ['Payments', 'payments'],
    ['  E-Mail & Kalender! ', 'e-mail-kalender'],
    ['Zürich Straße', 'zurich-stra-e'],
    ['支付', 'service'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('%j becomes %s', (name, id) => {
    expect(serviceIdOf(name, new Set())).toBe(id);
  });
  test('with a number where it is taken, also at the longest', () => {
    expect(serviceIdOf('Mail', new Set(['mail', 'mail-2']))).toBe('mail-3');
    const long = 'x'.repeat(64);
    expect(serviceIdOf(long, new Set([long]))).toBe(`${'x'.repeat(62)}-2`);
  });
});
