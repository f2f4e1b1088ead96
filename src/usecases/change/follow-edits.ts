import { materialDiff, raiseRound } from '../../domain/approvals';
import { answerField } from '../../domain/approvals/sealed-fields';
import { rankOf } from '../../domain/risk';
import type { PracticeRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { Phase } from '../../store/issue-state-types';
import { closeOpenRound, openRoundOf } from './close-open-round';
import { levelInForce } from './level-in-force';
import {
  assessmentMade,
  nextAssessment,
  openNextRound,
  rostersFor,
  type ChangeSight,
  type Draft,
} from './open-next-round';
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
  if (!isNew || state.assessments.length === 0) return reroute(draft, sight, now);
  return reroute(
    {
      state: { ...state, assessments: [...state.assessments, assessment] },
      happenings: [...draft.happenings, assessmentMade(assessment)],
    },
    sight,
    now,
  );
}

/**
 * Has the open round follow the level in force: what it asks for more is added and its ballots stand. A fall takes nothing away.
 * Nothing happens when the round follows it already.
 */
export async function reroute(draft: Draft, sight: ChangeSight, now: Millis): Promise<Draft> {
  const { state } = draft;
  const round = openRoundOf(state);
  const assessment = state.assessments.at(-1);
  if (round === null || assessment === undefined) return draft;
  const level = levelInForce(state, assessment, now);
  if (round.assessmentNumber === assessment.number && rankOf(level) <= rankOf(round.level)) return draft;
  const policy = sight.rules.project.approvalPolicies.find(
    ({ id, version }) => id === round.policyId && version === round.policyVersion,
  );
  const raised =
    policy === undefined
      ? { ...round, assessmentNumber: assessment.number }
      : raiseRound(round, {
          issueId: sight.issue.id,
          at: now,
          policy,
          level,
          rosters: await rostersFor(policy, level, sight.rosterOf),
          assessmentNumber: assessment.number,
        });
  return {
    ...draft,
    state: { ...state, rounds: state.rounds.map((one) => (one.id === round.id ? raised : one)) },
  };
}

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
