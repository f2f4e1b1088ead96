import type { Millis } from '../time/types';
import { ongoingCycle } from './ongoing';
import type { Cycle, EscalationStep, Replay, SlaPolicy } from './types';

/** A step that is further back than this is not worth sending any more. */
const TOO_LATE: Millis = 3_600_000;

/** Names a step of a clock on one issue. It keeps this name across policy versions, so nothing is sent twice. */
export function stepKey(policyId: string, cycle: number, stepId: string): string {
  return `${policyId}/${cycle}/${stepId}`;
}

export interface DueStep {
  readonly key: string;
  readonly step: EscalationStep;
  readonly cycle: number;
  readonly at: Millis;
}
export interface DueSteps {
  readonly send: DueStep | null;
  /** To be recorded as "passed, not sent", each with its reason. */
  readonly passedNotSent: readonly (DueStep & { readonly why: WhyNotSent })[];
}
export type WhyNotSent =
  | 'before activation'
  | 'before attachment'
  | 'the pause is over'
  | 'too long ago'
  | 'a later step is due too';

/**
 * Which escalation is due, from a replay made just now. A step that doesn't turn up here although it was planned is no longer
 * due: the clock was stopped, paused or relaxed. While paused only steps that wait for the pause to last can fire; the others
 * are judged when the clock runs again.
 */
export function dueSteps(
  replay: Replay,
  policy: SlaPolicy,
  known: {
    /** Keys (see `stepKey`) of steps that were sent or recorded before. */
    readonly firedStepIds: ReadonlySet<string> | readonly string[];
    /** When this policy began to escalate on this site. */
    readonly activatedAt: Millis;
    readonly now: Millis;
  },
): DueSteps {
  const cycle = ongoingCycle(replay);
  if (!cycle) return { send: null, passedNotSent: [] };
  const fired = new Set(known.firedStepIds);
  const paused = cycle.state !== 'running';
  const reached = cycle.escalations.flatMap(({ step: id, at }): DueStep[] => {
    const step = policy.escalations.find((candidate) => candidate.id === id);
    const key = stepKey(policy.id, cycle.number, id);
    if (!step || at > known.now || fired.has(key)) return [];
    if (paused && !('pausedFor' in step.at)) return [];
    return [{ key, step, cycle: cycle.number, at }];
  });
  const whyNot = ({ step, at }: DueStep): WhyNotSent | null => {
    if (at < known.activatedAt) return 'before activation';
    if (replay.attachedAt !== null && at < replay.attachedAt) return 'before attachment';
    if ('pausedFor' in step.at && !pausedSince(cycle, at)) return 'the pause is over';
    return known.now - at > TOO_LATE ? 'too long ago' : null;
  };
  const send = reached.filter((step) => whyNot(step) === null).at(-1) ?? null;
  const passedNotSent = reached.flatMap((step) =>
    step === send ? [] : [{ ...step, why: whyNot(step) ?? 'a later step is due too' }],
  );
  return { send, passedNotSent };
}

/** Whether the pause that held at an instant still lasts: "the customer is silent" is no news once they have answered. */
function pausedSince({ state, segments }: Cycle, at: Millis): boolean {
  return state !== 'running' && segments.every(({ to, kind }) => to <= at || kind === 'paused');
}
