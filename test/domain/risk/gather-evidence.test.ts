import * as fc from 'fast-check';
import type { Evidence } from '../../../src/domain/risk/evidence';
import type { OutcomeRecord, SiteStats } from '../../../src/domain/risk/outcome-record';
import {
  countOutcome,
  emptyServiceStats,
  emptySiteStats,
  type FactsOfService,
  gatherEvidence,
  teamOf,
} from '../../../src/domain/risk/stats';
import type { Activity, Reach } from '../../../src/domain/services/types';
import { DAY, iso, NOW, outcomeOf } from './outcome-samples';

const OF: Evidence['of'] = {
  services: ['Payments'],
  team: 'Payments',
  model: 'Normal / Upgrade',
  environment: 'Production',
};
const reachOf = (serviceId: string, over: Partial<Reach> = {}): Reach => ({
  serviceId,
  name: serviceId.toUpperCase(),
  criticality: 3,
  users: 200,
  team: null,
  owner: null,
  stage: 'live',
  verifiedOn: null,
  confidence: 'verified',
  damage: { value: 3, path: [serviceId], because: 'it is important' },
  dependants: [],
  total: 0,
  neighbours: [],
  depth: 0,
  single: false,
  windows: [],
  windowsUntil: null,
  version: 1,
  ...over,
});
type Incident = Activity['incidents'][number];
const incident = (issueId: string, days: number, causedBy: string | null = null): Incident => ({
  issueId,
  issueKey: `INC-${issueId}`,
  at: iso(NOW - days * DAY),
  closedAt: null,
  causedBy,
});
const activityOf = (serviceId: string, incidents: readonly Incident[]): Activity => ({
  serviceId,
  incidents,
  changes: [],
});
const factsOf = (id: string, over: Partial<FactsOfService> = {}): FactsOfService => ({
  id,
  reach: reachOf(id),
  activity: null,
  stats: null,
  ...over,
});
const gather = (
  facts: readonly FactsOfService[],
  stats = emptySiteStats(),
  except: OutcomeRecord | null = null,
  more = {},
): Evidence => gatherEvidence(facts, stats, OF, except, NOW, more);

describe('recent incidents', () => {
  it('are those of the last 30 days that no change has caused', () => {
    const incidents = [incident('1', 0), incident('2', 30), incident('3', 31), incident('4', 2, '10001')];
    const { services } = gather([factsOf('payments', { activity: activityOf('payments', incidents) })]);
    expect(services[0]?.incidents).toBe(2);
  });

  it('of the future count nothing', () => {
    const { services } = gather([
      factsOf('payments', { activity: activityOf('payments', [incident('1', -1)]) }),
    ]);
    expect(services[0]?.incidents).toBe(0);
  });

  it('on neighbours are counted once each, and only of neighbours', () => {
    const reach = reachOf('payments', { neighbours: ['ledger', 'bank'] });
    const neighbours = [
      activityOf('ledger', [incident('1', 1), incident('2', 2)]),
      activityOf('bank', [incident('2', 2)]),
      activityOf('mail', [incident('3', 3)]),
    ];
    const { services } = gather([factsOf('payments', { reach })], emptySiteStats(), null, { neighbours });
    expect(services[0]).toMatchObject({ incidents: 0, neighbourIncidents: 2 });
  });
});

