import { timingSafeEqual } from 'node:crypto';
import * as z from '../../shape';
import { checksum, configContent, FORMAT, FORMAT_VERSION, type ConfigContent } from './config-file';
import { deriveKey, type DeriveKey } from './derive-key';
import { checksumOf } from './seal-file';

/** A message between page and app takes 500 kB. */
export const MOST_CHARACTERS = 400_000;

export type FileFault = 'tooLarge' | 'notJson' | 'notOurs' | 'newer' | 'notGenuine' | 'unreadable';
export type Opened =
  { readonly ok: true; readonly content: ConfigContent } | { readonly ok: false; readonly fault: FileFault };

const heading = z.looseObject({ format: z.literal(FORMAT), formatVersion: z.int().min(1) });
const sealed = z.looseObject({ checksum });

/** Reads a configuration file back: its format, then its checksum, and only then what it says. */
export function openFile(text: string, passphrase: string, keyOf: DeriveKey = deriveKey): Opened {
  if (text.length > MOST_CHARACTERS) return { ok: false, fault: 'tooLarge' };
  const file = parse(text);
  if (file === undefined) return { ok: false, fault: 'notJson' };
  const head = heading.safeParse(file);
  if (!head.success) return { ok: false, fault: 'notOurs' };
  if (head.data.formatVersion > FORMAT_VERSION) return { ok: false, fault: 'newer' };
  if (!isGenuine(file, passphrase, keyOf)) return { ok: false, fault: 'notGenuine' };
  const content = configContent.safeParse(file);
  return content.success ? { ok: true, content: content.data } : { ok: false, fault: 'unreadable' };
}

function isGenuine(file: unknown, passphrase: string, keyOf: DeriveKey): boolean {
  const parsed = sealed.safeParse(file);
  // What the schema doesn't know of the checksum is sealed too: hence the file as it was read, not as it was checked.
  const whole = file as Readonly<Record<string, unknown>>;
  if (!parsed.success) return false;
  const { value: _value, ...how } = whole['checksum'] as Readonly<Record<string, unknown>>;
  const { kdf, value } = parsed.data.checksum;
  const expected = Buffer.from(checksumOf({ ...whole, checksum: how }, keyOf(passphrase, kdf.salt)));
  const found = Buffer.from(value);
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
