import * as z from '../shape';
import { accountId, instant, issueId, levelName, projectId } from './common';
import { recurrence } from './recurrence';
import { freezeEffect } from './schedule';
import { changeKind } from './slot';

/** What a freeze is about; an empty list: all of them. */
export const freezeScope = z.object({
  projects: z.array(projectId).max(100),
  services: z.array(z.string().max(64)).max(200),
  kinds: z.array(changeKind),
  environments: z.array(z.string().max(60)).max(20),
});
export type FreezeScope = z.infer<typeof freezeScope>;

export const freeze = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().trim().min(1).max(120),
  why: z.string().trim().max(1000),
  scope: freezeScope,
  /** block: refused without an exception. approve: allowed with the approval of `approvers`. warn: only shown. */
  effect: freezeEffect,
  /** Not even emergencies pass. */
  absolute: z.boolean(),
  /** Standard changes made from a template pass. */
  exemptStandard: z.boolean(),
  /** Accounts and group ids whose members may let a change through; empty: change managers. */
  approvers: z.object({ accounts: z.array(accountId).max(50), groups: z.array(z.string().max(80)).max(20) }),
  when: z.array(recurrence).min(1).max(50),
});
export type Freeze = z.infer<typeof freeze>;

/** Freezes on the admin page. */
export const freezeSummary = z.object({
  freeze,
  version: z.int(),
  state: z.enum(['now', 'coming', 'over', 'retired']),
  next: z.object({ start: instant, end: instant }).nullable(),
  words: z.array(z.string()),
});
export const freezesView = z.object({
  freezes: z.array(freezeSummary),
  projects: z.array(z.object({ id: projectId, key: z.string() })),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  environments: z.array(z.string()),
  siteTimeZone: z.string(),
});
export type FreezesView = z.infer<typeof freezesView>;
export const checkFreeze = z.object({ freeze });
export const checkedFreeze = z.object({
  faults: z.array(z.object({ path: z.string(), message: z.string(), remedy: z.string() })),
  words: z.array(z.string()),
  occurrences: z.array(z.object({ start: instant, end: instant })),
  /** Changes in the plan that it meets; approved ones stay approved. */
  hits: z.array(
    z.object({
      issueId,
      issueKey: z.string(),
      start: instant,
      end: instant,
      approved: z.boolean(),
      level: levelName.nullable(),
    }),
  ),
});
export type CheckedFreeze = z.infer<typeof checkedFreeze>;
export const saveFreeze = z.object({
  freeze,
  /** As it was read; 0: new. */ version: z.int().min(0),
  notify: z.boolean(),
});
export const retireFreeze = z.object({ id: z.string().max(64), version: z.int() });
export const exceptionLine = z.object({
  issueId,
  issueKey: z.string(),
  freezeId: z.string(),
  freeze: z.string(),
  by: accountId.nullable(),
  at: instant,
  reason: z.string(),
  automatic: z.boolean(),
  /** Whether it still covers what stands in the change. */
  start: instant,
  end: instant,
});
export const exceptionsView = z.object({ exceptions: z.array(exceptionLine), next: z.string().nullable() });
export const readExceptions = z.object({ cursor: z.string().max(2000).nullable() });
export type ExceptionsView = z.infer<typeof exceptionsView>;
