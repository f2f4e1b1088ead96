import type {
  EscalationAction,
  EscalationStep,
  Recipient,
  SlaDraft,
} from '../../../../../../src/contract/sla-policy';
import type { Mark } from '../findings/ladder-picture';

type At = EscalationStep['at'];
export const WHENS = ['percent', 'before', 'due', 'after', 'paused'] as const;
export type When = (typeof WHENS)[number];
const HALF_HOUR = 1_800_000;
const THREE_DAYS = 3 * 8 * 3_600_000;

export function whenOf(at: At): When {
  if ('percent' in at) return 'percent';
  if ('pausedFor' in at) return 'paused';
  return at.offset < 0 ? 'before' : at.offset > 0 ? 'after' : 'due';
}

/** The moment of another kind, with what was written before kept where it fits. */
export function toWhen(at: At, when: When, calendar: string): At {
  const distance = 'offset' in at && at.offset !== 0 ? Math.abs(at.offset) : HALF_HOUR;
  switch (when) {
    case 'percent':
      return { percent: 75 };
    case 'before':
      return { offset: -distance };
    case 'due':
      return { offset: 0 };
    case 'after':
      return { offset: distance };
    case 'paused':
      return { pausedFor: THREE_DAYS, calendar };
  }
}

export const ACTION_KINDS = [
  'notify',
  'comment',
  'assign',
  'raisePriority',
  'setField',
  'addLabel',
  'addWatcher',
  'addParticipant',
  'transition',
  'createIssue',
] as const satisfies readonly EscalationAction['kind'][];

/** An action of this kind with what is usual filled in. */
export function newAction(kind: EscalationAction['kind']): EscalationAction {
  switch (kind) {
    case 'notify':
      return { kind, to: ['assignee'], urgent: false };
    case 'comment':
      return { kind, to: 'assignee', isPublic: false };
    case 'assign':
      return { kind, to: 'lead' };
    case 'raisePriority':
      return { kind };
    case 'setField':
      return { kind, field: '', value: null };
    case 'addLabel':
      return { kind, label: '' };
    case 'addWatcher':
    case 'addParticipant':
      return { kind, who: 'lead' };
    case 'transition':
      return { kind, status: '' };
    case 'createIssue':
      return { kind, issueType: '', link: '', summary: '' };
  }
}

export const RECIPIENT_KINDS = ['assignee', 'reporter', 'lead', 'person', 'group', 'field'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export function recipientKind(who: Recipient): RecipientKind {
  if (typeof who === 'string') return who;
  return 'user' in who ? 'person' : 'group' in who ? 'group' : 'field';
}

export function newRecipient(kind: RecipientKind): Recipient {
  switch (kind) {
    case 'person':
      return { user: '' };
    case 'group':
      return { group: '' };
    case 'field':
      return { field: '' };
    default:
      return kind;
  }
}

/** Where a step stands between start (0) and due (100), by the first goal with a length; null while paused. */
export function percentOf(at: At, goals: SlaDraft['goals']): number | null {
  if ('percent' in at) return at.percent;
  if ('pausedFor' in at) return null;
  const target = goals.map((goal) => goal.target).find((one) => typeof one === 'number');
  const usual = 8 * 3_600_000;
  return Math.max(0, 100 + (at.offset / (typeof target === 'number' ? target : usual)) * 100);
}

/** The steps that hang on the goal, as marks of the drawn ladder. */
export const marksOf = (draft: SlaDraft, label: (step: EscalationStep) => string): Mark[] =>
  draft.escalations.flatMap((step) => {
    const percent = percentOf(step.at, draft.goals);
    return percent === null ? [] : [{ label: label(step), percent, faulty: false }];
  });
