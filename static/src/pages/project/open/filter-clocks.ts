import type { OpenClock } from '../../../../../src/contract/sla-report';

/** What the list is narrowed to; "" is everything. */
export interface ClockFilter {
  readonly agreement: string;
  readonly policy: string;
  readonly team: string;
}
export const ALL: ClockFilter = { agreement: '', policy: '', team: '' };

const fits = (wanted: string, value: string | null): boolean => wanted === '' || wanted === value;

/** The clocks that fit every part of the filter, in their order. */
export const filterClocks = (rows: readonly OpenClock[], filter: ClockFilter): OpenClock[] =>
  rows.filter(
    ({ agreement, policyId, team }) =>
      fits(filter.agreement, agreement) && fits(filter.policy, policyId) && fits(filter.team, team),
  );

/** What can be chosen for one part, by name; a part with nothing to tell apart has no choices. */
export function choicesOf(
  rows: readonly OpenClock[],
  of: (row: OpenClock) => { readonly value: string; readonly label: string } | null,
): { readonly value: string; readonly label: string }[] {
  const found = new Map(rows.flatMap((row) => of(row) ?? []).map((one) => [one.value, one] as const));
  if (found.size < 2) return [];
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label));
}
