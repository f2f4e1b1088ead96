import type { Trigger } from '../../../../../../src/contract/sla-policy';

export const TRIGGER_KINDS = [
  'level',
  'created',
  'comment',
  'assigned',
  'linked',
  'approval',
  'own',
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export const kindOf = (trigger: Trigger): TriggerKind => ('level' in trigger ? 'level' : trigger.event);

/** A trigger of this kind with what is usual filled in. */
export function newTrigger(kind: TriggerKind): Trigger {
  switch (kind) {
    case 'level':
      return { level: { all: [] } };
    case 'created':
    case 'assigned':
      return { event: kind };
    case 'comment':
      return { event: 'comment', by: ['agent'], publicOnly: true };
    case 'linked':
      return { event: 'linked', types: [] };
    case 'approval':
      return { event: 'approval', is: ['approved'] };
    case 'own':
      return { event: 'own', is: ['review wanted'] };
  }
}
