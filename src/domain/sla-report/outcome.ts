import { fieldAt } from '../history/build-history';
import type { History } from '../history/types';
import { decidedAt } from '../sla/compliance';
import type { Agreement, Replay, SlaPolicy } from '../sla/types';
import type { Millis } from '../time/types';

/** One decided cycle: what reports are made of. */
export interface Outcome {
  readonly issueId: string;
  readonly key: string;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly agreement: Agreement;
  readonly cycle: number;
  /** The goal in force when it was decided; null only where the clock was missed by a goal that then fell away. */
  readonly goalId: string | null;
  /** Ids as they were when it was decided; null when empty. */
  readonly priority: string | null;
  readonly team: string | null;
  readonly type: string | null;
  /** Met: when it was stopped. Missed: the instant of the breach, even if it is still open. */
  readonly decidedAt: Millis;
  readonly result: 'met' | 'missed';
  /** Only of a missed one: it was excused; what was given as the reason. */
  readonly excused: boolean;
  readonly reason: string | null;
  /** Used time at the stop or so far, and the target it is held against, in the goal's unit. */
  readonly elapsed: Millis;
  readonly target: Millis;
  /** Null while the clock is open, which only a missed one can be. */
  readonly endedAt: Millis | null;
}

export interface OutcomeMeta {
  readonly issueId: string;
  readonly key: string;
  readonly history: History;
  /** Id of the field that holds the team; null when the project has none. */
  readonly teamField: string | null;
  /** What people said of a breach, by the number of the cycle. */
  readonly notes: ReadonlyMap<number, { readonly excused: boolean; readonly reason: string | null }>;
}

/** The cycles of a replay that are decided, as a report dates and counts them (see `compliance`). */
export function outcomesOf(policy: SlaPolicy, replay: Replay, meta: OutcomeMeta): Outcome[] {
  return replay.cycles.flatMap((cycle): Outcome[] => {
    const at = decidedAt(cycle);
    if (at === null) return [];
    const note = cycle.breached ? meta.notes.get(cycle.number) : undefined;
    const judged = cycle.breached ? cycle.goals.findLast((goal) => goal.at <= at) : undefined;
    const value = (field: string | null): string | null =>
      field === null ? null : fieldAt(meta.history, field, at).id;
    return [
      {
        issueId: meta.issueId,
        key: meta.key,
        policyId: replay.policyId,
        policyVersion: replay.policyVersion,
        agreement: policy.agreement,
        cycle: cycle.number,
        goalId: judged ? judged.goalId : cycle.goalId,
        priority: value('priority'),
        team: value(meta.teamField),
        type: value('issuetype'),
        decidedAt: at,
        result: cycle.breached ? 'missed' : 'met',
        excused: note?.excused ?? false,
        reason: note?.reason ?? null,
        elapsed: cycle.elapsedTime,
        target: judged?.target ?? cycle.goalDuration,
        endedAt: cycle.stopTime,
      },
    ];
  });
}
