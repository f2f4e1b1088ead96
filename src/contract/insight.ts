import * as z from '../shape';
import { accountId, instant, practiceId, projectId } from './common';

export const figure = z.object({
  name: z.string(),
  value: z.number().nullable(),
  unit: z.enum(['percent', 'count', 'hours', 'minutes']),
  /** How it was counted, e.g. the JQL or "23 of 412 incidents". */
  basis: z.string(),
});
export type Figure = z.infer<typeof figure>;

/** Which practice would help this project next, from its own tickets. */
export const readinessView = z.object({
  projectId,
  at: instant,
  /** Days that were looked at. */
  days: z.int(),
  figures: z.array(figure),
  /** Best first; empty: nothing stands out. */
  advice: z.array(
    z.object({ practice: practiceId, why: z.string(), figures: z.array(figure), adopted: z.boolean() }),
  ),
  /** What could not be counted, and why. */
  notes: z.array(z.string()),
});
export type ReadinessView = z.infer<typeof readinessView>;

/** Who decided on the business side, what is expected of it, and when to look whether it came. */
export const decision = z.object({
  approvedBy: z.string().trim().min(2).max(200),
  benefit: z.string().trim().min(3).max(2000),
  /** A calendar day. */
  checkOn: z.iso.date(),
});
export type Decision = z.infer<typeof decision>;

export const decisionsView = z.object({
  projectId,
  decisions: z.array(
    z.object({
      id: z.string(),
      practices: z.array(practiceId),
      decision,
      recordedBy: accountId,
      recordedAt: instant,
      due: z.boolean(),
      /** The figures at adoption and now, measure by measure. */
      figures: z.array(z.object({ name: z.string(), then: figure.nullable(), now: figure.nullable() })),
      outcome: z
        .object({
          verdict: z.enum(['came', 'partly', 'not']),
          note: z.string(),
          by: accountId,
          at: instant,
        })
        .nullable(),
    }),
  ),
});
export type DecisionsView = z.infer<typeof decisionsView>;
export const closeDecision = z.object({
  projectId,
  id: z.string().min(1).max(128),
  verdict: z.enum(['came', 'partly', 'not']),
  note: z.string().trim().min(3).max(2000),
});

/** Site permissions; with a project those of the project too. */
export const readPermissions = z.object({ projectId: projectId.optional() });
export const permissionsView = z.object({
  permissions: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      /** What holding it allows. */
      allows: z.string(),
      scope: z.enum(['site', 'project']),
      /** Holders by their grant: group, role, person. Null: Jira has no way to ask. */
      holders: z
        .array(
          z.object({
            kind: z.enum(['group', 'role', 'user', 'other']),
            name: z.string(),
            accountId: accountId.optional(),
          }),
        )
        .nullable(),
      /** Where an administrator changes it. */
      link: z.string(),
      note: z.string().optional(),
    }),
  ),
});
export type PermissionsView = z.infer<typeof permissionsView>;

export const readHistory = z.object({ projectId, cursor: z.string().max(2000).nullable() });
export const historyView = z.object({
  entries: z.array(
    z.object({
      at: instant,
      actor: accountId.nullable(),
      /** What happened, in a sentence. */
      text: z.string(),
      details: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
});
export type HistoryView = z.infer<typeof historyView>;
