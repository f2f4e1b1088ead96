import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { isStorageLimit, VersionConflict } from '../../store/errors';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { foldIssue } from '../fold-issue';
import { publishFields } from '../publish-fields';
import { pushDueSoon } from '../push-due-soon';
import { followAgain } from './follow-again';
import { report } from './reconcile-report';

/**
 * The rolling reconcile of one issue: replays it from its fresh history and holds what is kept of it against that. What differs
 * (an event was lost, a repair changed a rule) is put right by the ordinary fold, and reported.
 */
export async function reconcileIssue(deps: Deps, state: IssueState): Promise<void> {
  const what = await lookAt(deps, state);
  const differing = what.length === 0 ? [] : [{ issueId: state.issueId, what }];
  await report(deps, state.projectId, { checked: 1, differing });
}

/** What lists, the sweep and the fields go by. */
const LOOKED_AT = [
  'clocks',
  'dueAt',
  'slaDue',
  'wanted',
  'phase',
] as const satisfies readonly (keyof IssueState)[];

/** That time goes by is no difference: whether a running clock is at risk is told when somebody looks. */
const essence = (value: unknown): string =>
  JSON.stringify(value).replace(/atRisk|At risk|Running/g, 'running');

/** An issue that can't be looked at is not tried again and again; only when Jira or the store want a rest, the message waits. */
async function lookAt(deps: Deps, state: IssueState): Promise<string[]> {
  try {
    return await holdAgainstHistory(deps, state);
  } catch (error) {
    if (isStorageLimit(error) || (error instanceof JiraError && error.code === 'RATE_LIMITED')) throw error;
    const { issueId } = state;
    if (error instanceof JiraError && error.code === 'NOT_FOUND') {
      await noteLook(deps, gone(state));
      return ['deleted'];
    }
    deps.log.error('reconcile.failed', error, { issueId });
    await noteLook(deps, state);
    return ['unreadable'];
  }
}

/** An issue that Jira no longer has, and of whose end nobody told us: nothing of it is open. */
const gone = (state: IssueState): IssueState => ({
  ...state,
  dueAt: null,
  slaDue: null,
  clocks: [],
  openCases: [],
  waitingMails: [],
  wanted: state.published,
  phase: state.practice === 'change-enablement' ? state.phase : 'closed',
});

/** Folds one issue as an event would, and tells what was different before. */
async function holdAgainstHistory(deps: Deps, { issueId }: IssueState): Promise<string[]> {
  const basis = await deps.store.issues.getWithRules(issueId);
  const before = basis.state;
  if (before === null) return [];
  const folded = await foldIssue(deps, { issueId, basis, act: true, replays: true });
  if (folded === null) return [];
  const { rules, state: after } = folded;
  const what = LOOKED_AT.filter((part) => essence(before[part]) !== essence(after[part]));
  const published = await publishFields(deps, rules.rules.appFields, after);
  if (what.length > 0) await pushDueSoon(deps, published);
  await followAgain(deps, folded, published);
  await noteLook(deps, published);
  return [...what];
}

/** A fold that found nothing new writes nothing; that it looked must be known, or it would look at the same issues for ever. */
async function noteLook({ store, clock }: Pick<Deps, 'store' | 'clock'>, state: IssueState): Promise<void> {
  try {
    await store.issues.save({ ...state, seenAt: isoOf(clock.now()) }, []);
  } catch (error) {
    // Somebody else has looked meanwhile.
    if (!(error instanceof VersionConflict)) throw error;
  }
}
