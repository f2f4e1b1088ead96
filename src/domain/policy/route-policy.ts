import type { ApprovalPolicy, PolicyRow } from '../../contract/approval-policy';
import { builtInRoute, type BuiltIn } from './built-in';
import { applies } from './condition';
import { joinRows, type Chosen } from './join-rows';
import { isAsStrict } from './strictness';
import type { PolicyInput, Routed } from './types';
import { atWorst, lacksGrade } from './unknowns';

export type { BuiltIn } from './built-in';

/**
 * What a policy says about a change.
 *
 * FIRST: the first row that applies. A row that only may apply, because something isn't known, is joined with the rows after it
 * up to the first that surely does. COLLECT: all rows that (may) apply, and "otherwise" unless one surely does.
 *
 * What isn't known never makes a policy milder. Where values have an order, the worst one is taken. Should the table ask for
 * something at a better value that it doesn't ask for at the worst, all values are taken into account.
 *
 * `builtIn`: what applies to emergency and standard changes as long as no row speaks of them.
 * Throws a RangeError for a table in which no row surely applies: it lacks its "otherwise".
 */
export function routePolicy(policy: ApprovalPolicy, input: PolicyInput, builtIn: BuiltIn = {}): Routed {
  const shipped = builtInRoute(policy, input, builtIn);
  if (shipped !== null) return shipped;
  const worst = atWorst(input);
  const chosen = rowsThatApply(policy, worst);
  const routed = joinRows(policy, chosen, input);
  if (!lacksGrade(input)) return routed;
  // All rows that apply at the worst apply here, too: as many are the same.
  const wider = rowsThatApply(policy, input);
  if (wider.length === chosen.length) return routed;
  const wide = joinRows(policy, wider, input);
  return isAsStrict(routed, wide) ? routed : wide;
}

function rowsThatApply(policy: ApprovalPolicy, input: PolicyInput): Chosen[] {
  return policy.hit === 'FIRST' ? upToTheFirst(policy, input) : allThatApply(policy, input);
}

const answerOf = ({ when }: PolicyRow, input: PolicyInput) =>
  when === 'otherwise' ? 'yes' : applies(when, input);

function upToTheFirst(policy: ApprovalPolicy, input: PolicyInput): Chosen[] {
  const chosen: Chosen[] = [];
  for (const row of policy.rows) {
    const answer = answerOf(row, input);
    if (answer === 'no') continue;
    chosen.push({ row, sure: answer === 'yes' });
    if (answer === 'yes') return chosen;
  }
  throw noEnd(policy);
}

function allThatApply(policy: ApprovalPolicy, input: PolicyInput): Chosen[] {
  const chosen: Chosen[] = [];
  for (const row of policy.rows) {
    if (row.when === 'otherwise') continue;
    const answer = applies(row.when, input);
    if (answer !== 'no') chosen.push({ row, sure: answer === 'yes' });
  }
  if (chosen.some(({ sure }) => sure)) return chosen;
  const otherwise = policy.rows.find(({ when }) => when === 'otherwise');
  if (otherwise === undefined) throw noEnd(policy);
  return [...chosen, { row: otherwise, sure: chosen.length === 0 }];
}

const noEnd = ({ id, version }: ApprovalPolicy): RangeError =>
  new RangeError(
    `The approval policy ${id} version ${version} has no row for this change: end it with "otherwise".`,
  );
