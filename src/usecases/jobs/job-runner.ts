import type { PlanItem } from '../../contract/admin';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';

export type StepOutcome =
  | { readonly kind: 'done'; readonly bindings: Readonly<Record<string, string>> }
  /** A task of Jira's is under way; come back for it. */
  | {
      readonly kind: 'waiting';
      readonly taskId: string;
      readonly bindings: Readonly<Record<string, string>>;
    }
  /** A part of it is done: go on with the same step. What it has reached is in the bindings that it gives. */
  | {
      readonly kind: 'again';
      readonly bindings: Readonly<Record<string, string>>;
      /** Seconds to rest before; absent: at once, if this run has time left. */
      readonly afterSeconds?: number;
      /** How far it is, for people: "1,200 of 4,000 tickets". */
      readonly message?: string;
    };

export const stepDone = (bindings: Readonly<Record<string, string>> = {}): StepOutcome => ({
  kind: 'done',
  bindings,
});

/** What one kind of job knows of itself; claiming, order, progress, retrying and waiting are the same for all. */
export interface JobRunner {
  /** Does one step, or looks after the task it started. May be called again for a step that was cut off. */
  run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome>;
  /** After the last step, before the job counts as done. May be called again. */
  finish?(deps: Deps, job: Job, steps: readonly JobStep[]): Promise<void>;
  /** What is left for the admin to do by hand, steps that were left out included. */
  byHand?(job: Job, steps: readonly JobStep[]): readonly PlanItem[];
  /** May be stopped by a person before its end. What it leaves behind must be harmless. */
  readonly canCancel?: true;
  /** Whether a failed step can be left out without harm to those after it. Absent: never. */
  canSkip?(job: Job, step: JobStep): boolean;
}
