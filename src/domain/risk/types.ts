import type { Millis } from '../time/types';

export type Level = 'Low' | 'Medium' | 'High' | 'Very high';
export const LEVELS: readonly Level[] = ['Low', 'Medium', 'High', 'Very high'];

/** A fact as it was read: its value with where and when it comes from. `null` = not known. */
export interface Fact {
  readonly value: number | string | boolean | null;
  readonly source: string;
  readonly at: Millis;
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
  readonly facts: Facts;
  readonly site: HistoryCount;
  readonly histories: {
    readonly team: HistoryCount;
    readonly model: HistoryCount;
    readonly service: HistoryCount;
  };
  readonly damage: {
    /** 1..5 of the changed service and its dependants, null when no service or criticality is known. */
    readonly serviceDamage: number | null;
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
  readonly factors: readonly RiskFactor[];
  readonly historyWeight: number;
  /** matrix[likelihood-1][damage-1]. */
  readonly matrix: readonly (readonly Level[])[];
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
  };
  readonly level: Level;
  readonly levelForPolicy: Level;
  readonly complete: boolean;
  readonly missing: readonly { readonly id: string; readonly question: string; readonly field?: string }[];
}
