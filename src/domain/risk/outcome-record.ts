import type { ChangeResult } from './outcomes';
import type { Level, RiskInput } from './types';

/** A closed change as histories, similar changes, calibration and learning need it. Instants are ISO. */
export interface OutcomeRecord {
  readonly changeId: string;
  readonly changeKey: string;
  readonly projectId: string;
  readonly result: ChangeResult;
  /** When the present result became known; corrections move it. */
  readonly knownAt: string;
  readonly closedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly team: string | null;
  /** Kind of change, e.g. "Normal / Upgrade". */
  readonly model: string;
  readonly services: readonly string[];
  readonly environment: string | null;
  /** Hashed words of summary and description, at most 60: for likeness, never shown. */
  readonly words: readonly number[];
  /** The last assessment before it was carried out; null: it never had one. */
  readonly assessed: {
    readonly number: number;
    readonly at: string;
    readonly modelVersion: number;
    readonly score: number;
    readonly probability: number;
    /** As computed: calibration uses no overrides. */
    readonly level: Level;
    readonly input: RiskInput;
  } | null;
  /** The template that it was made from; absent: none. */
  readonly templateId?: string;
  /** It caused an incident of the two gravest priorities. */
  readonly grave?: true;
  /** What it counts for in the statistics now, so that a correction can take it out again; null: nothing. */
  readonly counted: { readonly failed: 0 | 1; readonly at: string } | null;
}

/** Decayed counts as they stood at one instant (ISO): k and n shrink by half every 180 days from there. */
export interface DecayedCount {
  readonly k: number;
  readonly n: number;
  readonly at: string;
}

/** The site's record of how changes ended, one row, read with every assessment. */
export interface SiteStats {
  /** Closed changes that count, and failures among them, never decayed. */
  readonly outcomes: number;
  readonly failures: number;
  readonly site: DecayedCount;
  /** By team name, at most 500. */
  readonly teams: Readonly<Record<string, DecayedCount>>;
  /** By kind of change, at most 200. */
  readonly models: Readonly<Record<string, DecayedCount>>;
  /** Sums of the scaled values by factor id, of the changes where it was known. */
  readonly sums: Readonly<Record<string, { readonly n: number; readonly sum: number }>>;
  /** Live services of criticality 5. */
  readonly vital: number;
  /** All live services; absent: none was ever kept. */
  readonly live?: number;
}

/** The same for one service. */
export interface ServiceStats {
  readonly history: DecayedCount;
  /** How often each kind of change was made on it. */
  readonly models: Readonly<Record<string, number>>;
}
