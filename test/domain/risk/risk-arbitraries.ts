import * as fc from 'fast-check';
import { FACTORS, shippedModel } from '../../../src/domain/risk';
import type { FactValues } from '../../../src/domain/risk/facts';
import type { Facts, Question, RiskInput, RiskModel, Stopper } from '../../../src/domain/risk/types';

export const MODEL = shippedModel();

export const questionWith = (change: Partial<Question> = {}): Question => ({
  id: 'rehearsed',
  text: 'Was it rehearsed?',
  help: '',
  options: [
    { id: 'yes', label: 'Yes', value: 1 },
    { id: 'partly', label: 'Partly', value: 0.4 },
    { id: 'no', label: 'No', value: 0 },
  ],
  weight: -0.7,
  sign: -1,
  centre: 0.5,
  variance: 0.2,
  kinds: [],
  prefill: null,
  ...change,
});
/** The shipped model with two questions of the site, one of each direction. */
export const ASKING: RiskModel = {
  ...MODEL,
  questions: [
    questionWith(),
    questionWith({
      id: 'data',
      text: 'Does it change data?',
      options: [
        { id: 'no', label: 'No', value: 0 },
        { id: 'some', label: 'Some', value: 0.5 },
        { id: 'all', label: 'All of it', value: 1 },
      ],
      weight: 0.6,
      sign: 1,
      centre: 0.2,
    }),
  ],
};

type Value = string | number | boolean | null;
export const factsOf = (
  values: Partial<{ [K in keyof FactValues]: FactValues[K] | null }> & Readonly<Record<string, Value>>,
): Facts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'test', at: 0 }]));

/** Values from most to least favourable, for the law that a worse fact never lowers the score. */
const WORSENING_FACTS: { readonly [K in keyof FactValues]: readonly FactValues[K][] } = {
  leadTimeHours: [1000, 120, 60, 1, 0, -5],
  windowHours: [0, 0.5, 2, 8, 100],
  windowInBusinessHours: [false, true],
  dayOffAfter: [false, true],
  testEvidence: [true, false],
  backOutEvidence: [true, false],
  taskCount: [0, 1, 8, 30],
  recentIncidents: [0, 1, 2, 4, 40],
  neighbourIncidents: [0, 3, 6, 60],
  timesBefore: [50, 5, 2, 0],
  dependencyDepth: [0, 2, 5, 10],
  singlePoint: [false, true],
  recordsInDoubt: [0, 1, 2, 9],
  implementerLoad: [0, 1, 4, 9],
  collisions: [0, 1, 3, 9],
  hasTestPlan: [true, false],
  backOutTested: ['yes', 'no', 'notPossible'],
  peerReviewed: [true, false],
  outageExpected: [false, true],
  production: [false, true],
  serviceCount: [1, 2, 3, 5, 50],
  emergency: [false, true],
  fieldsIncomplete: [0, 1, 4, 9],
};

export const WORSENING: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  ...WORSENING_FACTS,
  'question:rehearsed': ['yes', 'partly', 'no'],
  'question:data': ['no', 'some', 'all'],
};
export const KEYS = Object.keys(WORSENING);

/** Facts that a person answers, by filling in a field or by answering a question. */
export const ANSWERED = KEYS.filter(
  (key) => key.startsWith('question:') || FACTORS.some((factor) => factor.key === key && factor.answerable),
);

/** Values, blanks where there can be any, and facts that can't be known here. */
export const anyFacts = (missing: boolean): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(WORSENING).map(([key, values]) => {
          const value = fc.constantFrom<unknown>(...values);
          if (!missing) return [key, value];
          const absent = fc.constant(undefined);
          return [key, fc.oneof(value, ANSWERED.includes(key) ? fc.constant(null) : absent, absent)];
        }),
      ),
    )
    .map((values) =>
      factsOf(
        Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
          string,
          Value
        >,
      ),
    );

export const anyCount = fc
  .record({
    n: fc.double({ min: 0, max: 500, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ n, share }) => ({ n, k: n * share }));

export const STOPPER: Stopper = { id: 'no-back-out-plan', text: 'There is none', remedy: 'Write one.' };

/** Means of a site, for some of the factors. */
const anyCentres = fc.dictionary(
  fc.constantFrom(...FACTORS.map(({ id }) => id), 'question:data'),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

export const anyInput = (missing = true): fc.Arbitrary<RiskInput> =>
  fc.record({
    facts: anyFacts(missing),
    site: anyCount,
    centres: anyCentres,
    histories: fc.record({ team: anyCount, model: anyCount, service: anyCount }),
    damage: fc.record({
      serviceDamage: fc.option(fc.integer({ min: 1, max: 5 })),
      impact: fc.option(fc.integer({ min: 2, max: 5 })),
      irreversible: fc.option(fc.boolean()),
      outageExpected: fc.option(fc.boolean()),
      testedBackOutMinutes: fc.option(fc.integer({ min: 0, max: 60 })),
    }),
    stoppers: fc.constantFrom<Stopper[]>([], [STOPPER]),
  });

export const NONE = { k: 0, n: 0 };
export const GOOD: RiskInput = {
  facts: factsOf({
    leadTimeHours: 200,
    windowHours: 1,
    windowInBusinessHours: false,
    dayOffAfter: false,
    testEvidence: true,
    backOutEvidence: true,
    taskCount: 0,
    recentIncidents: 0,
    neighbourIncidents: 0,
    timesBefore: 5,
    dependencyDepth: 1,
    singlePoint: false,
    recordsInDoubt: 0,
    implementerLoad: 0,
    collisions: 0,
    hasTestPlan: true,
    backOutTested: 'yes',
    peerReviewed: true,
    outageExpected: false,
    production: true,
    serviceCount: 1,
    emergency: false,
    fieldsIncomplete: 0,
  }),
  site: NONE,
  histories: { team: NONE, model: NONE, service: NONE },
  damage: {
    serviceDamage: null,
    impact: 3,
    irreversible: false,
    outageExpected: false,
    testedBackOutMinutes: 30,
  },
  stoppers: [],
};
export const HEAD = { number: 1, at: 0, cause: 'submitted' };
