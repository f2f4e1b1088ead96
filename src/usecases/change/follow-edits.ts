import { materialDiff } from '../../domain/approvals/material';
import { missingStages, opensOnRaise, raiseRound } from '../../domain/approvals/raise-round';
import { answerField } from '../../domain/approvals/sealed-fields';
import type { Round } from '../../domain/approvals/types';
import type { PracticeRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { Phase } from '../../store/issue-state-types';
import { openingOf } from '../approvals/opening-of';
import { delegate, settleSeats, stagesOpened, withRound } from '../approvals/settle-seats';
import { closeOpenRound, openRoundOf } from './close-open-round';
import { assessmentMade, nextAssessment } from './next-assessment';
import { openNextRound, routedNow, type ChangeSight, type Draft } from './open-next-round';
import { putBack } from './put-back';
import { sealedFieldId } from './read-change';

/** Before the gate an edit voids what was approved; after it, edits are deviations for the review. */
const BEFORE_GATE: readonly Phase[] = ['submitted', 'scheduled', 'onHold'];

/**
 * Compares what stands in the issue with what the open round covers. A material edit closes the round as void, with
 * the difference, and opens the next. Any other changed answer makes a new assessment; if that asks for more, the
 * missing stages are added to the round and its ballots stand. `known` is the round that was open before this fold.
 */
export async function followEdits(
  draft: Draft,
  sight: ChangeSight,
  entries: readonly ChangeEntry[],
  known: string | null,
  now: Millis,
): Promise<Draft> {
  const round = openRoundOf(draft.state);
  if (round === null || !BEFORE_GATE.includes(draft.state.phase)) return draft;
  const edited = materialDiff(round.content, sight.content);
  const { practice } = sight.rules;
  const { changelogId } = draft.state.cursor;
  // A round that this very fold has opened covers what stands there now, whatever stood there before.
  const diff =
    edited.length > 0 || round.id !== known
      ? edited
      : putBack(practice, round, sight.content, entries, changelogId);
  if (diff.length > 0) {
    const fields = diff.map(({ field }) => field);
    const { at, by } =
      answerAmong(draft.state, fields) ?? editOf(sight.rules.practice, entries, fields, round.openedAt, now);
    const closed = closeOpenRound(draft, { at, by, how: 'void', diff });
    const cause = `edited: ${diff.map(({ name }) => name).join(', ')}`;
    return openNextRound(closed, sight, { at, by: null, cause });
  }
  return reassess(draft, sight, now);
}

async function reassess(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const { state } = draft;
  const { assessment, isNew } = nextAssessment(state, sight, { at: now, cause: null });
  const assessed =
    !isNew || state.assessments.length === 0
      ? draft
      : {
          state: { ...state, assessments: [...state.assessments, assessment] },
          happenings: [...draft.happenings, assessmentMade(assessment)],
        };
  return settleSeats(await reroute(assessed, sight, now), sight, now);
}

/**
 * Has the open round follow what the policy that it opened under says by now: what it asks for more is added and ballots stand. What
 * it asks for less takes nothing away. What moves without the change (freezes, other changes) is left as it was when it opened: the
 * gate judges that live.
 */
export async function reroute(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const { state } = draft;
  const round = openRoundOf(state);
  const assessment = state.assessments.at(-1);
  if (round === null || round.purpose === 'retro' || assessment === undefined) return draft;
  const policy = sight.rules.project.approvalPolicies.find(
    ({ id, version }) => id === round.policyId && version === round.policyVersion,
  );
  if (policy === undefined) return followed(draft, { ...round, assessmentNumber: assessment.number });
  const { input, routed } = routedNow(state, sight, assessment, policy, now, round.input);
  const missing = opensOnRaise(round, missingStages(round, routed));
  const raised = raiseRound(round, {
    ...(await openingOf(sight.seating, sight.rules.rules, missing, now)),
    input,
    routed,
    assessmentNumber: assessment.number,
  });
  const next = followed(draft, raised);
  if (missing.length === 0) return next;
  const happenings = [...next.happenings, ...stagesOpened(raised, missing, now)];
  return delegate({ ...next, happenings }, sight, raised, now);
}

const followed = (draft: Draft, round: Round): Draft =>
  openRoundOf(draft.state) === round ? draft : { ...draft, state: withRound(draft.state, round) };

/** The last answer to one of the questions among these fields; null when there is none. */
const answerAmong = (
  { answers }: Draft['state'],
  fields: readonly string[],
): { readonly at: Millis; readonly by: string | null } | null =>
  answers.findLast(({ question }) => fields.includes(answerField(question))) ?? null;

/** Who made the last of these edits, and when, as far as the changelog tells. */
function editOf(
  practice: PracticeRules,
  entries: readonly ChangeEntry[],
  fields: readonly string[],
  since: Millis,
  now: Millis,
): { readonly at: Millis; readonly by: string | null } {
  const ids = new Set(fields.map((field) => sealedFieldId(practice, field)));
  const edit = entries.findLast(
    (entry) => entry.at >= since && entry.items.some(({ fieldId }) => ids.has(fieldId)),
  );
  return { at: edit?.at ?? now, by: edit?.author ?? null };
}
