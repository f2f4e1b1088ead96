import * as z from '../shape';
import { accountId, instant, projectId } from './common';

/** The deployment gate: keys with which pipelines ask "may this change go now?"; see docs/deployment-gate.md. */

export const deployKeyId = z.string().regex(/^dk-[0-9a-f]{12}$/, 'a key id is written as dk-0123456789ab');
const version = z.int().min(0);

/** How long the old secret of a key serves beside the new one. */
export const MAX_OVERLAP_HOURS = 168;

export const deployKeyView = z.object({
  id: deployKeyId,
  name: z.string(),
  /** Of these projects it may ask; never empty. */
  projects: z.array(z.object({ id: projectId, key: z.string() })),
  createdAt: instant,
  createdBy: accountId,
  /** Rotating: the secret before the present one still serves, until `oldUntil`. */
  state: z.enum(['active', 'rotating', 'revoked']),
  oldUntil: instant.nullable(),
  rotatedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  /** To the minute in which a request with a right signature came; null: never. */
  lastUsedAt: instant.nullable(),
});
export type DeployKeyView = z.infer<typeof deployKeyView>;

export const deployKeysView = z.object({
  /** Of the record with all keys: saving must carry it. */
  version,
  /** Where pipelines ask; null where Forge gave none, and why. */
  url: z.string().nullable(),
  urlTrouble: z.string().nullable(),
  /** Active ones first, by name. */
  keys: z.array(deployKeyView),
  /** Projects that have adopted change enablement, for the choice of a scope. */
  projects: z.array(z.object({ id: projectId, key: z.string() })),
  /** Requests that one key may make in a minute. */
  perMinute: z.int(),
  /** The script that asks, to be copied; it reads STEWARD_URL, STEWARD_KEY and STEWARD_SECRET and takes the change's key. */
  script: z.string(),
  /** Every answer a pipeline can get. */
  answers: z.array(
    z.object({ code: z.string(), status: z.int(), allowed: z.boolean(), message: z.string() }),
  ),
});
export type DeployKeysView = z.infer<typeof deployKeysView>;

export const createDeployKey = z.object({
  name: z.string().trim().min(1).max(60),
  projects: z.array(projectId).min(1).max(100),
  version,
});
export const rotateDeployKey = z.object({
  id: deployKeyId,
  version,
  /** 0: the old secret ends at once. */
  overlapHours: z.int().min(0).max(MAX_OVERLAP_HOURS),
});
export const revokeDeployKey = z.object({ id: deployKeyId, version });

/** The secret is in this answer and in no other: it can't be read again. */
export const newDeploySecret = z.object({ id: deployKeyId, secret: z.string(), view: deployKeysView });
