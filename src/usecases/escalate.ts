import { stepKey, type DueStep } from '../domain/sla/escalations';
import type { Millis } from '../domain/time/types';
import { addInternalComment, readComments } from '../jira/comments';
import { readProjectLead } from '../jira/read-project';
import type { FiredStep, IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { escalationText } from './clocks/escalation-text';
import { readHistory } from './clocks/read-history';
import { clocksDueAt, replayClocks, stepsDue, type Clock } from './clocks/replay-clocks';
import type { Deps } from './deps';
import type { Folded } from './fold-issue';
import { record } from './record';
import type { Happening } from './happening';

/** The comment property by which a retry recognises a comment that was written before a crash. */
export const MARKER = 'steward.escalation';

/**
 * Sends what is due on a freshly folded issue, each step once: claimed in the aggregate, done in Jira, confirmed. A
 * claim that was left over from a crash is looked for in the comments before anything is written again.
 */
export async function escalate(deps: Deps, folded: Folded): Promise<IssueState> {
  const { rules, issue, now } = folded;
  const older = await deps.store.issues.olderFacts(folded.state);
  const history = readHistory(rules, issue, folded.entries ?? [], [...older, ...folded.state.facts]);
  const clocks = replayClocks(rules, history, now);
  const left = folded.state.fired.filter(({ outcome }) => outcome === 'claimed');
  const claimed = await claim(deps, folded, clocks);
  let state = claimed.state;
  for (const step of [...left, ...claimed.steps]) {
    const clock = clocks.find(({ policy }) => policy.id === step.policyId);
    const commentId = await act(deps, folded, step, clock, left.includes(step));
    state = await confirm(deps, folded, clocks, step, commentId);
  }
  return state;
}

const keyOf = ({ policyId, cycle, step }: Pick<FiredStep, 'policyId' | 'cycle' | 'step'>): string =>
  stepKey(policyId, cycle, step);

/** Writes the claims down, and what is passed and not sent any more. Nothing is written when nothing is due. */
async function claim(
  { store }: Deps,
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
      if (due.send !== null) steps.push(firedStep(clock, due.send, 'claimed', now));
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
    const dueAt = clocksDueAt(rules, clocks, fired, now);
    return { state: await record({ store }, { ...state, fired, dueAt }, happenings), steps };
  });
}

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

/** Writes the comment, unless a crash came after it was written. Gives its id. */
async function act(
  deps: Deps,
  { issue, rules }: Folded,
  step: FiredStep,
  clock: Clock | undefined,
  isLeftOver: boolean,
): Promise<string> {
  const key = keyOf(step);
  if (isLeftOver) {
    const written = await readComments(deps.jira, issue.id);
    const found = written.find(({ properties }) =>
      properties.some((one) => one.key === MARKER && idOf(one.value) === key),
    );
    if (found !== undefined) return found.id;
  }
  const definition = clock?.policy.escalations.find(({ id }) => id === step.step);
  const to =
    definition?.action.to === 'lead' ? await readProjectLead(deps.jira, issue.projectId) : issue.assignee;
  const text = escalationText(rules.rules, clock, definition?.name ?? step.step, to, step);
  return addInternalComment(deps.jira, issue.id, text, { key: MARKER, value: { id: key } });
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null;

async function confirm(
  { store, clock }: Deps,
  { rules, issue, now }: Folded,
  clocks: readonly Clock[],
  step: FiredStep,
  commentId: string,
): Promise<IssueState> {
  return retryOnConflict(async () => {
    const state = await store.issues.get(issue.id);
    if (state === null) throw new Error(`the aggregate of issue ${issue.id} is gone`);
    const fired = state.fired.map((one) =>
      keyOf(one) === keyOf(step) ? { ...one, outcome: 'sent' as const, commentId } : one,
    );
    const dueAt = clocksDueAt(rules, clocks, fired, now);
    const data = { key: keyOf(step), commentId };
    return record({ store }, { ...state, fired, dueAt }, [
      { kind: 'escalation sent', at: clock.now(), actor: null, data },
    ]);
  });
}
