import type { Condition, Goal, SlaDraft, Trigger } from '../types';
import type { LintSite } from './types';

/**
 * The draft with every condition on the status category spelled out as statuses, so that the two can be compared: "done" is the
 * statuses that are done. Paths stay what they are.
 */
export function spelledOut(draft: SlaDraft, { statuses }: Pick<LintSite, 'statuses'>): SlaDraft {
  const spell = (condition: Condition): Condition => {
    if ('all' in condition) return { all: condition.all.map(spell) };
    if ('any' in condition) return { any: condition.any.map(spell) };
    if ('not' in condition) return { not: spell(condition.not) };
    if (condition.field !== 'statusCategory' || !('in' in condition)) return condition;
    const ids = statuses.filter(({ category }) => condition.in.includes(category)).map(({ id }) => id);
    // No status of the category: what is left can still be compared with itself.
    return ids.length === 0 ? condition : { field: 'status', in: ids };
  };
  const trigger = (one: Trigger): Trigger => ('level' in one ? { level: spell(one.level) } : one);
  const goal = (one: Goal): Goal => (one.when === 'otherwise' ? one : { ...one, when: spell(one.when) });
  const { clock } = draft;
  return {
    ...draft,
    scope: spell(draft.scope),
    goals: draft.goals.map(goal),
    clock: {
      ...clock,
      start: clock.start.map(trigger),
      stop: clock.stop.map(trigger),
      cancel: clock.cancel.map(trigger),
      pause: clock.pause.map((one) => ({ ...one, level: spell(one.level) })),
    },
  };
}
