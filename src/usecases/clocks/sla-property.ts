import { AT_RISK_PERCENT } from '../../domain/sla/fields';
import { ongoingCycle } from '../../domain/sla/ongoing';
import { isoOf } from '../../jira/instant';
import type { Clock } from './replay-clocks';

/** Key of the issue property that searches read. A published hint: nothing decides by it. */
export const SLA_PROPERTY = 'steward-sla';

/** What the property says of the SLAs of an issue; never of OLAs and UCs: whoever sees the issue can read it. */
export interface SlaProperty {
  /** ISO instant: the earliest due of the running clocks that haven't breached. */
  readonly due?: string;
  readonly state: 'breached' | 'atRisk' | 'running' | 'paused' | 'met';
  /** Names of policies. A breached clock that still runs is under both. */
  readonly running: readonly string[];
  readonly breached: readonly string[];
  readonly paused: readonly string[];
  readonly met: readonly string[];
}

/** The property of an issue with these clocks; null when no SLA has anything to say. */
export function propertyOf(clocks: readonly Clock[]): SlaProperty | null {
  const slas = clocks.filter(({ policy }) => policy.agreement === 'SLA');
  const named = (fits: (clock: Clock) => boolean): string[] =>
    slas
      .filter(fits)
      .map(({ policy }) => policy.name)
      .sort();
  const running = named(({ replay }) => ongoingCycle(replay)?.state === 'running');
  const breached = named(({ replay }) => replay.cycles.at(-1)?.breached === true);
  const paused = named(({ replay }) => ongoingCycle(replay)?.state === 'paused');
  const met = named(({ replay }) => replay.cycles.at(-1)?.state === 'met');
  if (running.length + breached.length + paused.length + met.length === 0) return null;
  const dues = slas.flatMap(({ replay }) => {
    const cycle = ongoingCycle(replay);
    return cycle?.state === 'running' && !cycle.breached && cycle.due !== null ? [cycle.due] : [];
  });
  const due = Math.min(...dues);
  const lists = { running, breached, paused, met };
  return { ...(Number.isFinite(due) && { due: isoOf(due) }), state: worst(slas, lists), ...lists };
}

function worst(
  slas: readonly Clock[],
  lists: Pick<SlaProperty, 'running' | 'breached' | 'paused'>,
): SlaProperty['state'] {
  if (lists.breached.length > 0) return 'breached';
  const isAtRisk = slas.some(({ replay }) => {
    const cycle = ongoingCycle(replay);
    return cycle?.state === 'running' && cycle.elapsedTime * 100 >= cycle.goalDuration * AT_RISK_PERCENT;
  });
  if (isAtRisk) return 'atRisk';
  if (lists.running.length > 0) return 'running';
  return lists.paused.length > 0 ? 'paused' : 'met';
}
