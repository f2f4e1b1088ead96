import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Job, JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { projectIn, readRules } from '../rules/change-rules';
import { compareTickets } from './compare-tickets';
import { openTickets } from './open-tickets';
import { recomputeInput, recomputeStep } from './recompute-tickets';

type Pin = NonNullable<ReturnType<typeof recomputeInput.parse>['pin']>;

/**
 * Forge takes 500 messages of a queue in a minute, and events want their share: so many tickets a minute are handed over,
 * spread over it.
 */
const REST_SECONDS = 30;

async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const { pin } = recomputeInput.parse(job.input);
  const { projectId, phase } = recomputeStep.parse(step.action);
  const rules = await readRules(deps);
  const page = await openTickets(deps, projectId, phase as Phase, step.bindings['cursor']);
  const waiting = page.states.filter((state) => !isBehindUs(state, job, pin));
  const tickets =
    pin === null
      ? waiting.filter(({ clocks }) => clocks.length > 0)
      : await moveTickets(deps, rules, pin, waiting);
  await Promise.all(tickets.map((state, index) => handOver(deps, state, index, tickets.length)));
  const done = Number(step.bindings['done'] ?? 0) + tickets.length;
  if (page.next === null) return stepDone();
  return {
    kind: 'again',
    bindings: { cursor: page.next, done: String(done) },
    message: `${done} ${done === 1 ? 'ticket' : 'tickets'} so far`,
    ...(tickets.length > 0 && { afterSeconds: REST_SECONDS }),
  };
}

/**
 * A ticket that was counted since the job began moves to the end of the list and comes by again: it is done. Rules are
 * changed before a job begins.
 */
const isBehindUs = (state: IssueState, job: Job, pin: Pin | null): boolean =>
  state.seenAt > job.startedAt && (pin === null || (state.pins[pin.policyId] ?? 0) >= pin.version);

const handOver = (deps: Deps, { issueId }: IssueState, index: number, of: number): Promise<void> =>
  deps.queue.push(
    'issue-work',
    { kind: 'fold', issueId },
    { concurrencyKey: `issue-${issueId}`, delaySeconds: Math.floor((index * REST_SECONDS) / of) },
  );

/** Moves those that the version's clock runs on, or would; gives those that have to be counted anew. */
async function moveTickets(
  deps: Deps,
  rules: RulesInForce,
  pin: Pin,
  states: readonly IssueState[],
): Promise<IssueState[]> {
  const project = projectIn(rules, pin.projectId);
  const version = project.slaPolicies.find(
    ({ id, version: number }) => id === pin.policyId && number === pin.version,
  );
  if (version === undefined) return [];
  const compared = await compareTickets(deps, rules, project, version, states, deps.clock.now());
  for (const { state } of compared) await pinTicket(deps, state, pin);
  return compared.map(({ state }) => state);
}

/** A ticket that was moved on to a later version stays there. */
async function pinTicket(deps: Deps, seen: IssueState, { policyId, version }: Pin): Promise<void> {
  await retryOnConflict(async () => {
    const state = await deps.store.issues.get(seen.issueId);
    if (state === null || (state.pins[policyId] ?? 0) >= version) return;
    await deps.store.issues.save({ ...state, pins: { ...state.pins, [policyId]: version } }, []);
  });
}

/** Goes through open tickets: after the activation of a policy, and when a calendar or a team's hours change. */
export const recomputeRunner: JobRunner = { run };
