import * as fc from 'fast-check';
import { needOf } from '../../../src/domain/approvals/stage-count';
import { routePolicy, type PolicyInput, type Routed } from '../../../src/domain/policy';
import { applies } from '../../../src/domain/policy/condition';
import { mergeStages } from '../../../src/domain/policy/merge-stages';
import { isAsStrict, peopleKey, ruleCovers } from '../../../src/domain/policy/strictness';
import { anyPolicy, anyStage, blanked, condition, known } from './arbitrary';

const RUNS = { numRuns: 500 };
const hit = fc.constantFrom('FIRST' as const, 'COLLECT' as const);
const knownAndBlanked = known.chain((full) => blanked(full).map((blank) => [full, blank] as const));

test('what is known is decided: yes or no', () =>
  fc.assert(
    fc.property(condition, known, (when, input) => expect(applies(when, input)).not.toBe('maybe')),
    RUNS,
  ));

test('an answer that is sure with a blank stays the same however it is filled in', () =>
  fc.assert(
    fc.property(condition, knownAndBlanked, (when, [full, blank]) => {
      const sure = applies(when, blank);
      if (sure !== 'maybe') expect(applies(when, full)).toBe(sure);
    }),
    RUNS,
  ));

test('a blank never makes a policy milder, whatever it stands for', () =>
  fc.assert(
    fc.property(
      hit.chain((one) => anyPolicy(one)),
      knownAndBlanked,
      (policy, [full, blank]) => {
        const strict = routePolicy(policy, blank);
        const plain = routePolicy(policy, full);
        expect({ covers: isAsStrict(strict, plain), strict, plain }).toMatchObject({ covers: true });
      },
    ),
    { numRuns: 1_000 },
  ));

test('FIRST, with everything known, is the plain first row', () =>
  fc.assert(
    fc.property(anyPolicy('FIRST'), known, (policy, input) => {
      const first = policy.rows.find(({ when }) => when === 'otherwise' || applies(when, input) === 'yes');
      const routed = routePolicy(policy, input);
      expect(routed.rows).toEqual([{ id: first?.id, name: first?.name }]);
      expect(routed.outcome).toBe(first?.outcome.kind);
      expect(routed.stages).toEqual(first?.outcome.kind === 'stages' ? first.outcome.stages : []);
    }),
    RUNS,
  ));

/** What is asked for, whatever order and names it is in. */
const demands = ({ outcome, stages, separateImplementer, rows }: Routed) => ({
  outcome,
  separateImplementer,
  rows: rows.map(({ id }) => id).sort(),
  stages: stages.map(({ id: _id, name: _name, ...rest }) => JSON.stringify(sorted(rest))).sort(),
});
const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => a.localeCompare(b, 'en'));

test('COLLECT does not depend on the order of its rows', () =>
  fc.assert(
    fc.property(
      anyPolicy('COLLECT').chain((policy) =>
        fc.tuple(
          fc.constant(policy),
          fc
            .shuffledSubarray([...policy.rows], { minLength: policy.rows.length })
            .map((rows) => ({ ...policy, rows })),
        ),
      ),
      knownAndBlanked,
      ([policy, shuffled], [, input]) => {
        const demandOf = (one: typeof policy, of: PolicyInput) => demands(routePolicy(one, of));
        expect(demandOf(shuffled, input)).toEqual(demandOf(policy, input));
      },
    ),
    RUNS,
  ));

test('ids of joined stages are unique', () =>
  fc.assert(
    fc.property(anyPolicy('COLLECT'), knownAndBlanked, (policy, [, input]) => {
      const ids = routePolicy(policy, input).stages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    RUNS,
  ));

test('merged stages ask for what each of them asks for, whatever the number of people', () =>
  fc.assert(
    fc.property(
      fc.array(anyStage, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 12 }),
      (stages, people) => {
        const merged = mergeStages(stages.map((one, at) => ({ rowId: `r${at}`, stage: one })));
        for (const one of stages) {
          const same = merged.filter((other) => peopleKey(other) === peopleKey(one));
          expect(Math.max(...same.map(({ rule }) => needOf(rule, people)))).toBeGreaterThanOrEqual(
            needOf(one.rule, people),
          );
        }
      },
    ),
    RUNS,
  ));

test('a rule that covers another never needs fewer approvals', () =>
  fc.assert(
    fc.property(anyStage, anyStage, fc.integer({ min: 1, max: 12 }), (a, b, people) => {
      if (ruleCovers(a.rule, b.rule))
        expect(needOf(a.rule, people)).toBeGreaterThanOrEqual(needOf(b.rule, people));
    }),
    RUNS,
  ));

test('strictness is an order: each covers itself, and what covers a covering one', () =>
  fc.assert(
    fc.property(anyPolicy('FIRST', 6), known, known, known, (policy, ...inputs) => {
      const [a, b, c] = inputs.map((input) => routePolicy(policy, input)) as [Routed, Routed, Routed];
      expect(isAsStrict(a, a)).toBe(true);
      if (isAsStrict(a, b) && isAsStrict(b, c)) expect(isAsStrict(a, c)).toBe(true);
    }),
    RUNS,
  ));
