import { JiraError } from '../../jira/errors';
import { isStorageLimit, VersionConflict } from '../../store/errors';
import { boundBy, isOver, type Job, type JobStep } from '../../store/jobs';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { releaseClaims } from './active-jobs';
import type { StepOutcome } from './job-runner';
import { runnerOf } from './runners';

/** A consumer has 55 s; a step that has begun must be able to end. */
const STOP_AFTER_MS = 30_000;
/** At most this many steps in one run, so that a run is short and its log within bounds. */
const STEPS_PER_RUN = 12;
const TASK_POLL_SECONDS = 5;
/** How often a step is tried by itself when Jira or storage are away. */
const TRIES = 3;
const RETRY_SECONDS = 30;

/**
 * Works on a job: as many steps as fit, one after the other, then one continuation for the rest. Delivered twice, or
 * stopped anywhere, it goes on with the first step that is not done.
 */
export async function workJob(deps: Deps, jobId: string): Promise<void> {
  const stored = await deps.store.jobs.get(jobId);
  if (stored === null || isOver(stored)) return;
  const began = deps.clock.now();
  try {
    const steps = await deps.store.jobs.steps(stored);
    let job = await deps.store.jobs.save({
      ...stored,
      bindings: boundBy(stored, steps),
      state: 'running',
      error: null,
    });
    for (let count = 0; job.next < job.total; count++) {
      if (count >= STEPS_PER_RUN || deps.clock.now() - began > STOP_AFTER_MS) return await goOn(deps, job, 0);
      const step = steps[job.next];
      if (!step) throw new Error(`job ${jobId} has no step ${job.next}`);
      const after = await workStep(deps, job, step);
      if (after === null) return;
      job = after.job;
      steps[after.step.position] = after.step;
    }
    await runnerOf(job.kind).finish?.(deps, job, steps);
    await deps.store.jobs.save({
      ...job,
      state: 'done',
      finishedAt: new Date(deps.clock.now()).toISOString(),
    });
    await releaseClaims(deps, jobId, job.startedBy);
  } catch (error) {
    // Somebody has finished or cancelled the job meanwhile: this delivery was one too many.
    if (error instanceof VersionConflict && (await isEnded(deps, jobId)))
      return deps.log.info('job.twice', { jobId });
    // Whoever else was at work on it may be gone: the message comes again, and goes on from what is done.
    throw error;
  }
}

async function isEnded(deps: Deps, jobId: string): Promise<boolean> {
  const job = await deps.store.jobs.get(jobId);
  return job === null || isOver(job);
}

/**
 * Does one step. Gives job and step as they go on, or null when it has stopped here for now. Only what fails in the step itself is its
 * failure: where keeping what it did fails, nobody can tell what was kept, so the message comes again and goes on from there.
 */
async function workStep(
  deps: Deps,
  job: Job,
  waiting: JobStep,
): Promise<{ readonly job: Job; readonly step: JobStep } | null> {
  // It was done, and the job was stopped before it knew: doing it again could count what it found twice.
  if (waiting.state === 'done')
    return { job: await deps.store.jobs.save({ ...job, next: job.next + 1 }), step: waiting };
  // What was said of the last try is over; how far the step is, is not.
  const message = waiting.attempts === 0 ? waiting.message : null;
  const step: JobStep = { ...waiting, state: 'running', attempts: waiting.attempts + 1, message };
  await deps.store.jobs.saveStep(job.jobId, step);
  let outcome: StepOutcome;
  try {
    outcome = await runnerOf(job.kind).run(deps, job, step);
  } catch (error) {
    // Storage that wants a rest can't be told about the step either: the queue brings the message again.
    if (error instanceof VersionConflict || isStorageLimit(error)) throw error;
    await stop(deps, job, step, error);
    return null;
  }
  const bindings = { ...outcome.bindings };
  if (outcome.kind === 'waiting') {
    await deps.store.jobs.saveStep(job.jobId, {
      ...step,
      taskId: outcome.taskId,
      bindings,
      message: 'Jira is still at it.',
    });
    await goOn(deps, await deps.store.jobs.save({ ...job, state: 'waiting' }), TASK_POLL_SECONDS);
    return null;
  }
  const known = { ...job, bindings: { ...job.bindings, ...bindings } };
  if (outcome.kind === 'again') return goOnWithin(deps, known, step, outcome);
  const done: JobStep = { ...step, state: 'done', bindings };
  await deps.store.jobs.saveStep(job.jobId, done);
  return { job: await deps.store.jobs.save({ ...known, next: job.next + 1 }), step: done };
}

