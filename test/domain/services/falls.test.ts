import * as fc from 'fast-check';
import { fallsOf } from '../../../src/domain/services/falls';
import { graphOf } from '../../../src/domain/services/graph';
import { impactOf } from '../../../src/domain/services/impact';
import { mapAround } from '../../../src/domain/services/map';
import { reachOf, reachesOf } from '../../../src/domain/services/reach';
import type { Registry, Service } from '../../../src/domain/services/types';
import { anyRegistry, chain, needs, NOW, registryOf, service, TODAY } from './builders';

const fallIds = (registry: Registry, down: readonly string[], hops = 10): string[] =>
  fallsOf(graphOf(registry), down, hops, TODAY).map((one) => one.service.id);
/** "web" needs so many of three databases. */
const cluster = (need: number, more: Partial<Service> = {}): Registry =>
  registryOf(
    service('db1'),
    service('db2', more),
    service('db3'),
    service('web', {
      dependsOn: [needs('db1', 'g'), needs('db2', 'g'), needs('db3', 'g')],
      groups: [{ id: 'g', name: 'Databases', need }],
    }),
    service('shop', { dependsOn: [needs('web')] }),
  );

describe('what goes down', () => {
  test('whatever needs it, and what needs that, with the way there', () => {
    const [, second] = fallsOf(graphOf(registryOf(...chain('a', 'b', 'c'))), ['a'], 10, TODAY);
    expect(second).toMatchObject({ hops: 2, path: ['a', 'b', 'c'], weight: 1, confidence: 'verified' });
  });
  test('no further than asked', () => {
    expect(fallIds(registryOf(...chain('a', 'b', 'c', 'd')), ['a'], 2)).toEqual(['b', 'c']);
  });
  test('a service stands as long as enough of a group do', () => {
    expect(fallIds(cluster(2), ['db1'])).toEqual([]);
    expect(fallIds(cluster(2), ['db1', 'db2'])).toEqual(['web', 'shop']);
    expect(fallIds(cluster(3), ['db1'])).toEqual(['web', 'shop']);
  });
  test('what is planned or retired stands in for nobody', () => {
    expect(fallIds(cluster(2, { stage: 'planned' }), ['db1'])).toEqual(['web', 'shop']);
  });
  test('a group that never had enough takes nothing down as long as nothing of it is down', () => {
    const alone = registryOf(...cluster(3, { stage: 'retired' }).values(), service('mail'));
    expect(fallIds(alone, ['mail'])).toEqual([]);
  });
  test('planned and retired services don’t go down', () => {
    expect(
      fallIds(registryOf(service('a'), service('b', { stage: 'planned', dependsOn: [needs('a')] })), ['a']),
    ).toEqual([]);
  });
  test('two that stand in for each other go down with what both need', () => {
    const registry = registryOf(
      ...chain('power', 'db1'),
      service('db2', { dependsOn: [needs('power')] }),
      service('web', {
        dependsOn: [needs('db1', 'g'), needs('db2', 'g')],
        groups: [{ id: 'g', name: '', need: 1 }],
      }),
    );
    expect(fallIds(registry, ['power'])).toEqual(['db1', 'db2', 'web']);
    expect(reachOf(registry, 'web', NOW)?.neighbours).toEqual(['power']);
  });
  test('a group that falls in the end is told by the way that ended it', () => {
    const registry = registryOf(
      service('a'),
      ...chain('a', 'b').slice(1),
      service('c', {
        dependsOn: [needs('a', 'g'), needs('b', 'g')],
        groups: [{ id: 'g', name: '', need: 1 }],
      }),
    );
    expect(fallsOf(graphOf(registry), ['a'], 10, TODAY).at(-1)).toMatchObject({
      hops: 2,
      path: ['a', 'b', 'c'],
    });
  });
  test('a cycle is harmless', () => {
    const registry = registryOf(
      service('a', { dependsOn: [needs('b')] }),
      service('b', { dependsOn: [needs('a')] }),
    );
    expect(fallIds(registry, ['a'])).toEqual(['b']);
  });
  test('of two ways of the same length the surer one is told', () => {
    const registry = registryOf(
      service('a'),
      service('b', { dependsOn: [needs('a', null, null)] }),
      service('c', { dependsOn: [needs('a')] }),
      service('d', { dependsOn: [needs('b'), needs('c')] }),
    );
    expect(fallsOf(graphOf(registry), ['a'], 10, TODAY).at(-1)).toMatchObject({
      path: ['a', 'c', 'd'],
      confidence: 'verified',
    });
  });
});

/** By its definition: nothing more can fall, and everything that fell had to. */
function fallenByDefinition({ registry }: { registry: Registry }, down: readonly string[]): Set<string> {
  const fallen = new Set(down.filter((id) => registry.has(id)));
  for (let grew = true; grew;) {
    grew = false;
    for (const one of registry.values()) {
      if (fallen.has(one.id) || one.stage !== 'live') continue;
      const lost = one.dependsOn.filter(({ on }) => on !== one.id && fallen.has(on));
      const fatal = lost.some(({ group }) => {
        const need = one.groups.find(({ id }) => id === group)?.need;
        if (need === undefined) return true;
        const up = one.dependsOn.filter(
          (other) =>
            other.group === group && registry.get(other.on)?.stage === 'live' && !fallen.has(other.on),
        );
        return up.length < need;
      });
      if (fatal) {
        fallen.add(one.id);
        grew = true;
      }
    }
  }
  return fallen;
}

