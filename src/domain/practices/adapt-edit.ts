import type { FindingView } from '../../contract/practices';
import { checkPack } from './check-pack';
import type { PracticePack } from './schema';

/** One change of a pack that can be made or left out by itself. Making it twice is making it once. */
export interface Edit {
  /** What it is about, for people: `field "Impact"`. */
  readonly where: string;
  /** Why it can't be made in this pack; null: nothing speaks against it that the linter wouldn't find. */
  readonly refusal: (pack: PracticePack) => string | null;
  readonly apply: (pack: PracticePack) => PracticePack;
}

interface Applied {
  readonly pack: PracticePack;
  readonly findings: readonly FindingView[];
}

/**
 * Makes all edits that can be made. They are tried together first: two that swap names are only possible so. If that
 * fails, each by itself, until none of the rest can be made any more; those are reported.
 */
export function applyEdits(pack: PracticePack, edits: readonly Edit[]): Applied {
  const together = attempt(pack, edits);
  if (together.ok) return { pack: together.pack, findings: [] };
  let current = pack;
  let waiting = edits;
  for (;;) {
    const refused: { readonly edit: Edit; readonly why: string }[] = [];
    for (const edit of waiting) {
      const tried = attempt(current, [edit]);
      if (tried.ok) current = tried.pack;
      else refused.push({ edit, why: tried.why });
    }
    if (refused.length === 0 || refused.length === waiting.length)
      return {
        pack: current,
        findings: refused.map(({ edit, why }) => ({ where: edit.where, text: why, severity: 'error' })),
      };
    waiting = refused.map(({ edit }) => edit);
  }
}

type Attempt =
  { readonly ok: true; readonly pack: PracticePack } | { readonly ok: false; readonly why: string };

function attempt(pack: PracticePack, edits: readonly Edit[]): Attempt {
  let next = pack;
  for (const edit of edits) {
    const why = edit.refusal(next);
    if (why !== null) return { ok: false, why };
    next = edit.apply(next);
  }
  const fault = faultOf(next);
  return fault === null ? { ok: true, pack: next } : { ok: false, why: fault };
}

/** What the linter has against a pack, as one sentence; null: nothing. */
export function faultOf(pack: PracticePack): string | null {
  const first = checkPack(pack)[0];
  if (first === undefined) return null;
  // The linter speaks of statuses by their role, people by their name.
  const where = pack.statuses.reduce(
    (text, { role, name }) => text.replace(`status "${role}"`, `status "${name}"`),
    first.where,
  );
  return `The practice would not work any more: ${where}: ${first.text}`;
}
