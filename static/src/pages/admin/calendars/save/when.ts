import { zonedInstant } from '../../../../format/zoned-instant';

/** From when the new version counts. Dates begin at midnight in the calendar's own zone. */
export interface When {
  readonly kind: 'now' | 'date' | 'past';
  /** "2027-01-01"; only for a date and for the past. */
  readonly date: string;
  /** Why the past is put right; only for the past. */
  readonly reason: string;
}
export const NOW: When = { kind: 'now', date: '', reason: '' };

export type WhenFault = 'dateNeeded' | 'notAhead' | 'notPast' | 'reasonNeeded';
export interface WhenRequest {
  readonly effectiveFrom: string | null;
  readonly correction: string | null;
}

/** What is asked of the back end, or what is missing at which field. `now` in epoch ms. */
export function readWhen(
  when: When,
  timeZone: string,
  now: number,
): WhenRequest | { readonly faults: Partial<Record<'date' | 'reason', WhenFault>> } {
  if (when.kind === 'now') return { effectiveFrom: null, correction: null };
  const at = zonedInstant(`${when.date}T00:00`, timeZone);
  const isPast = when.kind === 'past';
  const date: WhenFault | undefined =
    at === null
      ? 'dateNeeded'
      : isPast && at >= now
        ? 'notPast'
        : !isPast && at <= now
          ? 'notAhead'
          : undefined;
  const reason = isPast && when.reason.trim() === '' ? ('reasonNeeded' as const) : undefined;
  if (at === null || date !== undefined || reason !== undefined)
    return { faults: { ...(date && { date }), ...(reason && { reason }) } };
  return { effectiveFrom: new Date(at).toISOString(), correction: isPast ? when.reason.trim() : null };
}
