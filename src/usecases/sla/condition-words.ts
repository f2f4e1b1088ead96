import { ownEventWords } from '../../contract/own-events';
import type { Condition, Trigger } from '../../domain/sla/types';
import type { Names } from './names';

/** "Priority is High or Highest and Status is not Resolved". A condition that always holds is "always". */
export function conditionWords(condition: Condition, names: Names): string {
  if ('all' in condition) return joined(condition.all, ' and ', names) || 'always';
  if ('any' in condition) return joined(condition.any, ' or ', names) || 'never';
  if ('not' in condition) return notWords(condition.not, names);
  const field = names.field(condition.field);
  if ('isSet' in condition) return `${field} is ${condition.isSet ? 'set' : 'empty'}`;
  return `${field} is ${valueWords(condition.field, condition.in, names)}`;
}

function notWords(condition: Condition, names: Names): string {
  if (!('in' in condition)) return `not (${conditionWords(condition, names)})`;
  return `${names.field(condition.field)} is not ${valueWords(condition.field, condition.in, names)}`;
}

const valueWords = (field: string, values: readonly string[], names: Names): string =>
  values.map((value) => names.value(field, value)).join(' or ');

function joined(parts: readonly Condition[], by: string, names: Names): string {
  return parts
    .map((part) => {
      const words = conditionWords(part, names);
      const isNested = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1);
      return isNested ? `(${words})` : words;
    })
    .join(by);
}

/** What starts, stops or cancels a clock: "when it is created". */
export function triggerWords(trigger: Trigger, names: Names): string {
  if ('level' in trigger) return `when ${conditionWords(trigger.level, names)}`;
  switch (trigger.event) {
    case 'created':
      return 'when it is created';
    case 'assigned':
      return 'when it is assigned';
    case 'comment': {
      const who =
        trigger.by.length === 0
          ? 'named accounts'
          : trigger.by.map((by) => `${ARTICLE[by]} ${by}`).join(' or ');
      return `when ${who} ${trigger.publicOnly ? 'answers' : 'comments'}`;
    }
    case 'linked':
      return 'when a link of a named type is made';
    case 'approval':
      return `when its approval is ${trigger.is.join(' or ')}`;
    case 'own':
      return `when ${trigger.is.map(ownEventWords).join(' or ')}`;
  }
}
const ARTICLE = { agent: 'an', customer: 'a' } as const;

export const triggersWords = (triggers: readonly Trigger[], names: Names): string =>
  triggers.map((trigger) => triggerWords(trigger, names)).join(', or ');
