import type { EmergencyEntry } from '../../domain/emergency/types';
import type { Round, Stage } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { openRoundOf } from '../change/rounds-of';
import { NEWS_MS } from './news';
import { decisionOf } from '../change/decision-of';

/** Something that change managers have to hear of at once. */
export interface Alarm {
  /** Once for all: whoever writes it down first tells it. */
  readonly id: string;
  readonly what: string;
  readonly text: string;
  /** The chairs of this stage hear of it as well; null: it is about no stage. */
  readonly stage: Stage | null;
}

/** What change managers have to hear of the last week: an emergency goes ahead without a vote, or a stage is late and names nobody else. */
export function alarmsFor(state: IssueState, now: Millis): Alarm[] {
  const isNew = (at: Millis): boolean => at > now - NEWS_MS;
  const doors = state.emergency
    .filter(({ at }) => isNew(at))
    .flatMap((entry) => doorAlarm(state.issueId, entry) ?? []);
  const round = openRoundOf(state);
  const late = round === null ? [] : lateStages(state, round, now).filter(({ dueAt = 0 }) => isNew(dueAt));
  return [
    ...doors,
    ...late.map((stage) => ({
      id: `late-${round?.id ?? ''}-${stage.definition.id}`,
      what: 'nobody has decided',
      text: `The deadline of “${stage.definition.name}” has passed, and it still waits for votes. Ask those who are missing, or have the chair add people, on the Change panel.`,
      stage,
    })),
  ];
}

function doorAlarm(issueId: string, entry: EmergencyEntry): Alarm | null {
  switch (entry.kind) {
    case 'glassBroken':
      return {
        id: `glass-${issueId}-${entry.at}`,
        what: 'glass broken',
        text: `It goes ahead without approval, for ${entry.incidentKey}. What is done has to be voted on within a working day.`,
        stage: null,
      };
    case 'phoned':
      return {
        id: `phoned-${entry.id}`,
        what: 'approved over the phone',
        text: 'It goes ahead on an approval over the phone, which the approver has a day to confirm.',
        stage: null,
      };
    case 'declared':
    case 'withdrawn':
    case 'phoneConfirmed':
    case 'phoneDenied':
      return null;
  }
}

/** Stages whose deadline asks for help and names nobody to give it. */
function lateStages(state: IssueState, round: Round, now: Millis): Stage[] {
  const decision = decisionOf(state, now);
  return round.stages.filter(
    ({ definition: { deadline }, dueAt }, index) =>
      deadline?.then === 'escalate' &&
      (deadline.to ?? []).length === 0 &&
      dueAt !== undefined &&
      dueAt <= now &&
      decision?.stages[index]?.decision === 'pending',
  );
}
