import type { FieldItem, FieldValue, History } from '../history/types';
import type { PriorityMatrix } from '../sla/types';
import type { Millis } from '../time/types';
import { type MatrixAnswer, priorityFor } from './matrix';

export interface PriorityFields {
  /** Field ids. */
  readonly impact: string;
  readonly urgency: string;
  /** Accounts that write for Steward: what they set is no override. */
  readonly appAccountIds: readonly string[];
}

export interface PriorityDecision {
  /** The id of the priority that the issue should have; null when there is nothing to set: no answer, or overridden. */
  readonly wanted: string | null;
  /** What the matrix says, whether it is followed or not. */
  readonly matrix: MatrixAnswer;
  readonly why: string;
  readonly overriddenBy: {
    readonly accountId: string | null;
    readonly at: Millis;
    readonly priority: FieldValue;
    /** An escalation of Steward's own raised it. */
    readonly raised: boolean;
  } | null;
}

/** Steward's own event (a fact of kind "own"), written down before an escalation raises the priority. */
export const raisedEvent = (priorityId: string): string => `priority raised to ${priorityId}`;
/** Jira's clock and ours may differ by this much. */
const SKEW: Millis = 60_000;

/**
 * Which priority an issue should have. The matrix decides at creation and whenever impact or urgency changes. A priority set by
 * hand is an override and stays until impact or urgency changes again; setting it to what the matrix says ends it too. Whoever
 * changes both in one edit has the last word. An escalation that raises the priority overrides the matrix just so.
 */
export function decidePriority(
  matrix: PriorityMatrix,
  history: History,
  fields: PriorityFields,
): PriorityDecision {
  const state: Record<string, FieldValue> = { ...history.initial };
  let override = null as PriorityDecision['overriddenBy'];
  const answer = (): MatrixAnswer =>
    priorityFor(matrix, state[fields.impact]?.id ?? null, state[fields.urgency]?.id ?? null);
  for (const edit of edits(history)) {
    for (const item of edit) state[item.field] = item.to;
    // What happens in the instant of creation is part of creating, not an edit.
    if (edit[0]?.at === history.createdAt) continue;
    if (edit.some(({ field }) => field === fields.impact || field === fields.urgency)) override = null;
    const set = edit.findLast(
      (item) => item.field === 'priority' && (isByHand(item, fields.appAccountIds) || isRaise(history, item)),
    );
    if (set) {
      const agrees = set.to.id === answer().priority?.id;
      const raised = !isByHand(set, fields.appAccountIds);
      override = agrees ? null : { accountId: set.author, at: set.at, priority: set.to, raised };
    }
  }
  const found = answer();
  // Without an answer there is nothing to override: the priority is simply what people chose.
  if (!found.priority || !override)
    return { wanted: found.priority?.id ?? null, matrix: found, why: found.why, overriddenBy: null };
  const text = override.priority.text ?? 'nothing';
  const set = override.raised ? `Raised to ${text} by an escalation` : `Set to ${text} by hand`;
  const why = `${set}, until impact or urgency changes. The matrix says ${found.why}`;
  return { wanted: null, matrix: found, why, overriddenBy: override };
}

const isByHand = ({ author }: FieldItem, apps: readonly string[]): boolean =>
  author === null || !apps.includes(author);

/** Whether an escalation had announced that it would set this. */
const isRaise = ({ items }: History, { at, to }: FieldItem): boolean =>
  to.id !== null &&
  items.some((one) => one.kind === 'own' && one.at - SKEW <= at && one.event === raisedEvent(to.id ?? ''));

/** The field changes of each instant, together. */
function edits(history: History): FieldItem[][] {
  const found: FieldItem[][] = [];
  for (const item of history.items) {
    if (item.kind !== 'field') continue;
    const last = found.at(-1);
    if (last?.[0]?.at === item.at) last.push(item);
    else found.push([item]);
  }
  return found;
}
