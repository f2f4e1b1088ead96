import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reader } from '../shape';
import { StoreCorrupt } from './errors';

const SQUEEZED = 'deflate:';
/** Forge takes 240 KiB a value; prose shrinks to half of it and less. Small bodies stay readable. */
const SQUEEZE_ABOVE_CHARS = 64 * 1024;

/**
 * Bodies are kept as JSON text in one attribute: entities refuse null and limit the depth of a value,
 * and neither should shape what a record can say. Large ones are compressed.
 * @param squeezeAbove characters from which on it is worth it: less for what is read all the time
 */
export function packBody(body: unknown, squeezeAbove = SQUEEZE_ABOVE_CHARS): string {
  const text = JSON.stringify(body);
  if (text.length <= squeezeAbove) return text;
  return SQUEEZED + deflateRawSync(text).toString('base64');
}

/** Forge's limit for one value, less a margin for the row around it. */
const MOST_BYTES = 236 * 1024;

/** Whether a body would fit into one value of the store, packed as it is. */
export const fitsOneRecord = (body: unknown): boolean => Buffer.byteLength(packBody(body)) <= MOST_BYTES;

const textOf = (packed: string): string =>
  packed.startsWith(SQUEEZED)
    ? inflateRawSync(Buffer.from(packed.slice(SQUEEZED.length), 'base64')).toString('utf8')
    : packed;

/** Reads a packed body and checks it; throws StoreCorrupt, naming the key and the first fault. */
export function unpackBody<T>(key: string, packed: unknown, schema: Reader<T>): T {
  if (typeof packed !== 'string') throw new StoreCorrupt(key, 'its body is missing');
  let value: unknown;
  try {
    value = JSON.parse(textOf(packed));
  } catch {
    throw new StoreCorrupt(key, 'its body is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StoreCorrupt(key, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`);
}
