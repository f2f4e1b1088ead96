import type { Deadline, StageDefinition, StageRule } from '../../contract/approval-policy';
import { approverKey } from '../approvals/approver-key';
import type { Routed } from './types';

/**
 * What it means that one outcome asks for at least as much as another. It is a partial order: "3 approvals" and "50 %" of
 * the same people can't be compared, since which asks for more depends on how many they are and who abstains.
 *
 * - refuse > stages > automatic.
 * - Stages: each stage of the milder one has a stage of the same approvers that covers it.
 * - Rules, for the same people: any = count 1; a higher count, a higher percentage (all = 100 %), more seats of each role;
 *   roles cover a count that is no more than their seats.
 * - Quorum: the higher. Veto, first rejection, binding, separate implementer: those that have it.
 * - Deadlines: none < remind < escalate < reject, then the earlier one.
 *
 * The turn in which stages open orders work, not strictness.
 */
export function isAsStrict(a: Routed, b: Routed): boolean {
  if (b.separateImplementer && !a.separateImplementer) return false;
  if (a.outcome === 'refuse') return true;
  if (b.outcome === 'refuse') return false;
  return b.stages.every((mild) => a.stages.some((strict) => covers(strict, mild)));
}

/** Names the people of a stage: stages with the same key mean the same people. */
export const peopleKey = ({ approvers }: StageDefinition): string =>
  [...new Set(approvers.map(approverKey))].sort().join(' ');

/** Whether everything that `mild` asks for is asked for by `strict`, too. */
export function covers(strict: StageDefinition, mild: StageDefinition): boolean {
  return (
    peopleKey(strict) === peopleKey(mild) &&
    ruleCovers(strict.rule, asSpokenIn(strict, mild)) &&
    strict.quorum >= mild.quorum &&
    (strict.veto || !mild.veto) &&
    (strict.firstDecides || !mild.firstDecides) &&
    (strict.advisory !== true || mild.advisory === true) &&
    compareDeadlines(strict.deadline, mild.deadline) >= 0
  );
}

/** The rule of a stage, with its roles called as `into` calls the same approvers. */
export function asSpokenIn(into: StageDefinition, stage: StageDefinition): StageRule {
  const { rule } = stage;
  if (rule.kind !== 'roles') return rule;
  const known = new Map(into.approvers.map((one) => [approverKey(one), one.via]));
  const viaOf = (via: string): string => {
    const approver = stage.approvers.find((one) => one.via === via);
    return (approver && known.get(approverKey(approver))) ?? via;
  };
  return { kind: 'roles', seats: rule.seats.map(({ via, count }) => ({ via: viaOf(via), count })) };
}

/** What each kind of rule comes down to. */
type Measure =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'roles'; readonly seats: ReadonlyMap<string, number>; readonly count: number };

function measureOf(rule: StageRule): Measure {
  switch (rule.kind) {
    case 'any':
      return { kind: 'count', count: 1 };
    case 'all':
      return { kind: 'percent', percent: 100 };
    case 'count':
    case 'percent':
      return rule;
    case 'roles':
      return {
        kind: 'roles',
        seats: seatsOf(rule.seats),
        count: rule.seats.reduce((sum, { count }) => sum + count, 0),
      };
  }
}

function seatsOf(seats: readonly { readonly via: string; readonly count: number }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { via, count } of seats) sums.set(via, (sums.get(via) ?? 0) + count);
  return sums;
}

/** Whether, of the same people, whoever they are, whatever fulfils `strict` fulfils `mild`. */
export function ruleCovers(strict: StageRule, mild: StageRule): boolean {
  const a = measureOf(strict);
  const b = measureOf(mild);
  // One approval is asked for by every rule.
  if (b.kind === 'count' && b.count === 1) return true;
  switch (a.kind) {
    case 'count':
      return b.kind === 'count' && a.count >= b.count;
    case 'percent':
      return b.kind === 'percent' && a.percent >= b.percent;
    case 'roles':
      if (b.kind === 'count') return a.count >= b.count;
      return b.kind === 'roles' && [...b.seats].every(([via, count]) => (a.seats.get(via) ?? 0) >= count);
  }
}

/** Of two ways to say the same the plain one. */
function spokenPlainly(rule: StageRule): StageRule {
  if (rule.kind === 'count' && rule.count === 1) return { kind: 'any' };
  return rule.kind === 'percent' && rule.percent === 100 ? { kind: 'all' } : rule;
}

/**
 * The rules that ask for what all of `rules` ask for, of the same people: the strictest one, or, where they can't be
 * compared, one of a kind (a count, a percentage, the roles with the most seats of each).
 */
export function strictestRules(rules: readonly StageRule[]): StageRule[] {
  const roles = rules.filter((rule) => rule.kind === 'roles');
  const most = new Map<string, number>();
  for (const { seats } of roles)
    for (const [via, count] of seatsOf(seats)) most.set(via, Math.max(most.get(via) ?? 0, count));
  const joined: StageRule[] = [
    ...rules.filter((rule) => rule.kind !== 'roles').map(spokenPlainly),
    ...(roles.length > 0
      ? [{ kind: 'roles' as const, seats: [...most].map(([via, count]) => ({ via, count })) }]
      : []),
  ];
  // Never more than one of a kind, so this stays short however many rules there are.
  return joined.reduce<StageRule[]>((kept, rule) => {
    if (kept.some((one) => ruleCovers(one, rule))) return kept;
    return [...kept.filter((one) => !ruleCovers(rule, one)), rule];
  }, []);
}

const HARD: Readonly<Record<Deadline['then'], number>> = { remind: 0, escalate: 1, reject: 2 };

/** Above 0 when `a` is the stricter. Equal lengths: calendar time passes sooner than working time. */
function compareDeadlines(a: Deadline | undefined, b: Deadline | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const works = (one: Deadline): number => (one.calendar == null ? 0 : 1);
  return HARD[a.then] - HARD[b.then] || b.afterMs - a.afterMs || works(b) - works(a);
}

/** The strictest of some deadlines; under `escalate` it also asks everybody whom the others would have asked. */
export function strictestDeadline(deadlines: readonly (Deadline | undefined)[]): Deadline | undefined {
  const all = deadlines.filter((one) => one !== undefined);
  const [first, ...rest] = all;
  if (first === undefined) return undefined;
  const strictest = rest.reduce((best, one) => (compareDeadlines(one, best) > 0 ? one : best), first);
  if (strictest.then !== 'escalate') return strictest;
  const asked = new Map(
    all
      .flatMap(({ then, to }) => (then === 'escalate' ? (to ?? []) : []))
      .map((one) => [approverKey(one), one]),
  );
  return asked.size === 0 ? strictest : { ...strictest, to: [...asked.values()] };
}
