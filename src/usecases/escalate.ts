import type { DueStep } from '../domain/sla/escalations';
import type { Millis } from '../domain/time/types';
import type { FiredStep, IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { readHistory } from './clocks/read-history';
import { clocksDueAt, replayClocks, stepsDue, type Clock } from './clocks/replay-clocks';
import type { Deps } from './deps';
import { runStep } from './escalations/run-step';
import { keyOf } from './escalations/scene';
import { sendDigests } from './escalations/send-digests';
import { foldIssue, type Folded } from './fold-issue';
import type { Happening } from './happening';
import { record } from './record';

export { MARKER } from './escalations/scene';

/**
 * Sends what is due on a freshly folded issue, each step once: claimed in the aggregate, done in Jira, confirmed. Steps that
 * a crash left claimed go on where they stopped. Our own writes have no events, so the issue is folded again afterwards.
 */
export async function escalate(deps: Deps, folded: Folded): Promise<IssueState> {
  const { rules, issue, now } = folded;
  const older = await deps.store.issues.olderFacts(folded.state);
  const history = readHistory(rules, issue, folded.entries ?? [], [...older, ...folded.state.facts]);
  const clocks = replayClocks(rules, history, folded.state.pins, now);
  const left = folded.state.fired.filter(({ outcome }) => outcome === 'claimed');
  const claimed = await claim(deps, folded, clocks);
  const steps = [...left, ...claimed.steps];
  for (const step of steps) {
    const clock = clocks.find(({ policy }) => policy.id === step.policyId);
    const definition = clock?.policy.escalations.find(({ id }) => id === step.step);
    const isLeftOver = left.includes(step);
    await runStep({ deps, folded, step, clock, definition, isLeftOver }, clocks);
  }
  const hasMails = claimed.state.waitingMails.some(({ at }) => Date.parse(at) <= now);
  const digested = hasMails ? await sendDigests(deps, folded, clocks) : null;
  if (steps.length === 0) return digested ?? claimed.state;
  const again = await foldIssue(deps, { issueId: issue.id, act: true });
  return again?.state ?? claimed.state;
}

/** Writes the claims down, and what is passed and not sent any more. Nothing is written when nothing is due. */
async function claim(
  { store, clock }: Deps,
  { rules, issue, state: start, now }: Folded,
  clocks: readonly Clock[],
): Promise<{ readonly state: IssueState; readonly steps: readonly FiredStep[] }> {
  return retryOnConflict(async (attempt) => {
    const state = attempt === 0 ? start : ((await store.issues.get(issue.id)) ?? start);
    const steps: FiredStep[] = [];
    const passed: FiredStep[] = [];
    const happenings: Happening[] = [];
    for (const clock of clocks) {
      const due = stepsDue(rules, clock, state.fired, now);
      if (due.send !== null) steps.push(claimedStep(clock, due.send, now));
      for (const step of due.passedNotSent) {
        passed.push(firedStep(clock, step, 'passedNotSent', now));
        happenings.push({
          kind: 'escalation passed, not sent',
          at: now,
          actor: null,
          data: { key: step.key, why: step.why },
        });
      }
    }
    for (const step of steps)
      happenings.push({ kind: 'escalation claimed', at: now, actor: null, data: { key: keyOf(step) } });
    if (happenings.length === 0) return { state, steps };
    const fired = [...state.fired, ...passed, ...steps];
    const dueAt = clocksDueAt(rules, clocks, { ...state, fired }, now);
    return { state: await record({ store, clock }, { ...state, fired, dueAt }, happenings), steps };
  });
}

const claimedStep = (clock: Clock, due: DueStep, now: Millis): FiredStep => ({
  ...firedStep(clock, due, 'claimed', now),
  actions: due.step.actions.map(() => ({ outcome: 'waiting', ref: null, why: null })),
});

const firedStep = (
  { policy }: Clock,
  { cycle, step, at }: DueStep,
  outcome: FiredStep['outcome'],
  now: Millis,
): FiredStep => ({
  policyId: policy.id,
  cycle,
  step: step.id,
  dueAt: at,
  claimedAt: now,
  outcome,
  commentId: null,
});
