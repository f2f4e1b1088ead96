import { SHIPPED_STOPPERS } from './shipped-parts';
import type { Stopper, StopperId } from './types';

export interface StopperFacts {
  readonly hasBackOutPlan: boolean;
  /** Declared: there is no way back. An answer, which raises the damage instead. */
  readonly backOutImpossible: boolean;
  /** A test is stated to have failed. */
  readonly testFailed?: boolean;
  /** No service that the registry knows is named, although the site has services of the highest criticality. */
  readonly serviceUnknownOnCriticalSite?: boolean;
  /** Absent: not looked at. */
  readonly hasImplementationPlan?: boolean;
  readonly hasTestPlan?: boolean;
}

interface StopperDefinition extends Stopper {
  readonly id: StopperId;
  readonly stands: (facts: StopperFacts) => boolean;
  /** The logical field that settles it, if one does. */
  readonly field: string | null;
}

/** Every stopper there is, in the order in which they are told. */
export const STOPPERS: readonly StopperDefinition[] = [
  {
    id: 'no-back-out-plan',
    text: 'There is no back-out plan',
    remedy: 'Write the back-out plan, or answer that a back-out is not possible.',
    field: 'backOutPlan',
    stands: ({ hasBackOutPlan, backOutImpossible }) => !hasBackOutPlan && !backOutImpossible,
  },
  {
    id: 'test-failed',
    text: 'A test is stated to have failed',
    remedy: 'Correct what failed, test again and state the new result.',
    field: null,
    stands: ({ testFailed }) => testFailed === true,
  },
  {
    id: 'service-unknown',
    text: 'No known service is named, and this site has services of the highest criticality',
    remedy: 'Name the service that the change touches, as the services registry calls it.',
    field: 'service',
    stands: ({ serviceUnknownOnCriticalSite }) => serviceUnknownOnCriticalSite === true,
  },
  {
    id: 'no-implementation-plan',
    text: 'There is no implementation plan',
    remedy: 'Write down the steps of the change.',
    field: 'implementationPlan',
    stands: ({ hasImplementationPlan }) => hasImplementationPlan === false,
  },
  {
    id: 'no-test-plan',
    text: 'There is no test plan',
    remedy: 'Write down how you will see that it works.',
    field: 'testPlan',
    stands: ({ hasTestPlan }) => hasTestPlan === false,
  },
];

/**
 * What must not be the case when a change goes on, each with the way to remedy it. Any of them sets the level to
 * High at least and is refused at the gate.
 * @param on the stoppers that the model has switched on
 */
export function stoppersOf(facts: StopperFacts, on: readonly StopperId[] = SHIPPED_STOPPERS): Stopper[] {
  return STOPPERS.filter(({ id, stands }) => on.includes(id) && stands(facts)).map(
    ({ id, text, remedy }): Stopper => ({ id, text, remedy }),
  );
}
