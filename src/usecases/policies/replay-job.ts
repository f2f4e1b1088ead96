import { policyReplay, policyTable } from '../../contract/policies';
import type { BuiltIn } from '../../domain/policy';
import type { DecidedRound } from '../../domain/policy/decided';
import { replayPolicies } from '../../domain/policy/replay/replay-policies';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { Job } from '../../store/jobs';
import { emergencyApprover } from '../approvals/route-change';
import type { Deps, UseCase } from '../deps';
import { createJob } from '../jobs/create-job';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { projectIn, readRules } from '../rules/change-rules';
import { readDecided } from './decided-rounds';
import { policyOf, readPolicyDraft, stalePolicy, tableOf } from './policy-draft';
import { versionsIn } from './policy-versions';

export const REPLAY_DAYS = 90;
/** Of changes that the draft decides otherwise, so many are listed; all are counted. */
const MOST_LISTED = 200;

const KIND = 'policy-replay';
const LAST = 'last';
const kept = z.object({ jobId: z.string(), replay: policyReplay.nullable() });

const input = z.object({
  projectId: z.string(),
  draftVersion: z.int(),
  table: policyTable,
  /** The version in force when it was asked for. */
  against: z.object({ id: z.string(), version: z.int(), effectiveFrom: z.string(), table: policyTable }),
});

/** Begins to decide the changes of the last 90 days anew by the draft as it is kept. */
export const startReplay: UseCase<'policies.replay'> = async (deps, { projectId }, caller) => {
  const project = projectIn(await readRules(deps), projectId);
  const { draft, version } = await readPolicyDraft(deps, projectId);
  if (draft === null) throw stalePolicy(true);
  const { inForce } = versionsIn(project, deps.clock.now());
  const { id, version: serving, effectiveFrom } = inForce;
  const asked: z.infer<typeof input> = {
    projectId,
    draftVersion: version,
    table: draft.table,
    against: { id, version: serving, effectiveFrom, table: tableOf(inForce) },
  };
  const { job } = await createJob(deps, 'policyReplay', `${KIND}-${projectId}`, caller, async (jobId) => {
    await noteReplay(deps, projectId, jobId);
    return { steps: [{ id: 'replay', text: 'Decide past changes anew', action: {} }], input: asked };
  });
  const last = await deps.store.records.get(KIND, projectId, LAST, kept);
  return { job: { state: job.state, error: job.error }, replay: last?.body.replay ?? null };
};

/** Notes which replay is under way, beside what the one before found. Done before the queue hears of it: the job itself writes here. */
async function noteReplay({ store, clock }: Deps, projectId: string, jobId: string): Promise<void> {
  const before = await store.records.get(KIND, projectId, LAST, kept);
  const body = { jobId, replay: before?.body.replay ?? null };
  await store.records.put(KIND, projectId, LAST, isoOf(clock.now()), body);
}

/** What the last replay found, and the one that is under way. */
export const lastReplay: UseCase<'policies.replayResult'> = async (deps, { projectId }) => {
  const last = await deps.store.records.get(KIND, projectId, LAST, kept);
  if (last === null) return { job: null, replay: null };
  const job = await deps.store.jobs.get(last.body.jobId);
  const isDone = job === null || job.state === 'done' || job.state === 'cancelled';
  return { job: isDone ? null : { state: job.state, error: job.error }, replay: last.body.replay };
};

async function run(deps: Deps, job: Job): Promise<StepOutcome> {
  const { projectId, draftVersion, table, against } = input.parse(job.input);
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { rounds, cut } = await readDecided(deps, projectId, REPLAY_DAYS);
  const before = policyOf(against, against.table, against.effectiveFrom);
  const draft = policyOf({ ...against, version: against.version + 1 }, table, against.effectiveFrom);
  const ecab = emergencyApprover({ rules, project });
  const builtIn = ({ input: asked, outcome }: DecidedRound): BuiltIn => ({
    ecab,
    // A template let it through then: it would again, as long as no row speaks of standard changes.
    ...(asked.kind === 'standard' && outcome === 'automatic' && { template: TEMPLATE }),
  });
  const found = replayPolicies(before, draft, rounds, builtIn);
  const replay = policyReplay.parse({
    ...found,
    at: isoOf(deps.clock.now()),
    by: job.startedBy,
    days: REPLAY_DAYS,
    draftVersion,
    against: against.version,
    differing: found.differing.slice(0, MOST_LISTED),
    differingTotal: found.differing.length,
    failed: found.failed.slice(0, MOST_LISTED),
    cut,
  });
  await deps.store.records.put(KIND, projectId, LAST, replay.at, { jobId: job.jobId, replay });
  return stepDone();
}

const TEMPLATE = { version: 1, name: 'it was made from' };

/** Decides past changes anew by a draft; it reads only, and keeps what it found. */
export const replayRunner: JobRunner = { run, canCancel: true };
