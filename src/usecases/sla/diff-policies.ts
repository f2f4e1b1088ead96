import type { EscalationStep, Goal, SlaDraft, Trigger } from '../../domain/sla/types';
import { durationWords, escalationWords, targetWords } from '../admin/sla-words';
import { conditionWords, triggersWords } from './condition-words';
import type { Names } from './names';
import { cycleWords } from './policy-words';

export interface PolicyChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What stands where there was nothing, or is nothing any more. */
const NONE = 'none';

/**
 * What a version changed against the one before, line by line, for people: "Goal P2: 8 h -> 6 h". Empty when they say the
 * same. Without a version before, the goals are what is new.
 */
export function diffPolicies(before: SlaDraft | null, after: SlaDraft, names: Names): PolicyChange[] {
  if (before === null) return listed('Goal', [], after.goals, (goal) => goalWords(goal, names));
  const clocks = [before.clock, after.clock] as const;
  const triggers = (of: 'start' | 'stop' | 'cancel') =>
    clocks.map((clock) => wordsOf(clock[of], names)) as [string, string];
  return [
    ...changed('Name', before.name, after.name),
    ...changed('Kind', before.agreement, after.agreement),
    ...changed('Supports', before.supports ?? NONE, after.supports ?? NONE),
    ...changed('Serves', conditionWords(before.scope, names), conditionWords(after.scope, names)),
    ...changed('Starts', ...triggers('start')),
    ...changed('Pauses', pauseWords(before, names), pauseWords(after, names)),
    ...changed('Stops', ...triggers('stop')),
    ...changed('Doesn’t count', ...triggers('cancel')),
    ...changed('Repeats', cycleWords(before), cycleWords(after)),
    ...changed('Counts before it applies', yes(before.clock.retroactive), yes(after.clock.retroactive)),
    ...listed('Goal', before.goals, after.goals, (goal) => goalWords(goal, names)),
    ...changed('Order of goals', orderOf(before.goals, after.goals), orderOf(after.goals, before.goals)),
    ...listed('Escalation', before.escalations, after.escalations, stepWords),
  ];
}

const changed = (what: string, before: string, after: string): PolicyChange[] =>
  before === after ? [] : [{ what, before, after }];

const yes = (value: boolean): string => (value ? 'yes' : 'no');
const wordsOf = (triggers: readonly Trigger[], names: Names): string =>
  triggersWords(triggers, names) || NONE;

const pauseWords = ({ clock }: SlaDraft, names: Names): string =>
  clock.pause.map(({ level, reason }) => `while ${conditionWords(level, names)} (${reason})`).join(', or ') ||
  NONE;

function goalWords(goal: Goal, names: Names): string {
  const when = goal.when === 'otherwise' ? '' : ` when ${conditionWords(goal.when, names)}`;
  return `${targetWords(goal, names.field)}${when}, ${calendarWords(goal, names)}`;
}

function calendarWords({ calendar, calendarBy }: Goal, names: Names): string {
  const own = `by "${names.calendar(calendar)}"`;
  if (calendarBy === undefined) return own;
  if ('holder' in calendarBy) return `by the calendar of the team that holds it, else ${own}`;
  return `by the calendar that "${names.field(calendarBy.field)}" chooses, else ${own}`;
}

const stepWords = (step: EscalationStep): string => escalationWords(step);

/** Those that were added, removed or changed, told apart by id. Only what differs is said where that is the target alone. */
function listed<T extends Goal | EscalationStep>(
  what: string,
  before: readonly T[],
  after: readonly T[],
  words: (one: T) => string,
): PolicyChange[] {
  const nameOf = (one: T): string => `${what} ${'name' in one ? `"${one.name}"` : one.id}`;
  const gone = before
    .filter(({ id }) => !after.some((one) => one.id === id))
    .map((one) => ({ what: nameOf(one), before: words(one), after: NONE }));
  const here = after.flatMap((one) => {
    const old = before.find(({ id }) => id === one.id);
    const [was, is] = old === undefined ? [NONE, words(one)] : short(words(old), words(one), old, one);
    return changed(nameOf(one), was, is);
  });
  return [...here, ...gone];
}

/** A goal of which only the length differs is said by its length alone. */
function short<T extends Goal | EscalationStep>(was: string, is: string, old: T, now: T): [string, string] {
  if (!('target' in old) || !('target' in now)) return [was, is];
  const { target: before, ...rest } = old;
  const { target: after, ...others } = now;
  const isAlone = JSON.stringify(rest) === JSON.stringify(others);
  return isAlone && typeof before === 'number' && typeof after === 'number'
    ? [durationWords(before), durationWords(after)]
    : [was, is];
}

/** The order of the goals that both have: what is added or removed is said elsewhere. */
const orderOf = (goals: readonly Goal[], others: readonly Goal[]): string =>
  goals
    .filter(({ id }) => others.some((one) => one.id === id))
    .map(({ id }) => id)
    .join(', ');
