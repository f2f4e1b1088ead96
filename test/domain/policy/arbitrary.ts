import * as fc from 'fast-check';
import type {
  ApprovalPolicy,
  PolicyCondition,
  PolicyRow,
  StageDefinition,
  StageRule,
} from '../../../src/contract/approval-policy';
import type { PolicyInput } from '../../../src/domain/policy';
import { LEVELS } from '../../../src/domain/risk/types';
import { HOUR, input, stage } from './build';

const MODELS = ['A', 'B'];
const ENVIRONMENTS = ['Prod', 'Test'];
const SERVICES = ['S1', 'S2'];

const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const atom: fc.Arbitrary<PolicyCondition> = fc.oneof(
  some(LEVELS).map((of): PolicyCondition => ({ fact: 'level', in: of })),
  some(MODELS).map((of): PolicyCondition => ({ fact: 'model', in: of })),
  some(ENVIRONMENTS).map((of): PolicyCondition => ({ fact: 'environment', in: of })),
  some(SERVICES).map((of): PolicyCondition => ({ fact: 'service', in: of })),
  some(['x', 'y']).map((of): PolicyCondition => ({ fact: 'field', field: 'f', in: of })),
  fc
    .integer({ min: 1, max: 3 })
    .map((atLeast): PolicyCondition => ({ fact: 'number', field: 'cost', atLeast })),
  fc.integer({ min: 0, max: 3 }).map((atLeast): PolicyCondition => ({ fact: 'collision', atLeast })),
  fc.integer({ min: 1, max: 5 }).map((atLeast): PolicyCondition => ({ fact: 'likelihood', atLeast })),
  fc.boolean().map((is): PolicyCondition => ({ fact: 'freeze', is })),
);
/** Conditions two levels deep. */
export const condition: fc.Arbitrary<PolicyCondition> = fc.oneof(
  { weight: 3, arbitrary: atom },
  { weight: 1, arbitrary: fc.array(atom, { maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(atom, { maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: atom.map((not) => ({ not })) },
);

const rule: fc.Arbitrary<StageRule> = fc.oneof(
  fc.constant({ kind: 'any' as const }),
  fc.constant({ kind: 'all' as const }),
  fc.integer({ min: 1, max: 3 }).map((count) => ({ kind: 'count' as const, count })),
  fc.constantFrom(25, 50, 100).map((percent) => ({ kind: 'percent' as const, percent })),
  fc.integer({ min: 1, max: 3 }).map((count) => ({ kind: 'roles' as const, seats: [{ via: 'cab', count }] })),
);
export const anyStage: fc.Arbitrary<StageDefinition> = fc
  .record({
    group: fc.constantFrom('cab', 'cab', 'peer'),
    rule,
    quorum: fc.integer({ min: 0, max: 2 }),
    veto: fc.boolean(),
    firstDecides: fc.boolean(),
    advisory: fc.boolean(),
    turn: fc.integer({ min: 0, max: 2 }),
    deadline: fc.option(
      fc.record({
        afterMs: fc.integer({ min: 1, max: 3 }).map((hours) => hours * HOUR),
        calendar: fc.constantFrom(null, 'office'),
        then: fc.constantFrom('remind' as const, 'escalate' as const, 'reject' as const),
      }),
    ),
  })
  .map(({ group, advisory, deadline, ...rest }) =>
    stage(group, { ...rest, ...(advisory && { advisory: true as const }), ...(deadline && { deadline }) }),
  );

const outcome: fc.Arbitrary<PolicyRow['outcome']> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'automatic' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'refuse' as const, message: 'No.' }) },
  {
    weight: 5,
    arbitrary: fc.array(anyStage, { minLength: 1, maxLength: 3 }).map((stages) => ({
      kind: 'stages' as const,
      stages: stages.map((one, at) => ({ ...one, id: `s${at}` })),
    })),
  },
);

export const anyPolicy = (hit: ApprovalPolicy['hit'], maxRows = 4): fc.Arbitrary<ApprovalPolicy> =>
  fc
    .record({
      rows: fc.array(fc.record({ when: condition, outcome, separate: fc.boolean() }), { maxLength: maxRows }),
      end: outcome,
    })
    .map(({ rows, end }) => ({
      id: 'p',
      version: 1,
      effectiveFrom: '2026-01-01T00:00:00.000Z',
      hit,
      rows: [
        ...rows.map(({ separate, ...one }, at): PolicyRow => ({
          ...one,
          id: `r${at}`,
          name: `r${at}`,
          ...(separate && { separateImplementer: true as const }),
        })),
        { id: 'end', name: 'end', when: 'otherwise' as const, outcome: end },
      ],
    }));

/** An input of which everything is known. */
export const known: fc.Arbitrary<PolicyInput> = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    model: fc.constantFrom(...MODELS, 'C'),
    environment: fc.constantFrom(...ENVIRONMENTS, 'Dev'),
    services: some([...SERVICES, 'S3']),
    collision: fc.integer({ min: 0, max: 3 }),
    likelihood: fc.integer({ min: 1, max: 5 }),
    freeze: fc.boolean(),
    fields: fc.record({
      f: some(['x', 'y', 'z']),
      cost: fc.integer({ min: 0, max: 4 }),
    }),
  })
  .map((more) => input(more));

const BLANKS = ['level', 'model', 'environment', 'services', 'collision', 'likelihood', 'freeze'] as const;
/** The same input with some of it not known. */
export const blanked = (of: PolicyInput): fc.Arbitrary<PolicyInput> =>
  fc.record({ blanks: some(BLANKS), fields: some(Object.keys(of.fields)) }).map(({ blanks, fields }) => ({
    ...of,
    ...Object.fromEntries(blanks.map((fact) => [fact, null])),
    fields: Object.fromEntries(Object.entries(of.fields).filter(([id]) => !fields.includes(id))),
  }));
