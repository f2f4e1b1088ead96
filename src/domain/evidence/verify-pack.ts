import { EVIDENCE_SCHEMA } from '../../contract/evidence-pack';
import type { EvidenceVerdict } from '../../contract/evidence';
import { canonical, digestOf } from './canonical';
import {
  checkAnchor,
  checkBallots,
  checkChain,
  checkDecisions,
  checkRounds,
  checkSeals,
} from './pack-checks';

type Check = EvidenceVerdict['checks'][number];

/**
 * Whether a file of evidence is as it was made: docs/evidence.md says step by step what is looked at. Any change of a byte is
 * found, since the file must be its own canonical form and everything in it is covered by a digest. What it can't say: whether
 * the root in it is the one that was published; the detail of the last check says where to compare.
 */
export function verifyPack(file: string | Uint8Array): EvidenceVerdict {
  const text = typeof file === 'string' ? file : decoded(file);
  if (text === null) return { intact: false, checks: [bad('encoding', 'The file is not UTF-8.')] };
  const pack = parsed(text);
  if (pack === null) return { intact: false, checks: [bad('form', 'The file is not JSON.')] };
  const content = partOf(pack, 'content');
  const checks = [
    attempt('form', () => checkForm(text, pack)),
    attempt('digests', () => checkDigests(pack)),
    attempt('chain', () => checkChain(content)),
    attempt('seals', () => checkSeals(content)),
    attempt('rounds', () => checkRounds(content)),
    attempt('ballots', () => checkBallots(content)),
    attempt('decisions', () => checkDecisions(content)),
    attempt('anchor', () => checkAnchor(content)),
  ];
  return { intact: checks.every(({ ok }) => ok), checks };
}

const bad = (what: string, detail: string): Check => ({ what, ok: false, detail });

/** What a check says: words in order, or a fault thrown. Whatever else goes wrong in hostile input is a fault, too. */
function attempt(what: string, check: () => string): Check {
  try {
    return { what, ok: true, detail: check() };
  } catch (error) {
    return bad(what, error instanceof Error ? error.message : String(error));
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    // A byte order mark and broken sequences must not vanish on the way.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    return null;
  }
}

const partOf = (pack: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(pack, name) ? pack[name] : null;

function checkForm(text: string, pack: Readonly<Record<string, unknown>>): string {
  if (pack['schema'] !== EVIDENCE_SCHEMA) throw new Error(`The schema is not ${EVIDENCE_SCHEMA}.`);
  if (Object.keys(pack).sort().join() !== 'content,digests,names,schema')
    throw new Error('The file has other parts than content, digests, names and schema.');
  const own = canonical(pack);
  if (own === text) return 'The file is its own canonical form.';
  let at = 0;
  while (at < own.length && own[at] === text[at]) at++;
  throw new Error(`The file is not in canonical form, from character ${at} on.`);
}

function checkDigests(pack: Readonly<Record<string, unknown>>): string {
  const digests = { content: digestOf(pack['content']), names: digestOf(pack['names']) };
  const said = pack['digests'];
  for (const [part, digest] of Object.entries(digests))
    if (!hasText(said, part, digest)) throw new Error(`The digest of "${part}" does not fit it.`);
  if (canonical(said) !== canonical(digests)) throw new Error('There are other digests than those two.');
  return 'Content and names fit their digests.';
}

const hasText = (value: unknown, key: string, text: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([k, v]) => k === key && v === text);
