import { KVS_LIMITS } from '../../../sandbox/forge/kvs/limits';
import { burst, type Burst } from './burst';
import { crowd, VOTES_EACH, type Crowd } from './crowd';
import { BURST_A_SECOND, limited, type Limited } from './limited';
import { manyClocks, type ManyClocks } from './many-clocks';

export interface LoadSize {
  readonly people: number;
  readonly seconds: number;
  /** Groups that the people are in on an everyday site; in the rush they are all in one. */
  readonly groups: number;
  readonly issues: number;
  readonly openClocks: number;
  readonly dueTogether: number;
  /** Incidents on a site whose Jira takes only so many calls in five minutes. */
  readonly limited: { readonly issues: number; readonly calls: number };
}
export interface LoadProof {
  /** An everyday site, a rush, and a rush in which everybody is in one group. */
  readonly crowds: readonly Crowd[];
  readonly burst: Burst;
  readonly clocks: ManyClocks;
  readonly limited: Limited;
  readonly failures: readonly string[];
  readonly shortfalls: readonly string[];
}

/** Whoever is told to wait may try so often again before its invocation ends: one try, four retries, and putting it off. */
const CALLS_AFTER_A_REFUSAL = 6;

/**
 * Minutes that so many events need at the least: one reads at least one value of the rules and the ticket, which storage counts, and
 * the last of them comes after three minutes.
 */
export const leastMinutes = (events: number, unitsAnEvent: number): number =>
  Math.max(3, Math.ceil((events * unitsAnEvent) / KVS_LIMITS.unitsPerMinute));

/** Of a few that come back at random, each with four calls, so many may meet in one second: five of twenty do once in fifty thousand times. */
const CALLS_OF_FOUR = 16;
/** Calls that may come back in one second: what Jira takes, and no more than a quarter of those that were sent away together. */
export const mayComeBack = (waited: number): number =>
  Math.min(BURST_A_SECOND, Math.max(CALLS_OF_FOUR, Math.ceil(waited / 4)));

export async function provingLoad(size: LoadSize): Promise<LoadProof> {
  const { people, seconds, groups } = size;
  const everyday = await crowd({ people, seconds, groups, rested: true });
  const rush = await crowd({ people, seconds, groups, rested: false });
  const oneGroup = await crowd({ people, seconds, groups: 1, rested: false });
  const crowds = [everyday, rush, oneGroup];
  const events = await burst(size.issues);
  const clocks = await manyClocks(size.openClocks, size.dueTogether);
  const quota = await limited(size.limited.issues, size.limited.calls);
  const all = [
    { what: 'The crowd', ...everyday },
    { what: 'The rush', ...rush },
    { what: 'The rush of one group', ...oneGroup },
    { what: 'The burst', ...events },
    { what: 'The clocks', ...clocks },
    { what: 'The limited Jira', ...quota },
  ];
  return {
    crowds,
    burst: events,
    clocks,
    limited: quota,
    failures: [
      ...all.flatMap(({ what, wrong }) => wrong.map((one) => `${what}: ${one}.`)),
      ...(everyday.accepted < people * VOTES_EACH
        ? [`The crowd: ${everyday.accepted} of ${people * VOTES_EACH} votes were accepted.`]
        : []),
      ...[rush, oneGroup].flatMap(({ accepted }) =>
        accepted === 0 ? ['A rush: no vote was accepted.'] : [],
      ),
      ...quotaFaults(quota),
      ...(clocks.idle.queries !== 1 || clocks.idle.jiraCalls !== 0
        ? [
            `A sweep with nothing due took ${clocks.idle.queries} queries and ${clocks.idle.jiraCalls} Jira calls.`,
          ]
        : []),
      ...all
        .filter(({ peaks }) => peaks.callsAfterRefusal > CALLS_AFTER_A_REFUSAL)
        .map(
          ({ what, peaks }) =>
            `${what}: an invocation made ${peaks.callsAfterRefusal} calls after it was told to wait (at most ${CALLS_AFTER_A_REFUSAL}).`,
        ),
    ],
    shortfalls: [
      ...crowds.flatMap(({ refused, opened, ...one }) =>
        refused.length === 0
          ? []
          : [
              `${refused.length} of ${opened} visits of ${people} people (${one.groups === 1 ? 'one group' : `${one.groups} groups`}, ${one.rested ? 'votes over five minutes' : 'all votes in one minute'}) were put off with "try again in a minute": storage's ${KVS_LIMITS.unitsPerMinute} units a minute were used up.`,
            ],
      ),
      ...(clocks.late.p99 > 5
        ? [
            `${clocks.due} clocks that fall due in one minute are escalated up to ${clocks.late.p99.toFixed(0)} minutes late (half of them ${clocks.late.p50.toFixed(0)}): the sweep hands on 400 in five minutes.`,
          ]
        : []),
      ...(events.minutes !== null && events.minutes > 15
        ? [`${events.events} events in one instant are all worked on only after ${events.minutes} minutes.`]
        : []),
    ],
  };
}

function quotaFaults({ refused, waited, worstSecond, minutes }: Limited): string[] {
  const faults: string[] = [];
  if (refused === 0) faults.push('The limited Jira refused nothing: its phase proves nothing.');
  if (worstSecond > mayComeBack(waited))
    faults.push(
      `A storm: of ${waited} that Jira sent away so many came back that it was called ${worstSecond} times in one second (at most ${mayComeBack(waited)}).`,
    );
  if (minutes === null) faults.push('What Jira sent away was not done within four hours.');
  return faults;
}
