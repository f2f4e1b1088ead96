import { kvs } from '@forge/kvs';
import * as z from '../shape';
import type { DeployKey, KeyUse } from '../domain/deploy-gate/keys';
import { config, type ConfigChange, type Versioned } from './config';
import { KEY } from './keys';
import { kvsCode } from './kvs';
import { writeTogether, type Write } from './transaction';

/** Of the one record that has all keys. */
const [KIND, SITE] = ['deploy-keys', 'site'] as const;
/** Longer than a request may be old or ahead, both together; Forge may keep it for a while more, which does no harm. */
const NONCE_MINUTES = 15;

const keysSchema = z.object({
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      projects: z.array(z.string()),
      createdAt: z.number(),
      createdBy: z.string(),
      secret: z.string(),
      rotatedAt: z.number().nullable(),
      old: z.object({ secret: z.string(), until: z.number() }).nullable(),
      revokedAt: z.number().nullable(),
    }),
  ),
});
const useSchema = z.object({ minute: z.int(), count: z.int() });

/** Keys of the deployment gate. Their secrets lie in Forge's encrypted part of the store and never in a record. */
export interface DeployKeys {
  /** By key, strongly consistent; version 0 while there are none. */
  read(): Promise<Versioned<readonly DeployKey[]>>;
  /** Puts the next version in force; throws VersionConflict. `together` goes into the same transaction. */
  save(
    version: number,
    keys: readonly DeployKey[],
    change: Pick<ConfigChange, 'by' | 'at'>,
    together: readonly Write[],
  ): Promise<void>;
  secret(keyId: string, secretId: string): Promise<string | null>;
  putSecret(keyId: string, secretId: string, secret: string): Promise<void>;
  removeSecret(keyId: string, secretId: string): Promise<void>;
  /** A plain counter: of two requests at the same instant one may go uncounted. Null: never used. */
  use(keyId: string): Promise<KeyUse | null>;
  noteUse(keyId: string, use: KeyUse): Promise<void>;
  /** Takes a nonce for good. False: it was taken before. */
  takeNonce(keyId: string, nonce: string): Promise<boolean>;
}

export const deployKeys: DeployKeys = {
  read: async () => {
    const found = await config.get(KIND, SITE, keysSchema);
    return { version: found?.version ?? 0, value: found?.value.keys ?? [] };
  },
  save: async (version, keys, { by, at }, together) => {
    if (version === 0) await config.prepare(KIND, SITE);
    const change = { kind: KIND, subject: SITE, version, value: { keys }, by, at };
    await writeTogether([...config.writes(change), ...together]);
  },
  secret: async (keyId, secretId) => {
    const found = await kvs.getSecret<unknown>(KEY.deploySecret(keyId, secretId));
    return typeof found === 'string' && found !== '' ? found : null;
  },
  putSecret: (keyId, secretId, secret) => kvs.setSecret(KEY.deploySecret(keyId, secretId), secret),
  removeSecret: (keyId, secretId) => kvs.deleteSecret(KEY.deploySecret(keyId, secretId)),
  use: async (keyId) => {
    const read = useSchema.safeParse(await kvs.get<unknown>(KEY.deployUse(keyId)));
    return read.success ? read.data : null;
  },
  noteUse: (keyId, use) => kvs.set(KEY.deployUse(keyId), use),
  takeNonce: async (keyId, nonce) => {
    try {
      await kvs.set(KEY.deployNonce(keyId, nonce), 1, {
        keyPolicy: 'FAIL_IF_EXISTS',
        ttl: { value: NONCE_MINUTES, unit: 'MINUTES' },
      });
      return true;
    } catch (error) {
      if (kvsCode(error) === 'KEY_CONFLICT') return false;
      throw error;
    }
  },
};
