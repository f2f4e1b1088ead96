import * as z from '../../shape';
import { VersionConflict } from '../../store/errors';
import type { Job, JobKind, JobStep } from '../../store/jobs';
import type { Caller, Deps } from '../deps';
import { Refusal } from '../refusal';
import { claimProject, releaseClaims } from './active-jobs';
import { pushUnheard } from './push-again';

/** What a job is made from; steps are done in this order. */
export interface JobDraft {
  readonly steps: readonly { readonly id: string; readonly text: string; readonly action: unknown }[];
  readonly bindings?: Readonly<Record<string, string>>;
  /** What was asked for; the kind of job knows its shape. */
  readonly input: unknown;
}

/**
 * Claims the subject (a project's id, or "site"), lets `draft` look at it while nobody else works on it, records the job
 * with its steps and hands it to the queue. It knows no runner, so that pages which only begin jobs don't load them.
 * @throws Refusal CONFLICT when another job is at work on the subject, and whatever `draft` throws: then nothing is kept
 */
export async function createJob(
  deps: Deps,
  kind: JobKind,
  subject: string,
  caller: Caller,
  draft: (jobId: string) => Promise<JobDraft>,
): Promise<{ readonly job: Job; readonly steps: readonly JobStep[] }> {
  const jobId = await claim(deps, kind, subject, caller);
  try {
    const { steps: wanted, bindings = {}, input } = await draft(jobId);
    const steps = wanted.map(({ id, text, action }, position): JobStep => ({
      id,
      text,
      action,
      position,
      state: 'waiting',
      attempts: 0,
      taskId: null,
      bindings: {},
      message: null,
    }));
    const job: Job = {
      jobId,
      version: 1,
      kind,
      state: 'queued',
      subject,
      startedBy: caller.accountId,
      startedAt: new Date(deps.clock.now()).toISOString(),
      total: steps.length,
      next: 0,
      bindings: { ...bindings },
      error: null,
      finishedAt: null,
      input,
    };
    await deps.store.jobs.create(job, steps);
    await deps.queue.push('job-work', { jobId }, { concurrencyKey: `job-${subject}` });
    return { job, steps };
  } catch (error) {
    await giveUp(deps, jobId);
    await releaseClaims(deps, jobId, caller.accountId);
    throw error;
  }
}

/** What the refusal says of the job that has the subject. */
const taken = z.looseObject({ jobId: z.string() });

/** Whoever finds the subject taken has the queue told of the job that took it, in case it was not. */
async function claim(deps: Deps, kind: JobKind, subject: string, { accountId }: Caller): Promise<string> {
  try {
    return await claimProject(deps, kind, subject, accountId);
  } catch (error) {
    const other = taken.safeParse(error instanceof Refusal ? error.details : null);
    if (other.success) await pushUnheard(deps, other.data.jobId);
    throw error;
  }
}

/**
 * A job that was recorded and is not to begin (the queue didn't take it, a later one does the same) must not look as if it waited.
 * One that has begun goes on.
 */
export async function giveUp({ store, clock }: Pick<Deps, 'store' | 'clock'>, jobId: string): Promise<void> {
  const job = await store.jobs.get(jobId);
  if (job?.state !== 'queued') return;
  try {
    await store.jobs.save({ ...job, state: 'cancelled', finishedAt: new Date(clock.now()).toISOString() });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}
