import { isoOf } from '../../jira/instant';
import type { Job } from '../../store/jobs';
import type { Caller, Deps } from '../deps';
import { createJob } from '../jobs/create-job';
import { stepDone, type JobRunner, type StepOutcome } from '../jobs/job-runner';
import { SUBJECT } from './anchoring-job';
import { noteRun, readRun } from './run-record';
import { verifyAnchoredPage, verifyAnchors } from './verify-anchors';
import { NOTHING, tallied, tallyOf, verifySeveral } from './verify-several';

/** Begins to go through every chain and every anchor. @throws Refusal CONFLICT while that or anchoring is under way */
export const startVerification = (deps: Deps, caller: Caller) =>
  createJob(deps, 'verification', SUBJECT, caller, (jobId) =>
    noteRun(deps, { jobId }).then(() => ({
      steps: [
        { id: 'walk', text: 'Verify every chain', action: null },
        { id: 'anchored', text: 'Look for chains that were anchored and are gone', action: null },
        { id: 'anchors', text: 'Verify every anchor', action: null },
      ],
      input: null,
    })),
  );

export const verificationRunner: JobRunner = {
  run: (deps, job, step) => {
    if (step.id === 'walk') return walk(deps, job);
    return step.id === 'anchored' ? anchored(deps, job) : anchors(deps, job);
  },
  finish: async (deps, job) => {
    const at = isoOf(deps.clock.now());
    await noteRun(deps, { wholeAt: at, verified: { at, ...tallyOf(job.bindings) } });
  },
  canCancel: true,
};

/** A page of the ledger in one go. A chain that goes on over several pages is verified once. */
async function walk(deps: Deps, job: Job): Promise<StepOutcome> {
  const cursor = job.bindings['cursor'] ?? '';
  const { subjects, next } = await deps.store.evidence.subjects(cursor === '' ? null : cursor);
  const last = job.bindings['last'] ?? '';
  const others = subjects.filter((subject) => subject !== last);
  const { tally } = await verifySeveral(deps, others);
  const bindings = { cursor: next ?? '', last: subjects.at(-1) ?? last, ...tallied(job.bindings, tally) };
  if (next === null) return stepDone(bindings);
  return { kind: 'again', bindings, message: `${bindings.records} records` };
}

async function anchored(deps: Deps, job: Job): Promise<StepOutcome> {
  const cursor = job.bindings['anchoredCursor'] ?? '';
  const { tally, next } = await verifyAnchoredPage(deps, cursor === '' ? null : cursor);
  const bindings = { anchoredCursor: next ?? '', ...tallied(job.bindings, tally) };
  return next === null ? stepDone(bindings) : { kind: 'again', bindings };
}

/** Ten anchors in one go, from the first on. */
async function anchors(deps: Deps, job: Job): Promise<StepOutcome> {
  const { anchor: count } = await readRun(deps);
  const from = Number(job.bindings['anchorsAt'] ?? 1);
  const next = from + 10;
  const findings = await verifyAnchors(deps, from, Math.min(next - 1, count));
  const bindings = { anchorsAt: String(next), ...tallied(job.bindings, { ...NOTHING, findings }) };
  return next > count ? stepDone(bindings) : { kind: 'again', bindings };
}
