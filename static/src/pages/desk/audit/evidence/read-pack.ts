import {
  type EVIDENCE_SCHEMA,
  type EvidencePack,
  type Recorded,
} from '../../../../../../src/contract/evidence-pack';

/** Screens import types of the contract only; the type keeps this one in step. */
const SCHEMA: typeof EVIDENCE_SCHEMA = 'steward-evidence/1';

const isObject = (value: unknown): value is Recorded =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pack that a file holds; null when it is of a form that this page doesn't know. */
export function readPack(file: string): EvidencePack | null {
  try {
    const value: unknown = JSON.parse(file);
    if (!isObject(value) || value['schema'] !== SCHEMA || !isObject(value['content'])) return null;
    // The back end has built and checked it under this schema; the page only shows it.
    return value as unknown as EvidencePack;
  } catch {
    return null;
  }
}

/** A text of a part of the ledger; numbers as they are written; null: it has none. */
export function textIn(part: Recorded | null | undefined, key: string): string | null {
  const value = part?.[key];
  return typeof value === 'string' ? value || null : typeof value === 'number' ? String(value) : null;
}

export function numberIn(part: Recorded | null | undefined, key: string): number | null {
  const value = part?.[key];
  return typeof value === 'number' ? value : null;
}

export function partIn(part: Recorded | null | undefined, key: string): Recorded | null {
  const value = part?.[key];
  return isObject(value) ? value : null;
}

export function partsIn(part: Recorded | null | undefined, key: string): readonly Recorded[] {
  const value = part?.[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textsIn(part: Recorded | null | undefined, key: string): readonly string[] {
  const value = part?.[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** An instant, which the ledger has as epoch milliseconds or as ISO text, as ISO text; null: none. */
export function instantIn(part: Recorded | null | undefined, key: string): string | null {
  const value = part?.[key];
  if (typeof value === 'number') return new Date(value).toISOString();
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}
