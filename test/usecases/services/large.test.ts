import type { Service } from '../../../src/contract/services';
import { packBody } from '../../../src/store/body';
import { ENTITY, KEY } from '../../../src/store/keys';
import { writeInBatches } from '../../../src/store/transaction';
import type { Deps } from '../../../src/usecases/deps';
import { listServices } from '../../../src/usecases/services/list-services';
import { askImpact, readServiceMap } from '../../../src/usecases/services/map';
import { openBench, type Bench } from '../support/app-bench';
import { service } from './support';

const SERVICES = 2_000;
const RELATIONS = 10_000;
const ME = { accountId: 'me' };
let bench: Bench;
let deps: Deps;

/** Each needs five of those below it: 10,000 relations in layers, as registries are. */
const registry = (): Service[] =>
  Array.from({ length: SERVICES }, (_, n) =>
    service(
      `s${n}`,
      n < 10 ? [] : [...new Set([1, 2, 3, 4, 5].map((k) => `s${Math.floor((n * k) / 7) % n}`))],
      { criticality: 1 + (n % 5), users: n, name: `Service ${n}` },
    ),
  );

beforeAll(async () => {
  bench = await openBench();
  deps = bench.as('me');
  const all = registry();
  expect(all.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0)).toBeGreaterThan(RELATIONS * 0.9);
  // Two minutes' worth of writes for the platform: the clock goes on meanwhile.
  for (let from = 0; from < all.length; from += 250) {
    await writeInBatches(
      all.slice(from, from + 250).map((one) => ({
        entity: ENTITY.service,
        key: KEY.service(one.id),
        row: { version: 1, stage: one.stage, name: one.name, body: packBody({ ...one, version: 1 }) },
      })),
    );
    bench.site.now += 60_000;
  }
});
beforeEach(() => {
  bench.site.now += 120_000;
  bench.reset();
});

describe('a registry of 2,000 services and 10,000 relations', () => {
  it('is listed with 21 queries: a page holds a hundred, and the last one only says that it was', async () => {
    const view = await listServices(deps, { projectId: null, search: '', stage: 'live' });
    expect(view.services).toHaveLength(SERVICES);
    expect(bench.storage.filter((path) => path === 'entity/query')).toHaveLength(22);
    expect(bench.storage).toHaveLength(22);
  });

  it('answers what breaks within one invocation, in as many reads', async () => {
    const view = await askImpact(deps, { projectId: '10000', serviceIds: ['s3'], hops: 10 }, ME);
    expect(view.breaks.length).toBeGreaterThan(100);
    expect(bench.storage).toHaveLength(22);
  });

  it('draws at most 300 of them, with what is open on each in twelve further reads', async () => {
    const map = await readServiceMap(deps, { projectId: '10000', around: null, hops: 1 }, ME);
    expect([map.nodes.length, map.total, map.cut]).toEqual([300, SERVICES, true]);
    expect(bench.storage.filter((path) => path === 'batch/get')).toHaveLength(12);
    expect(bench.storage).toHaveLength(34);
  });

  it('draws the surroundings of one, the nearest first', async () => {
    const map = await readServiceMap(deps, { projectId: '10000', around: 's1999', hops: 1 }, ME);
    expect(map.nodes[0]?.id).toBe('s1999');
    expect(map.nodes.length).toBeLessThan(20);
  });
});
