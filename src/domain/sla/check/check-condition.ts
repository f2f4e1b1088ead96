import type { Fault } from '../../time/fault';
import type { Condition } from '../types';

/** Fields whose past values Jira's changelog doesn't have, so that a clock on them could not be replayed. */
const WITHOUT_HISTORY: readonly string[] = [
  'comment',
  'watches',
  'votes',
  'worklog',
  'created',
  'updated',
  'lastViewed',
  'thumbnail',
];

/** Finds conditions that can never be judged: unknown for a past instant, about no field, or about no value. */
export function checkCondition(condition: Condition, path: string): readonly Fault[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => checkCondition(part, `${path}.all[${index}]`));
  if ('any' in condition) {
    const empty = {
      path: `${path}.any`,
      message: '"Any" of nothing never holds.',
      remedy: 'Add a condition or remove it.',
    };
    return condition.any.length === 0
      ? [empty]
      : condition.any.flatMap((part, index) => checkCondition(part, `${path}.any[${index}]`));
  }
  if ('not' in condition) return checkCondition(condition.not, `${path}.not`);
  const faults: Fault[] = [];
  if (condition.field.trim() === '') {
    faults.push({
      path: `${path}.field`,
      message: 'The condition names no field.',
      remedy: "Give a field's id.",
    });
  }
  if (WITHOUT_HISTORY.includes(condition.field)) {
    faults.push({
      path: `${path}.field`,
      message: `Jira keeps no history of "${condition.field}", so its past can't be known.`,
      remedy: 'Use a field with a history; for comments use the comment event.',
    });
  }
  if ('in' in condition && condition.in.length === 0) {
    faults.push({
      path: `${path}.in`,
      message: 'A field is never one of no values.',
      remedy: 'List at least one id.',
    });
  }
  return faults;
}
