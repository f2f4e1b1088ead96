import { checkOverride, rankOf } from '../../domain/risk';
import { LEVELS, type Assessment, type Level } from '../../domain/risk/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState, Phase, SetLevel } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import { exclusionsOf } from '../change/exclusions-of';
import { levelInForce, overrideInForce } from '../change/level-in-force';
import type { Draft } from '../change/open-next-round';
import { windowOf } from '../change/read-change';
import { rightsOn, type Rights } from '../change/rights';
import type { UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { Refusal } from '../refusal';
import { changeViewOf, notAdopted } from '../view-change';

/** Levels route approval: before there is one, and after the gate, there is nothing to set. */
const ROUTED: readonly Phase[] = ['submitted', 'scheduled', 'onHold'];

type Standing = Pick<IssueState, 'phase' | 'assessments' | 'overrides' | 'duties'>;

/**
 * Sets the level of a change by hand. Raising is free for whoever may edit it; lowering is for a change manager without a part in
 * it, one step at most, never below what stoppers ask for, with a reason. What a higher level asks for is added to the open round.
 */
export const overrideLevel: UseCase<'change.override'> = async (deps, request, { accountId }) => {
  const { issueId, to, reason, assessmentNumber } = request;
  const rights = await rightsOn(deps, issueId);
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  const { now, rules, issue } = folded;
  const { end: until } = windowOf(rules.practice, issue);
  const after = await amendChange(deps, folded, (state): Draft => {
    const set: SetLevel = { to, by: accountId, reason, assessmentNumber, at: now, until };
    const why = whyNot(state, set, rights, now);
    if (why !== null) throw new Refusal(why.code, why.text, why.remedy);
    const data = { to, reason, assessmentNumber, from: standingLevel(state, now), until };
    return {
      state: { ...state, overrides: [...state.overrides, set] },
      happenings: [{ kind: 'level set', at: now, actor: accountId, data }],
    };
  });
  return changeViewOf(deps, after, accountId);
};

const standingLevel = (state: Standing, now: Millis): Level | null => {
  const assessment = state.assessments.at(-1);
  return assessment === undefined ? null : levelInForce(state, assessment, now);
};

interface Why {
  readonly code: 'CONFLICT' | 'NOT_ALLOWED' | 'STALE';
  readonly text: string;
  readonly remedy: string;
}

/** Why this level may not be set by this person; null when it may. */
function whyNot(state: Standing, set: SetLevel, rights: Rights, now: Millis): Why | null {
  const assessment = state.assessments.at(-1);
  if (assessment === undefined || !ROUTED.includes(state.phase))
    return {
      code: 'CONFLICT',
      text: 'A level is set between submission and implementation.',
      remedy: 'Submit the change first.',
    };
  if (set.assessmentNumber !== assessment.number)
    return {
      code: 'STALE',
      text: 'The change was assessed again meanwhile.',
      remedy: 'Look at the new assessment first.',
    };
  const isExcluded = exclusionsOf(state.duties).some(({ accountId }) => accountId === set.by);
  const verdict = checkOverride(assessment, set, { isChangeManager: rights.lower, isExcluded });
  if (!verdict.ok) return { code: 'NOT_ALLOWED', text: verdict.text, remedy: LOWERING };
  if (takesBackRaise(state, assessment, set, now) && !(rights.lower && !isExcluded && set.reason !== ''))
    return {
      code: 'NOT_ALLOWED',
      text: 'Somebody else has raised the level: taking that back is lowering it.',
      remedy: LOWERING,
    };
  if (!rights.edit && !rights.lower)
    return {
      code: 'NOT_ALLOWED',
      text: 'You need the permission to edit this issue for this.',
      remedy: 'Ask a project administrator for it.',
    };
  return null;
}

const LOWERING = 'Ask a change manager who has no part in the change, and give a reason.';

/** The level in force was raised by somebody else, and this is less. */
function takesBackRaise(state: Standing, assessment: Assessment, set: SetLevel, now: Millis): boolean {
  const raised = overrideInForce(state, assessment, now);
  return (
    raised !== null && raised.by !== set.by && rankOf(set.to) < rankOf(levelInForce(state, assessment, now))
  );
}

/** The levels that a person may set now, and why not lower; for the panel. */
export function settableLevels(
  state: Standing,
  accountId: string,
  rights: Rights,
  now: Millis,
): { readonly canSetLevel: Level[]; readonly whyNotLower: string | null } {
  const assessment = state.assessments.at(-1);
  if (assessment === undefined || !ROUTED.includes(state.phase))
    return { canSetLevel: [], whyNotLower: null };
  const inForce = levelInForce(state, assessment, now);
  const tried = LEVELS.filter((level) => level !== inForce).map((to) => {
    const { number: assessmentNumber } = assessment;
    const set = { to, by: accountId, reason: 'asked', assessmentNumber, at: now, until: null };
    return { to, why: whyNot(state, set, rights, now) };
  });
  const lower = tried.filter(({ to }) => rankOf(to) < rankOf(inForce));
  const nearest = lower.at(-1);
  return {
    canSetLevel: tried.filter(({ why }) => why === null).map(({ to }) => to),
    whyNotLower: lower.some(({ why }) => why === null) ? null : (nearest?.why?.text ?? null),
  };
}
