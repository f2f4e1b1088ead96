import type { Fact, Facts } from './types';

/** How a tested back-out was answered. "Not possible" is an answer, not a blank. */
export type BackOutAnswer = 'yes' | 'no' | 'notPossible';

/** Every fact the factors read: its key and the type of its value. Hours are real hours, counts are whole numbers. */
export interface FactValues {
  /** Real hours from the assessment to the planned start; negative once the start has passed. */
  readonly leadTimeHours: number;
  /** Real hours from planned start to planned end. */
  readonly windowHours: number;
  /** Any part of the window lies in business hours. */
  readonly windowInBusinessHours: boolean;
  /** No business hours in the 24 hours after the planned end. */
  readonly dayOffAfter: boolean;
  /** Something is written in the test plan. Never missing: nothing written means no. */
  readonly hasTestPlan: boolean;
  /** The test plan has a link, or a file that belongs to it is attached. */
  readonly testEvidence: boolean;
  /** The same of the back-out plan. */
  readonly backOutEvidence: boolean;
  readonly backOutTested: BackOutAnswer;
  readonly peerReviewed: boolean;
  readonly outageExpected: boolean;
  /** The environment is the one that users work in. */
  readonly production: boolean;
  /** Distinct services named in the change. */
  readonly serviceCount: number;
  /** The change type is emergency. */
  readonly emergency: boolean;
  /** Change tasks. */
  readonly taskCount: number;
  /** Fields that describe the change and are empty. Never missing. */
  readonly fieldsIncomplete: number;
  /** On the named service with the most, in the last 30 days, without those that its own changes caused. */
  readonly recentIncidents: number;
  /** The same over the neighbours of a named service in the map. */
  readonly neighbourIncidents: number;
  /** How often this kind of change was made on this service. */
  readonly timesBefore: number;
  /** Hops of the longest chain of things that a named service needs. */
  readonly dependencyDepth: number;
  /** Something depends on a named service and has nothing in its place. */
  readonly singlePoint: boolean;
  /** Named services that the registry doesn't know, or whose record nobody has verified lately. */
  readonly recordsInDoubt: number;
  /** Other changes of the same implementer within a day of the window. */
  readonly implementerLoad: number;
  /** Other changes that this one collides with. */
  readonly collisions: number;
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

/** Somebody could answer it and hasn't. */
export const isBlank = (facts: Facts, key: string): boolean => facts[key]?.value === null;

/** A fact with its value replaced; its source says that it is assumed. Used to try out "what if". */
export function withFact(facts: Facts, key: string, value: Fact['value'], source: string): Facts {
  return { ...facts, [key]: { value, source, at: facts[key]?.at ?? 0 } };
}
