import * as z from '../shape';
import { accountId, instant, issueId, levelName, projectId } from './common';

export const changeKind = z.enum(['standard', 'normal', 'emergency']);
export type ChangeKind = z.infer<typeof changeKind>;

export const changePhase = z.enum([
  'draft',
  'submitted',
  'scheduled',
  'implementing',
  'review',
  'closed',
  'cancelled',
  'onHold',
]);

/** A change in the plan, as conflicts, calendars and slots see it. */
export const slot = z.object({
  issueId,
  issueKey: z.string(),
  projectId,
  start: instant,
  end: instant,
  phase: changePhase,
  kind: changeKind,
  environment: z.string().nullable(),
  services: z.array(z.string()),
  implementer: accountId.nullable(),
  team: z.string().nullable(),
  level: levelName.nullable(),
  /** Null before it was submitted. */
  submittedAt: instant.nullable(),
  /** Issue id of the release it belongs to. */
  release: issueId.nullable(),
  /** People may notice it: its services may be down meanwhile. Absent: not said. */
  outage: z.boolean().exactOptional(),
  /** Hashed words of the summary: for likeness, never shown. */
  words: z.array(z.int()),
});
export type Slot = z.infer<typeof slot>;

export const grade = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type ConflictGrade = z.infer<typeof grade>;
