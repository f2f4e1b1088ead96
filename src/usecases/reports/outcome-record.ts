import * as z from '../../shape';
import { agreement, unit } from '../../contract/sla-terms';
import type { Case } from '../../domain/forecast/cases';
import type { Outcome } from '../../domain/sla-report/outcome';
import type { StoredRecord } from '../../store/records';
import type { Deps } from '../deps';

const text = z.string();
const maybeText = z.string().nullable();

/** A decided cycle as it is kept: what reports count, and for a stopped one what forecasts learn from it. */
export const outcomeRecord = z.object({
  outcome: z.object({
    issueId: text,
    key: text,
    policyId: text,
    policyVersion: z.int(),
    agreement,
    cycle: z.int(),
    goalId: maybeText,
    priority: maybeText,
    team: maybeText,
    type: maybeText,
    decidedAt: z.number(),
    result: z.enum(['met', 'missed']),
    excused: z.boolean(),
    reason: maybeText,
    elapsed: z.number(),
    target: z.number(),
    endedAt: z.number().nullable(),
  }),
  case: z
    .object({
      policyId: text,
      goalId: text,
      unit,
      type: maybeText,
      startedAt: z.number(),
      endedAt: z.number(),
      elapsed: z.number(),
      target: z.number(),
    })
    .nullable(),
});
export interface OutcomeRecord {
  readonly outcome: Outcome;
  readonly case: Case | null;
}

export const outcomeId = (issueId: string, policyId: string, cycle: number): string =>
  `${issueId}:${policyId}:${cycle}`;

/** All decided cycles of a period, at most `pages` times a hundred; `whole` is false when there are more. */
export async function listOutcomes(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  range: { readonly from: string; readonly to?: string; readonly newestFirst?: boolean },
  pages: number,
): Promise<{ readonly records: readonly StoredRecord<OutcomeRecord>[]; readonly whole: boolean }> {
  const records: StoredRecord<OutcomeRecord>[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) {
    const asked = { ...range, ...(cursor !== undefined && { cursor }) };
    const { records: found, next } = await store.records.list('sla-outcome', projectId, outcomeRecord, asked);
    records.push(...found);
    if (next === null) return { records, whole: true };
    cursor = next;
  }
  return { records, whole: false };
}
