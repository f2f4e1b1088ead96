import * as z from '../../shape';
import { isoOf } from '../../jira/instant';
import type { RecordKind } from '../../store/records';
import { MESSAGES, TICKETS } from '../dead-letters';
import type { Deps } from '../deps';

const DAY_MS = 86_400_000;
/** Histories of closed tickets and their decided cycles: back-tests and forecasts look back half a year, reports a year. */
export const CLOSED_DAYS = 400;
export const NOTICE_DAYS = 90;
/** What somebody voted on is listed so long. */
export const VOTED_DAYS = 90;
/** Records of one list that are removed on one day, a hundred a page. */
const MOST_PAGES = 10;
/** Requests to storage that go out together. */
const AT_ONCE = 20;

interface Kept {
  readonly kind: RecordKind;
  readonly subject: string;
  readonly days: number;
}

/** What is kept of a project for a time. Roll-ups, published weeks and what was learned of them stay. */
const ofProject = (projectId: string): Kept[] => [
  { kind: 'closed-history', subject: projectId, days: CLOSED_DAYS },
  { kind: 'sla-outcome', subject: projectId, days: CLOSED_DAYS },
  { kind: 'notice', subject: `digest-${projectId}`, days: NOTICE_DAYS },
  { kind: 'dead-letter', subject: TICKETS, days: NOTICE_DAYS },
  { kind: 'dead-letter', subject: MESSAGES, days: NOTICE_DAYS },
];

/** Removes what a project has kept long enough. Gives when to look again; null: there is nothing left to remove, ever. */
export const forgetOfProject = (deps: Forgetting, projectId: string): Promise<number | null> =>
  forget(deps, ofProject(projectId));

/** Removes somebody's old notices, read or not, and old votes from their list. Gives when to look again; null when both are empty. */
export const forgetNotices = (deps: Forgetting, accountId: string): Promise<number | null> =>
  forget(deps, [
    { kind: 'notice', subject: accountId, days: NOTICE_DAYS },
    { kind: 'voted', subject: accountId, days: VOTED_DAYS },
  ]);

type Forgetting = Pick<Deps, 'store' | 'clock'>;

async function forget(deps: Forgetting, lists: readonly Kept[]): Promise<number | null> {
  const next: number[] = [];
  for (const list of lists) {
    const at = await forgetList(deps, list);
    if (at !== null) next.push(at);
  }
  // At most one look a day, however old the oldest one is.
  return next.length === 0 ? null : Math.max(deps.clock.now() + DAY_MS, Math.min(...next));
}

/** Gives when the oldest one that stays will be old enough; null: none stays. */
async function forgetList(
  { store, clock }: Forgetting,
  { kind, subject, days }: Kept,
): Promise<number | null> {
  const to = isoOf(clock.now() - days * DAY_MS);
  const old: string[] = [];
  let cursor: string | undefined;
  do {
    const page = { to, ...(cursor !== undefined && { cursor }) };
    const { records, next } = await store.records.list(kind, subject, z.unknown(), page);
    old.push(...records.map(({ id }) => id));
    cursor = next ?? undefined;
  } while (cursor !== undefined && old.length < MOST_PAGES * 100);
  for (let index = 0; index < old.length; index += AT_ONCE)
    await Promise.all(old.slice(index, index + AT_ONCE).map((id) => store.records.remove(kind, subject, id)));
  if (cursor !== undefined) return clock.now();
  const { records } = await store.records.list(kind, subject, z.unknown(), { from: to, limit: 1 });
  const [oldest] = records.filter(({ at }) => at > to);
  return oldest === undefined ? null : Date.parse(oldest.at) + days * DAY_MS;
}
