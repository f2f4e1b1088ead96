import type { FieldValue, History } from '../../../src/domain/history/types';
import type { Condition, Goal, Holders, SlaPolicy, Trigger } from '../../../src/domain/sla/types';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import { makeBruteForce } from '../time/brute-force';

export interface NaiveCycle {
  startTime: number;
  stopTime: number | null;
  ended: string | null;
  elapsed: number;
  breachTime: number | null;
  cause: string | null;
  /** Minutes counted while each team held it. */
  byHolder: Record<string, number>;
}

/** A goal as it stands in one minute. */
interface Now {
  target: number;
  unit: string;
  calendar: string;
}

const MINUTE = 60_000;

/** Whether a calendar is open in a minute, remembered: asking Intl takes long. */
function remembering(definition: CalendarDefinition): (at: number) => boolean {
  const calendar = makeBruteForce(definition);
  const known = new Map<number, boolean>();
  return (at) => {
    const found = known.get(at) ?? calendar.isOpen(at);
    known.set(at, found);
    return found;
  };
}

/**
 * Makes a clock that ticks: it walks minute by minute, applies what happened, adds the minute if it counts and looks whether the
 * target is used up. It shares nothing with the engine but the types, knows no scope but "everything", and everything it is given
 * happens at whole minutes.
 */
