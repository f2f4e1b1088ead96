import { slot as slotShape } from '../contract/slot';
import { sameSlot } from '../domain/schedule/same-slot';
import type { Slot } from '../domain/schedule/types';
import { weeksOf } from '../domain/schedule/weeks';
import * as z from '../shape';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRowsInBatches } from './kvs';
import { retryOnConflict, writeTogether, type Write } from './transaction';

/** The plan of changes, a page for each ISO week in which the window lies: a month is five reads by key. */
export interface Slots {
  /** Every slot that meets the span (ISO instants), each once. One request for every 25 weeks; further pages of full weeks on top. */
  between(from: string, to: string): Promise<readonly Slot[]>;
  /**
   * The writes that put a slot in place of what was there of the same issue (`before`), on every week that either touches; null
   * takes it out. Each only goes through while its page is as it was read, so they belong into one transaction, best that of the
   * aggregate, which keeps `before`. The same again: no writes. One request, and one for every new page.
   */
  moving(issueId: string, before: Slot | null, after: Slot | null): Promise<readonly Write[]>;
  /** The same as a transaction of its own, repeated on conflict. */
  put(issueId: string, before: Slot | null, after: Slot | null): Promise<void>;
}

/** A window longer than eight weeks stands on one page with all such: a slip of a year must not touch fifty pages. */
const MOST_MS = 8 * 7 * 86_400_000;
const LONG = 'long';
/** Forge takes 240 KiB a value; a page that would pass this goes on in a further one. */
const FULL_BYTES = 200 * 1024;

const body = z.object({
  /** Of this week, in the first one; the others don't know. */
  pages: z.int().min(1),
  slots: z.array(slotShape),
});
interface Page {
  readonly week: string;
  readonly page: number;
  /** 0: there is none yet. */
  readonly version: number;
  readonly pages: number;
  readonly slots: readonly Slot[];
}

const spanOf = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
/** The pages on which a slot stands. */
function homesOf(slot: Slot | null): readonly string[] {
  if (slot === null) return [];
  const span = spanOf(slot.start, slot.end);
  return span.end - span.start > MOST_MS ? [LONG] : weeksOf(span);
}

async function readPages(which: readonly { week: string; page: number }[]): Promise<Page[]> {
  const keys = which.map(({ week, page }) => KEY.slotPage(week, page));
  const rows = await getRowsInBatches(keys.map((key) => ({ entity: ENTITY.slotPage, key })));
  return which.map((one, index) => {
    const version = Number(rows[index]?.['version'] ?? 0);
    if (version === 0) return { ...one, version, pages: 1, slots: [] };
    return { ...one, version, ...unpackBody(keys[index] ?? '', rows[index]?.['body'], body) };
  });
}

/** All pages of these weeks, in order: one request, and another when a week has more than one. */
async function readWeeks(weeks: readonly string[]): Promise<Page[]> {
  const first = await readPages(weeks.map((week) => ({ week, page: 0 })));
  const further = first.flatMap(({ week, pages }) =>
    Array.from({ length: pages - 1 }, (_, index) => ({ week, page: index + 1 })),
  );
  return further.length === 0 ? first : [...first, ...(await readPages(further))];
}

const bodyOf = ({ pages, slots }: Page): string => packBody({ pages, slots });
const isFull = (page: Page): boolean => bodyOf(page).length > FULL_BYTES;
/** By issue, so that a page says the same whoever wrote first. */
const sorted = (slots: readonly Slot[]): readonly Slot[] =>
  [...slots].sort((a, b) => Number(a.issueId) - Number(b.issueId));

/** The pages of one week that change when this is what stands there of the issue. */
function changedPages(pages: readonly Page[], issueId: string, slot: Slot | null): readonly Page[] {
  const changed = new Map<number, Page>();
  const now = (page: Page): Page => changed.get(page.page) ?? page;
  const has = pages.find(({ slots }) => slots.some((one) => one.issueId === issueId));
  const there = has?.slots.find((one) => one.issueId === issueId);
  if (sameSlot(there ?? null, slot)) return [];
  const without = (page: Page): Page => ({
    ...page,
    slots: page.slots.filter((one) => one.issueId !== issueId),
  });
  if (has !== undefined) changed.set(has.page, without(has));
  if (slot === null) return [...changed.values()];
  const withSlot = (page: Page): Page => ({ ...page, slots: sorted([...page.slots, slot]) });
  // Where it was, as long as it fits there: then one page is written and not two.
  const tried = has === undefined ? pages : [has, ...pages.filter((page) => page !== has)];
  const home = tried.map((page) => withSlot(now(page))).find((page) => !isFull(page));
  if (home !== undefined) {
    changed.set(home.page, home);
    return [...changed.values()];
  }
  const [first] = pages;
  if (first === undefined) return [];
  const page = pages.length;
  changed.set(0, { ...now(first), pages: page + 1 });
  changed.set(page, withSlot({ week: first.week, page, version: 0, pages: 1, slots: [] }));
  return [...changed.values()];
}

async function moving(issueId: string, before: Slot | null, after: Slot | null): Promise<readonly Write[]> {
  const homes = homesOf(after);
  const weeks = [...new Set([...homesOf(before), ...homes])];
  if (weeks.length === 0) return [];
  const pages = await readWeeks(weeks);
  // As it will be read: in the order of the shape, and nothing that it doesn't name.
  const slot = after === null ? null : slotShape.parse(after);
  const changed = weeks.flatMap((week) =>
    changedPages(
      pages.filter((page) => page.week === week),
      issueId,
      homes.includes(week) ? slot : null,
    ),
  );
  return Promise.all(changed.map(writeOf));
}

async function writeOf(page: Page): Promise<Write> {
  const key = KEY.slotPage(page.week, page.page);
  const head = { week: page.week, page: page.page };
  // A condition on an absent row fails, so the row must exist before the first conditional write.
  if (page.version === 0)
    await createRow(ENTITY.slotPage, key, { ...head, version: 0, body: packBody(null) });
  return {
    entity: ENTITY.slotPage,
    key,
    row: { ...head, version: page.version + 1, body: bodyOf(page) },
    ifVersion: page.version,
  };
}

export const slots: Slots = {
  between: async (from, to) => {
    const pages = await readWeeks([...weeksOf(spanOf(from, to)), LONG]);
    const found = new Map<string, Slot>();
    for (const page of pages)
      for (const one of page.slots) if (one.start < to && one.end > from) found.set(one.issueId, one);
    return [...found.values()].sort(
      (a, b) => a.start.localeCompare(b.start) || Number(a.issueId) - Number(b.issueId),
    );
  },
  moving,
  put: (issueId, before, after) =>
    retryOnConflict(async () => {
      const writes = await moving(issueId, before, after);
      if (writes.length > 0) await writeTogether(writes);
    }),
};
