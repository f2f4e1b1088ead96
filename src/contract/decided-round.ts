import * as z from '../shape';
import { issueId, levelName, projectId } from './common';
import { changeKind } from './slot';

/** A closed round as reports, replays and suggestions need it: figures and ids only. Instants are milliseconds since 1970. */
export const decidedRound = z.object({
  issueId,
  issueKey: z.string(),
  projectId,
  openedAt: z.number(),
  /** When its last decision came; null: it was closed without one. */
  decidedAt: z.number().nullable(),
  closedAt: z.number(),
  how: z.enum(['gate', 'resubmitted', 'cancelled', 'superseded', 'void', 'rejected']),
  level: levelName,
  model: z.string().nullable(),
  /** What the policy was asked. */
  input: z.object({
    level: levelName.nullable(),
    kind: changeKind,
    likelihood: z.number().nullable(),
    damage: z.number().nullable(),
    model: z.string().nullable(),
    services: z.array(z.string()).nullable(),
    criticality: z.number().nullable(),
    environment: z.string().nullable(),
    freeze: z.boolean().nullable(),
    collision: z.number().nullable(),
    labels: z.array(z.string()),
    fields: z.record(z.string(), z.union([z.array(z.string()), z.number()])),
  }),
  policyVersion: z.int(),
  /** Ids of the rows that applied. */
  rows: z.array(z.string()),
  outcome: z.enum(['stages', 'automatic', 'refuse']),
  stages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      approverKeys: z.array(z.string()),
      boardIds: z.array(z.string()),
      seats: z.int(),
      /** Null: its turn never came. */
      openedAt: z.number().nullable(),
      /** Null: it was never decided. */
      decidedAt: z.number().nullable(),
      decision: z.enum(['waiting', 'pending', 'approved', 'rejected', 'blocked', 'expired']),
      approvals: z.int(),
      rejections: z.int(),
      /** How many conditions its approvals set. */
      conditions: z.int(),
    }),
  ),
  /** Time that meetings spent on it; 0: none did. */
  meetingMinutes: z.number(),
  /** How often a meeting put it off. */
  deferred: z.int(),
  /** Null: how it went isn't known. */
  failed: z.boolean().nullable(),
});
export type StoredDecidedRound = z.infer<typeof decidedRound>;
