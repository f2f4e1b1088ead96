import * as fc from 'fast-check';
import type { ApprovalPolicy } from '../../../../src/contract/approval-policy';
import { routePolicy, type PolicyInput } from '../../../../src/domain/policy';
import { lintPolicy } from '../../../../src/domain/policy/lint/lint-policy';
import { LEVELS } from '../../../../src/domain/risk/types';
import { anyPolicy } from '../arbitrary';
import { input } from '../build';

const cross = <T>(parts: readonly (readonly T[])[]): T[][] =>
  parts.reduce<T[][]>((all, part) => all.flatMap((one) => part.map((value) => [...one, value])), [[]]);
const subsets = (values: readonly string[]): string[][] =>
  values.reduce<string[][]>((all, value) => [...all, ...all.map((one) => [...one, value])], [[]]);

/** Every combination of everything that the arbitrary policies ask about, put together without the linter's ideas of it. */
const ALL: readonly PolicyInput[] = cross<Partial<PolicyInput>>([
  LEVELS.map((level) => ({ level })),
  ['A', 'B', 'C'].map((model) => ({ model })),
  ['Prod', 'Test', 'Dev'].map((environment) => ({ environment })),
  subsets(['S1', 'S2']).map((services) => ({ services })),
  [0, 1, 2, 3].map((collision) => ({ collision })),
  [true, false].map((freeze) => ({ freeze })),
]).map((parts) => input(Object.assign({}, ...parts) as Partial<PolicyInput>));
const REST = cross<Partial<PolicyInput>>([
  [1, 2, 3, 4, 5].map((likelihood) => ({ likelihood })),
  cross([subsets(['x', 'y']), [0, 1, 2, 3].map((cost) => [String(cost)])]).map(([f, cost]) => ({
    fields: { f: f ?? [], cost: Number(cost?.[0]) },
  })),
]).map((parts) => Object.assign({}, ...parts) as Partial<PolicyInput>);

const asks = (policy: ApprovalPolicy, word: RegExp): boolean => word.test(JSON.stringify(policy.rows));
function reachedByForce(policy: ApprovalPolicy): Set<string> {
  const rest = asks(policy, /"likelihood"|"field"/) ? REST : [{ fields: { f: [], cost: 0 } }];
  const reached = new Set<string>();
  for (const one of ALL)
    for (const more of rest) {
      for (const { id } of routePolicy(policy, { ...one, ...more }).rows) reached.add(id);
      if (reached.size === policy.rows.length) return reached;
    }
  return reached;
}

test.each(['FIRST', 'COLLECT'] as const)(
  '%s: the rows said to be unreachable are those that no input reaches',
  (hit) =>
    fc.assert(
      fc.property(anyPolicy(hit, 3), (policy) => {
        const said = lintPolicy(policy).flatMap(({ id, row }) =>
          id.startsWith('unreachable:') ? [row] : [],
        );
        const reached = reachedByForce(policy);
        expect(said).toEqual(policy.rows.map(({ id }) => id).filter((id) => !reached.has(id)));
      }),
      { numRuns: 12 },
    ),
  60_000,
);
