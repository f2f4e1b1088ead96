import type { ChangeView } from '../contract/change';
import { notAdopted } from './approvals/not-adopted';
import { previewSeating } from './approvals/preview-seating';
import { assessChange } from './change/assess-change';
import { lastRoundOf, openRoundOf } from './change/close-open-round';
import { judgeGate } from './change/judge-gate';
import { previewRound } from './change/preview-round';
import { contentOf, windowOf } from './change/read-change';
import { viewApproval } from './change/view-approval';
import { viewAssessment } from './change/view-assessment';
import { viewHeadline } from './change/view-headline';
import { viewQuestions } from './change/view-questions';
import { viewSchedule } from './change/view-schedule';
import { overrideInForce } from './change/level-in-force';
import { rightsOn } from './change/rights';
import type { Deps, UseCase } from './deps';
import { foldIssue, type Folded } from './fold-issue';
import { followUp } from './follow-up';
import { isoOf } from '../jira/instant';
import { whenItCan } from './when-it-can';
import { modelOfVersion } from './risk/model-versions';
import { settableLevels } from './risk/override-level';
import { windowOffers } from './risk/window-offers';
import { planAsSeen } from './schedule/plan-at-gate';
import { viewSince } from './review/view-since';
import { publishLater } from './publish-fields';
import { returnLater } from './return-rejected';

/** The change panel: folds the issue first, so it is right even before any event has arrived. */
export const viewChange: UseCase<'change.view'> = async (deps, { issueId }, caller) => {
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  const state = await followUp(deps, folded.state, [
    () => publishLater(deps, folded.rules.rules.appFields, folded.state),
    () => returnLater(deps, folded.state),
  ]);
  return changeViewOf(deps, { ...folded, state }, caller.accountId);
};

export { notAdopted };

/** The view of a folded change for one person. */
export async function changeViewOf(deps: Deps, folded: Folded, accountId: string): Promise<ChangeView> {
  const { rules, issue, state, now } = folded;
  const content = contentOf(rules, issue, state);
  const isPreview = needsPreview(folded);
  const live = assessChange(rules, issue, content, state, {
    number: state.assessments.length + 1,
    at: now,
    cause: 'preview',
  });
  const partial: ChangeView['partial'] = [];
  let isStale = false;
  const seating = previewSeating(deps, rules, issue, {
    stale: () => (isStale = true),
    failure: (message) => partial.push({ part: 'approval', message }),
  });
  const preview = isPreview ? await previewRound(state, { rules, issue, content, seating }, live, now) : null;
  if (isStale)
    await whenItCan(deps, 'rosters', () =>
      deps.queue.push('issue-work', { kind: 'rosters', issueId: issue.id }),
    );
  const pinned = isPreview ? undefined : state.assessments.at(-1);
  const shown = pinned ?? live;
  const [model, rights] = await Promise.all([
    modelOfVersion(deps, rules.rules, shown.modelVersion, now),
    rightsOn(deps, issue.id),
  ]);
  const set = pinned === undefined ? null : overrideInForce(state, pinned, now);
  const assessment = viewAssessment(
    model,
    shown,
    { pinned: pinned !== undefined, set },
    windowOffers(folded),
  );
  const { view: approval, decision } = viewApproval({
    found: rules,
    ...{ state, preview, content, accountId, rights, now },
  });
  const verdict = judgeGate(
    rules,
    state,
    issue,
    content,
    { screenEdits: [], behind: null, plan: planAsSeen(rules, state, issue) },
    now,
  );
  const { start, end } = windowOf(rules.practice, issue);
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, statusName: issue.status.name },
    at: isoOf(now),
    phase: state.phase === 'clocks' ? 'draft' : state.phase,
    headline: viewHeadline(state, assessment, approval, decision, verdict, now),
    assessment,
    approval,
    window: {
      start: start === null ? null : isoOf(start),
      end: end === null ? null : isoOf(end),
      state:
        start === null || end === null ? 'none' : now < start ? 'before' : now <= end ? 'inside' : 'after',
    },
    gate: {
      mode: rules.project.gate.mode,
      passes: verdict.passes,
      missing: verdict.missing.map((one) => ({ ...one })),
    },
    questions: viewQuestions(folded, live.input),
    schedule: viewSchedule(folded, content),
    services: {
      known: (state.evidence?.services ?? []).map(({ id, name }) => ({ id, name })),
      unknown: [...(state.evidence?.unknown ?? [])],
    },
    you: {
      canEdit: rights.edit,
      ...(pinned === undefined ? NO_LEVELS : settableLevels(state, accountId, rights, now)),
    },
    ...viewSince(folded, content, accountId, rights, partial),
    partial,
  };
}

/** Before submission there is no level to set. */
const NO_LEVELS = { canSetLevel: [], whyNotLower: null };

/** Nothing is open and nothing has ended the change: what would be asked is more useful than what was. */
function needsPreview({ state }: Folded): boolean {
  if (openRoundOf(state) !== null) return false;
  return lastRoundOf(state) === null || state.phase === 'draft';
}
