import type { ApprovalState } from '../../history/approval-events';
import { isSet, sameValue } from '../../history/field-value';
import type { CommentItem, FieldValue, HistoryItem } from '../../history/types';
import { holds, type State } from '../condition';
import type { Trigger } from '../types';

/** What happened in one instant, beside the state after it. */
export interface Happened {
  readonly created: boolean;
  readonly assigned: boolean;
  /** What Steward's approval became; null when it stayed what it was. */
  readonly approval: ApprovalState | null;
  readonly items: readonly HistoryItem[];
}

/** One list of triggers, remembering from step to step what held, so that only rising edges count. */
export class Triggers {
  readonly #held: boolean[];
  constructor(private readonly triggers: readonly Trigger[]) {
    this.#held = triggers.map(() => false);
  }

  /** Whether any trigger fires in this step, and whether any of its levels holds after it. */
  read(state: State, happened: Happened): { readonly fires: boolean; readonly holds: boolean } {
    let [fires, held] = [false, false];
    this.triggers.forEach((trigger, index) => {
      if ('level' in trigger) {
        const now = holds(trigger.level, state);
        if (now && !this.#held[index]) fires = true;
        this.#held[index] = now;
        held ||= now;
      } else if (occurs(trigger, happened)) fires = true;
    });
    return { fires, holds: held };
  }
}

type Event = Exclude<Trigger, { level: unknown }>;

function occurs(trigger: Event, { created, assigned, approval, items }: Happened): boolean {
  switch (trigger.event) {
    case 'created':
      return created;
    case 'assigned':
      return assigned;
    case 'comment':
      return items.some((item) => item.kind === 'comment' && counts(trigger, item));
    case 'linked':
      return items.some((item) => item.kind === 'link' && trigger.types.includes(item.linkType));
    case 'approval':
      return approval !== null && trigger.is.includes(approval);
    case 'own':
      return items.some((item) => item.kind === 'own' && trigger.is.includes(item.event));
  }
}

function counts(trigger: Extract<Event, { event: 'comment' }>, item: CommentItem): boolean {
  if (trigger.publicOnly && !item.isPublic) return false;
  if (trigger.by.some((kind) => kind === item.authorKind)) return true;
  return item.author !== null && (trigger.accounts?.includes(item.author) ?? false);
}

/** "Assigned" is the event of getting an assignee, or another one; at creation (`before` undefined), of having one. */
export function wasAssigned(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  if (!after || !isSet(after)) return false;
  return before === undefined || !isSet(before) || !sameValue(before, after);
}
