import type { EscalationAction, EscalationStep, Goal, Recipient } from '../../domain/sla/types';

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

/** What a goal promises: "8 h of working time", "16 h before \"Planned start\"". */
export function targetWords(
  { target, unit }: Pick<Goal, 'target' | 'unit'>,
  fieldName: (id: string) => string = (id) => id,
): string {
  const working = unit === 'working' ? ' of working time' : '';
  if (typeof target === 'number') return `${durationWords(target)}${working}`;
  const { field, offset } = target;
  if (offset === 0) return `when "${fieldName(field)}" comes`;
  return `${durationWords(Math.abs(offset))}${working} ${offset < 0 ? 'before' : 'after'} "${fieldName(field)}"`;
}

/** When an escalation happens and what it does. */
export function escalationWords({ at, actions, name }: SlaTerms['escalations'][number]): string {
  return `${whenWords(at)}: ${actions.map(actionWords).join(', ')} ("${name}")`;
}

function whenWords(at: EscalationStep['at']): string {
  if ('percent' in at) return `At ${at.percent} %`;
  if ('pausedFor' in at) return `After a pause of ${durationWords(at.pausedFor)}`;
  if (at.offset === 0) return 'When it is due';
  return `${durationWords(Math.abs(at.offset))} ${at.offset < 0 ? 'before' : 'after'} it is due`;
}

/** What an action does, as a part of a sentence: "an internal comment to the assignee". */
export function actionWords(action: EscalationAction): string {
  switch (action.kind) {
    case 'comment':
      return `${action.isPublic ? 'a public' : 'an internal'} comment to ${recipientWords(action.to)}`;
    case 'notify':
      return `${action.urgent ? 'an urgent notice' : 'a notice'} to ${action.to.map(recipientWords).join(' and ')}`;
    case 'assign':
      return `assigned to ${recipientWords(action.to)}`;
    case 'raisePriority':
      return 'the priority one step up';
    case 'setField':
      return `"${action.field}" is set`;
    case 'addLabel':
      return `the label "${action.label}"`;
    case 'addWatcher':
      return `${recipientWords(action.who)} watches`;
    case 'addParticipant':
      return `${recipientWords(action.who)} takes part in the request`;
    case 'transition':
      return `moved to status ${action.status}`;
    case 'createIssue':
      return `a linked issue "${action.summary}"`;
  }
}

function recipientWords(to: Recipient): string {
  if (typeof to === 'string') return `the ${to}`;
  if ('user' in to) return 'a person';
  if ('group' in to) return `the group "${to.group}"`;
  return `whom "${to.field}" names`;
}

/** A policy's promises in a few sentences. */
export function slaWords(policy: SlaTerms, fieldName?: (id: string) => string): string[] {
  const pauses = policy.clock.pause.map((pause) => pause.reason.toLowerCase());
  return [
    ...policy.goals.map((goal) => `${goal.id}: ${targetWords(goal, fieldName)}`),
    pauses.length === 0 ? 'Nothing pauses it.' : `Pauses while ${pauses.join(', ')}.`,
    ...policy.escalations.map(escalationWords),
  ];
}
