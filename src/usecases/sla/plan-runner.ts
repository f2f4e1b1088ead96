import * as z from '../../shape';
import { activationPlan, type ActivationPlan } from '../../contract/sla-admin';
import type { Cycle } from '../../domain/sla/types';
import { isoOf } from '../../jira/instant';
import type { Job, JobStep } from '../../store/jobs';
import type { Phase } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { projectIn, readRules } from '../rules/change-rules';
import { compareTickets, type Comparison } from './compare-tickets';
import { openTickets } from './open-tickets';
import { planInput, planStep } from './plan-activation';

const tally = z.object({ ...activationPlan.fields.move.fields, openTickets: z.int() });
type Tally = z.infer<typeof tally>;
type Ticket = Tally['tickets'][number];

const NOTHING: Tally = {
  openTickets: 0,
  breachedAtOnce: 0,
  breachedNoMore: 0,
  dueEarlier: 0,
  dueLater: 0,
  same: 0,
  tickets: [],
};

const MOST_TICKETS = 100;
/** Jira's points are shared: after a hundred tickets the plan rests. */
const REST_SECONDS = 20;

async function run(deps: Deps, job: Job, step: JobStep): Promise<StepOutcome> {
  const action = planStep.parse(step.action);
  if (action.kind === 'conclude') return conclude(deps, job);
  const { projectId, version } = planInput.parse(job.input);
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const page = await openTickets(deps, projectId, action.phase as Phase, step.bindings['cursor']);
  const now = deps.clock.now();
  const compared = await compareTickets(deps, rules, project, version, page.states, now);
  const key = `tally-${action.phase}`;
  const sum = compared.map(tallyOf).reduce(add, readTally(step.bindings[key]));
  const kept = { [key]: JSON.stringify(sum) };
  if (page.next === null) return stepDone(kept);
  return {
    kind: 'again',
    bindings: { ...kept, cursor: page.next },
    message: `${sum.openTickets} open tickets so far`,
    ...(page.states.length > 0 && { afterSeconds: REST_SECONDS }),
  };
}

const readTally = (text: string | undefined): Tally =>
  text === undefined ? NOTHING : tally.parse(JSON.parse(text));

function tallyOf({ state, issue, before, after }: Comparison): Tally {
  const breachedAtOnce = after?.breached === true && before?.breached !== true;
  const breachedNoMore = before?.breached === true && after?.breached !== true;
  const [was, is] = [before?.due ?? null, after?.due ?? null];
  // A ticket counts once: that it is breached says more than that it is due earlier.
  const moves = !breachedAtOnce && !breachedNoMore && was !== null && is !== null && was !== is;
  const same = !breachedAtOnce && !breachedNoMore && !moves && stateOf(before).state === stateOf(after).state;
  const ticket: Ticket = {
    issueId: state.issueId,
    key: issue.key,
    before: stateOf(before),
    after: stateOf(after),
  };
  return {
    openTickets: 1,
    breachedAtOnce: Number(breachedAtOnce),
    breachedNoMore: Number(breachedNoMore),
    dueEarlier: Number(moves && is < was),
    dueLater: Number(moves && is > was),
    same: Number(same),
    tickets: same ? [] : [ticket],
  };
}

const add = (a: Tally, b: Tally): Tally => ({
  openTickets: a.openTickets + b.openTickets,
  breachedAtOnce: a.breachedAtOnce + b.breachedAtOnce,
  breachedNoMore: a.breachedNoMore + b.breachedNoMore,
  dueEarlier: a.dueEarlier + b.dueEarlier,
  dueLater: a.dueLater + b.dueLater,
  same: a.same + b.same,
  tickets: [...a.tickets, ...b.tickets].sort((one, other) => hit(other) - hit(one)).slice(0, MOST_TICKETS),
});

/** How hard a ticket is hit: breached at once before everything, then by how much sooner it is due. */
function hit({ before, after }: Ticket): number {
  if (after.breached && !before.breached) return Number.MAX_SAFE_INTEGER;
  if (before.due === null || after.due === null) return 0;
  return Date.parse(before.due) - Date.parse(after.due);
}

function stateOf(cycle: Cycle | null): Ticket['before'] {
  if (cycle === null) return { state: 'no clock', due: null, breached: false };
  const { state, due, breached } = cycle;
  const words = state === 'noGoal' ? 'no goal' : state;
  return { state: words, due: due !== null && Number.isFinite(due) ? isoOf(due) : null, breached };
}

async function conclude(deps: Deps, job: Job): Promise<StepOutcome> {
  const { projectId, policyId, draftVersion, changes } = planInput.parse(job.input);
  const parts = Object.entries(job.bindings).filter(([key]) => key.startsWith('tally-'));
  const { openTickets: count, ...move } = parts.map(([, text]) => readTally(text)).reduce(add, NOTHING);
  const plan: ActivationPlan = {
    jobId: job.jobId,
    policyId,
    draftVersion,
    changes,
    openTickets: count,
    move,
  };
  await deps.store.records.put('activation-plan', projectId, job.jobId, isoOf(deps.clock.now()), plan);
  return stepDone();
}

/** Works out what an activation would mean to open tickets. It only reads. */
export const activationPlanRunner: JobRunner = { run, canCancel: true };