/**
 * Keeps how far a step is. The job is saved with it, although nothing of it changes: that is where a step that goes on
 * for long notices that somebody has cancelled the job.
 */
async function goOnWithin(
  deps: Deps,
  job: Job,
  step: JobStep,
  { bindings, afterSeconds, message }: StepOutcome & { readonly kind: 'again' },
): Promise<{ readonly job: Job; readonly step: JobStep } | null> {
  // A part that is done is a success: failures are counted from here.
  const further: JobStep = { ...step, bindings: { ...bindings }, attempts: 0, message: message ?? null };
  await deps.store.jobs.saveStep(job.jobId, further);
  if (afterSeconds === undefined) return { job: await deps.store.jobs.save(job), step: further };
  await goOn(deps, await deps.store.jobs.save({ ...job, state: 'waiting' }), afterSeconds);
  return null;
}

const goOn = (deps: Deps, job: Job, delaySeconds: number): Promise<void> =>
  deps.queue.push('job-work', { jobId: job.jobId }, { delaySeconds, concurrencyKey: `job-${job.subject}` });

/** Comes back later where that can help; else the job has failed, with Jira's own words and what to do. */
async function stop(deps: Deps, job: Job, step: JobStep, error: unknown): Promise<void> {
  const words =
    error instanceof JiraError
      ? error.messages.join(' ')
      : error instanceof Error
        ? error.message
        : 'unknown failure';
  const delay = comeBackIn(error, step.attempts);
  if (delay !== null) {
    const message =
      error instanceof JiraError ? `Jira asks to wait: ${words}` : `It is tried again: ${words}`;
    await deps.store.jobs.saveStep(job.jobId, { ...step, message });
    return goOn(deps, await deps.store.jobs.save({ ...job, state: 'waiting' }), delay);
  }
  deps.log.error('job.step-failed', error, { jobId: job.jobId, step: step.id });
  const said = whatFailed(error, words);
  await deps.store.jobs.saveStep(job.jobId, { ...step, state: 'failed', taskId: null, message: said });
  await deps.store.jobs.save({
    ...job,
    state: 'failed',
    error: {
      message: `"${step.text}" did not work. ${said}`,
      remedy: (error instanceof Refusal ? error.remedy : undefined) ?? GO_ON,
    },
  });
  await releaseClaims(deps, job.jobId, job.startedBy);
}

const GO_ON = 'What was done before stays and is not done twice. Remove the cause, then go on from here.';

/** What Jira refuses in its own words; what we refuse in ours; the rest is our failure. */
function whatFailed(error: unknown, words: string): string {
  if (error instanceof JiraError) return `Jira refused: ${words}`;
  return error instanceof Refusal ? words : `It failed on our side: ${words}`;
}

/** Seconds until the next try; null: another one would be answered the same. What fails on our side may be storage that is away. */
function comeBackIn(error: unknown, attempts: number): number | null {
  if (error instanceof JiraError && error.code === 'RATE_LIMITED') return error.retryAfter ?? 60;
  if (error instanceof Refusal || (error instanceof JiraError && error.code !== 'UNAVAILABLE')) return null;
  return attempts < TRIES ? RETRY_SECONDS : null;
}
