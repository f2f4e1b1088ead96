import type { Millis } from '../time/types';
import { occurrencesIn } from './occurrences';
import { isoOf, joined } from './spans';
import type { CompiledFreeze, Freeze } from './types';

/**
 * Works out a freeze from one instant to another, so that the gate compares instants and needs no calendar library. `until` is
 * left out when nothing comes later: such a freeze never has to be worked out again.
 *
 * @throws ScheduleError when one of its recurrences can't be used (`checkFreeze` tells it beforehand).
 */
export function compileFreeze(freeze: Freeze, version: number, from: Millis, to: Millis): CompiledFreeze {
  const { id, name, why, scope, effect, absolute, exemptStandard, approvers } = freeze;
  const parts = freeze.when.map((recurrence) => occurrencesIn(recurrence, from, to));
  const spans = joined(parts.flatMap(({ spans }) => spans));
  return {
    ...{ id, version, name, why, scope, effect, absolute, exemptStandard, approvers },
    occurrences: spans.map(({ start, end }) => [isoOf(start), isoOf(end)] as const),
    ...(parts.every(({ finished }) => finished) ? {} : { until: isoOf(to) }),
  };
}
