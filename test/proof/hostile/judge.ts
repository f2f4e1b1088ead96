import { ERROR_CODES } from '../../../src/contract/errors';
import type { InvokeResult } from '../../../sandbox/forge/runtime/invoker';

/** What nobody outside may read: words of the machine, of the code, and of the store. */
const INTERNAL: readonly RegExp[] = [
  /\bundefined\b(?! symbol)|\[object \w+\]/,
  /is not a function|is not iterable|cannot read propert|of (?:null|undefined)\b/i,
  /\b(?:Type|Range|Syntax|Reference|Shape)Error\b|Maximum call stack|Unexpected token|in JSON at/,
  /\bat \S+ \(|\.(?:ts|cjs|mjs|js):\d+|node_modules|webpack/,
  /\b(?:config-head|config-version|issue-state|ledger-page|audit-head|job-step|made-object|aggregate-stats|slot-page|anchor-page|dead-letter)\b/,
  /\bKVS\b|FAIL_IF_EXISTS|ECONN|entity\/|\/rest\/api/,
];
/** A refusal is to be read by a person. */
const LONGEST_REFUSAL = 8_000;

const CODES: ReadonlySet<string> = new Set(Object.keys(ERROR_CODES));

export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'fault'; readonly why: string };

const fault = (why: string): Verdict => ({ kind: 'fault', why });

/** Words of the machine in a text that people read; null: none. */
export const internalWords = (text: string): string | null =>
  INTERNAL.map((one) => one.exec(text)?.[0]).find((one) => one !== undefined) ?? null;

/** Judges what a resolver answered to anything at all: an answer of the contract, and one that is nobody's fault but the asker's. */
export function judgeAnswer(result: InvokeResult): Verdict {
  if (!result.ok) return fault(`${result.outcome}: ${result.message.slice(0, 200)}`);
  const answer = result.value as
    | { ok?: unknown; error?: { code?: unknown; message?: unknown; remedy?: unknown; details?: unknown } }
    | undefined;
  if (answer?.ok === true) return { kind: 'done' };
  const { code, message, remedy } = answer?.error ?? {};
  if (typeof code !== 'string' || !CODES.has(code))
    return fault(`no code of the contract: ${JSON.stringify(answer).slice(0, 200)}`);
  if (code === 'UNAVAILABLE') return fault(`says it is our fault: ${String(message)}`);
  if (typeof message !== 'string' || message.trim() === '') return fault(`${code} without words`);
  const text = JSON.stringify(answer?.error);
  if (text.length > LONGEST_REFUSAL) return fault(`${code} with ${text.length} characters`);
  const words = internalWords(`${message} ${typeof remedy === 'string' ? remedy : ''}`);
  return words === null
    ? { kind: 'refused', code }
    : fault(`${code} tells "${words}": ${message.slice(0, 200)}`);
}
