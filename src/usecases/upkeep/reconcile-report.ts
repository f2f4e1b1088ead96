import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

const finding = z.object({
  checked: z.int(),
  /** Issues of which something was kept otherwise than their history says, and what; all were put right. */
  differing: z.array(z.object({ issueId: z.string(), what: z.array(z.string()) })),
});
export interface Finding {
  readonly checked: number;
  readonly differing: readonly { readonly issueId: string; readonly what: readonly string[] }[];
}

/** Adds what a part of a day's reconcile has found to that day's record of the project. */
export async function report(
  { store, clock, log }: Pick<Deps, 'store' | 'clock' | 'log'>,
  projectId: string,
  found: Finding,
): Promise<void> {
  const at = isoOf(clock.now());
  const day = at.slice(0, 10);
  const known = await store.records.get('reconcile', projectId, day, finding);
  const body: Finding = {
    checked: (known?.body.checked ?? 0) + found.checked,
    differing: [...(known?.body.differing ?? []), ...found.differing],
  };
  await store.records.put('reconcile', projectId, day, at, body);
  if (found.differing.length > 0)
    log.info('reconcile', { projectId, checked: found.checked, differing: found.differing.length });
}

/** What the reconcile found on a day (ISO date, UTC); null: it did not look at this project. */
export async function readReport(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  day: string,
): Promise<Finding | null> {
  return (await store.records.get('reconcile', projectId, day, finding))?.body ?? null;
}
