import type { ConflictGrade, FreezeHit } from '../../../../src/contract/schedule';
import { counted } from '../../format/plural';

const grades: Record<ConflictGrade, string> = { 3: 'Collides', 2: 'May disturb', 1: 'Minor' };
const effects: Record<FreezeHit['effect'], string> = {
  block: 'Changes are blocked',
  approve: 'Needs its approver',
  warn: 'Only a warning',
};

/** When it is planned, what it collides with, and where else it would fit. */
export const schedule = {
  title: 'Schedule',
  grades,
  effects,
  summary: {
    clear: 'no conflict',
    notSeen: 'not checked yet',
    frozen: (name: string) => `In the freeze “${name}”`,
    frozenMany: (count: number) => `In ${counted(count, 'freeze')}`,
    letThrough: 'Let through a freeze',
    conflicts: (count: number) => counted(count, 'conflict'),
    unacknowledged: (count: number) => `${count} to acknowledge`,
  },
  start: 'Starts',
  end: 'Ends',
  noWindow: 'Set the planned start and the planned end on the change. Then it can be checked for conflicts.',
  seen: 'Checked',
  notSeen: 'The schedule has not been checked yet. It is looked at shortly after the window is set.',
  conflicts: 'Conflicts',
  found: (conflicts: number, freezes: number) =>
    `${counted(conflicts, 'conflict')}, ${counted(freezes, 'freeze')}.`,
  noConflicts: 'No other change collides with this window.',
  hidden: 'A change that you can’t see',
  thisLater: 'This change was submitted later, so it should move.',
  otherLater: (key: string | null) => `${key ?? 'The other one'} was submitted later, so it should move.`,
  otherFits: 'It would fit',
  noOffer: 'There is no free time for it in the next 90 days.',
  acknowledge: 'Acknowledge',
  acknowledgeWhat: (key: string) => `Acknowledge the conflict with ${key}`,
  notVisible: 'Ask one who can see the other change.',
  acknowledged: 'Acknowledged by',
  mustAcknowledge: 'A change manager has to acknowledge it before the change is approved.',
  whyAcknowledge: 'Why may both go ahead?',
  acknowledgeHelp: 'It holds for these two windows. If one of them moves, it is asked again.',
  acknowledgedNow: 'The conflict is acknowledged.',
  notAcknowledged: 'The conflict was not acknowledged',
  freezes: 'Freezes',
  absolute: 'not even emergencies pass',
  stands: 'It is refused at the gate while it lies in this freeze.',
  warns: 'It may go ahead.',
  exempt: 'It doesn’t apply here:',
  passed: 'Let through by',
  automatic: 'Let through by itself',
  mayLetThrough: {
    block: 'A change manager without a part in the change may let it through.',
    approve: 'The approvers of the freeze may let it through, if they have no part in the change.',
    warn: '',
  },
  letThrough: 'Let it through',
  letThroughWhat: (name: string) => `Let it through the freeze ${name}`,
  whyLetThrough: 'Why may it go ahead in the freeze?',
  letThroughHelp: 'It holds for this content and this window only, and stands in the ledger of exceptions.',
  letThroughNow: 'The change is let through the freeze.',
  notLetThrough: 'It was not let through',
  outside: 'Outside maintenance windows',
  outsideOf: (service: string) => `${service} has a maintenance window at another time.`,
  next: 'The next one begins',
  reasonNeeded: 'Write a reason of at least 3 characters.',
  cannotMove: 'Only people who may edit the change can move it, and only before work on it begins.',
  slots: {
    title: 'A better time',
    find: 'Find a better time',
    found: (days: number, length: string) => `The best times in the next ${days} days for ${length}:`,
    more: (count: number) => `${counted(count, 'more time', 'more times')}`,
    here: 'Move here',
    hereWhat: (when: string) => `Move here: ${when}`,
    none: (days: number) => `There is no free time in the next ${days} days.`,
    noneUnknown: 'Nothing says why. Try a shorter window.',
    shown: (count: number) => `${counted(count, 'time is', 'times are')} shown.`,
  },
};

/** Moving the planned window, and taking that back. */
export const move = {
  moved: (when: string) => `Moved to ${when}`,
  was: (when: string) => `It was planned for ${when} before.`,
  wasNone: 'It had no window before.',
  undo: 'Move it back',
  done: 'OK',
  failed: 'The change was not moved',
  show: 'Show the change as it is now',
  costTitle: 'Moving it voids the approval',
  cost: (when: string) =>
    `${when} lies outside the window that was voted on. The votes so far end with it, and the approvers decide again.`,
  anyway: 'Move it anyway',
  keep: 'Keep the window',
};
