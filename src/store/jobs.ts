import * as z from '../shape';
import { jobKind } from '../contract/common';
import { packBody, unpackBody } from './body';
import { ENTITY, KEY } from './keys';
import { createRow, getRows, getRowsInBatches, putRow } from './kvs';
import { writeTogether } from './transaction';

const stepState = z.enum(['waiting', 'running', 'done', 'failed', 'skipped']);
const stepBody = z.object({
  id: z.string(),
  text: z.string(),
  /** The action as planned; the job's own code knows its shape. */
  action: z.unknown(),
  /** How often it was begun. */
  attempts: z.int(),
  /** A task of Jira's that must come to its end before the step is done. */
  taskId: z.string().nullable(),
  bindings: z.record(z.string(), z.string()),
  message: z.string().nullable(),
});
export type JobStep = z.infer<typeof stepBody> & {
  readonly position: number;
  readonly state: z.infer<typeof stepState>;
};

export type JobKind = z.infer<typeof jobKind>;
const jobState = z.enum(['queued', 'running', 'waiting', 'failed', 'done', 'cancelled']);
const jobBody = z.object({
  total: z.int(),
  /** Position of the first step that is not done. */
  next: z.int(),
  error: z.object({ message: z.string(), remedy: z.string() }).nullable(),
  finishedAt: z.string().nullable(),
});
/** What a job was begun with never changes: it has a row of its own, so that progress is written in a small one. */
const jobBegin = z.object({
  /** Ids known when the plan was made. */
  bindings: z.record(z.string(), z.string()),
  /** What was asked for; the kind of job knows its shape. */
  input: z.unknown(),
});
const jobRow = z.looseObject({
  version: z.int(),
  kind: jobKind,
  state: jobState,
  subject: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
});

export interface Job extends z.infer<typeof jobBody>, z.infer<typeof jobBegin> {
  readonly jobId: string;
  readonly version: number;
  readonly kind: JobKind;
  readonly state: z.infer<typeof jobState>;
  /** Id of the project, or "site". */
  readonly subject: string;
  readonly startedBy: string;
  readonly startedAt: string;
}

/** Whether nothing more will be done: a failed job may be taken up again, but only when somebody asks for it. */
export const isOver = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

export interface Jobs {
  /** With the bindings that it was begun with; what steps added since is theirs (boundBy). */
  get(jobId: string): Promise<Job | null>;
  steps(job: Pick<Job, 'jobId' | 'total'>): Promise<JobStep[]>;
  /** Steps first, then the job: a job that can be seen is whole. False: this job was there already. */
  create(job: Job, steps: readonly JobStep[]): Promise<boolean>;
  /** Writes version n+1 if version n is still there; throws VersionConflict. Returns what was written. */
  save(job: Job): Promise<Job>;
  saveStep(jobId: string, step: JobStep): Promise<void>;
}

/** Position of the row that says what a job was begun with: before all steps. */
const BEGIN = -1;

const rowOf = (job: Job, version: number) => {
  const { kind, state, subject, startedBy, startedAt, total, next, error, finishedAt } = job;
  const body = packBody({ total, next, error, finishedAt });
  return { version, kind, state, subject, startedBy, startedAt, body };
};
const beginRow = ({ jobId, bindings, input }: Pick<Job, 'jobId' | 'bindings' | 'input'>) => ({
  jobId,
  position: BEGIN,
  state: 'done',
  body: packBody({ bindings, input }),
});
const stepRow = (jobId: string, { position, state, ...body }: JobStep) => ({
  jobId,
  position,
  state,
  body: packBody(body),
});

/** Everything that is bound so far: what the job was begun with, and what its steps added. */
export const boundBy = (job: Pick<Job, 'bindings'>, steps: readonly JobStep[]): Job['bindings'] =>
  Object.assign({}, job.bindings, ...steps.map((step) => step.bindings)) as Job['bindings'];

export const jobs: Jobs = {
  get: async (jobId) => {
    const key = KEY.job(jobId);
    const beginKey = KEY.jobBegin(jobId);
    const [row, begin] = await getRows([
      { entity: ENTITY.job, key },
      { entity: ENTITY.jobStep, key: beginKey },
    ]);
    if (row === undefined) return null;
    const { version, kind, state, subject, startedBy, startedAt } = jobRow.parse(row);
    const head = { jobId, version, kind, state, subject, startedBy, startedAt };
    const body = unpackBody(key, row['body'], jobBody);
    if (begin) return { ...head, ...body, ...unpackBody(beginKey, begin['body'], jobBegin) };
    // Jobs from before had everything in one row: what they were begun with gets its own before it is written over.
    const old = { ...head, ...body, ...unpackBody(key, row['body'], jobBegin) };
    await createRow(ENTITY.jobStep, beginKey, beginRow(old));
    return old;
  },
  steps: async ({ jobId, total }) => {
    const keys = Array.from({ length: total }, (_, position) => ({
      entity: ENTITY.jobStep,
      key: KEY.jobStep(jobId, position),
    }));
    const rows = await getRowsInBatches(keys);
    return rows.map((row, position): JobStep => {
      const key = KEY.jobStep(jobId, position);
      return {
        position,
        state: stepState.parse(row?.['state']),
        ...unpackBody(key, row?.['body'], stepBody),
      };
    });
  },
  create: async (job, steps) => {
    await Promise.all(
      steps.map((step) =>
        putRow(ENTITY.jobStep, KEY.jobStep(job.jobId, step.position), stepRow(job.jobId, step)),
      ),
    );
    await putRow(ENTITY.jobStep, KEY.jobBegin(job.jobId), beginRow(job));
    return createRow(ENTITY.job, KEY.job(job.jobId), rowOf(job, 1));
  },
  save: async (job) => {
    const version = job.version + 1;
    await writeTogether([
      { entity: ENTITY.job, key: KEY.job(job.jobId), row: rowOf(job, version), ifVersion: job.version },
    ]);
    return { ...job, version };
  },
  saveStep: (jobId, step) => putRow(ENTITY.jobStep, KEY.jobStep(jobId, step.position), stepRow(jobId, step)),
};
