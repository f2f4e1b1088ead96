import type { StageDefinition } from '../../../contract/approval-policy';
import type { Level } from '../../risk/types';
import { median } from '../cost/quantile';
import type { DecidedRound, DecidedStage } from '../decided';
import { peopleKey } from '../strictness';
import type { Routed } from '../types';

const HOUR = 3_600_000;

/** How long a round would have waited. Hours. */
export interface Wait {
  readonly hours: number;
  /** measured: of these very people on this very change; estimated: medians of other changes were needed. */
  readonly basis: 'measured' | 'estimated';
}

/** What is known of how long people take. */
export interface WaitBook {
  /** How long a round would have waited under a route; null with the names of stages of whose people nothing was ever measured. */
  readonly waitOf: (round: DecidedRound, routed: Routed) => Wait | { readonly unknown: readonly string[] };
}

const keyOf = ({ approverKeys }: DecidedStage): string => [...new Set(approverKeys)].sort().join(' ');

const hoursOf = ({ openedAt, decidedAt }: DecidedStage): number | null =>
  openedAt === null || decidedAt === null ? null : (decidedAt - openedAt) / HOUR;

/**
 * Collects how long each source of approvers took. Stages of one turn run beside each other, so the slowest counts; turns add up;
 * stages that only advise are not waited for. Of people who weren't asked about a change, the median of what they took for
 * changes of that level stands in, else of all levels. That another rule ("two" for "one") takes longer is not known.
 */
export function waitBook(rounds: readonly DecidedRound[]): WaitBook {
  const measured = new Map<string, number[]>();
  const note = (key: string, hours: number): void =>
    void measured.set(key, [...(measured.get(key) ?? []), hours]);
  for (const { level, stages } of rounds)
    for (const stage of stages) {
      const hours = hoursOf(stage);
      if (hours === null) continue;
      note(keyOf(stage), hours);
      note(levelKey(level, keyOf(stage)), hours);
    }
  const medians = new Map([...measured].map(([key, hours]) => [key, median(hours) ?? 0]));
  const stageWait = (round: DecidedRound, stage: StageDefinition): Wait | null => {
    const key = peopleKey(stage);
    const own = round.stages.flatMap((one) => (keyOf(one) === key ? (hoursOf(one) ?? []) : []));
    if (own.length > 0) return { hours: Math.max(...own), basis: 'measured' };
    const hours = medians.get(levelKey(round.level, key)) ?? medians.get(key);
    return hours === undefined ? null : { hours, basis: 'estimated' };
  };
  return { waitOf: (round, routed) => routeWait(routed, (stage) => stageWait(round, stage)) };
}

const levelKey = (level: Level, key: string): string => `${level}: ${key}`;

function routeWait(
  { outcome, stages }: Routed,
  waitOf: (stage: StageDefinition) => Wait | null,
): ReturnType<WaitBook['waitOf']> {
  if (outcome !== 'stages') return { hours: 0, basis: 'measured' };
  const slowest = new Map<number, number>();
  const unknown: string[] = [];
  let basis: Wait['basis'] = 'measured';
  for (const stage of stages) {
    if (stage.advisory === true) continue;
    const wait = waitOf(stage);
    if (wait === null) unknown.push(stage.name);
    else {
      const turn = stage.turn ?? 0;
      slowest.set(turn, Math.max(slowest.get(turn) ?? 0, wait.hours));
      if (wait.basis === 'estimated') basis = 'estimated';
    }
  }
  if (unknown.length > 0) return { unknown };
  return { hours: [...slowest.values()].reduce((sum, one) => sum + one, 0), basis };
}
