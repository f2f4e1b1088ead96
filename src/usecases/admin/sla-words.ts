import type { EscalationStep, Goal } from '../../domain/sla/types';

const MINUTE = 60_000;

/** "15 min", "4 h", "1 h 30 min". */
export function durationWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** What of a policy is said in words; a pack's own clocks have no more than this. */
export interface SlaTerms {
  readonly goals: readonly Pick<Goal, 'id' | 'target' | 'unit'>[];
  readonly clock: { readonly pause: readonly { readonly reason: string }[] };
  readonly escalations: readonly Omit<EscalationStep, 'id'>[];
}

const goalWords = (goal: SlaTerms['goals'][number]): string =>
  `${goal.id}: ${durationWords(goal.target)}${goal.unit === 'working' ? ' of working time' : ''}`;

function escalationWords({ at, action, name }: SlaTerms['escalations'][number]): string {
  const to = action.to === 'assignee' ? 'the assignee' : 'the lead';
  if ('percent' in at) return `At ${at.percent} %: an internal comment to ${to} ("${name}")`;
  if ('offset' in at)
    return `${durationWords(Math.abs(at.offset))} ${at.offset < 0 ? 'before' : 'after'} it is due: an internal comment to ${to}`;
  return `After a pause of ${durationWords(at.pausedFor)}: an internal comment to ${to}`;
}

/** A policy in a few sentences. */
export function slaWords(policy: SlaTerms): string[] {
  const pauses = policy.clock.pause.map((pause) => pause.reason.toLowerCase());
  return [
    ...policy.goals.map(goalWords),
    pauses.length === 0 ? 'Nothing pauses it.' : `Pauses while ${pauses.join(', ')}.`,
    ...policy.escalations.map(escalationWords),
  ];
}
