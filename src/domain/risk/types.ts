import type { Question, StopperId } from '../../contract/risk-admin';
import type { Millis } from '../time/types';

export type { Question, StopperId } from '../../contract/risk-admin';

export type Level = 'Low' | 'Medium' | 'High' | 'Very high';
export const LEVELS: readonly Level[] = ['Low', 'Medium', 'High', 'Very high'];

/**
 * A fact as it was read: its value with where and when it comes from. `null` = somebody could answer it and hasn't; a fact
 * that is absent altogether can't be known here, so that nobody is asked for it.
 */
export interface Fact {
  readonly value: number | string | boolean | null;
  /** Words that go on after "the": "environment", "service map, verified 12 days ago". */
  readonly source: string;
  readonly at: Millis;
  /** An answer that follows from another fact until somebody gives one. */
  readonly prefilled?: true;
}
export type Facts = Readonly<Record<string, Fact>>;

/** Outcomes of a team, a model or a service, with decay already applied by `decayedCounts`. */
export interface HistoryCount {
  /** Failed, decayed. */
  readonly k: number;
  /** All, decayed. */
  readonly n: number;
}

export interface RiskInput {
  /** Facts by key; the answer to an admin-made question is the fact `question:<id>`, its value the option's id. */
  readonly facts: Facts;
  readonly site: HistoryCount;
  /** The site's means of the scaled values by factor id, from 100 closed changes on; absent: the model's centres serve. */
  readonly centres?: Readonly<Record<string, number>>;
  readonly histories: {
    readonly team: HistoryCount;
    readonly model: HistoryCount;
    readonly service: HistoryCount;
  };
  /** Whose histories these are, for people; null or absent: not known. */
  readonly historyOf?: Readonly<Record<keyof RiskModel['historyWeights'], string | null>>;
  readonly damage: {
    /** 1..5 of the changed service and its dependants, null when no service or criticality is known. */
    readonly serviceDamage: number | null;
    /** Names from the changed service to the one that decides the damage, and why in words; absent without services. */
    readonly serviceWhy?: { readonly path: readonly string[]; readonly because: string };
    /** Index into the Impact options, 5 = Extensive ... 2 = Minor; null = not answered. */
    readonly impact: number | null;
    /** The back-out is declared impossible; null = not answered, which the policy takes as impossible. */
    readonly irreversible: boolean | null;
    readonly outageExpected: boolean | null;
    readonly testedBackOutMinutes: number | null;
  };
  readonly stoppers: readonly Stopper[];
}

export interface Stopper {
  readonly id: string;
  readonly text: string;
  readonly remedy: string;
}

export interface RiskFactor {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** The logical field it is answered in (see FieldMap), if a person answers it. */
  readonly field?: string;
  readonly weight: number;
  /** Sign the weight may have; learned weights are clipped to it. */
  readonly sign: 1 | -1;
  readonly centre: number;
  /** Variance s_f^2 of the fact, used while it is missing. */
  readonly variance: number;
  readonly answerable: boolean;
  /** What one unit of the scaled value stands for, e.g. "1 = five days of notice or more". */
  readonly unit: string;
  /** Why the factor is in the model and where its weight comes from. */
  readonly reason: string;
}

export interface RiskModel {
  readonly version: number;
  readonly effectiveFrom: string;
  /** Absent in records from before models were edited: as shipped. */
  readonly origin?: 'shipped' | 'admin' | 'learned';
  readonly factors: readonly RiskFactor[];
  /** Admin-made questions, factors of their own. */
  readonly questions: readonly Question[];
  readonly historyWeights: { readonly team: number; readonly model: number; readonly service: number };
  /** Upper ends (exclusive) of the bands of probability that give likelihood 1 to 4. */
  readonly bands: readonly number[];
  /** matrix[likelihood-1][damage-1]. */
  readonly matrix: readonly (readonly Level[])[];
  /** The stoppers that are on. */
  readonly stoppers: readonly StopperId[];
}

export interface Assessment {
  readonly number: number;
  readonly at: Millis;
  readonly modelVersion: number;
  readonly cause: string;
  readonly input: RiskInput;
  /** Thousandths of log-odds; exactly the sum of the contributions. */
  readonly score: number;
  readonly contributions: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly fact: string;
    readonly source: string;
    readonly missing: boolean;
    readonly group?: 'base' | 'history' | 'fact' | 'question';
  }[];
  readonly probability: number;
  /** 80 % interval, as probabilities. */
  readonly interval: { readonly low: number; readonly high: number };
  /** The score the policy goes by, in thousandths: equals `score` once nothing answerable is missing. */
  readonly scoreForPolicy: number;
  readonly likelihood: 1 | 2 | 3 | 4 | 5;
  readonly likelihoodForPolicy: 1 | 2 | 3 | 4 | 5;
  readonly damage: {
    readonly value: number | null;
    readonly forPolicy: number;
    readonly reasons: readonly string[];
    /** Absent in assessments from before services were known. */
    readonly path?: readonly string[];
  };
  readonly level: Level;
  readonly levelForPolicy: Level;
  readonly complete: boolean;
  readonly missing: readonly { readonly id: string; readonly question: string; readonly field?: string }[];
}
