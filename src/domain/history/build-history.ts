import type { Millis } from '../time/types';
import type { ObservedFact } from './facts';
import { EMPTY, fieldValue } from './field-value';
import type { FieldItem, FieldValue, History, HistoryItem } from './types';

/** One item of a change, as Jira's changelog has it. */
export interface ChangeItem {
  readonly fieldId: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}
/** One entry of Jira's changelog: everything one edit changed. */
export interface Change {
  readonly id: string;
  readonly at: Millis;
  readonly author: string | null;
  readonly items: readonly ChangeItem[];
}
export interface HistoryInput {
  readonly createdAt: Millis;
  /** The present values, by field id. */
  readonly current: Readonly<Record<string, FieldValue>>;
  readonly changes: readonly Change[];
  readonly facts: readonly ObservedFact[];
}

/**
 * Builds an issue's history from its present values, its changelog and the observed facts. The order in which changes and facts
 * come, and how often, doesn't matter: they are sorted by (instant, id), and what has the same id counts once. The state after
 * creation is found by walking back from the present values. An entry dated before creation (imported issues have them) happened
 * at creation, as far as clocks are concerned.
 */
export function buildHistory(input: HistoryInput): History {
  const changes = firstById(input.changes, (change) => change.id).sort(
    (a, b) => a.at - b.at || compareText(pad(a.id), pad(b.id)),
  );
  const items: HistoryItem[] = changes.flatMap((change) => fieldItems(change, input.createdAt));
  const initial: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(input.current))
    initial[field] = fieldValue(value.id, value.text);
  for (const item of [...items].reverse()) if (item.kind === 'field') initial[item.field] = item.from;
  for (const fact of firstById(input.facts, (fact) => `${fact.kind}:${fact.id}`)) {
    items.push(factItem(fact, input.createdAt));
  }
  items.sort((a, b) => a.at - b.at || compareText(a.order, b.order));
  return { createdAt: input.createdAt, initial, items };
}

function fieldItems(change: Change, createdAt: Millis): FieldItem[] {
  return change.items.map((item, index) => ({
    kind: 'field',
    at: Math.max(change.at, createdAt),
    // Imported entries were moved to creation: their own instant keeps them in order there.
    order: orderOf(change.at < createdAt ? change.at - createdAt : 0, change.id, 'f', index),
    author: change.author,
    field: item.fieldId,
    from: fieldValue(item.from, item.fromString),
    to: fieldValue(item.to, item.toString),
  }));
}

function factItem(fact: ObservedFact, createdAt: Millis): HistoryItem {
  const at = Date.parse(fact.at);
  const base = { at: Math.max(at, createdAt), author: fact.author };
  const order = (kind: OrderKind): string => orderOf(Math.min(at - createdAt, 0), fact.id, kind, 0);
  switch (fact.kind) {
    case 'own':
      return { ...base, order: order('o'), kind: 'own', event: fact.event };
    case 'link':
      return { ...base, order: order('l'), kind: 'link', linkType: fact.type, other: fact.other };
    case 'comment': {
      const { id: commentId, authorKind, isPublic, assumed } = fact;
      return { ...base, order: order('c'), kind: 'comment', commentId, authorKind, isPublic, assumed };
    }
  }
}

/** What an order key stands for: field, comment, own event, link. */
type OrderKind = 'f' | 'c' | 'o' | 'l';

/** Sorts as text the way (early instants first, id as a number, place in the entry) would. */
function orderOf(early: Millis, id: string, kind: OrderKind, index: number): string {
  const offset = early < 0 ? `a${String(Number.MAX_SAFE_INTEGER + early).padStart(16, '0')}` : 'b';
  return `${offset}:${pad(id)}:${kind}${String(index).padStart(4, '0')}`;
}
const pad = (id: string): string => (/^\d+$/.test(id) ? id.padStart(20, '0') : id);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function firstById<T>(list: readonly T[], idOf: (entry: T) => string): T[] {
  const found = new Map<string, T>();
  for (const entry of list) if (!found.has(idOf(entry))) found.set(idOf(entry), entry);
  return [...found.values()];
}

/** The value of every known field right after everything that happened up to and including the instant. */
export function stateAt(history: History, at: Millis): Readonly<Record<string, FieldValue>> {
  const state: Record<string, FieldValue> = { ...history.initial };
  for (const item of history.items) {
    if (item.at > at) break;
    if (item.kind === 'field') state[item.field] = item.to;
  }
  return state;
}

/** One field's value at an instant; empty when the field never held anything. */
export function fieldAt(history: History, field: string, at: Millis): FieldValue {
  return stateAt(history, at)[field] ?? EMPTY;
}
