import * as z from '../../shape';
import { adoptionSettings } from '../../contract/admin';
import { gateMode, instant, practiceId } from '../../contract/common';
import { decision } from '../../contract/insight';
import { adaptation } from '../../contract/practices';

export const FORMAT = 'steward-configuration';
/** Rises when an older version of Steward could not read a file of the newer one. */
export const FORMAT_VERSION = 1;

/** Groups go by name: ids differ from site to site. Null: the group was gone when the file was made. */
const groupName = z.string().min(1).nullable();

const projectConfig = z.object({
  key: z.string().min(1),
  name: z.string(),
  practices: z.array(z.object({ id: practiceId, version: z.int().min(1) })).min(1),
  settings: adoptionSettings.extend({
    groups: z.object({
      peers: groupName,
      cab: groupName,
      changeManagers: groupName,
      emergency: groupName,
    }),
  }),
  adaptations: z.array(adaptation),
  decisions: z.array(z.object({ practices: z.array(practiceId), decision })),
  /** For people to read: a gate always starts in observe on the site that imports it. */
  gate: gateMode.nullable(),
});
export type ProjectConfig = z.infer<typeof projectConfig>;

/** Everything that was decided about a site's practices, without ids of accounts or of anything in Jira. */
export const configContent = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  appVersion: z.string(),
  site: z.object({ name: z.string(), url: z.string() }),
  exportedAt: instant,
  projects: z.array(projectConfig),
  /**
   * What admins have set up beside the adoption (policies, calendars, teams), by name: a file can't carry it, so whoever
   * imports it is told. A version that carries more rises.
   */
  policies: z.object({ version: z.literal(1), edited: z.array(z.unknown()) }),
});
export type ConfigContent = z.infer<typeof configContent>;

/**
 * How a file is sealed: HMAC-SHA-256 over its canonical JSON without `value`, keyed by scrypt of the passphrase.
 * The parameters are written down in it, and only these are taken: a file must not say how much work reading it is.
 */
export const KDF = { name: 'scrypt', N: 32_768, r: 8, p: 3 } as const;

export const checksum = z.object({
  algorithm: z.literal('HMAC-SHA-256'),
  kdf: z.object({
    name: z.literal(KDF.name),
    N: z.literal(KDF.N),
    r: z.literal(KDF.r),
    p: z.literal(KDF.p),
    /** 16 bytes in hexadecimal. */
    salt: z.string().regex(/^[0-9a-f]{32}$/),
  }),
  /** 32 bytes in hexadecimal. */
  value: z.string(),
});
export type Checksum = z.infer<typeof checksum>;
