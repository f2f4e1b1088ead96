import type { Evidence } from './evidence';
import type { ChangeAnswers } from './read-answers';
import { backOutAnswer } from './read-options';
import { stoppersOf } from './stoppers';
import type { Stopper, StopperId } from './types';

/** The stoppers that stand by what the change says and the site knows. The gate asks for nothing else of an assessment. */
export const liveStoppers = (
  { written, backOutTested, testFailed }: ChangeAnswers,
  evidence: Evidence | null,
  on: readonly StopperId[],
): Stopper[] =>
  stoppersOf(
    {
      hasBackOutPlan: written.backOutPlan,
      backOutImpossible: backOutAnswer(backOutTested) === 'notPossible',
      testFailed: testFailed ?? false,
      serviceUnknownOnCriticalSite: evidence?.siteIsCritical === true && evidence.services.length === 0,
      hasImplementationPlan: written.implementationPlan,
      hasTestPlan: written.testPlan,
    },
    on,
  );
