import type { Deps } from '../deps';
import { StoreCorrupt } from '../../store/errors';
import { anchoredPage, faultOfAnchor, readAnchor, readAnchors, type Anchor } from './anchored';
import { noteFinding } from './findings';
import { verifySeveral, type Tally } from './verify-several';

/** Verifies the anchors from one number to another, both included, and keeps what doesn't fit as findings; gives how many there were. */
export async function verifyAnchors(deps: Deps, from: number, to: number): Promise<number> {
  let findings = 0;
  const [first = null, ...anchors] = await readEach(deps, from - 1, to);
  let before = first;
  for (const [index, one] of anchors.entries()) {
    const number = from + index;
    const why = await faultOf(deps, number, one, before);
    if (why !== null) {
      findings++;
      await noteFinding(deps, { subject: 'anchors', key: null, projectId: null, position: number, why });
    }
    before = one;
  }
  return findings;
}

/** Together, as one request takes 25; where one of them can't be read, each alone. */
async function readEach(deps: Deps, from: number, to: number): Promise<(Anchor | null)[]> {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const together = await readable(() => readAnchors(deps, numbers));
  return together ?? Promise.all(numbers.map((number) => readable(() => readAnchor(deps, number))));
}

async function faultOf(
  deps: Deps,
  number: number,
  one: Anchor | null,
  before: Anchor | null,
): Promise<string | null> {
  if (one === null) return `Anchor ${number} is missing or can’t be read.`;
  if (one.number !== number) return `Anchor ${number} says that it is number ${one.number}.`;
  try {
    return await faultOfAnchor(deps, one, before);
  } catch (error) {
    if (error instanceof StoreCorrupt)
      return `The heads that anchor ${number} covers can’t be read: ${error.why}.`;
    throw error;
  }
}

/** What can't be read any more is as good as missing. */
async function readable<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreCorrupt) return null;
    throw error;
  }
}

/** A page of the chains that were ever anchored: the ledger tells nothing of one that was removed whole; its anchor does. */
export async function verifyAnchoredPage(
  deps: Deps,
  cursor: string | null,
): Promise<{ readonly tally: Tally; readonly next: string | null }> {
  const { subjects, next } = await anchoredPage(deps, cursor);
  const heads = await Promise.all(
    subjects.map((subject) => readable(() => deps.store.evidence.head(subject))),
  );
  const { tally } = await verifySeveral(
    deps,
    subjects.filter((_, index) => heads[index] === null),
  );
  return { tally, next };
}
