import * as fc from 'fast-check';
import { wordsOf } from '../../../src/domain/likeness';
import type { Dependant, Reach } from '../../../src/domain/services/types';
import {
  type IncidentToExplain,
  type RankedSuspect,
  rankSuspects,
  type SuspectChange,
} from '../../../src/domain/suspects';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT = Date.parse('2026-11-22T12:00:00.000Z');
const iso = (at: number): string => new Date(at).toISOString();

const INCIDENT: IncidentToExplain = {
  issueId: '1',
  at: AT,
  services: ['payments'],
  text: 'Customers see “certificate expired” when they pay',
};
/** Minutes before the incident at which it ended, after an hour of work. */
const endedBefore = (minutes: number, over: Partial<SuspectChange> = {}): SuspectChange => ({
  issueId: '2',
  issueKey: 'CHG-2',
  start: iso(AT - minutes * MINUTE - HOUR),
  end: iso(AT - minutes * MINUTE),
  phase: 'closed',
  services: ['payments'],
  words: [],
  ...over,
});

const dependant = (id: string, hops: number): Dependant => ({
  id,
  name: id,
  hops,
  path: [],
  criticality: null,
  users: null,
  weight: 1,
  confidence: 'verified',
});
const reachOf = (serviceId: string, over: Partial<Reach> = {}): Reach => ({
  serviceId,
  name: serviceId[0]?.toUpperCase() + serviceId.slice(1),
  criticality: null,
  users: null,
  team: null,
  owner: null,
  stage: 'live',
  verifiedOn: null,
  confidence: 'verified',
  damage: null,
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
/** Payments needs ledger, ledger needs database, database needs network; mail is next to payments. */
const REACHES: readonly Reach[] = [
  reachOf('payments', { neighbours: ['ledger', 'database', 'mail'] }),
  reachOf('ledger', { dependants: [dependant('payments', 1)] }),
  reachOf('database', { dependants: [dependant('ledger', 1), dependant('payments', 2)] }),
  reachOf('network', { dependants: [dependant('payments', 3)] }),
  reachOf('mail'),
  reachOf('intranet'),
];
/** From the nearest to the farthest. */
const NEAREST_FIRST = ['payments', 'ledger', 'database', 'network', 'mail', 'intranet'];

const rank = (changes: readonly SuspectChange[], incident = INCIDENT): RankedSuspect[] =>
  rankSuspects(incident, changes, REACHES, AT + HOUR);
const scoreOf = (change: SuspectChange, incident = INCIDENT): number =>
  rank([change], incident)[0]?.score ?? 0;

describe('suspect changes', () => {
  it('ended shortly before, on the same service: with their reasons', () => {
    expect(rank([endedBefore(25, { words: wordsOf('Renew certificates') })])).toEqual([
      {
        issueId: '2',
        issueKey: 'CHG-2',
        score: 87,
        reasons: ['Ended 25 min before', 'On the same service, Payments', 'Both mention “certificate”'],
        startedAt: iso(AT - 85 * MINUTE),
        endedAt: iso(AT - 25 * MINUTE),
        services: ['payments'],
      },
    ]);
  });

  it('say how they are connected in the map', () => {
    const reasonsOn = (service: string) => rank([endedBefore(5, { services: [service] })])[0]?.reasons[1];
    expect(reasonsOn('ledger')).toBe('On Ledger, which Payments needs');
    expect(reasonsOn('database')).toBe('On Database, which Payments needs over 2 steps');
    expect(reasonsOn('mail')).toBe('On Mail, a neighbour of Payments');
  });

  it('are under way still, which is told', () => {
    const underWay = endedBefore(-120, { start: iso(AT - 30 * MINUTE), phase: 'implementing' });
    expect(rank([underWay])[0]).toMatchObject({ endedAt: null, score: 85 });
    expect(rank([underWay])[0]?.reasons[0]).toBe('Under way, begun 30 min before');
  });

  it('are none that started after the incident, to the millisecond', () => {
    const at = (start: number) => endedBefore(-300, { start: iso(start), phase: 'review' });
    expect(rank([at(AT + 1)])).toEqual([]);
    expect(rank([at(AT)])).toHaveLength(1);
  });

  it('are none that ended more than 14 days before', () => {
    const days = (14 * DAY) / MINUTE;
    expect(rank([endedBefore(days)])).toHaveLength(1);
    expect(rank([endedBefore(days + 1, { words: wordsOf(INCIDENT.text) })])).toEqual([]);
  });

  it.each(['draft', 'submitted', 'cancelled'] as const)('are none that are %s: nothing was done', (phase) => {
    expect(rank([endedBefore(10, { phase })])).toEqual([]);
  });

  it('count less as long as their status says that they have not begun', () => {
    const [waiting] = rank([endedBefore(25, { phase: 'scheduled' })]);
    expect(waiting?.reasons[0]).toBe('By plan: ended 25 min before');
    expect(waiting?.score).toBeLessThan(scoreOf(endedBefore(25)));
  });

  it('are none that have nothing to do with it but the hour', () => {
    expect(rank([endedBefore(10, { services: ['intranet'] })])).toEqual([]);
  });

  it('are found by their words where no service is known', () => {
    const text = endedBefore(10, { services: [], words: wordsOf('certificate expired') });
    expect(rank([text], { ...INCIDENT, services: [] })[0]?.reasons).toEqual([
      'Ended 10 min before',
      'Both mention “certificate”, “expired”',
    ]);
  });

  it('are never the incident itself, and at most ten', () => {
    expect(rank([endedBefore(10, { issueId: '1' })])).toEqual([]);
    const many = Array.from({ length: 30 }, (_, index) => endedBefore(10 + index, { issueId: `c${index}` }));
    expect(rank(many).map(({ issueId }) => issueId)).toEqual(many.slice(0, 10).map(({ issueId }) => issueId));
  });

  it('come in the same order, whatever the order they are given in', () => {
    const many = NEAREST_FIRST.map((service, index) =>
      endedBefore(10, { issueId: `c${index}`, services: [service] }),
    );
    expect(rank([...many].reverse())).toEqual(rank(many));
  });
});

describe('all else being equal', () => {
  const anyMinutes = fc.integer({ min: 0, max: (14 * DAY) / MINUTE });
  const anyServices = fc.subarray(NEAREST_FIRST);
  const anyWords = fc.subarray(wordsOf(`${INCIDENT.text} and something else entirely`));
  const anyPair = fc.record({ minutes: anyMinutes, services: anyServices, words: anyWords });

  it('nearer in time never ranks lower', () => {
    fc.assert(
      fc.property(anyPair, anyMinutes, ({ minutes, ...same }, other) => {
        const [near, far] = [Math.min(minutes, other), Math.max(minutes, other)];
        expect(scoreOf(endedBefore(near, same))).toBeGreaterThanOrEqual(scoreOf(endedBefore(far, same)));
      }),
    );
  });

  it('nearer in the map never ranks lower', () => {
    fc.assert(
      fc.property(anyPair, fc.nat(5), fc.nat(5), ({ minutes, words }, one, other) => {
        const on = (place: number) =>
          scoreOf(endedBefore(minutes, { words, services: [NEAREST_FIRST[place] ?? ''] }));
        expect(on(Math.min(one, other))).toBeGreaterThanOrEqual(on(Math.max(one, other)));
      }),
    );
  });

  it('a further service or a further word in common never ranks lower', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...NEAREST_FIRST), ({ minutes, services, words }, service) => {
        const change = (more: Partial<SuspectChange>) =>
          scoreOf(endedBefore(minutes, { services, words, ...more }));
        // Naming a first service tells where it was, which may be elsewhere.
        if (services.length > 0)
          expect(change({ services: [...services, service] })).toBeGreaterThanOrEqual(change({}));
        const mentioned = wordsOf(INCIDENT.text);
        expect(change({ words: mentioned })).toBeGreaterThanOrEqual(change({ words: [] }));
      }),
    );
  });

  it('scores are whole numbers from 10 to 100', () => {
    fc.assert(
      fc.property(anyPair, ({ minutes, ...same }) => {
        for (const { score } of rank([endedBefore(minutes, same)])) {
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(10);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
