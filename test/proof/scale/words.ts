import { TIME_MODEL } from '../../../sandbox/forge/meters/prices';
import { CAPACITY } from './simulate';
import { figure, markdownTable } from '../../../scripts/prove/markdown';
import { BY_HOUR, PROFILE } from './profile';
import { MAY_WAIT, POINTS, type ScaleProof } from './prove-scale';
import type { UnitCosts } from './measure';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const percent = (value: number, of: number): string => `${((value / of) * 100).toFixed(0)} %`;

const unitRows = (what: string, costs: UnitCosts): string[][] =>
  (['incident', 'change', 'opening'] as const).map((key) => [
    `${{ incident: 'an incident, its whole life', change: 'a change, its whole life', opening: 'opening a ticket' }[key]} (${what})`,
    figure(costs[key].readUnits),
    figure(costs[key].writeUnits),
    figure(costs[key].pushes),
    figure(costs[key].jiraPoints),
    figure(costs[key].gbSeconds),
  ]);

/** docs/scale.md and the chapter say the same. */
export function scaleBody({ small, costs, day, fits, fitsWithSmallRules, shortfalls }: ScaleProof): string {
  const { demand, minute } = day.peak;
  const row = (what: string, value: number, limit: number, then: string): string[] => [
    what,
    figure(value),
    figure(limit),
    percent(value, limit),
    then,
  ];
  return [
    ...(shortfalls.length > 0
      ? ['### Walls within the profile', shortfalls.map((one) => `- ${one}`).join('\n')]
      : ['No limit is met within the profile.']),
    '### The customer',
    `${figure(PROFILE.agents)} agents, ${figure(PROFILE.issuesAYear)} issues and ${figure(PROFILE.changesAYear)} changes a year in ${PROFILE.projects} projects, one installation. Assumed: ${PROFILE.onWorkingDays * 100} % of it on ${PROFILE.workingDays} working days; a Monday has ${PROFILE.monday} times a mean day; all in one time zone, the busiest hour with ${figure((Math.max(...BY_HOUR) / BY_HOUR.reduce((a, b) => a + b, 0)) * 100)} % of the day; the busiest minute has ${PROFILE.burst} times the mean of its hour; each agent opens ${PROFILE.opened} tickets a day, one in ten a change; ${PROFILE.breached * 100} % of incidents wait twice and miss a goal; every issue is of an adopted type.`,
    '### What one of each uses',
    `Measured in the sandbox by the stories of the chapter on cost. The rules in force are ${figure(small.rulesBytes / 1e3)} kB with one project, ${figure(costs.rulesBytes / 1e3)} kB as stored with ${costs.projects} (a value holds 245 kB). A process that has read large rules reads their stamp afterwards; ${TIME_MODEL.coldShare * 100} % of invocations are taken to start cold and to read all of them.`,
    markdownTable(
      ['what', 'KVS units read', 'written', 'queue pushes', 'Jira points', 'GB-s'],
      [...unitRows('1 project', small), ...unitRows(`${costs.projects} projects`, costs)],
    ),
    `### The peak minute: a Monday, ${clock(minute)}`,
    markdownTable(
      ['limit of an installation', 'asked for', 'allowed', 'used', 'above it'],
      [
        row(
          'invocations by people, a minute',
          demand.invocations,
          CAPACITY.invocations,
          'the browser is refused and tries again',
        ),
        row(
          'invocations by people, a second',
          (demand.invocations / 60) * 3,
          300,
          'the same; three times the mean second',
        ),
        row(
          'KVS read units a minute',
          demand.readUnits,
          CAPACITY.readUnits,
          'events and messages wait and come again; panels say so',
        ),
        row('of which panels', day.screens.readUnits, CAPACITY.readUnits, ''),
        row('KVS write units a minute', demand.writeUnits, CAPACITY.writeUnits, 'the same'),
        row(
          'queue events a minute',
          demand.queueEvents,
          CAPACITY.queueEvents,
          'the push is refused, the event is brought again',
        ),
        row(
          'Jira points in the busiest hour, shared tier',
          day.pointsInAnHour,
          POINTS.shared,
          'everybody waits for the next hour, other customers too',
        ),
        row(
          'Jira points in the busiest hour, tier per tenant',
          day.pointsInAnHour,
          POINTS.tenant,
          'work waits for the next hour',
        ),
        row('log lines of one invocation', costs.mostLogLines, 100, 'lines are dropped'),
        row('longest invocation by the price model, s', costs.mostMs / 1000, 25, 'it is ended and repeated'),
      ],
    ),
    '### The day, minute by minute',
    `A fluid model of 1,440 minutes: panels first, events and messages take the rest and wait otherwise. Background work waits in ${day.waiting.minutes} minutes, at the most ${Number.isFinite(day.waiting.longest) ? `${figure(day.waiting.longest)} minutes` : 'as long as panels take everything'}; panels alone are too much in ${day.refused} minutes. The day takes ${figure(day.gbSeconds)} GB-s.`,
    `With work up to ${figure(fits)} times the profile no panel is refused and nothing waits longer than ${MAY_WAIT} minutes; with the rules of one project up to ${figure(fitsWithSmallRules)} times. Events on one ticket that arrive together cost one fold and a read each (chapter on load); deadlines are handed on at 400 in five minutes, so that 80 a minute are kept and more come later.`,
    '### The first wall, and what would move it',
    `${wallsInOrder(day)} Where a process knows the rules it reads their stamp with the ticket, so that ${costs.projects} projects cost what one does: a stamp is written in one transaction with the rules, and a stamp that names another text has them read anew. What moves the next walls: reading the rest of a ticket's basis in the same request, and pushing what follows from one fold as one message. Jira's points need the tier per tenant: it is a condition for launch.`,
    `Tiers of Jira's points (developer.atlassian.com/cloud/jira/platform/rate-limiting, as of 9 October 2026): by default ${figure(POINTS.shared)} an hour for all customers of the app together; on review, for each Enterprise tenant, 150,000 and 30 for each of its users, 500,000 at the most: ${figure(POINTS.tenant)} for this customer. Calls of the screens as the person who looks (requestJira of the bridge) are not counted.`,
  ].join('\n\n');
}

export const scaleDocument = (proof: ScaleProof): string =>
  [
    '# Scale',
    'Made by `npm run prove -- scale`; every figure is of that run. What one large customer would ask of the platform, held against every limit that Forge and Jira set for one installation.',
    scaleBody(proof).replaceAll('\n### ', '\n## ').replace(/^### /, '## '),
  ]
    .join('\n\n')
    .concat('\n');

/** Which limits are nearest in the peak minute. */
function wallsInOrder({ peak: { demand } }: ScaleProof['day']): string {
  const [first, second] = [
    { what: 'read units of storage', share: demand.readUnits / CAPACITY.readUnits },
    { what: 'write units of storage', share: demand.writeUnits / CAPACITY.writeUnits },
    { what: 'queue events', share: demand.queueEvents / CAPACITY.queueEvents },
  ].sort((a, b) => b.share - a.share);
  if (first === undefined || second === undefined) return '';
  return `In the peak minute the nearest limit is ${first.what} (${percent(first.share, 1)}), then ${second.what} (${percent(second.share, 1)}).`;
}
