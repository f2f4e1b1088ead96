import type { ChangeView } from '../contract/change';
import { Refusal } from './refusal';
import { assessChange, modelOfVersion } from './change/assess-change';
import { openRoundOf } from './change/close-open-round';
import { judgeGate } from './change/judge-gate';
import { previewRound } from './change/preview-round';
import { contentOf, windowOf } from './change/read-change';
import { viewApproval } from './change/view-approval';
import { viewAssessment } from './change/view-assessment';
import { viewHeadline } from './change/view-headline';
import type { Deps, UseCase } from './deps';
import { foldIssue, type Folded } from './fold-issue';
import { isoOf } from '../jira/instant';
import { whenItCan } from './when-it-can';
import { publishLater } from './publish-fields';
import { previewRosters } from './read-rosters';
import { returnLater } from './return-rejected';

/** The change panel: folds the issue first, so it is right even before any event has arrived. */
export const viewChange: UseCase<'change.view'> = async (deps, { issueId }, caller) => {
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  await whenItCan(deps, 'publish', () => publishLater(deps, folded.state));
  await whenItCan(deps, 'return', () => returnLater(deps, folded.state));
  return changeViewOf(deps, folded, caller.accountId);
};

export const notAdopted = (): Refusal =>
  new Refusal(
    'NOT_ADOPTED',
    'Steward does not look after this issue type in this project.',
    'An administrator can adopt the practice on the Steward page.',
  );

/** The view of a folded change for one person. */
export async function changeViewOf(deps: Deps, folded: Folded, accountId: string): Promise<ChangeView> {
  const { rules, issue, state, now } = folded;
  const content = contentOf(rules.practice, issue);
  const isPreview = needsPreview(folded);
  const live = assessChange(rules, issue, content, {
    number: state.assessments.length + 1,
    at: now,
    cause: 'preview',
  });
  const partial: ChangeView['partial'] = [];
  let isStale = false;
  const rosterOf = previewRosters(deps, folded.rosterOf, {
    stale: () => (isStale = true),
    failure: (message) => partial.push({ part: 'approval', message }),
  });
  const preview = isPreview
    ? await previewRound(rules, issue.id, state.rounds.length + 1, content, live, rosterOf, now)
    : null;
  if (isStale)
    await whenItCan(deps, 'rosters', () =>
      deps.queue.push('issue-work', { kind: 'rosters', issueId: issue.id }),
    );
  const pinned = isPreview ? undefined : state.assessments.at(-1);
  const assessment = viewAssessment(
    modelOfVersion(rules.rules, pinned?.modelVersion ?? live.modelVersion, now),
    pinned ?? live,
    pinned !== undefined,
  );
  const { view: approval, decision } = viewApproval(state, preview, content, accountId, now);
  const verdict = judgeGate(rules, state, issue, content, { screenEdits: [], behind: null }, now);
  const { start, end } = windowOf(rules.practice, issue);
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, statusName: issue.status.name },
    at: isoOf(now),
    phase: state.phase === 'clocks' ? 'draft' : state.phase,
    headline: viewHeadline(state, assessment, approval, decision, verdict),
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
    partial,
  };
}

/** Nothing is open and nothing has ended the change: what would be asked is more useful than what was. */
function needsPreview({ state }: Folded): boolean {
  if (openRoundOf(state) !== null) return false;
  return state.rounds.length === 0 || state.phase === 'draft';
}
