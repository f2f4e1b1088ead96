import * as fc from 'fast-check';
import { shippedModel } from '../../../src/domain/risk';
import type { FactValues } from '../../../src/domain/risk/facts';
import type { Facts, RiskInput, Stopper } from '../../../src/domain/risk/types';

export const MODEL = shippedModel();

export const factsOf = (values: Partial<{ [K in keyof FactValues]: FactValues[K] | null }>): Facts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'test', at: 0 }]));

/** Values from most to least favourable, for the law that a worse fact never lowers the score. */
export const WORSENING: { readonly [K in keyof FactValues]: readonly FactValues[K][] } = {
  leadTimeHours: [1000, 120, 60, 1, 0, -5],
  windowHours: [0, 0.5, 2, 8, 100],
  windowInBusinessHours: [false, true],
  hasTestPlan: [true, false],
  backOutTested: ['yes', 'no', 'notPossible'],
  peerReviewed: [true, false],
  outageExpected: [false, true],
  production: [false, true],
  serviceCount: [1, 2, 3, 5, 50],
  emergency: [false, true],
  fieldsIncomplete: [0, 1, 4, 9],
};

/** Facts that a person answers; the other two are counted and never missing. */
export const ANSWERED = (Object.keys(WORSENING) as (keyof FactValues)[]).filter(
  (key) => key !== 'hasTestPlan' && key !== 'fieldsIncomplete',
);

export const anyFacts = (missing: boolean): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(WORSENING).map(([key, values]) => [
          key,
          missing && (ANSWERED as string[]).includes(key)
            ? fc.option(fc.constantFrom<unknown>(...values))
            : fc.constantFrom<unknown>(...values),
        ]),
      ),
    )
    .map((values) => factsOf(values as Partial<FactValues>));

export const anyCount = fc
  .record({
    n: fc.double({ min: 0, max: 500, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ n, share }) => ({ n, k: n * share }));

export const STOPPER: Stopper = { id: 'no-back-out-plan', text: 'There is none', remedy: 'Write one.' };

export const anyInput = (missing = true): fc.Arbitrary<RiskInput> =>
  fc.record({
    facts: anyFacts(missing),
    site: anyCount,
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
