import type { AgendaItem } from '../../../../../../src/contract/meetings';

const MINUTE = 60_000;
/** With less than this share of its time left, a change should come to a vote. */
const NEAR = 0.2;

/** How the time planned for a change stands, `since` ms after it was told: left, nearly up, or over; in ms. */
export function timeLeft(
  { plannedMinutes, spentMs }: Pick<AgendaItem, 'plannedMinutes' | 'spentMs'>,
  since: number,
): { readonly kind: 'left' | 'near' | 'over'; readonly ms: number } {
  const planned = plannedMinutes * MINUTE;
  const left = planned - spentMs - since;
  if (left < 0) return { kind: 'over', ms: -left };
  return { kind: left < planned * NEAR ? 'near' : 'left', ms: left };
}