describe('laws', () => {
  const down = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'nobody'), { minLength: 1, maxLength: 3 });
  test('step by step comes to the same as the definition', () => {
    fc.assert(
      fc.property(anyRegistry(), down, (registry, first) => {
        const expected = fallenByDefinition({ registry }, first);
        for (const id of first) expected.delete(id);
        expect(new Set(fallIds(registry, first, 50))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
  test('more that goes down first never saves anything', () => {
    fc.assert(
      fc.property(anyRegistry(), down, fc.constantFrom('a', 'e', 'f'), (registry, first, more) => {
        const after = new Set([...fallIds(registry, [...first, more], 50), ...first, more]);
        expect(fallIds(registry, first, 50).every((id) => after.has(id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test('paths are as long as the hops, lead from the start to the end, and weigh at most 1', () => {
    fc.assert(
      fc.property(anyRegistry(), down, (registry, first) => {
        for (const one of fallsOf(graphOf(registry), first, 5, TODAY)) {
          expect(one.path).toHaveLength(one.hops + 1);
          expect(first).toContain(one.path[0]);
          expect(one.path.at(-1)).toBe(one.service.id);
          expect(one.weight).toBeGreaterThan(0);
          expect(one.weight).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  test('neighbourhood is mutual', () => {
    fc.assert(
      fc.property(anyRegistry(), (registry) => {
        const reaches = new Map(reachesOf(registry, registry.keys(), NOW).map((one) => [one.serviceId, one]));
        for (const { serviceId, neighbours } of reaches.values())
          for (const id of neighbours) expect(reaches.get(id)?.neighbours).toContain(serviceId);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what breaks', () => {
  const registry = registryOf(
    service('db1', { users: 5, criticality: 2 }),
    service('db2'),
    service('web', {
      dependsOn: [needs('db1', 'g'), needs('db2', 'g')],
      groups: [{ id: 'g', name: 'Databases', need: 1 }],
    }),
    service('report', { dependsOn: [needs('db1', null, '2026-01-01')], users: 1000, criticality: 3 }),
    service('mail', { dependsOn: [needs('report', null, '2025-01-01')] }),
  );
  test('gravest first, with the way by name, users, and how sure it is', () => {
    expect(impactOf(registry, ['db1'], 5, NOW)).toEqual({
      down: [{ id: 'db1', name: 'DB1' }],
      breaks: [
        {
          ...{ id: 'report', name: 'REPORT', hops: 1, path: ['DB1', 'REPORT'], criticality: 3, users: 1000 },
          ...{ confidence: 'ageing', weight: 0.8 },
        },
        {
          ...{
            id: 'mail',
            name: 'MAIL',
            hops: 2,
            path: ['DB1', 'REPORT', 'MAIL'],
            criticality: null,
            users: null,
          },
          ...{ confidence: 'stale', weight: 0.4 },
        },
      ],
      survives: [{ id: 'web', name: 'WEB', why: '1 left of Databases, 1 needed' }],
      users: 1005,
      usersUnknown: 1,
      damage: 4,
      confidence: 'stale',
    });
  });
  test('what only breaks beyond the hops asked for is neither broken nor told to survive', () => {
    const { breaks, survives } = impactOf(registry, ['db1'], 1, NOW);
    expect(breaks.map(({ id }) => id)).toEqual(['report']);
    expect(survives.map(({ id }) => id)).toEqual(['web']);
  });
  test('nothing known gives no damage, and services that don’t exist are left out', () => {
    expect(impactOf(registry, ['db2', 'nobody'], 3, NOW)).toMatchObject({
      damage: null,
      breaks: [],
      users: 0,
    });
  });
});

describe('the map', () => {
  const registry = registryOf(
    ...chain('a', 'b', 'c', 'd'),
    service('old', { stage: 'retired' }),
    ...cluster(2).values(),
  );
  test('both ways as far as asked, with redundancy on the edges', () => {
    const { nodes, edges } = mapAround(registry, 'b', 1, NOW);
    expect(nodes.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['b>a', 'c>b']);
    expect(mapAround(registry, 'web', 1, NOW).edges[0]).toMatchObject({ redundancy: '2 of 3' });
  });
  test('the whole registry without what is retired', () => {
    expect(mapAround(registry, null, 1, NOW).nodes).toHaveLength(registry.size - 1);
  });
  test('300 are drawn, the 301st is cut, and that is told', () => {
    const many = (count: number): Registry =>
      registryOf(...Array.from({ length: count }, (_, index) => service(`s${index}`)));
    expect(mapAround(many(300), null, 1, NOW)).toMatchObject({ cut: false, total: 300 });
    const cut = mapAround(many(301), null, 1, NOW);
    expect([cut.nodes.length, cut.cut, cut.total]).toEqual([300, true, 301]);
  });
});
