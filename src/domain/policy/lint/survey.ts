import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { applies } from '../condition';
import type { PolicyInput } from '../types';
import { spaceOf, type InputSpace } from './space';

/** More inputs than this are not looked at one by one, but drawn. */
export const MOST_INPUTS = 20_000;

export interface RowSurvey {
  /** Whether any input makes its condition true. */
  readonly applies: boolean;
  /** An input that it decides, alone or with others; null: none was found. */
  readonly decides: PolicyInput | null;
}

/** Two rows that apply to one input; under FIRST the earlier decides it. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly example: PolicyInput;
}

/** What becomes of the inputs of a policy. */
export interface Survey {
  /** Whether every input was looked at; else some were drawn, and what wasn't found may exist. */
  readonly exact: boolean;
  readonly looked: number;
  /** By the row's place in the table. */
  readonly rows: readonly RowSurvey[];
  readonly overlaps: readonly Overlap[];
  /** Calls back with each input that was looked at and the places of the rows that decide it. */
  readonly each: (see: (input: PolicyInput, deciding: readonly number[]) => void) => void;
}

/** Looks at all inputs that the policy can tell apart, or at many if there are too many. */
export function survey(policy: ApprovalPolicy): Survey {
  const space = spaceOf(policy);
  const exact = space.size <= MOST_INPUTS;
  const inputs = exact ? every(space) : drawn(space);
  const seen = policy.rows.map(() => ({ applies: false, decides: null as PolicyInput | null }));
  const overlaps = new Map<string, Overlap>();
  const decided = inputs.map((input) => {
    const matching = rowsThatMatch(policy, input);
    const deciding = policy.hit === 'FIRST' ? firstOf(policy, input, matching) : matching;
    for (const index of matching) if (seen[index]) seen[index].applies = true;
    for (const index of deciding) if (seen[index]) seen[index].decides ??= input;
    noteOverlaps(overlaps, policy, matching, input);
    return deciding;
  });
  return {
    exact,
    looked: inputs.length,
    rows: seen,
    overlaps: [...overlaps.values()],
    each: (see) => inputs.forEach((input, index) => see(input, decided[index] ?? [])),
  };
}

/** Places of the rows that (may) apply; "otherwise" where it does by the table's rule. */
function rowsThatMatch({ hit, rows }: ApprovalPolicy, input: PolicyInput): number[] {
  const matching: number[] = [];
  let sure = false;
  rows.forEach(({ when }, index) => {
    if (when === 'otherwise') return;
    const answer = applies(when, input);
    if (answer !== 'no') matching.push(index);
    sure ||= answer === 'yes';
  });
  const end = rows.findIndex(({ when }) => when === 'otherwise');
  if (end >= 0 && (hit === 'FIRST' || !sure)) matching.push(end);
  return matching.sort((a, b) => a - b);
}

function firstOf({ rows }: ApprovalPolicy, input: PolicyInput, matching: readonly number[]): number[] {
  const end = matching.findIndex((index) => {
    const when = rows[index]?.when;
    return when === 'otherwise' || (when !== undefined && applies(when, input) === 'yes');
  });
  return end < 0 ? [...matching] : matching.slice(0, end + 1);
}

function noteOverlaps(
  overlaps: Map<string, Overlap>,
  { hit, rows }: ApprovalPolicy,
  matching: readonly number[],
  example: PolicyInput,
): void {
  const named = matching.filter((index) => rows[index]?.when !== 'otherwise');
  // Under FIRST only the row that decides stands in the way of others.
  const winners = hit === 'FIRST' ? named.slice(0, 1) : named;
  for (const first of winners)
    for (const second of named) {
      const key = `${first} ${second}`;
      if (second > first && !overlaps.has(key)) overlaps.set(key, { first, second, example });
    }
}

const every = ({ size, at }: InputSpace): PolicyInput[] =>
  Array.from({ length: size }, (_, index) => at(index));

/** Always the same draws: a finding doesn't come and go. */
function drawn({ draw }: InputSpace): PolicyInput[] {
  let state = 12_345;
  const pick = (below: number): number => {
    // Lehmer's generator with the multiplier of Park and Miller (1988).
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: MOST_INPUTS }, () => draw(pick));
}
