import type { SlaDraft } from '../../domain/sla/types';
import { durationWords, slaWords } from '../admin/sla-words';
import { conditionWords, triggersWords } from './condition-words';
import type { Names } from './names';

/** A policy in a few sentences: whom it serves, when its clock runs, what it promises, who is told. */
export function policyWords(policy: SlaDraft, names: Names): string[] {
  const { clock } = policy;
  return [
    `Serves tickets of which ${conditionWords(policy.scope, names)}.`,
    `Starts ${triggersWords(clock.start, names) || 'never'}; stops ${triggersWords(clock.stop, names) || 'never'}.`,
    ...(clock.cancel.length === 0 ? [] : [`Doesn’t count ${triggersWords(clock.cancel, names)}.`]),
    cycleWords(policy),
    ...(clock.retroactive ? ['Counts from the start even where it applies only later.'] : []),
    ...slaWords(policy, names.field),
  ];
}

export function cycleWords({ clock: { cycles, resumeWithin } }: Pick<SlaDraft, 'clock'>): string {
  switch (cycles) {
    case 'once':
      return 'Runs once.';
    case 'resume':
      return `Goes on where it was when the ticket is reopened within ${durationWords(resumeWithin.duration)} of working time.`;
    case 'every':
      return 'Begins anew each time.';
  }
}
