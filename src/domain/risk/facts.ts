import type { Fact, Facts } from './types';

/** How a tested back-out was answered. "Not possible" is an answer, not a blank. */
export type BackOutAnswer = 'yes' | 'no' | 'notPossible';

/**
 * Every fact the shipped model reads: its key and the type of its value. A fact that is absent or whose value is
 * null is not known. Hours are real hours, counts are whole numbers.
 */
export interface FactValues {
  /** Real hours from the assessment to the planned start; negative once the start has passed. */
  readonly leadTimeHours: number;
  /** Real hours from planned start to planned end. */
  readonly windowHours: number;
  /** Any part of the window lies in business hours. */
  readonly windowInBusinessHours: boolean;
  /** Something is written in the test plan. Never missing: nothing written means no. */
  readonly hasTestPlan: boolean;
  readonly backOutTested: BackOutAnswer;
  readonly peerReviewed: boolean;
  readonly outageExpected: boolean;
  /** The environment is the one that users work in. */
  readonly production: boolean;
  /** Distinct services named in the change. */
  readonly serviceCount: number;
  /** The change type is emergency. */
  readonly emergency: boolean;
  /** Fields that describe the change and are empty. Never missing. */
  readonly fieldsIncomplete: number;
}

export type FactKey = keyof FactValues;

const fail = (key: string, fact: Fact, wanted: string): never => {
  throw new TypeError(
    `Fact ${key} from ${fact.source} is ${JSON.stringify(fact.value)}, but ${wanted} was expected: correct where it is read.`,
  );
};

/** A finite number, or null when it isn't known. Throws a TypeError for any other kind of value. */
export function numberFact(facts: Facts, key: FactKey): number | null {
  const fact = facts[key];
  if (fact === undefined || fact.value === null) return null;
  return typeof fact.value === 'number' && Number.isFinite(fact.value)
    ? fact.value
    : fail(key, fact, 'a finite number');
}

/** 1 for yes, 0 for no, null when it isn't known. Throws a TypeError for any other kind of value. */
export function flagFact(facts: Facts, key: FactKey): 0 | 1 | null {
  const fact = facts[key];
  if (fact === undefined || fact.value === null) return null;
  if (typeof fact.value !== 'boolean') return fail(key, fact, 'yes or no');
  return fact.value ? 1 : 0;
}

/** The answer about the tested back-out, null when there is none. Throws a TypeError for any other value. */
export function backOutFact(facts: Facts): BackOutAnswer | null {
  const fact = facts['backOutTested'];
  if (fact === undefined || fact.value === null) return null;
  const { value } = fact;
  return value === 'yes' || value === 'no' || value === 'notPossible'
    ? value
    : fail('backOutTested', fact, 'yes, no or notPossible');
}

/** A fact with its value replaced; its source says that it is assumed. Used to try out "what if". */
export function withFact(facts: Facts, key: FactKey, value: Fact['value'], source: string): Facts {
  return { ...facts, [key]: { value, source, at: facts[key]?.at ?? 0 } };
}
