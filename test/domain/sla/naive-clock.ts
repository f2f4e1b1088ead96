import type { FieldValue, History } from '../../../src/domain/history/types';
import type { Goal, SlaPolicy } from '../../../src/domain/sla/types';
import { makeBruteForce } from '../time/brute-force';
import type { CalendarDefinition } from '../../../src/domain/time/types';

export interface NaiveCycle {
  startTime: number;
  stopTime: number | null;
  ended: string | null;
  elapsed: number;
  breachTime: number | null;
  cause: string | null;
}

const MINUTE = 60_000;

/**
 * A clock that ticks: it walks minute by minute, applies what happened, adds the minute if it counts and looks whether the target
 * is used up. It shares nothing with the engine but the types, knows no scope but "everything", and everything it is given
 * happens at whole minutes.
 */
export function tick(
  policy: SlaPolicy,
  calendars: Record<string, CalendarDefinition>,
  history: History,
  until: number,
): NaiveCycle[] {
  const hours = Object.fromEntries(
    Object.entries(calendars).map(([id, definition]) => [id, makeBruteForce(definition)]),
  );
  const state: Record<string, FieldValue> = { ...history.initial };
  const test = (condition: unknown): boolean => {
    const c = condition as { field: string; in: string[] };
    return c.in.includes(state[c.field]?.id ?? '');
  };
  const levels = (list: SlaPolicy['clock']['start']): boolean =>
    list.some((t) => 'level' in t && test(t.level));
  const cycles: NaiveCycle[] = [];
  let [wasStop, wasCancel, stoppedMinutes, lastMinuteCounted, paused, startSeen] = [
    false,
    false,
    0,
    false,
    false,
    false,
  ];
  let goal: Goal | undefined;
  for (let now = history.createdAt; now <= until; now += MINUTE) {
    for (const item of history.items)
      if (item.at === now && item.kind === 'field') state[item.field] = item.to;
    const [stop, cancel] = [levels(policy.clock.stop), levels(policy.clock.cancel)];
    const current = (): NaiveCycle | undefined => cycles.find((cycle) => cycle.stopTime === null);
    const close = (how: string): void => {
      const cycle = current();
      if (cycle) [cycle.stopTime, cycle.ended, stoppedMinutes] = [now, how, 0];
    };
    if (cancel && !wasCancel) close('cancelled');
    if (stop && !wasStop) close('stopped');
    const created = now === history.createdAt;
    startSeen ||= created;
    let reopened = false;
    if (
      !current() &&
      !stop &&
      !cancel &&
      (created || (policy.clock.cycles === 'resume' && wasStop && startSeen))
    ) {
      const previous = cycles.at(-1);
      const within = stoppedMinutes * MINUTE <= policy.clock.resumeWithin.duration;
      if (previous?.ended === 'stopped' && within) [previous.stopTime, previous.ended] = [null, null];
      else
        cycles.push({
          startTime: now,
          stopTime: null,
          ended: null,
          elapsed: 0,
          breachTime: null,
          cause: null,
        });
      reopened = true;
    }
    [wasStop, wasCancel] = [stop, cancel];
    const wasPaused = paused;
    paused = policy.clock.pause.some((p) => test(p.level));
    const cycle = current();
    if (cycle) {
      const next = policy.goals.find((g) => g.when === 'otherwise' || test(g.when));
      // From no goal to a goal is a change too.
      const differs =
        next?.target !== goal?.target || next?.unit !== goal?.unit || next?.calendar !== goal?.calendar;
      const changed = cycle.startTime < now && differs;
      goal = next;
      const open = goal && (goal.unit === 'calendar' || hours[goal.calendar]?.isOpen(now));
      if (goal && cycle.breachTime === null && cycle.elapsed >= goal.target) {
        const running = !paused && (open || (lastMinuteCounted && !wasPaused && !reopened));
        if (changed || running) [cycle.breachTime, cycle.cause] = [now, changed ? 'goal changed' : 'due'];
      }
      lastMinuteCounted = Boolean(goal && open && !paused);
      if (lastMinuteCounted && now < until) cycle.elapsed += MINUTE;
    } else {
      lastMinuteCounted = false;
      if (hours[policy.clock.resumeWithin.calendar]?.isOpen(now)) stoppedMinutes++;
    }
  }
  return cycles;
}
