import type { Slot } from '../schedule/types';
import type { Reach } from '../services/types';
import type { Millis } from '../time/types';
import { closenessInTime, type Timed } from './closeness-in-time';
import { closenessInMap } from './closeness-in-map';
import { wordsInCommon } from './words-in-common';

export interface IncidentToExplain {
  readonly issueId: string;
  /** When it began. */
  readonly at: Millis;
  /** Ids of the services that it hits. */
  readonly services: readonly string[];
  /** Summary and description: common words are named in the reasons. */
  readonly text: string;
}

/** A change of the plan; `start` and `end` (ISO) as carried out where that is known, else as planned. */
export type SuspectChange = Pick<
  Slot,
  'issueId' | 'issueKey' | 'start' | 'end' | 'phase' | 'services' | 'words'
>;

export interface RankedSuspect {
  readonly issueId: string;
  readonly issueKey: string;
  /** 0 to 100, for the order alone. */
  readonly score: number;
  readonly reasons: readonly string[];
  readonly startedAt: string;
  /** Null: still under way at `now`. */
  readonly endedAt: string | null;
  readonly services: readonly string[];
}

/** Below this there is nothing that speaks for it. */
const LEAST = 10;
const MOST = 10;
/** Words in common alone make at most this much of a connection. */
const WORDS_SHARE = 0.6;

/**
 * The changes that may be behind an incident, the likeliest first: by time, by distance in the service map, and by words in
 * common. Nothing that started after it, or ended more than 14 days before. Nearer in time or in the map never ranks lower,
 * all else being equal.
 * @param reaches of the services of the incident and of the changes, as far as they are known
 */
export function rankSuspects(
  incident: IncidentToExplain,
  changes: readonly SuspectChange[],
  reaches: readonly Reach[],
  now: Millis,
): RankedSuspect[] {
  const map = new Map(reaches.map((reach) => [reach.serviceId, reach]));
  return changes
    .flatMap((change) => {
      const time = change.issueId === incident.issueId ? null : closenessInTime(timesOf(change), incident.at);
      return time === null ? [] : [weigh(incident, change, time, map, now)];
    })
    .filter(({ value }) => 100 * value >= LEAST)
    .sort(
      (a, b) =>
        b.value - a.value ||
        Date.parse(b.suspect.startedAt) - Date.parse(a.suspect.startedAt) ||
        (a.suspect.issueId < b.suspect.issueId ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ suspect }) => suspect);
}

const timesOf = ({ start, end, phase }: SuspectChange): Timed => ({
  start: Date.parse(start),
  end: Date.parse(end),
  phase,
});

function weigh(
  incident: IncidentToExplain,
  change: SuspectChange,
  time: { readonly value: number; readonly reason: string },
  map: ReadonlyMap<string, Reach>,
  now: Millis,
): { readonly value: number; readonly suspect: RankedSuspect } {
  const place = closenessInMap(change.services, incident.services, map);
  const words = wordsInCommon(change.words, incident.text);
  // Either makes a connection; both together a stronger one, never above 1.
  const value = time.value * (1 - (1 - place.value) * (1 - WORDS_SHARE * words.value));
  const isUnderWay = change.phase === 'implementing' && Date.parse(change.end) > now;
  return {
    value,
    suspect: {
      issueId: change.issueId,
      issueKey: change.issueKey,
      score: Math.round(100 * value),
      reasons: [time.reason, place.reason, words.reason].filter((reason) => reason !== null),
      startedAt: change.start,
      endedAt: isUnderWay ? null : change.end,
      services: change.services,
    },
  };
}
