import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { KDF, type Checksum, type ConfigContent } from './config-file';
import { deriveKey, type DeriveKey } from './derive-key';

/** The checksum of what a file says, in hexadecimal. `sealed` is the whole file without the checksum's own value. */
export const checksumOf = (sealed: unknown, key: Buffer): string =>
  createHmac('sha256', key)
    .update(canonicalize(sealed) ?? '', 'utf8')
    .digest('hex');

/**
 * The text of a configuration file: canonical JSON, readable by anybody, changed unnoticed by nobody who lacks the passphrase.
 * @param salt 16 random bytes in hexadecimal
 */
export function sealFile(
  content: ConfigContent,
  passphrase: string,
  salt: string,
  keyOf: DeriveKey = deriveKey,
): string {
  const how: Omit<Checksum, 'value'> = { algorithm: 'HMAC-SHA-256', kdf: { ...KDF, salt } };
  const value = checksumOf({ ...content, checksum: how }, keyOf(passphrase, salt));
  return canonicalize({ ...content, checksum: { ...how, value } }) ?? '';
}
