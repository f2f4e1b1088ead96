import type { Millis } from '../../time/types';
import { thresholdOf } from '../escalation-times';
import type { Condition, EscalationStep, SlaDraft } from '../types';
import { implies } from './logic';
import type { FindingPicture, Rule, SlaFinding } from './types';

/** Escalations that never fire, or fire when nobody expects it. */
export const lintEscalations: Rule = (draft) =>
  draft.escalations.flatMap((step, index) => {
    const path = `escalations[${index}]`;
    const picture = pictureOf(draft, index);
    const say = (
      at: string,
      severity: SlaFinding['severity'],
      text: string,
      remedy: string,
    ): SlaFinding[] => [{ path: `${path}${at}`, severity, text, remedy, ...(picture ? { picture } : {}) }];
    if ('pausedFor' in step.at) {
      if (draft.clock.pause.length > 0) return [];
      return say(
        '.at',
        'error',
        `"${step.name}" waits for a pause, but nothing pauses this clock.`,
        'Add a pause, or let it count to the due time.',
      );
    }
    const stopper = stepThatStops(draft, step);
    if (stopper)
      return say(
        '.at',
        'error',
        `"${step.name}" never comes: "${stopper.name}" moves the ticket to a status that stops the clock before.`,
        'Let it come earlier, or take the move out of the other step.',
      );
    if (startsAtOnce(draft, step))
      return say(
        '.at',
        'warning',
        `"${step.name}" lies before the start for every goal, so it would be sent the moment the clock starts.`,
        'Choose a shorter distance, or a share of the goal.',
      );
    const twin = draft.escalations.slice(0, index).find((other) => sameInstant(draft, other, step));
    if (!twin) return [];
    return say(
      '.at',
      'warning',
      `"${step.name}" comes at the same instant as "${twin.name}", and of steps that are due together only the last is sent.`,
      'Put the actions into one step, or give them different instants.',
    );
  });

/** What each goal would have used up at a step; null for targets that hang on a date. */
function thresholds({ goals }: SlaDraft, step: EscalationStep): readonly (Millis | null)[] {
  return goals.map(({ target }) => (typeof target === 'number' ? thresholdOf(step, { target }) : null));
}

function sameInstant(draft: SlaDraft, a: EscalationStep, b: EscalationStep): boolean {
  if ('pausedFor' in a.at) return false;
  const [ofA, ofB] = [thresholds(draft, a), thresholds(draft, b)];
  return ofA.length > 0 && ofA.every((at, index) => at !== null && at === ofB[index]);
}

function startsAtOnce(draft: SlaDraft, { at }: EscalationStep): boolean {
  if (!('offset' in at)) return false;
  return (
    draft.goals.length > 0 &&
    draft.goals.every(({ target }) => typeof target === 'number' && target + at.offset <= 0)
  );
}

/** A step that comes earlier for every goal and moves the ticket where the clock stops. */
function stepThatStops(draft: SlaDraft, step: EscalationStep): EscalationStep | undefined {
  const stops: Condition = {
    any: draft.clock.stop.flatMap((one) => ('level' in one ? [one.level] : [])),
  };
  const at = thresholds(draft, step);
  return draft.escalations.find((other) => {
    if (other === step || 'pausedFor' in other.at) return false;
    const stopsIt = other.actions.some(
      (action) => action.kind === 'transition' && implies({ field: 'status', in: [action.status] }, stops),
    );
    const before = thresholds(draft, other);
    return (
      stopsIt &&
      at.length > 0 &&
      at.every((own, goal) => {
        const earlier = before[goal];
        return own !== null && earlier != null && earlier < own;
      })
    );
  });
}

/** The ladder of the first goal with a fixed target, with the step in question marked. */
function pictureOf({ goals, escalations }: SlaDraft, faulty: number): FindingPicture | undefined {
  const target = goals.map((goal) => goal.target).find((one) => typeof one === 'number');
  if (target === undefined || target <= 0) return undefined;
  const marks = escalations.flatMap((step, index) => {
    const at = thresholdOf(step, { target });
    return at === null
      ? []
      : [{ label: step.name, percent: Math.round((at / target) * 100), faulty: index === faulty }];
  });
  return { kind: 'ladder', marks };
}
