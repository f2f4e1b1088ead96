import { DERIVED_FIELDS, type DerivedField } from '../../contract/sla-terms';
import { APPROVAL_EVENTS } from './approval-events';
import { EMPTY, fieldValue } from './field-value';
import type { FieldItem, FieldValue, History, HistoryItem } from './types';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** What a site knows that histories don't. */
export interface SiteKnowledge {
  /** By status id. A status that isn't there (deleted long ago) has no category. */
  readonly statusCategories: Readonly<Record<string, StatusCategory>>;
}

/**
 * Adds the fields that Jira doesn't have but a history does (see DERIVED_FIELDS), as if they had been changed together with
 * what they follow from: at the same instant, right behind it. Doing it again gives the same.
 */
export function deriveFields(history: History, site: SiteKnowledge): History {
  const plain = history.items.filter((item) => !(item.kind === 'field' && isDerived(item.field)));
  const now: Record<DerivedField, FieldValue> = {
    statusCategory: categoryOf(history.initial['status'], site),
    lastComment: EMPTY,
    approval: EMPTY,
    links: EMPTY,
  };
  const initial = { ...history.initial, ...now };
  const items = plain.flatMap((item): HistoryItem[] => {
    const next = follows(item, now, site);
    if (next === null || now[next.field].id === next.to.id) return [item];
    const { at, author } = item;
    const from = now[next.field];
    now[next.field] = next.to;
    const derived: FieldItem = {
      kind: 'field',
      at,
      order: `${item.order}+`,
      author,
      field: next.field,
      from,
      to: next.to,
    };
    return [item, derived];
  });
  return { createdAt: history.createdAt, initial, items };
}

const isDerived = (field: string): boolean => DERIVED_FIELDS.some((one) => one === field);
const same = (key: string | null): FieldValue => fieldValue(key, key);

/** The derived field that an item touches, with its value afterwards; null for an item that touches none. */
function follows(
  item: HistoryItem,
  now: Readonly<Record<DerivedField, FieldValue>>,
  site: SiteKnowledge,
): { readonly field: DerivedField; readonly to: FieldValue } | null {
  switch (item.kind) {
    case 'field':
      return item.field === 'status' ? { field: 'statusCategory', to: categoryOf(item.to, site) } : null;
    case 'comment': {
      const { isPublic, authorKind } = item;
      const isHuman = authorKind === 'agent' || authorKind === 'customer';
      return isPublic && isHuman ? { field: 'lastComment', to: same(authorKind) } : null;
    }
    case 'own': {
      const state = APPROVAL_EVENTS.get(item.event);
      return state === undefined ? null : { field: 'approval', to: same(state) };
    }
    case 'link': {
      const types = now.links.id?.split(',') ?? [];
      if (types.includes(item.linkType)) return null;
      return { field: 'links', to: same([...types, item.linkType].sort().join(',')) };
    }
  }
}

function categoryOf(status: FieldValue | undefined, { statusCategories }: SiteKnowledge): FieldValue {
  const id = status?.id ?? null;
  return id !== null && Object.hasOwn(statusCategories, id) ? same(statusCategories[id] ?? null) : EMPTY;
}
