import type { FieldValue, History, HistoryItem } from '../history/types';
import type { Millis } from '../time/types';
import type { CompactHistory, CompactItem } from './compact-shape';
import { longOrder, shortOrder } from './short-order';

export { type CompactHistory, compactHistory } from './compact-shape';

/** What is known of a ticket besides its history. */
export interface TicketMeta {
  readonly id: string;
  readonly key: string;
  /** Null while it is open. */
  readonly closedAt: Millis | null;
  readonly resolution: string | null;
}

/**
 * Makes the small form of a ticket's history that is kept when it closes. With `fields` only those are kept, which is what a
 * policy can ask for; without, all of them. `expand` gives the same history back, to the bit.
 */
export function compact(
  history: History,
  meta: TicketMeta,
  fields: ReadonlySet<string> | null = null,
): CompactHistory {
  const kept = (field: string): boolean => fields === null || fields.has(field);
  const names = new Table<string, string>((name) => name);
  const people = new Table<string, string>((account) => account);
  const values = new Table<FieldValue, [string | null, string | null]>(({ id, text }) => [id, text]);
  const initial = Object.entries(history.initial)
    .filter(([field]) => kept(field))
    .map(([field, value]): [number, number] => [names.place(field), values.place(value)]);
  const present = new Map(initial);
  let before = history.createdAt;

  const pack = (item: HistoryItem): CompactItem => {
    const author = item.author === null ? -1 : people.place(item.author);
    const head: [number, string, number] = [item.at - before, shortOrder(item.order), author];
    before = item.at;
    switch (item.kind) {
      case 'field': {
        const [field, from, to] = [names.place(item.field), values.place(item.from), values.place(item.to)];
        const known = present.get(field) === from;
        present.set(field, to);
        // What it was before is nearly always what it became last.
        return known ? ['f', ...head, field, to] : ['f', ...head, field, to, from];
      }
      case 'comment': {
        const { commentId, authorKind, isPublic, assumed } = item;
        return ['c', ...head, commentId, authorKind, (isPublic ? 1 : 0) + (assumed ? 2 : 0)];
      }
      case 'own':
        return ['o', ...head, item.event];
      case 'link':
        return ['l', ...head, item.linkType, item.other];
    }
  };
  const items = history.items.filter((item) => item.kind !== 'field' || kept(item.field)).map(pack);
  const { id, key, closedAt, resolution } = meta;
  return {
    schema: 1,
    id,
    key,
    createdAt: history.createdAt,
    closedAt,
    resolution,
    fields: names.entries,
    values: values.entries,
    people: people.entries,
    initial,
    items,
  };
}

/**
 * The history that `compact` was given.
 *
 * @throws RangeError when a place in one of its tables doesn't exist: the record is damaged.
 */
export function expand(stored: CompactHistory): History {
  const { fields, people } = stored;
  const values = stored.values.map(([id, text]): FieldValue => ({ id, text }));
  const present = new Map(stored.initial);
  let at = stored.createdAt;

  const unpack = (item: CompactItem): HistoryItem => {
    const [, wait, order, person] = item;
    at += wait;
    const base = { at, order: longOrder(order), author: person < 0 ? null : read(people, person) };
    switch (item[0]) {
      case 'f': {
        const [, , , , field, to, from = present.get(field) ?? -1] = item;
        present.set(field, to);
        return {
          ...base,
          kind: 'field',
          field: read(fields, field),
          from: read(values, from),
          to: read(values, to),
        };
      }
      case 'c': {
        const [, , , , commentId, authorKind, marks] = item;
        return {
          ...base,
          kind: 'comment',
          commentId,
          authorKind,
          isPublic: (marks & 1) > 0,
          assumed: (marks & 2) > 0,
        };
      }
      case 'o':
        return { ...base, kind: 'own', event: item[4] };
      case 'l':
        return { ...base, kind: 'link', linkType: item[4], other: item[5] };
    }
  };
  return {
    createdAt: stored.createdAt,
    initial: Object.fromEntries(
      stored.initial.map(([field, value]) => [read(fields, field), read(values, value)]),
    ),
    items: stored.items.map(unpack),
  };
}

/** A list in which everything stands once, and is named by its place. */
class Table<T, S> {
  readonly entries: S[] = [];
  readonly #places = new Map<string, number>();
  constructor(private readonly stored: (value: T) => S) {}

  place(value: T): number {
    const entry = this.stored(value);
    const key = JSON.stringify(entry);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

function read<T>(table: readonly T[], place: number): T {
  const found = table[place];
  if (found === undefined) throw new RangeError(`A stored history names place ${place} of ${table.length}.`);
  return found;
}
