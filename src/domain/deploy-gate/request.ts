import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Millis } from '../time/types';

/** What Forge hands over of a request: names of headers in the sender's spelling, each with all its values. */
export interface WebRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** A request that reads well; whether it is genuine is another question. */
export interface DeployRequest {
  readonly change: string;
  readonly environment: string | null;
  readonly keyId: string;
  readonly at: Millis;
  readonly nonce: string;
  readonly signature: string;
  /** What was signed. */
  readonly signed: string;
}

/** A request may be so old, or so far ahead: clocks of build machines differ. */
export const TOLERANCE_MS = 5 * 60_000;
const MOST_BODY_CHARS = 2_000;

const SHAPES = {
  'x-steward-key': /^dk-[0-9a-f]{12}$/,
  /** Unix time in seconds. */
  'x-steward-timestamp': /^\d{10}$/,
  'x-steward-nonce': /^[A-Za-z0-9_-]{16,64}$/,
  'x-steward-signature': /^[0-9a-f]{64}$/,
} as const;
const CHANGE = /^[A-Z][A-Z0-9_]{0,30}-[1-9]\d{0,9}$/;

/** The text that is signed: five lines without one at the end, the body as its SHA-256 in lower-case hex. */
export const signedText = (method: string, timestamp: string, nonce: string, body: string): string =>
  ['steward-1', method, timestamp, nonce, createHash('sha256').update(body, 'utf8').digest('hex')].join('\n');

/** HMAC-SHA256 of the signed text in lower-case hex; the secret's characters are the key. */
export const signatureOf = (secret: string, signed: string): string =>
  createHmac('sha256', secret).update(signed, 'utf8').digest('hex');

/** Compares in a time that doesn't tell how much of it was right. */
export function isSignedBy(secret: string, { signed, signature }: DeployRequest): boolean {
  const right = Buffer.from(signatureOf(secret, signed));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** Both ends included. */
export const isFresh = (at: Millis, now: Millis): boolean => Math.abs(now - at) <= TOLERANCE_MS;

/** Reads a request; null when it isn't as it should be: POST, each of the four headers once, a small JSON body. */
export function readRequest({ method, headers, body }: WebRequest): DeployRequest | null {
  const keyId = headerOf(headers, 'x-steward-key');
  const timestamp = headerOf(headers, 'x-steward-timestamp');
  const nonce = headerOf(headers, 'x-steward-nonce');
  const signature = headerOf(headers, 'x-steward-signature');
  const asked = body.length <= MOST_BODY_CHARS ? readBody(body) : null;
  if (method !== 'POST' || asked === null) return null;
  if (keyId === null || timestamp === null || nonce === null || signature === null) return null;
  const at = Number(timestamp) * 1000;
  return { ...asked, keyId, at, nonce, signature, signed: signedText(method, timestamp, nonce, body) };
}

/** Names of headers have no case in HTTP, and a header that comes twice could be read in two ways. */
function headerOf(headers: WebRequest['headers'], name: keyof typeof SHAPES): string | null {
  const values = Object.entries(headers).flatMap(([given, all]) => (given.toLowerCase() === name ? all : []));
  const [value] = values;
  return values.length === 1 && value !== undefined && SHAPES[name].test(value) ? value : null;
}

function readBody(body: string): Pick<DeployRequest, 'change' | 'environment'> | null {
  const read = parsed(body);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  const { change, environment = null, ...rest } = read as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof change !== 'string' || !CHANGE.test(change)) return null;
  if (environment === null) return { change, environment };
  return typeof environment === 'string' && environment.trim() !== '' && environment.length <= 100
    ? { change, environment: environment.trim() }
    : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
