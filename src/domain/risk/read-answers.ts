import type { Calendar, Millis } from '../time/types';
import type { FactValues } from './facts';
import { hasEvidence, type PlanName } from './plan-evidence';
import { backOutAnswer, isEmergency, isProduction, yesNoAnswer } from './read-options';
import type { Fact, Facts } from './types';
import { windowFacts } from './window-facts';

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
  /** Change tasks; null or absent: not counted. */
  readonly taskCount?: number | null;
  /** Texts of the plans as the seal covers them; absent: not looked into for evidence. */
  readonly plans?: Readonly<Record<PlanName, string>>;
  /** Names of the attached files. */
  readonly attachments?: readonly string[];
}

/** The facts of a change that it says itself; the others come from the site. */
type OwnKey = Exclude<
  keyof FactValues,
  | 'leadTimeHours'
  | 'windowHours'
  | 'windowInBusinessHours'
  | 'dayOffAfter'
  | 'recentIncidents'
  | 'neighbourIncidents'
  | 'timesBefore'
  | 'dependencyDepth'
  | 'singlePoint'
  | 'recordsInDoubt'
  | 'implementerLoad'
  | 'collisions'
>;

/** Where each fact comes from, as words for people. */
const SOURCES: Readonly<Record<OwnKey, string>> = {
  hasTestPlan: 'test plan',
  testEvidence: 'test plan and attached files',
  backOutEvidence: 'back-out plan and attached files',
  backOutTested: 'answer of the requester',
  peerReviewed: 'answer of the requester',
  outageExpected: 'answer of the requester',
  production: 'environment',
  serviceCount: 'affected services',
  emergency: 'change type',
  taskCount: 'change tasks',
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

/** undefined: it can't be known here. null: it isn't answered. */
function valuesOf(answers: ChangeAnswers): {
  readonly [K in OwnKey]: FactValues[K] | null | undefined;
} {
  const { plans, written, attachments = [] } = answers;
  const evidence = (plan: PlanName): boolean | undefined =>
    plans && written[plan] && hasEvidence(plan, plans[plan], attachments);
  return {
    hasTestPlan: written.testPlan,
    testEvidence: evidence('testPlan'),
    backOutEvidence: evidence('backOutPlan'),
    backOutTested: backOutAnswer(answers.backOutTested),
    peerReviewed: yesNoAnswer(answers.peerReviewed),
    outageExpected: yesNoAnswer(answers.outageExpected),
    production: answers.environment === null ? null : isProduction(answers.environment),
    serviceCount: answers.services.length === 0 ? null : new Set(answers.services).size,
    emergency: answers.changeType === null ? null : isEmergency(answers.changeType),
    taskCount: answers.taskCount ?? undefined,
    fieldsIncomplete: emptyFields(answers),
  };
}

/** What no factor reads, but what makes it another change when it differs: whose services, where, when. */
function namesOf(answers: ChangeAnswers): Record<string, Fact> {
  const { at, plannedStart, plannedEnd } = answers;
  const iso = (instant: Millis | null): string => (instant === null ? '?' : new Date(instant).toISOString());
  const services = [...new Set(answers.services)].sort().join(', ');
  return {
    serviceNames: { value: services === '' ? null : services, source: 'affected services', at },
    environmentName: { value: answers.environment, source: 'environment', at },
    plannedWindow: {
      value: plannedStart === null && plannedEnd === null ? null : `${iso(plannedStart)}/${iso(plannedEnd)}`,
      source: 'planned start and end',
      at,
    },
  };
}

/** The facts that a change says itself, each with source and instant. An option that isn't recognised counts as blank. */
export function factsFrom(answers: ChangeAnswers): Facts {
  const facts: Record<string, Fact> = {
    ...windowFacts(answers.plannedStart, answers.plannedEnd, answers.at, answers.businessHours),
    ...namesOf(answers),
  };
  for (const [key, value] of Object.entries(valuesOf(answers))) {
    if (value !== undefined) facts[key] = { value, source: SOURCES[key as OwnKey], at: answers.at };
  }
  return facts;
}
