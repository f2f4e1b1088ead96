import { KVS_LIMITS } from '../../../sandbox/forge/kvs/limits';
import { burst, type Burst } from './burst';
import { crowd, type Crowd } from './crowd';
import { manyClocks, type ManyClocks } from './many-clocks';

export interface LoadSize {
  readonly people: number;
  readonly seconds: number;
  readonly issues: number;
  readonly openClocks: number;
  readonly dueTogether: number;
}
export interface LoadProof {
  readonly crowd: Crowd;
  readonly burst: Burst;
  readonly clocks: ManyClocks;
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

export async function provingLoad(size: LoadSize): Promise<LoadProof> {
  const people = await crowd(size.people, size.seconds);
  const events = await burst(size.issues);
  const clocks = await manyClocks(size.openClocks, size.dueTogether);
  const all = [
    { what: 'The crowd', ...people },
    { what: 'The burst', ...events },
    { what: 'The clocks', ...clocks },
  ];
  return {
    crowd: people,
    burst: events,
    clocks,
    failures: [
      ...all.flatMap(({ what, wrong }) => wrong.map((one) => `${what}: ${one}.`)),
      ...(people.accepted === 0 ? ['The crowd: no vote was accepted.'] : []),
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
      ...(people.refused.length > 0
        ? [
            `${people.refused.length} of the requests of ${people.people} people were put off with "try again in a minute": storage's ${KVS_LIMITS.unitsPerMinute} units a minute were used up.`,
          ]
        : []),
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
