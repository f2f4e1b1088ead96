import type { DueRow } from '../store/due-rows';
import type { PushOptions } from './deps';

/** The sweep runs every five minutes; it looks far enough ahead that nothing falls between two runs. */
const AHEAD_MS = 10 * 60_000;
/** Forge takes 500 queue events a minute for a site; the rest waits for the next run. */
const MAX_PUSHED = 400;

export interface SweepDeps {
  readonly clock: { now(): number };
  /** One page of rows due by an instant, the earliest first, and where to go on. */
  readonly dueRows: (
    by: string,
    cursor: string | undefined,
  ) => Promise<{ rows: readonly DueRow[]; cursor: string | undefined }>;
  readonly push: (
    body: { readonly kind: 'due'; readonly issueId: string },
    options: PushOptions,
  ) => Promise<void>;
}

/**
 * Hands every issue on which something is due to the queue, delayed to the instant it is due. Its cost is one query
 * while nothing is due, however many clocks run. Handing on twice is harmless: the worker looks whether it is due.
 */
export async function sweepDue({ clock, dueRows, push }: SweepDeps): Promise<{ readonly pushed: number }> {
  const now = clock.now();
  const by = new Date(now + AHEAD_MS).toISOString();
  let pushed = 0;
  let cursor: string | undefined;
  do {
    const page = await dueRows(by, cursor);
    for (const { issueId, dueAt } of page.rows) {
      if (pushed >= MAX_PUSHED) return { pushed };
      const delaySeconds = Math.max(0, Math.ceil((Date.parse(dueAt) - now) / 1000));
      await push({ kind: 'due', issueId }, { delaySeconds, concurrencyKey: `issue-${issueId}` });
      pushed++;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { pushed };
}
