import { scryptSync } from 'node:crypto';
import { KDF } from './config-file';

const KEY_BYTES = 32;
/** scrypt takes 128 * N * r bytes, here 32 MiB; Node refuses at exactly that unless it is told more. */
const MOST_MEMORY = 64 * 1024 * 1024;

export type DeriveKey = (passphrase: string, salt: string) => Buffer;

/**
 * The key of a file's checksum. The parameters cost about as much as OWASP's advice for passwords (N = 2^17, r = 8,
 * p = 1), with the memory that a Forge function has.
 * @param salt hexadecimal
 */
export const deriveKey: DeriveKey = (passphrase, salt) =>
  scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), KEY_BYTES, {
    N: KDF.N,
    r: KDF.r,
    p: KDF.p,
    maxmem: MOST_MEMORY,
  });
