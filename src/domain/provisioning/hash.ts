import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a value's canonical JSON (RFC 8785), in hexadecimal: the same for the same content, whatever the order of keys. */
export const sha256 = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');

/** Whether two values have the same canonical JSON. */
export const sameContent = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
