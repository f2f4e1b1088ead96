import type { Condition, Goal, SlaDraft } from '../types';
import { canHold, implies } from './logic';
import { withOverlap } from './overlap-picture';
import type { LintSite, Rule, SlaFinding } from './types';

/** Goals that never match, and priorities that no goal matches. */
export const lintGoals: Rule = (draft, site) => [...unreachable(draft, site), ...uncovered(draft, site)];

const whenOf = ({ when }: Goal): Condition => (when === 'otherwise' ? { all: [] } : when);

/** When a goal matches at most: one that hangs on a date only while there is a date. */
const matchOf = (goal: Goal): Condition =>
  typeof goal.target === 'number'
    ? whenOf(goal)
    : { all: [whenOf(goal), { field: goal.target.field, isSet: true }] };

function unreachable({ scope, goals }: SlaDraft, site: LintSite): SlaFinding[] {
  return goals.flatMap((goal, index): SlaFinding[] => {
    const path = `goals[${index}].when`;
    const match: Condition = { all: [scope, matchOf(goal)] };
    if (!canHold(match))
      return [
        {
          path,
          severity: 'warning',
          text: 'No ticket in scope can match this goal.',
          remedy: 'Change its condition, or remove it.',
        },
      ];
    // A goal that hangs on a date hides nothing for sure: the date may be missing.
    const above = goals.slice(0, index).filter(({ target }) => typeof target === 'number');
    if (!implies(match, { any: above.map(whenOf) })) return [];
    const hiding = above.find((one) => implies(match, whenOf(one)));
    return [
      {
        path,
        severity: 'warning',
        text: `This goal never comes into force: ${hiding ? `"${hiding.id}" above it matches` : 'those above it match'} whatever it matches.`,
        remedy: 'Move it up, or remove it.',
        ...(hiding
          ? withOverlap(
              { name: goal.id, condition: whenOf(goal) },
              { name: hiding.id, condition: whenOf(hiding) },
              site,
            )
          : {}),
      },
    ];
  });
}

function uncovered({ scope, goals }: SlaDraft, { priorities }: LintSite): SlaFinding[] {
  if (goals.length === 0) return [];
  const without = priorities.filter(({ id }) => {
    const ticket: Condition = { all: [scope, { field: 'priority', in: [id] }] };
    return canHold(ticket) && goals.every((goal) => !canHold({ all: [ticket, matchOf(goal)] }));
  });
  if (without.length === 0) return [];
  const names = without.map(({ name }) => name).join(', ');
  return [
    {
      path: 'goals',
      severity: 'warning',
      text: `No goal matches tickets of priority ${names}: their clock would stand still as "no goal".`,
      remedy: 'Add a goal for them, or an "otherwise" at the end; or take them out of the scope.',
      picture: {
        kind: 'overlap',
        first: { id: 'first', name: 'Priorities' },
        second: { id: 'second', name: 'With a goal' },
        values: priorities.map(({ id, name }) => ({
          name,
          in: without.some((one) => one.id === id) ? 'first' : 'both',
        })),
      },
    },
  ];
}