describe('histories', () => {
  const failed = outcomeOf({ changeId: '1', result: 'failed', knownAt: iso(NOW - DAY) });
  const fine = outcomeOf({ changeId: '2', knownAt: iso(NOW - DAY) });

  it('are those of the team, of the kind of change, and of the service with the worst record', () => {
    const site = [failed, fine].reduce((stats, one) => countOutcome(stats, one, 'add'), emptySiteStats());
    const bad = countOutcome(emptyServiceStats(), failed, 'add');
    const good = countOutcome(emptyServiceStats(), fine, 'add');
    const { histories } = gather(
      [factsOf('a', { stats: good }), factsOf('b', { stats: bad }), factsOf('c')],
      site,
    );
    expect(histories.service.k).toBeCloseTo(1, 1);
    expect(histories.team.n).toBeCloseTo(2, 1);
    expect(histories.model.k).toBeCloseTo(1, 1);
  });

  it('of an unknown team or kind, or without a service, are empty', () => {
    expect(gather([]).histories).toEqual({
      team: { k: 0, n: 0 },
      model: { k: 0, n: 0 },
      service: { k: 0, n: 0 },
    });
  });

  it('never contain the change itself', () => {
    const anyResult = fc.constantFrom('failed' as const, 'successful' as const);
    fc.assert(
      fc.property(
        fc.array(fc.record({ result: anyResult, days: fc.integer({ min: 1, max: 700 }) }), { maxLength: 12 }),
        fc.record({ result: anyResult, days: fc.integer({ min: 1, max: 700 }) }),
        (others, own) => {
          const recordOf = (one: typeof own, changeId: string): OutcomeRecord =>
            outcomeOf({ changeId, result: one.result, knownAt: iso(NOW - one.days * DAY) });
          const records = others.map((one, index) => recordOf(one, String(index)));
          const self = recordOf(own, 'self');
          const statsOf = (all: readonly OutcomeRecord[]): [SiteStats, FactsOfService] => [
            all.reduce((stats, one) => countOutcome(stats, one, 'add'), emptySiteStats()),
            factsOf('payments', {
              stats: all.reduce((stats, one) => countOutcome(stats, one, 'add'), emptyServiceStats()),
            }),
          ];
          const [site, service] = statsOf(records);
          const [siteWithSelf, serviceWithSelf] = statsOf([...records, self]);
          const without = gather([service], site);
          const leftOut = gather([serviceWithSelf], siteWithSelf, self);
          expect(rounded(leftOut.histories)).toEqual(rounded(without.histories));
          expect(rounded(leftOut.site)).toEqual(rounded(without.site));
          expect(leftOut.timesBefore).toBe(without.timesBefore);
        },
      ),
    );
  });
});

describe('the team', () => {
  const services = (...all: readonly (readonly [team: string | null, damage: number])[]) =>
    gather(
      all.map(([team, value], index) =>
        factsOf(`s${index}`, {
          reach: reachOf(`s${index}`, { team, damage: { value, path: [], because: '' } }),
        }),
      ),
    ).services;

  it('is the one that is named', () => {
    expect(teamOf('Network', services(['Payments', 5]))).toBe('Network');
  });

  it('is else that of the service with the greatest damage that has one', () => {
    expect(teamOf(null, services(['Mail', 2], ['Payments', 4], [null, 5]))).toBe('Payments');
    expect(teamOf(null, services([null, 5]))).toBeNull();
  });
});

describe('the rest', () => {
  const siteOf = (outcomes: number, known: number): SiteStats => ({
    ...emptySiteStats(),
    outcomes,
    sums: { production: { n: known, sum: known / 4 } },
  });

  it('has the means of the site from 100 closed changes on, of facts known that often', () => {
    expect(gather([], siteOf(99, 99))).not.toHaveProperty('centres');
    expect(gather([], siteOf(100, 100)).centres).toEqual({ production: 0.25 });
    expect(gather([], siteOf(100, 99)).centres).toEqual({});
  });

  it('counts how often this kind of change was made on the service where it is newest', () => {
    const known = { ...emptyServiceStats(), models: { 'Normal / Upgrade': 4 } };
    expect(gather([factsOf('a', { stats: known })]).timesBefore).toBe(4);
    expect(gather([factsOf('a', { stats: known }), factsOf('b')]).timesBefore).toBe(0);
    expect(gather([]).timesBefore).toBeNull();
  });

  it('knows a service whose reach is not worked out yet by its id alone', () => {
    const { services, unknown } = gather([factsOf('new', { reach: null })], emptySiteStats(), null, {
      unknown: ['Other'],
    });
    expect(services[0]).toMatchObject({ id: 'new', name: 'new', criticality: null, damage: null });
    expect(unknown).toEqual(['Other']);
  });

  it('tells stale records, and whether the site has vital services', () => {
    const stale = gather([factsOf('a', { reach: reachOf('a', { confidence: 'stale' }) })], {
      ...emptySiteStats(),
      vital: 1,
    });
    expect(stale.services[0]?.stale).toBe(true);
    expect(stale.siteIsCritical).toBe(true);
    expect(gather([factsOf('a')])).toMatchObject({ siteIsCritical: false, at: iso(NOW), of: OF });
  });
});

function rounded(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'number' ? Math.round(one * 1e8) / 1e8 + 0 : one,
    ),
  );
}
