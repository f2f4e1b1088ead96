import { figure, markdownTable } from '../../../scripts/prove/markdown';
import { BURST_A_SECOND, SHORTEST_REST_S } from './limited';
import { leastMinutes, mayComeBack, type LoadProof } from './prove-load';
import type { Crowd } from './crowd';
import type { Spread } from './percentiles';
import type { Peaks, Traffic } from './traffic';

const spread = ({ p50, p95, p99 }: Spread): string => [p50, p95, p99].map(figure).join(' / ');
const trafficTable = (traffic: readonly Traffic[]): string =>
  markdownTable(
    [
      'operation',
      'times',
      'ms by the price model, p50 / p95 / p99',
      'real ms on this machine, p50 / p95 / p99',
    ],
    traffic.map(({ operation, times, model, real }) => [
      operation,
      figure(times),
      spread(model),
      spread(real),
    ]),
  );
const peakWords = (peaks: Peaks): string =>
  `The sandbox refuses what is above a limit in a minute of its own or of the machine's time, whichever goes faster, so that a slow machine is refused less. The busiest minute of the sandbox's time: ${figure(peaks.invocations)} invocations, ${figure(peaks.readUnits)} KVS units read and ${figure(peaks.writeUnits)} written (4,000 each are allowed), ${figure(peaks.pushes)} pushes to the queue (500), ${figure(peaks.jiraPoints)} Jira points (${figure(peaks.allJiraPoints)} in all). ${figure(peaks.refused)} calls were answered with 429; the invocation that was refused made at most ${figure(peaks.callsAfterRefusal)} calls after it.`;

const crowdWords = (crowd: Crowd): string => {
  const asked =
    crowd.groups === 1
      ? `All ${crowd.people} people are in one group, which ${crowd.changes} changes ask`
      : `${crowd.people} people are in ${crowd.groups} groups, each of which ${figure(crowd.changes / crowd.groups)} of ${crowd.changes} changes ask`;
  const when = crowd.rested
    ? 'votes twice, at any time'
    : 'votes twice within the first minute, just after everybody was asked, a group of ten in the same second';
  return `${asked}. Each opens a change panel every 30 s and ${when}. ${figure(crowd.accepted)} votes were accepted, and each is recorded once in an intact chain; ${figure(crowd.refused.length)} of ${figure(crowd.opened)} visits were put off.`;
};

export function loadBody({ crowds, burst, clocks, limited }: LoadProof): string {
  const known = burst.minutes === null ? 'not within two hours' : `${burst.minutes} minutes after it`;
  return [
    ...crowds.flatMap((crowd) => [
      `### ${crowd.people} people for ${crowd.seconds} seconds: ${crowd.rested ? 'an everyday site' : crowd.groups === 1 ? 'a rush of one group' : 'a rush'}`,
      crowdWords(crowd),
      peakWords(crowd.peaks),
      trafficTable(crowd.traffic),
    ]),
    `### ${figure(burst.events)} issue events in a burst`,
    `${figure(burst.issues)} incidents are created and changed ${figure(burst.events / burst.issues - 1)} times in one instant of the sandbox's time; the events come within three minutes, in no order. Every incident was known as Jira has it ${known}. Reading alone (3 units of storage an event) takes ${leastMinutes(burst.events, 3)} minutes at 4,000 units a minute. ${figure(burst.retried)} runs asked the platform to bring their work again later.`,
    peakWords(burst.peaks),
    trafficTable(burst.traffic),
    `### ${figure(clocks.open)} open clocks, ${figure(clocks.due)} of them due in one minute`,
    `A sweep with nothing due takes ${clocks.idle.queries} query and ${clocks.idle.jiraCalls} calls to Jira. Each of those that fell due was escalated once; minutes late, p50 / p95 / p99: ${spread(clocks.late)}. The open clocks are rows copied from a real ticket; those that fall due are real incidents.`,
    peakWords(clocks.peaks),
    trafficTable(clocks.traffic),
    `### ${figure(limited.issues)} incidents on a site whose Jira refuses`,
    `Jira takes ${figure(limited.calls)} calls in each ${limited.windowMinutes} minutes and answers all others with 429 and the seconds until then as Retry-After (its quota of an hour in a shorter window; rests below ${SHORTEST_REST_S} s are rounded up). ${figure(limited.refused)} calls were refused, in ${figure(limited.waited)} events and messages, each of which stopped at its first refusal and came back later, stretched by up to half of its wait. Once they came back Jira was called ${figure(limited.worstSecond)} times in the worst second; ${figure(mayComeBack(limited.waited))} are allowed here, and Jira takes ${BURST_A_SECOND} a second of one endpoint at the least. Every incident was known as Jira has it, p50 / p95 / p99 of the minutes after the burst: ${spread(limited.known)}; ${limited.minutes === null ? 'within four hours not everything was done' : `nothing waited any more ${limited.minutes} minutes after it, ten of them without a call`}.`,
    peakWords(limited.peaks),
    trafficTable(limited.traffic),
  ].join('\n\n');
}
