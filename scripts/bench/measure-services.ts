import { conflictsOf, type ReachOf } from '../../src/domain/schedule/conflicts';
import { findSlots } from '../../src/domain/schedule/find-slots';
import type { Slot } from '../../src/domain/schedule/types';
import { graphOf } from '../../src/domain/services/graph';
import { impactOf } from '../../src/domain/services/impact';
import { mapAround } from '../../src/domain/services/map';
import { readServiceRows } from '../../src/domain/services/read-rows';
import { reachesOf } from '../../src/domain/services/reach';
import { reachesToRenew } from '../../src/domain/services/renew';
import { resolveDrafts } from '../../src/domain/services/resolve-drafts';
import type { Dependency, Registry, Service } from '../../src/domain/services/types';
import { writeServiceRows } from '../../src/domain/services/write-rows';
import type { Figure } from './figures';
import { millisOf, timed } from './time-it';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const [HOUR, DAY] = [3_600_000, 86_400_000];
const [SERVICES, RELATIONS, PLANNED] = [2000, 10_000, 2000];

/** What the page and a change manager wait for; "well under a second" (issue 5), and 100 ms for slots. */
const [ALL_REACHES_MS, ANSWER_MS, SLOTS_MS] = [1000, 100, 100];

/** Always the same numbers from 0 up to `below`: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Everybody needs what was there before: platforms that hundreds depend on, and long chains; one relation in five is redundant. */
function bigRegistry(): Registry {
  const any = numbers(7);
  const perService = RELATIONS / SERVICES;
  return new Map(
    Array.from({ length: SERVICES }, (_, index) => {
      const on = new Set<number>();
      const wanted = index < perService ? index : perService;
      while (on.size < wanted) on.add(any(3) === 0 ? any(Math.min(index, 20)) : any(index));
      const dependsOn: Dependency[] = [...on].map((other, at) => ({
        on: `s${other}`,
        group: index % 2 === 0 && at < 2 && on.size > 2 ? 'g' : null,
        verifiedOn: ['2026-10-01', '2025-12-01', '2024-01-01', null][any(4)] ?? null,
      }));
      const service: Service = {
        id: `s${index}`,
        name: `Service ${index}`,
        aliases: [`SVC-${index}`],
        description: 'Made for measuring.',
        stage: 'live',
        owner: null,
        team: `Team ${any(40)}`,
        criticality: 1 + any(5),
        users: any(20_000),
        environments: ['Production', 'Test'],
        offerings: [],
        dependsOn,
        groups: dependsOn.some(({ group }) => group !== null) ? [{ id: 'g', name: '', need: 1 }] : [],
        windows: [
          {
            ...{ id: 'w', name: 'Night', timeZone: 'Europe/Berlin', start: '2026-01-03T22:00', minutes: 240 },
            ...{ rule: 'FREQ=WEEKLY;BYDAY=SA,WE', except: [], extra: [] },
          },
        ],
        verifiedOn: '2026-10-01',
        version: 1,
      };
      return [service.id, service] as const;
    }),
  );
}

function plannedChanges(): Slot[] {
  const any = numbers(11);
  return Array.from({ length: PLANNED }, (_, index) => {
    const start = NOW + any(90 * 24) * HOUR;
    return {
      issueId: String(10_000 + index),
      issueKey: `CHG-${index}`,
      projectId: '10000',
      start: new Date(start).toISOString(),
      end: new Date(start + (1 + any(6)) * HOUR).toISOString(),
      phase: 'scheduled',
      kind: 'normal',
      environment: any(2) === 0 ? 'Production' : 'Test',
      services: [`s${any(60)}`, `s${any(SERVICES)}`],
      implementer: `person-${any(50)}`,
      team: `Team ${any(40)}`,
      level: 'Medium',
      submittedAt: new Date(NOW - any(1000) * HOUR).toISOString(),
      release: null,
      words: [],
    };
  });
}

