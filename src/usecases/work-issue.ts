import * as z from '../shape';
import type { RulesInForce } from '../domain/rules/types';
import type { IssueState } from '../store/issue-state-types';
import { StoreBusy, VersionConflict } from '../store/errors';
import { isoOf } from '../jira/instant';
import { JiraError } from '../jira/errors';
import { remindLater } from './asking/ask-later';
import { hasClocks } from './clocks/clock-fields';
import { putLetter } from './dead-letters';
import type { Deps, IssueWork } from './deps';
import { escalate } from './escalate';
import { foldIssue } from './fold-issue';
import { tellUnauthorised } from './gate/tell-unauthorised';
import { keepDecided } from './policies/keep-decided';
import { rerouteChange } from './policies/reroute-change';
import { publishFields } from './publish-fields';
import { refreshRosters } from './approvals/roster-cache';
import { keepIssue } from './reports/keep-issue';
import { noteIncident } from './services/note-incident';
import { workOutcome } from './risk/count-outcome';
import { reconcileIssue } from './upkeep/reconcile';
import { pushDueSoon } from './push-due-soon';
import { returnLater, returnRejected } from './return-rejected';
import { tellFrozen } from './schedule/tell-frozen';
import { workConflicts, workSchedule } from './schedule/work-schedule';

export const issueWork = z.object({
  kind: z.enum([
    'due',
    'publish',
    'fold',
    'return',
    'rosters',
    'keep',
    'reconcile',
    'schedule',
    'conflicts',
    'frozen',
    'outcome',
    'activity',
    'unauthorised',
    'decided',
    'reroute',
  ]),
  issueId: z.string().regex(/^\d+$/),
}) satisfies z.Reader<IssueWork>;

/** Does what a message asks. A message may come late or twice: what is not due any more costs one read. */
export async function workIssue(deps: Deps, work: IssueWork): Promise<void> {
  const basis = await deps.store.issues.getWithRules(work.issueId);
  if (basis.rules === null) return;
  switch (work.kind) {
    case 'publish':
      if (basis.state !== null) await publishFields(deps, basis.rules.appFields, basis.state);
      return;
    case 'rosters': {
      const project = basis.state === null ? undefined : basis.rules.projects[basis.state.projectId];
      if (project !== undefined) await refreshRosters(deps, basis.rules, project);
      return;
    }
    case 'keep':
      return keepIssue(deps, work.issueId);
    case 'reconcile':
      return basis.state === null ? undefined : reconcileIssue(deps, basis.state);
    case 'schedule':
    case 'conflicts':
    case 'frozen':
    case 'outcome':
    case 'activity':
    case 'unauthorised':
    case 'decided':
    case 'reroute':
      return basis.state === null ? undefined : AFTERWARDS[work.kind](deps, basis.rules, basis.state);
    case 'fold':
    case 'return':
      return refold(deps, work.issueId, basis);
    case 'due':
      return basis.state !== null && isDue(basis.state, deps.clock.now())
        ? workDue(deps, basis.state, basis)
        : undefined;
  }
}

/** What an issue changes in records that others read: each is brought up to what the aggregate says now. */
const AFTERWARDS: Readonly<
  Record<
    'schedule' | 'conflicts' | 'frozen' | 'outcome' | 'activity' | 'unauthorised' | 'decided' | 'reroute',
    (deps: Deps, rules: RulesInForce, state: IssueState) => Promise<void>
  >
> = {
  schedule: workSchedule,
  conflicts: workConflicts,
  frozen: tellFrozen,
  outcome: workOutcome,
  activity: noteIncident,
  unauthorised: tellUnauthorised,
  decided: (deps, _rules, state) => keepDecided(deps, state),
  reroute: (deps, _rules, state) => rerouteChange(deps, state),
};

type Basis = Awaited<ReturnType<Deps['store']['issues']['getWithRules']>>;

/** The queue counts whole seconds, so a message may come up to a second early. */
const isDue = ({ dueAt }: IssueState, now: number): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now + 999;

async function refold(deps: Deps, issueId: string, basis: Basis): Promise<void> {
  let folded = await foldIssue(deps, { issueId, basis, act: true });
  if (folded === null) return;
  if (await returnRejected(deps, folded)) folded = (await foldIssue(deps, { issueId, act: true })) ?? folded;
  await pushDueSoon(deps, await publishFields(deps, folded.rules.rules.appFields, folded.state));
}

async function workDue(deps: Deps, state: IssueState, basis: Basis): Promise<void> {
  try {
    const folded = await foldIssue(deps, { issueId: state.issueId, basis, act: true });
    if (folded === null) return putOff(deps, state, null);
    // While old comments are still being taken up nobody can say where a clock stands: the sweep comes back.
    const isWhole = folded.state.cursor.commentsRead === undefined;
    const after = isWhole && hasClocks(folded.rules) ? await escalate(deps, folded) : folded.state;
    const published = await publishFields(deps, folded.rules.rules.appFields, after);
    await returnLater(deps, published);
    await remindLater(deps, published);
    if (published.attempts > 0) await deps.store.issues.save({ ...published, attempts: 0 }, []);
    // What is still due now could not be dealt with: the next sweep tries again, not this minute.
    if (published.dueAt !== null && Date.parse(published.dueAt) > deps.clock.now())
      await pushDueSoon(deps, published);
  } catch (error) {
    // Jira asks to wait, or somebody else writes: the queue brings the message back.
    if (error instanceof StoreBusy || (error instanceof JiraError && error.code === 'RATE_LIMITED'))
      throw error;
    deps.log.error('due.failed', error, { issueId: state.issueId, attempts: state.attempts + 1 });
    await giveTime(deps, state.issueId, error);
  }
}

const MINUTE = 60_000;
const GIVE_UP_AFTER = 8;

/** Moves a row that keeps failing forward in time, so that it can't starve the others; in the end a dead letter tells. */
async function giveTime(deps: Deps, issueId: string, error: unknown): Promise<void> {
  const state = await deps.store.issues.get(issueId);
  if (state === null) return;
  const attempts = state.attempts + 1;
  const now = deps.clock.now();
  if (attempts < GIVE_UP_AFTER)
    return putOff(deps, { ...state, attempts }, isoOf(now + Math.min(60, 2 ** attempts) * MINUTE));
  const why = error instanceof Error ? error.message : String(error);
  const { projectId } = state;
  await putLetter(deps, `due-${issueId}-${state.dueAt ?? ''}`, { what: 'due', issueId, projectId, why });
  await putOff(deps, { ...state, attempts: 0 }, isoOf(now + 24 * 60 * MINUTE));
}

async function putOff(deps: Deps, state: IssueState, dueAt: string | null): Promise<void> {
  try {
    await deps.store.issues.save({ ...state, dueAt }, []);
  } catch (error) {
    // Somebody else moved it on meanwhile, with a due instant of its own.
    if (!(error instanceof VersionConflict)) throw error;
  }
}
