import type { Millis } from '../time/types';

/**
 * A field's value as Jira's changelog gives it: `id` is `from`/`to`, `text` is `fromString`/`toString`.
 * Multi-valued fields join ids with "," as Jira does.
 */
export interface FieldValue {
  readonly id: string | null;
  readonly text: string | null;
}

export type AuthorKind = 'agent' | 'customer' | 'app' | 'automation';

interface ItemBase {
  readonly at: Millis;
  /** Breaks ties within one instant: Jira's changelog or comment id, padded. Only for a stable order. */
  readonly order: string;
  readonly author: string | null;
}
/** `field` is Jira's field id: "status", "priority", "assignee", "customfield_10010" ... */
export interface FieldItem extends ItemBase {
  readonly kind: 'field';
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}
export interface CommentItem extends ItemBase {
  readonly kind: 'comment';
  readonly commentId: string;
  readonly authorKind: AuthorKind;
  readonly isPublic: boolean;
  /** Membership of today was used because Steward was not there yet. */
  readonly assumed: boolean;
}
/** Steward's own events: approval opened, approved, gate passed ... */
export interface OwnItem extends ItemBase {
  readonly kind: 'own';
  readonly event: string;
}
/** A link to another issue was made. */
export interface LinkItem extends ItemBase {
  readonly kind: 'link';
  /** "<link type id>:inward" or ":outward", as seen from this issue. */
  readonly linkType: string;
  /** The other issue's id. */
  readonly other: string;
}
export type HistoryItem = FieldItem | CommentItem | OwnItem | LinkItem;

/** An issue's history, sorted by (at, order). `initial` is the state right after creation. */
export interface History {
  readonly createdAt: Millis;
  readonly initial: Readonly<Record<string, FieldValue>>;
  readonly items: readonly HistoryItem[];
}