/** The service map and the plan at the size that issue 5 names. */
export function serviceFigures(): Figure[] {
  const registry = bigRegistry();
  const relations = [...registry.values()].reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
  const { ms: all, value: reaches } = timed(() => reachesOf(registry, registry.keys(), NOW));
  const byId = new Map(reaches.map((one) => [one.serviceId, one]));
  const reachOf: ReachOf = (id) => byId.get(id) ?? null;
  const first = registry.get('s0');
  if (!first) throw new Error('There is no service.');
  const edited = new Map([...registry, ['s0', { ...first, criticality: 5, dependsOn: [] }]]);
  const rows = writeServiceRows(registry);
  const [change, ...others] = plannedChanges();
  if (!change) throw new Error('There is no change.');
  const frozen = [0, 1, 2, 3].map((index) => ({
    ...{ id: `f${index}`, version: 1, name: `Freeze ${index}`, why: '', effect: 'block' as const },
    scope: { projects: [], services: [], kinds: [], environments: ['production'] },
    ...{ absolute: false, exemptStandard: false, approvers: { accounts: [], groups: [] } },
    occurrences: Array.from({ length: 20 }, (_, day) => {
      const start = NOW + (day * 4 + index) * DAY;
      return [new Date(start).toISOString(), new Date(start + 8 * HOUR).toISOString()] as const;
    }),
  }));
  const size = `${SERVICES.toLocaleString('en')} services, ${relations.toLocaleString('en')} relations`;
  return [
    { what: `${size}: what the map says of all of them`, value: all, unit: 'ms', limit: ALL_REACHES_MS },
    { what: '  the graph alone', value: millisOf(5, () => graphOf(registry)), unit: 'ms' },
    {
      what: '  largest record of one service',
      value: Math.max(...reaches.map((one) => JSON.stringify(one).length)) / 1024,
      unit: 'KiB',
      limit: 200,
    },
    {
      what: '  "what breaks if this goes down?", of the one that most depend on, 10 hops',
      value: millisOf(2, () => impactOf(registry, ['s0'], 10, NOW)),
      unit: 'ms',
      limit: ANSWER_MS,
    },
    {
      what: '  the map of the whole registry',
      value: millisOf(2, () => mapAround(registry, null, 1, NOW)),
      unit: 'ms',
      limit: ANSWER_MS,
    },
    {
      what: '  finding whom an edit of it can alter',
      value: millisOf(2, () => reachesToRenew(registry, edited, ['s0'])),
      unit: 'ms',
    },
    {
      what: '  reading and checking the CSV of it all',
      value: timed(() => resolveDrafts(readServiceRows(rows, 2).drafts, new Map(), NOW)).ms,
      unit: 'ms',
    },
    {
      what: `conflicts of one change among ${PLANNED.toLocaleString('en')}`,
      value: millisOf(5, () => conflictsOf(change, others, reachOf)),
      unit: 'ms',
    },
    {
      what: `slots of one change among ${PLANNED.toLocaleString('en')}, 4 freezes, no windows`,
      value: millisOf(2, () => findSlots(searchOf([]))),
      unit: 'ms',
      limit: SLOTS_MS,
    },
    {
      what: '  in the windows of its services',
      value: millisOf(2, () => findSlots(searchOf(change.services.flatMap((id) => byId.get(id) ?? [])))),
      unit: 'ms',
      limit: SLOTS_MS,
    },
  ];

  function searchOf(known: Parameters<typeof findSlots>[0]['reaches']): Parameters<typeof findSlots>[0] {
    return {
      change: change ?? (plannedChanges()[0] as Slot),
      ...{
        minutes: 120,
        from: NOW,
        others,
        freezes: frozen,
        reaches: known,
        reachOf,
        timeZone: 'Europe/Berlin',
      },
      isBusy: (at) => new Date(at).getUTCHours() >= 8 && new Date(at).getUTCHours() < 17,
      riskAt: ({ start }) => ({ level: 'Medium', score: -2000 - (start % 7) }),
    };
  }
}
