import { isSet, sameValue } from '../history/field-value';
import type { FieldValue, History, HistoryItem } from '../history/types';
import type { Millis } from '../time/types';
import { holds, type State } from './condition';
import type { Goal, SlaPolicy, Trigger } from './types';

/** Everything that happened in one instant, as this policy sees it, judged on the state after it. */
export interface Step {
  readonly at: Millis;
  readonly inScope: boolean;
  /** The reason of the first pause level that holds. */
  readonly pause: string | null;
  readonly starts: boolean;
  readonly stops: boolean;
  readonly cancels: boolean;
  /** A stop (cancel) level holds: nothing opens. */
  readonly stopHolds: boolean;
  readonly cancelHolds: boolean;
  /** A stop level held before and holds no more. */
  readonly stopEnded: boolean;
  /** The first goal that matches; null is "no goal". */
  readonly goal: Goal | null;
}

/** The fields that make one trigger list true or false, remembered from step to step so that only rising edges count. */
class Triggers {
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

interface Happened {
  readonly created: boolean;
  readonly assigned: boolean;
  readonly items: readonly HistoryItem[];
}

function occurs(trigger: Exclude<Trigger, { level: unknown }>, happened: Happened): boolean {
  switch (trigger.event) {
    case 'created':
      return happened.created;
    case 'assigned':
      return happened.assigned;
    case 'comment':
      return happened.items.some(
        (item) =>
          item.kind === 'comment' &&
          (item.isPublic || !trigger.publicOnly) &&
          (trigger.by.some((kind) => kind === item.authorKind) ||
            (item.author !== null && (trigger.accounts?.includes(item.author) ?? false))),
      );
  }
}

/** Reads a history as steps, from creation up to and including `until`. */
export function readSteps(policy: SlaPolicy, history: History, until: Millis): Step[] {
  const [start, stop, cancel] = [policy.clock.start, policy.clock.stop, policy.clock.cancel].map(
    (list) => new Triggers(list),
  );
  if (!start || !stop || !cancel) return [];
  const state: Record<string, FieldValue> = { ...history.initial };
  const steps: Step[] = [];
  let stopHeld = false;
  for (let index = 0, at = history.createdAt; at <= until;) {
    const assignee = index === 0 && steps.length === 0 ? undefined : state['assignee'];
    const items: HistoryItem[] = [];
    for (let item = history.items[index]; item && item.at <= at; item = history.items[++index]) {
      items.push(item);
      if (item.kind === 'field') state[item.field] = item.to;
    }
    const happened = {
      created: steps.length === 0,
      assigned: wasAssigned(assignee, state['assignee']),
      items,
    };
    const [starts, stops, cancels] = [
      start.read(state, happened),
      stop.read(state, happened),
      cancel.read(state, happened),
    ];
    steps.push({
      at,
      inScope: holds(policy.scope, state),
      pause: policy.clock.pause.find((pause) => holds(pause.level, state))?.reason ?? null,
      starts: starts.fires,
      stops: stops.fires,
      cancels: cancels.fires,
      stopHolds: stops.holds,
      cancelHolds: cancels.holds,
      stopEnded: stopHeld && !stops.holds,
      goal: policy.goals.find((goal) => goal.when === 'otherwise' || holds(goal.when, state)) ?? null,
    });
    stopHeld = stops.holds;
    const next = history.items[index];
    if (!next) break;
    at = next.at;
  }
  return steps;
}

/** "Assigned" is the event of getting an assignee, or another one; at creation, of having one. */
function wasAssigned(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  if (!after || !isSet(after)) return false;
  return before === undefined || !isSet(before) || !sameValue(before, after);
}
