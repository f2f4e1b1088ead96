import type { Millis } from '../time/types';
import { dueSteps, stepKey, type WhyNotSent } from './escalations';
import { ongoingCycle } from './ongoing';
import type { Cycle, EscalationStep, Replay, SlaPolicy } from './types';

/** What was recorded of a step; the store's form of it has more. */
export interface FiredMark {
  readonly policyId: string;
  readonly cycle: number;
  readonly step: string;
  readonly dueAt: Millis;
  readonly outcome: 'claimed' | 'sent' | 'passedNotSent';
}

export interface LadderStep {
  readonly step: EscalationStep;
  /** When it happened or will happen if nothing changes; null when it has no instant now. */
  readonly at: Millis | null;
  readonly state: 'sent' | 'passed' | 'due' | 'planned' | 'waits';
  /** Why it was passed or waits; null otherwise. */
  readonly why: string | null;
}

/**
 * The escalations of a clock's ongoing or latest cycle, one entry a step: what happened, what is due, and what will come if
 * nothing changes. With nothing recorded (`fired` empty) it is the simulation of a draft on a ticket. Those without an
 * instant come last.
 */
export function ladder(
  replay: Replay,
  policy: SlaPolicy,
  fired: readonly FiredMark[],
  now: Millis,
  activatedAt: Millis = Number.NEGATIVE_INFINITY,
): LadderStep[] {
  const cycle = ongoingCycle(replay) ?? replay.cycles.at(-1);
  if (!cycle) return policy.escalations.map((step) => waits(step, 'The clock has not started'));
  const marks = fired.filter((mark) => mark.policyId === policy.id && mark.cycle === cycle.number);
  const keys = marks.map(({ step }) => stepKey(policy.id, cycle.number, step));
  const due = dueSteps(replay, policy, { firedStepIds: keys, activatedAt, now });
  const steps = policy.escalations.map((step): LadderStep => {
    const mark = marks.find((one) => one.step === step.id);
    if (mark) return recorded(step, mark);
    if (due.send?.step.id === step.id) return { step, at: due.send.at, state: 'due', why: null };
    const passed = due.passedNotSent.find((one) => one.step.id === step.id);
    if (passed) return { step, at: passed.at, state: 'passed', why: NOT_SENT[passed.why] };
    return foretold(step, cycle, now);
  });
  return steps.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
}

/** The step that comes next: one that is due now, else the first that is planned. */
export function nextStep(steps: readonly LadderStep[]): LadderStep | null {
  return steps.find(({ state }) => state === 'due') ?? steps.find(({ state }) => state === 'planned') ?? null;
}

const NOT_SENT: Readonly<Record<WhyNotSent, string>> = {
  'before activation': 'It was reached before this policy was activated',
  'before attachment': 'It was reached before this policy applied to the ticket',
  'the pause is over': 'The pause ended before it was sent',
  'too long ago': 'It was reached more than an hour ago',
  'a later step is due too': 'A later step is due too',
};

const waits = (step: EscalationStep, why: string, at: Millis | null = null): LadderStep => ({
  step,
  at,
  state: 'waits',
  why,
});

function recorded(step: EscalationStep, { outcome, dueAt: at }: FiredMark): LadderStep {
  switch (outcome) {
    case 'sent':
      return { step, at, state: 'sent', why: null };
    case 'claimed':
      return { step, at, state: 'due', why: 'It is being sent' };
    case 'passedNotSent':
      return { step, at, state: 'passed', why: 'Passed, not sent' };
  }
}

/** A step of which nothing is recorded and that isn't due. */
function foretold(step: EscalationStep, cycle: Cycle, now: Millis): LadderStep {
  const at = cycle.escalations.find((one) => one.step === step.id)?.at ?? null;
  if (cycle.ended !== null) {
    return { step, at, state: 'passed', why: 'The clock ended before it was sent' };
  }
  if (at !== null && at > now) return { step, at, state: 'planned', why: null };
  if (at !== null) return waits(step, 'It is judged when the clock runs again', at);
  if (cycle.state === 'noGoal') return waits(step, 'No goal matches');
  if (cycle.state === 'paused') return waits(step, `Paused: ${cycle.pauseReason ?? 'no reason given'}`);
  return waits(
    step,
    'pausedFor' in step.at ? 'It waits for a pause that long' : 'The calendar never opens again',
  );
}