export function naiveClock(calendars: Record<string, CalendarDefinition>) {
  const hours = Object.fromEntries(
    Object.entries(calendars).map(([id, definition]) => [id, remembering(definition)]),
  );
  const isOpen = (calendar: string, at: number): boolean => hours[calendar]?.(at) ?? false;
  const opens = (now: Now, at: number): boolean => now.unit === 'calendar' || isOpen(now.calendar, at);

  /** Counted minutes between two instants, negative backwards. */
  function minutes(unit: string, calendar: string, from: number, to: number): number {
    if (to < from) return -minutes(unit, calendar, to, from);
    let sum = 0;
    for (let at = from; at < to; at += MINUTE) if (opens({ target: 0, unit, calendar }, at)) sum++;
    return sum;
  }

  return function tick(
    policy: SlaPolicy,
    history: History,
    until: number,
    holders: Holders = { field: null, teams: {} },
  ): NaiveCycle[] {
    const state: Record<string, FieldValue> = { ...history.initial };
    const keyOf = (field: string): string | null => state[field]?.id ?? state[field]?.text ?? null;
    const test = (c: Condition): boolean => {
      if ('all' in c) return c.all.every(test);
      if ('any' in c) return c.any.some(test);
      if ('not' in c) return !test(c.not);
      if ('isSet' in c) return (keyOf(c.field) !== null) === c.isSet;
      return c.in.includes(keyOf(c.field) ?? '');
    };
    const holder = (): string | null => (holders.field === null ? null : keyOf(holders.field));
    const calendarOf = (goal: Goal): string => {
      const { calendarBy: by } = goal;
      if (!by) return goal.calendar;
      const found =
        'holder' in by ? holders.teams[holder() ?? '']?.calendar : by.calendars[keyOf(by.field) ?? ''];
      return found ?? goal.calendar;
    };
    const goalNow = (cycle: NaiveCycle): Now | undefined => {
      for (const goal of policy.goals) {
        if (goal.when !== 'otherwise' && !test(goal.when)) continue;
        const calendar = calendarOf(goal);
        if (typeof goal.target === 'number') return { target: goal.target, unit: goal.unit, calendar };
        const date = Date.parse(keyOf(goal.target.field) ?? '');
        if (Number.isNaN(date)) continue;
        const way = minutes(goal.unit, calendar, cycle.startTime, date) * MINUTE + goal.target.offset;
        return { target: Math.max(0, way), unit: goal.unit, calendar };
      }
      return undefined;
    };

    const cycles: NaiveCycle[] = [];
    const current = (): NaiveCycle | undefined => cycles.find((cycle) => cycle.stopTime === null);
    const held = new Map<Trigger, boolean>();
    let [wasStop, stoppedMinutes, lastMinuteCounted, paused, startSeen] = [false, 0, false, false, false];
    let goal: Now | undefined;
    for (let now = history.createdAt; now <= until; now += MINUTE) {
      const created = now === history.createdAt;
      const before = created ? null : keyOf('assignee');
      const items = history.items.filter((item) => item.at === now);
      for (const item of items) if (item.kind === 'field') state[item.field] = item.to;
      const assigned = keyOf('assignee') !== null && keyOf('assignee') !== before;
      const fires = (trigger: Trigger): boolean => {
        if ('level' in trigger) {
          const rises = test(trigger.level) && !held.get(trigger);
          held.set(trigger, test(trigger.level));
          return rises;
        }
        if (trigger.event === 'created') return created;
        if (trigger.event === 'assigned') return assigned;
        if (trigger.event !== 'comment') throw new Error('the naive clock knows no such event');
        return items.some(
          (item) =>
            item.kind === 'comment' &&
            (item.isPublic || !trigger.publicOnly) &&
            trigger.by.some((kind) => kind === item.authorKind),
        );
      };
      // Every trigger is asked, so that each remembers its own level.
      const any = (list: readonly Trigger[]): boolean => list.map(fires).includes(true);
      const level = (list: readonly Trigger[]): boolean => list.some((t) => 'level' in t && test(t.level));
      const [cancels, stops, starts] = [
        any(policy.clock.cancel),
        any(policy.clock.stop),
        any(policy.clock.start),
      ];
      const [stop, cancel] = [level(policy.clock.stop), level(policy.clock.cancel)];
      const close = (how: string): void => {
        const cycle = current();
        if (cycle) [cycle.stopTime, cycle.ended, stoppedMinutes] = [now, how, 0];
      };
      if (cancels) close('cancelled');
      if (stops) close('stopped');
      startSeen ||= starts;
      const reopens = policy.clock.cycles === 'resume' && wasStop && !stop && startSeen;
      const spent = policy.clock.cycles === 'once' && cycles.some((cycle) => cycle.ended === 'stopped');
      let begins = false;
      if (!current() && !stop && !cancel && !spent && (starts || reopens)) {
        const previous = cycles.at(-1);
        const within = stoppedMinutes * MINUTE <= policy.clock.resumeWithin.duration;
        begins = true;
        if (policy.clock.cycles === 'resume' && previous?.ended === 'stopped' && within)
          [previous.stopTime, previous.ended] = [null, null];
        else
          cycles.push({
            startTime: now,
            stopTime: null,
            ended: null,
            elapsed: 0,
            breachTime: null,
            cause: null,
            byHolder: {},
          });
      }
      wasStop = stop;
      const wasPaused = paused;
      paused = policy.clock.pause.some((p) => test(p.level));
      const cycle = current();
      if (!cycle) {
        lastMinuteCounted = false;
        if (isOpen(policy.clock.resumeWithin.calendar, now)) stoppedMinutes++;
        continue;
      }
      const next = goalNow(cycle);
      // From no goal to a goal is a change too.
      const differs =
        next?.target !== goal?.target ||
        next?.unit !== goal?.unit ||
        (next?.unit === 'working' && next.calendar !== goal?.calendar);
      const changed = cycle.startTime < now && differs;
      goal = next;
      const open = goal !== undefined && opens(goal, now);
      if (goal && cycle.breachTime === null && cycle.elapsed >= goal.target) {
        const running = !paused && (open || (lastMinuteCounted && !wasPaused && !begins));
        if (changed || running) [cycle.breachTime, cycle.cause] = [now, changed ? 'goal changed' : 'due'];
      }
      lastMinuteCounted = open && !paused;
      if (!lastMinuteCounted || now >= until) continue;
      cycle.elapsed += MINUTE;
      const who = holder() ?? 'nobody';
      cycle.byHolder[who] = (cycle.byHolder[who] ?? 0) + 1;
    }
    return cycles;
  };
}
