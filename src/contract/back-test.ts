import * as z from '../shape';
import { jobView } from './admin';
import { accountId, instant, projectId } from './common';

const share = z.object({ met: z.int(), missed: z.int(), rate: z.number().nullable() });
const policyId = z.string().min(1).max(80);

const source = z.union([
  /** Closed tickets of the project in the last days. */
  z.object({ kind: z.literal('project'), days: z.int().min(1).max(366) }),
  /** Tickets of a ServiceNow log that was uploaded before. */
  z.object({ kind: z.literal('upload'), uploadId: z.string().min(1).max(64) }),
]);

export const startBackTest = z.object({
  projectId,
  policyId,
  /** Null: the saved draft, else the version in force. */
  draft: z.unknown(),
  source,
});

/** One part of a log: rows as the file's columns name them. At most 400 KB each, tickets whole within a part. */
export const uploadLog = z.object({
  projectId,
  /** Null with the first part. */
  uploadId: z.string().max(64).nullable(),
  part: z.int().min(0).max(1000),
  /** The line of the file on which the part's first row stands. */
  firstLine: z.int().min(1),
  rows: z.array(z.record(z.string(), z.string())).min(1).max(5000),
});
export const uploaded = z.object({
  uploadId: z.string(),
  tickets: z.int(),
  faults: z.array(z.object({ line: z.int(), text: z.string(), remedy: z.string() })),
});
export type Uploaded = z.infer<typeof uploaded>;

export const backTestResult = z.object({
  jobId: z.string(),
  policyId: z.string(),
  name: z.string(),
  at: instant,
  by: accountId,
  /** "212 tickets closed in the last 90 days". */
  source: z.string(),
  tickets: z.int(),
  overall: z.object({ before: share, after: share }),
  goals: z.array(
    z.object({
      goalId: z.string(),
      name: z.string(),
      unit: z.enum(['working', 'calendar']),
      before: share,
      after: share,
      /** Milliseconds; null where it hangs on a field. */
      target: z.int().nullable(),
      /** The target that this share of the tickets would have met; null when there are too few to say. */
      needed: z.object({ p90: z.int().nullable(), p95: z.int().nullable(), p99: z.int().nullable() }),
      cases: z.int(),
    }),
  ),
  changes: z.object({
    better: z.int(),
    worse: z.int(),
    same: z.int(),
    tickets: z.array(
      z.object({
        issueId: z.string().nullable(),
        key: z.string(),
        before: z.string(),
        after: z.string(),
        /** Used time minus target under the new policy: positive is over. */
        over: z.int(),
      }),
    ),
  }),
  /** Breaches under the new policy by weekday (Monday first) and hour of the zone. */
  heat: z.object({ timeZone: z.string(), cells: z.array(z.array(z.int())) }),
  /** What was left out, and why. */
  notes: z.array(z.string()),
});
export type BackTestResult = z.infer<typeof backTestResult>;

export const backTestAnswer = z.union([
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('working'), job: jobView }),
  z.object({ kind: z.literal('result'), result: backTestResult }),
]);
export type BackTestAnswer = z.infer<typeof backTestAnswer>;
