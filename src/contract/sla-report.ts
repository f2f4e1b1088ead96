import * as z from '../shape';
import { instant, issueId, partial, projectId } from './common';
import { agreement } from './sla-policy';

export const openClock = z.object({
  issueId,
  key: z.string(),
  /** Null when the person can't see the issue's text. */
  summary: z.string().nullable(),
  priority: z.string().nullable(),
  team: z.string().nullable(),
  assignee: z.string().nullable(),
  policyId: z.string(),
  policy: z.string(),
  agreement,
  state: z.enum(['breached', 'atRisk', 'running', 'paused', 'noGoal']),
  due: instant.nullable(),
  /** "Waiting for the customer"; null unless paused or without goal. */
  why: z.string().nullable(),
});
export type OpenClock = z.infer<typeof openClock>;

export const readOpenClocks = z.object({
  projectId,
  /** `due`: breached and still open first, then by due time; `paused`: those that wait. */
  list: z.enum(['due', 'paused']),
  cursor: z.string().max(2000).nullable(),
});
export const openClocks = z.object({
  at: instant,
  rows: z.array(openClock),
  cursor: z.string().nullable(),
  partial: z.array(partial),
});
export type OpenClocks = z.infer<typeof openClocks>;

const counts = z.object({
  met: z.int(),
  missed: z.int(),
  excused: z.int(),
  /** met / (met + missed); null when nothing was decided. */
  rate: z.number().nullable(),
  /** With excused breaches left out. */
  rateWithoutExcused: z.number().nullable(),
});
export const slaReportRequest = z.object({
  projectId,
  weeks: z.int().min(1).max(53),
  by: z.enum(['policy', 'team', 'priority']),
  agreement: z.enum(['SLA', 'OLA', 'UC']),
});
export const slaReport = z.object({
  at: instant,
  timeZone: z.string(),
  goalLine: z.number(),
  /** Oldest first. A published week doesn't change any more. */
  weeks: z.array(
    z.object({
      /** "2026-W47". */
      week: z.string(),
      from: instant,
      to: instant,
      published: z.boolean(),
      all: counts,
      groups: z.array(z.object({ id: z.string(), name: z.string(), counts })),
    }),
  ),
  total: z.object({ all: counts, groups: z.array(z.object({ id: z.string(), name: z.string(), counts })) }),
  /** What was learned of a published week later. */
  adjustments: z.array(
    z.object({ week: z.string(), policy: z.string(), met: z.int(), missed: z.int(), excused: z.int() }),
  ),
  reasons: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
  partial: z.array(partial),
});
export type SlaReport = z.infer<typeof slaReport>;

export const readMisses = z.object({
  projectId,
  week: z.string().max(8),
  cursor: z.string().max(2000).nullable(),
});
export const misses = z.object({
  rows: z.array(
    z.object({
      issueId,
      key: z.string(),
      policy: z.string(),
      at: instant,
      /** Time over the target so far or at the stop, in milliseconds of the goal's unit; null while it isn't known. */
      over: z.int().nullable(),
      reason: z.string().nullable(),
      excused: z.boolean(),
    }),
  ),
  cursor: z.string().nullable(),
});
export type Misses = z.infer<typeof misses>;

export const readInbox = z.object({ cursor: z.string().max(2000).nullable() });
export const inboxView = z.object({
  at: instant,
  notices: z.array(
    z.object({
      id: z.string(),
      at: instant,
      issueId,
      key: z.string(),
      /** "Resolve incident: 75 % used. Due 14:20." */
      text: z.string(),
      urgent: z.boolean(),
      read: z.boolean(),
      /** What became of the mail: sent, kept for the digest because of quiet hours, not asked for, or begun and nobody can tell. */
      mail: z.enum(['sent', 'digest', 'none', 'unconfirmed']),
    }),
  ),
  unread: z.int(),
  cursor: z.string().nullable(),
});
export type InboxView = z.infer<typeof inboxView>;
export const markRead = z.object({ ids: z.array(z.string().max(200)).min(1).max(100) });
