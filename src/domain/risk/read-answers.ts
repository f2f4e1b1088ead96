import type { Calendar, Millis } from '../time/types';
import type { BackOutAnswer, FactValues } from './facts';
import { backOutAnswer, impactOf, isEmergency, isProduction, yesNoAnswer } from './read-options';
import { stoppersOf, type StopperFacts } from './stoppers';
import type { Fact, Facts, RiskInput } from './types';

const HOUR = 3_600_000;

/** What the fields of a change say, as Jira shows it: option names, whether a text is written, instants. */
export interface ChangeAnswers {
  /** The instant of the assessment. */
  readonly at: Millis;
  readonly written: Readonly<
    Record<'description' | 'implementationPlan' | 'backOutPlan' | 'testPlan', boolean>
  >;
  readonly plannedStart: Millis | null;
  readonly plannedEnd: Millis | null;
  readonly changeType: string | null;
  readonly environment: string | null;
  readonly services: readonly string[];
  readonly impact: string | null;
  /** The project's impacts, gravest first; absent when it has no list of its own. */
  readonly impacts?: readonly string[];
  readonly backOutTested: string | null;
  /** Minutes. */
  readonly backOutMinutes: number | null;
  readonly outageExpected: string | null;
  readonly peerReviewed: string | null;
  /** Business hours of the site; null when unknown. */
  readonly businessHours: Pick<Calendar, 'between'> | null;
  readonly testFailed?: boolean;
}

/** Where each fact comes from, as words for people. */
const SOURCES: Readonly<Record<keyof FactValues, string>> = {
  leadTimeHours: 'planned start',
  windowHours: 'planned start and end',
  windowInBusinessHours: 'planned start and end, business hours',
  hasTestPlan: 'test plan',
  backOutTested: 'answer of the requester',
  peerReviewed: 'answer of the requester',
  outageExpected: 'answer of the requester',
  production: 'environment',
  serviceCount: 'affected services',
  emergency: 'change type',
  fieldsIncomplete: 'fields of the change',
};

function emptyFields(answers: ChangeAnswers): number {
  const filled = [
    ...Object.values(answers.written),
    answers.plannedStart !== null,
    answers.plannedEnd !== null,
    answers.changeType !== null,
    answers.environment !== null,
    answers.services.length > 0,
    answers.impact !== null,
  ];
  return filled.filter((isFilled) => !isFilled).length;
}

/** The facts of a change, each with source and instant. An option that isn't recognised counts as not known. */
export function factsFrom(answers: ChangeAnswers): Facts {
  const { at, plannedStart: start, plannedEnd: end } = answers;
  const window = start !== null && end !== null && end >= start ? { start, end } : null;
  const values: { readonly [K in keyof FactValues]: FactValues[K] | null } = {
    leadTimeHours: start === null ? null : (start - at) / HOUR,
    windowHours: window === null ? null : (window.end - window.start) / HOUR,
    windowInBusinessHours:
      window === null || answers.businessHours === null
        ? null
        : answers.businessHours.between(window.start, window.end) > 0,
    hasTestPlan: answers.written.testPlan,
    backOutTested: backOutAnswer(answers.backOutTested),
    peerReviewed: yesNoAnswer(answers.peerReviewed),
    outageExpected: yesNoAnswer(answers.outageExpected),
    production: answers.environment === null ? null : isProduction(answers.environment),
    serviceCount: answers.services.length === 0 ? null : new Set(answers.services).size,
    emergency: answers.changeType === null ? null : isEmergency(answers.changeType),
    fieldsIncomplete: emptyFields(answers),
  };
  const facts: Record<string, Fact> = {};
  for (const [key, value] of Object.entries(values)) {
    facts[key] = { value, source: SOURCES[key as keyof FactValues], at };
  }
  return facts;
}

/** Minutes count only for a back-out that was tested. */
function damageFrom(answers: ChangeAnswers, tested: BackOutAnswer | null): RiskInput['damage'] {
  return {
    serviceDamage: null,
    impact: impactOf(answers.impact, answers.impacts),
    irreversible: tested === null ? null : tested === 'notPossible',
    outageExpected: yesNoAnswer(answers.outageExpected),
    testedBackOutMinutes: tested === 'yes' ? answers.backOutMinutes : null,
  };
}

/** The whole input of an assessment from the answers of a change and the counts of closed changes. */
export function riskInput(answers: ChangeAnswers, counts: Pick<RiskInput, 'site' | 'histories'>): RiskInput {
  const tested = backOutAnswer(answers.backOutTested);
  const stopperFacts: StopperFacts = {
    hasBackOutPlan: answers.written.backOutPlan,
    backOutImpossible: tested === 'notPossible',
    testFailed: answers.testFailed ?? false,
  };
  return {
    facts: factsFrom(answers),
    ...counts,
    damage: damageFrom(answers, tested),
    stoppers: stoppersOf(stopperFacts),
  };
}
