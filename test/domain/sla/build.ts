import { buildHistory, type Change } from '../../../src/domain/history/build-history';
import type { ObservedFact } from '../../../src/domain/history/facts';
import type { FieldValue, History } from '../../../src/domain/history/types';
import { replay } from '../../../src/domain/sla/replay';
import type { Condition, Cycle, Goal, Replay, SlaPolicy } from '../../../src/domain/sla/types';
import { calendarBook } from '../../../src/domain/time/book';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const at = (iso: string): number => Date.parse(iso);
/** Monday. */
export const CREATED = at('2026-11-23T10:00:00Z');
export const iso = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString();

const hours: WallInterval[] = [['09:00', '17:00']];
export const OFFICE: CalendarDefinition = {
  timeZone: 'UTC',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: [],
  overrides: {},
};
const always: WallInterval[] = [['00:00', '24:00']];
export const ALWAYS: CalendarDefinition = {
  timeZone: 'UTC',
  weekly: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  holidays: [],
  overrides: {},
};
export const version = (
  definition: CalendarDefinition,
  number = 1,
  effectiveFrom = '2020-01-01T00:00:00.000Z',
) => ({ version: number, effectiveFrom, definition });
export const book = calendarBook({ office: [version(OFFICE)], always: [version(ALWAYS)] });

export const is = (field: string, ...values: string[]): Condition => ({ field, in: values });
export const goal = (hoursOfTarget: number, more: Partial<Goal> = {}): Goal => ({
  id: 'goal',
  when: 'otherwise',
  target: hoursOfTarget * HOUR,
  unit: 'working',
  calendar: 'office',
  ...more,
});

/** Resolve within 8 working hours; waiting pauses, "done" stops, "dropped" cancels. */
export function policy(
  more: Partial<Omit<SlaPolicy, 'clock'>> & { clock?: Partial<SlaPolicy['clock']> } = {},
): SlaPolicy {
  return {
    id: 'resolve',
    version: 1,
    name: 'Resolve',
    agreement: 'SLA',
    effectiveFrom: '2020-01-01T00:00:00.000Z',
    scope: { all: [] },
    goals: [goal(8)],
    escalations: [],
    ...more,
    clock: {
      start: [{ event: 'created' }],
      pause: [{ level: is('status', 'waiting'), reason: 'Waiting for the customer' }],
      stop: [{ level: is('status', 'done') }],
      cancel: [{ level: is('status', 'dropped') }],
      cycles: 'resume',
      retroactive: true,
      resumeWithin: { duration: 5 * 8 * HOUR, calendar: 'office' },
      ...more.clock,
    },
  };
}

/** An edit: when, and the new value of each field. */
export type Edit = readonly [when: string | number, values: Readonly<Record<string, string | null>>];

/** A history told forwards: values at creation, then edits, then facts. */
export function historyOf(
  initial: Readonly<Record<string, string | null>>,
  edits: readonly Edit[] = [],
  facts: readonly ObservedFact[] = [],
  createdAt = CREATED,
): History {
  const state: Record<string, string | null> = { ...initial };
  const changes: Change[] = edits.map(([when, values], index) => ({
    id: String(100 + index),
    at: typeof when === 'number' ? when : at(when),
    author: 'agent-1',
    items: Object.entries(values).map(([fieldId, to]) => {
      const from = state[fieldId] ?? null;
      state[fieldId] = to;
      return { fieldId, from, fromString: from, to, toString: to };
    }),
  }));
  const current: Record<string, FieldValue> = Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, { id: value, text: value }]),
  );
  return buildHistory({ createdAt, current, changes, facts });
}

export const comment = (
  id: string,
  when: string,
  authorKind: 'agent' | 'customer' | 'app' | 'automation',
  more: Partial<{ isPublic: boolean; author: string }> = {},
): ObservedFact => ({
  kind: 'comment',
  id,
  at: new Date(when).toISOString(),
  author: more.author ?? 'someone',
  authorKind,
  isPublic: more.isPublic ?? true,
  assumed: false,
});

export const run = (p: SlaPolicy, history: History, until: string | number): Replay =>
  replay(p, book, history, typeof until === 'number' ? until : at(until));
export function last(p: SlaPolicy, history: History, until: string | number): Cycle {
  const cycle = run(p, history, until).cycles.at(-1);
  if (!cycle) throw new Error('the clock has no cycle');
  return cycle;
}
