import type { Millis } from '../time/types';
import type { Replay, SlaPolicy } from './types';

/** The words of the "SLA state" field, worst first. "At risk" is a running clock that has used 75 % of its goal. */
export const SLA_STATES = ['Breached', 'At risk', 'Running', 'Paused', 'Met', 'None'] as const;
export type SlaState = (typeof SLA_STATES)[number];
export const AT_RISK_PERCENT = 75;

export interface SlaFields {
  /** The earliest due instant of the running SLA clocks; in the past when breached. */
  readonly due: Millis | null;
  readonly state: SlaState;
}

/** What the read-only fields of an issue say. Only SLAs count: OLAs and UCs are our own business, not the customer's. */
export function slaFields(
  clocks: readonly { readonly policy: SlaPolicy; readonly replay: Replay }[],
): SlaFields {
  const replays = clocks.filter(({ policy }) => policy.agreement === 'SLA').map(({ replay }) => replay);
  const dues = replays.flatMap((replay) => replay.cycles.at(-1)?.due ?? []);
  const states = new Set(replays.map(stateOf));
  return {
    due: dues.length > 0 ? Math.min(...dues) : null,
    state: SLA_STATES.find((state) => states.has(state)) ?? 'None',
  };
}

/** Where one clock stands, by its latest cycle. Cancelled and suspended ones say nothing. */
function stateOf(replay: Replay): SlaState {
  const cycle = replay.cycles.at(-1);
  if (!cycle) return 'None';
  if (cycle.breached) return 'Breached';
  switch (cycle.state) {
    case 'running':
      return cycle.elapsedTime * 100 >= cycle.goalDuration * AT_RISK_PERCENT ? 'At risk' : 'Running';
    case 'paused':
      return 'Paused';
    case 'met':
      return 'Met';
    case 'breached':
      return 'Breached';
    case 'cancelled':
    case 'noGoal':
      return 'None';
  }
}
