import type { ClocksView } from '../../contract/clocks';
import { chainOf } from '../../domain/sla/chain-of';
import { ongoingCycle } from '../../domain/sla/ongoing';
import { clockWords } from '../../domain/sla/words';
import type { RulesInForce } from '../../domain/rules/types';
import type { Clock } from './replay-clocks';
import { tellingOf } from './telling';

/** Each SLA that OLAs and UCs support, with what every one of them has left. Parts that never started are left out. */
export function viewChains(rules: RulesInForce, clocks: readonly Clock[]): ClocksView['chains'] {
  const started = clocks.filter(({ replay }) => replay.cycles.length > 0);
  const clockOf = (policyId: string): Clock | undefined =>
    started.find(({ policy }) => policy.id === policyId);
  return chainOf(started.map(({ policy }) => policy)).map(({ sla, parts }) => ({
    policyId: sla.id,
    name: sla.name,
    left: leftOf(clockOf(sla.id)),
    parts: parts.map(({ id, name, agreement }) => {
      const clock = clockOf(id);
      const words =
        clock === undefined ? '' : clockWords(clock.replay, clock.policy, tellingOf(clock, rules));
      return { policyId: id, name, agreement, left: leftOf(clock), words };
    }),
  }));
}

function leftOf(clock: Clock | undefined): number | null {
  const cycle = clock === undefined ? null : ongoingCycle(clock.replay);
  return cycle === null || cycle.state === 'noGoal' ? null : cycle.remainingTime;
}
