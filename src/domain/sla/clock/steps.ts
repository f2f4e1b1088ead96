import { APPROVAL_EVENTS, type ApprovalState } from '../../history/approval-events';
import { EMPTY, keysOf } from '../../history/field-value';
import type { FieldValue, History, HistoryItem } from '../../history/types';
import { type Moment, readMoment } from '../../time/moment';
import type { Millis } from '../../time/types';
import { holds, type State } from '../condition';
import type { Goal, Holders, SlaPolicy } from '../types';
import { Triggers, wasAssigned } from './triggers';

export type Pause = SlaPolicy['clock']['pause'][number];

/** The goal that matches in a step, with what of the state decides how it counts. */
export interface Terms {
  readonly goal: Goal;
  /** The calendar that counts: the goal's own, the field's choice or the holder's. */
  readonly calendar: string;
  /** The date that a relative target hangs on; null for a fixed target. */
  readonly anchor: FieldValue | null;
}

/** Everything that happened in one instant, as this policy sees it, judged on the state after it. */
export interface Step {
  readonly at: Millis;
  readonly inScope: boolean;
  /** The first pause whose level holds. */
  readonly pause: Pause | null;
  readonly starts: boolean;
  readonly stops: boolean;
  readonly cancels: boolean;
  /** A stop (cancel) level holds: nothing opens. */
  readonly stopHolds: boolean;
  readonly cancelHolds: boolean;
  /** A stop level held before and holds no more. */
  readonly stopEnded: boolean;
  /** By the first goal that matches; null is "no goal". */
  readonly terms: Terms | null;
  /** The team that holds the ticket; null when nobody does. */
  readonly holder: string | null;
}

/** Reads a history as steps, from creation up to and including `until`. */
export function readSteps(policy: SlaPolicy, history: History, until: Millis, holders: Holders): Step[] {
  const [start, stop, cancel] = [policy.clock.start, policy.clock.stop, policy.clock.cancel].map(
    (list) => new Triggers(list),
  );
  if (!start || !stop || !cancel) return [];
  const state: Record<string, FieldValue> = { ...history.initial };
  const steps: Step[] = [];
  let stopHeld = false;
  let approval: ApprovalState | null = null;
  for (let index = 0, at = history.createdAt; at <= until;) {
    const created = steps.length === 0;
    const before = { assignee: created ? undefined : state['assignee'], approval };
    const items: HistoryItem[] = [];
    for (let item = history.items[index]; item && item.at <= at; item = history.items[++index]) {
      items.push(item);
      if (item.kind === 'field') state[item.field] = item.to;
      if (item.kind === 'own') approval = APPROVAL_EVENTS.get(item.event) ?? approval;
    }
    const happened = {
      created,
      assigned: wasAssigned(before.assignee, state['assignee']),
      approval: approval === before.approval ? null : approval,
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
      pause: policy.clock.pause.find((pause) => holds(pause.level, state)) ?? null,
      starts: starts.fires,
      stops: stops.fires,
      cancels: cancels.fires,
      stopHolds: stops.holds,
      cancelHolds: cancels.holds,
      stopEnded: stopHeld && !stops.holds,
      terms: termsOf(policy.goals, state, holders),
      holder: holderOf(holders, state),
    });
    stopHeld = stops.holds;
    const next = history.items[index];
    if (!next) break;
    at = next.at;
  }
  return steps;
}

function termsOf(goals: readonly Goal[], state: State, holders: Holders): Terms | null {
  const goal = goals.find(
    (one) => (one.when === 'otherwise' || holds(one.when, state)) && canTell(one, state),
  );
  if (!goal) return null;
  const anchor = typeof goal.target === 'number' ? null : (state[goal.target.field] ?? EMPTY);
  return { goal, calendar: chosenCalendar(goal, state, holders) ?? goal.calendar, anchor };
}

/** A goal whose target hangs on a date doesn't match while there is no date. */
const canTell = ({ target }: Goal, state: State): boolean =>
  typeof target === 'number' || momentOf(state[target.field]) !== null;

function chosenCalendar({ calendarBy }: Goal, state: State, holders: Holders): string | null {
  if (calendarBy === undefined) return null;
  if ('holder' in calendarBy) {
    const holder = holderOf(holders, state);
    return holder === null ? null : (holders.teams[holder]?.calendar ?? null);
  }
  const { field, calendars } = calendarBy;
  const key = keysOf(field, state[field]).find((one) => Object.hasOwn(calendars, one));
  return key === undefined ? null : (calendars[key] ?? null);
}

const holderOf = ({ field }: Holders, state: State): string | null =>
  field === null ? null : (keysOf(field, state[field])[0] ?? null);

/** A date field's value: Jira's changelog has it as the id, live values as text. */
export function momentOf(value: FieldValue | undefined): Moment | null {
  return readMoment(value?.id ?? null) ?? readMoment(value?.text ?? null);
}
