import * as z from 'zod';
import type { SandboxClock } from '../core/clock';

const move = z.discriminatedUnion('action', [
  z.object({ action: z.literal('stop') }),
  z.object({ action: z.literal('start') }),
  z.object({ action: z.literal('step'), ms: z.number().min(0) }),
  z.object({ action: z.literal('set'), at: z.iso.datetime({ offset: true }) }),
]);

export interface ClockView {
  readonly now: string;
  readonly running: boolean;
  readonly next: string | null;
}
export function clockState(clock: SandboxClock): ClockView {
  const next = clock.next();
  return {
    now: clock.iso(),
    running: clock.running,
    next: next === null ? null : new Date(next).toISOString(),
  };
}

/** Stops, starts, steps or sets the clock; answers when everything that became due has run. */
export async function moveClock(
  clock: SandboxClock,
  settle: () => Promise<void>,
  body: unknown,
): Promise<ClockView> {
  const asked = move.parse(body);
  switch (asked.action) {
    case 'stop':
      clock.stop();
      break;
    case 'start':
      clock.start();
      break;
    case 'step':
      // What was begun before the step has its own time: it must not see the clock jump.
      await settle();
      await clock.step(asked.ms);
      await settle();
      break;
    case 'set':
      await settle();
      await clock.set(Date.parse(asked.at));
      await settle();
      break;
  }
  return clockState(clock);
}
