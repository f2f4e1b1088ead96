import type { Stopper } from './types';

export interface StopperFacts {
  readonly hasBackOutPlan: boolean;
  /** Declared: there is no way back. An answer, which raises the damage instead. */
  readonly backOutImpossible: boolean;
  /** A test is stated to have failed. */
  readonly testFailed?: boolean;
  /** No service is named although the site has services of the highest criticality. */
  readonly serviceUnknownOnCriticalSite?: boolean;
}

/**
 * What must not be the case when a change goes on, each with the way to remedy it. Any of them sets the level to
 * High at least and is refused at the gate.
 */
export function stoppersOf(facts: StopperFacts): Stopper[] {
  const found: Stopper[] = [];
  if (!facts.hasBackOutPlan && !facts.backOutImpossible) {
    found.push({
      id: 'no-back-out-plan',
      text: 'There is no back-out plan',
      remedy: 'Write the back-out plan, or answer that a back-out is not possible.',
    });
  }
  if (facts.testFailed === true) {
    found.push({
      id: 'test-failed',
      text: 'A test is stated to have failed',
      remedy: 'Correct what failed, test again and state the new result.',
    });
  }
  if (facts.serviceUnknownOnCriticalSite === true) {
    found.push({
      id: 'service-unknown',
      text: 'No service is named, and this site has services of the highest criticality',
      remedy: 'Name the service that the change touches.',
    });
  }
  return found;
}
