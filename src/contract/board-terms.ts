import * as z from '../shape';
import { accountId, projectId } from './common';

export const boardKind = z.enum(['CAB', 'ECAB', 'architecture', 'service']);
export type BoardKind = z.infer<typeof boardKind>;

/** What the engine needs of a board: part of the rules in force. */
export const boardRules = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(120),
  kind: boardKind,
  chair: accountId.nullable(),
  /** Act for the chair while the chair is away. */
  deputies: z.array(accountId).max(10),
  members: z.array(accountId).max(50),
  groups: z.array(z.string().min(1).max(255)).max(10),
  quorum: z.int().min(0).max(100),
  /** Whose changes come to its meetings; empty: those of every project. Absent: saved before this was kept, so not known. */
  projects: z.array(projectId).max(100).optional(),
});
export type BoardRules = z.infer<typeof boardRules>;
