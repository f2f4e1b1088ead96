import * as fc from 'fast-check';
import type { Dependency, Registry, Service } from '../../../src/domain/services/types';

export const NOW = Date.parse('2026-11-22T12:00:00.000Z');
export const TODAY = '2026-11-22';

export const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: id.toUpperCase(),
  aliases: [],
  description: '',
  stage: 'live',
  owner: null,
  team: null,
  criticality: null,
  users: null,
  environments: [],
  offerings: [],
  dependsOn: [],
  groups: [],
  windows: [],
  verifiedOn: TODAY,
  version: 1,
  ...more,
});

export const needs = (
  on: string,
  group: string | null = null,
  verifiedOn: string | null = TODAY,
): Dependency => ({
  on,
  group,
  verifiedOn,
});

export const registryOf = (...services: readonly Service[]): Registry =>
  new Map(services.map((one) => [one.id, one]));

/** "b needs a": services by what they need by themselves. */
export const chain = (...ids: readonly string[]): Service[] =>
  ids.map((id, index) => service(id, { dependsOn: index === 0 ? [] : [needs(ids[index - 1] ?? '')] }));

/** Any small registry: cycles, groups, strangers, services of every stage. */
export function anyRegistry(size = 7): fc.Arbitrary<Registry> {
  const ids = Array.from({ length: size }, (_, index) => String.fromCharCode(97 + index));
  const day = fc.constantFrom(null, TODAY, '2026-01-01', '2024-01-01');
  return fc
    .tuple(...ids.map((id) => anyService(id, [...ids, 'stranger'], day)))
    .map((all) => registryOf(...all));
}

export const anyService = (
  id: string,
  ids: readonly string[],
  day: fc.Arbitrary<string | null>,
): fc.Arbitrary<Service> =>
  fc
    .record({
      stage: fc.constantFrom('live', 'live', 'live', 'planned', 'retired'),
      criticality: fc.constantFrom(null, 1, 2, 3, 4, 5),
      users: fc.constantFrom(null, 0, 9, 10, 500, 20_000),
      verifiedOn: day,
      need: fc.integer({ min: 1, max: 3 }),
      dependsOn: fc.uniqueArray(
        fc.record({ on: fc.constantFrom(...ids), group: fc.constantFrom(null, 'g', 'g'), verifiedOn: day }),
        { maxLength: 4, selector: ({ on }) => on },
      ),
    })
    .map(({ need, ...more }) => service(id, { ...more, groups: [{ id: 'g', name: 'Group', need }] }));
