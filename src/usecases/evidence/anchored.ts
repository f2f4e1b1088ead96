import type { EvidenceAnchor } from '../../contract/evidence-pack';
import {
  anchorRoot,
  inOrder,
  merkleRoot,
  proofOf,
  type AnchorBody,
  type Leaf,
} from '../../domain/audit/merkle';
import * as z from '../../shape';
import { StoreCorrupt } from '../../store/errors';
import { KEY } from '../../store/keys';
import { writeInBatches } from '../../store/transaction';
import type { Deps } from '../deps';

type Reading = Pick<Deps, 'store'>;

const leaf = z.object({ subject: z.string(), hash: z.string(), count: z.int() });
const anchored = leaf.extend({ number: z.int() });
export type Anchored = z.infer<typeof anchored>;

/** How the root got outside: claimed before Jira is told, confirmed afterwards. */
const comment = z.object({
  state: z.enum(['none', 'waiting', 'claimed', 'written', 'failed']),
  issueId: z.string().nullable(),
  commentId: z.string().nullable(),
  at: z.string(),
  why: z.string().nullable(),
});
const anchor = z.object({
  number: z.int(),
  at: z.string(),
  previous: z.string().nullable(),
  tree: z.string(),
  chains: z.int(),
  root: z.string(),
  pages: z.int(),
  /** The job that made it: a step that is done again finds its own. */
  jobId: z.string(),
  comment,
});
export type Anchor = z.infer<typeof anchor>;

/** Leaves in one record: a hundred and some bytes each, of the 240 KiB that Forge takes. */
const PAGE = 1000;
const idOf = (number: number): string => String(number).padStart(8, '0');

/** By which anchor a chain was last covered, and how far; null: by none. One read. */
export const readAnchored = async ({ store }: Reading, subject: string): Promise<Anchored | null> =>
  (await store.records.get('anchored', 'site', subject, anchored))?.body ?? null;

/** Of several chains; one request for every 25. @throws StoreCorrupt when one can't be read */
export const readAnchoredOf = async (
  { store }: Reading,
  subjects: readonly string[],
): Promise<(Anchored | null)[]> =>
  (await store.records.getMany('anchored', 'site', subjects, anchored)).map((one) => one?.body ?? null);

/** A page of the subjects that were ever anchored. */
export async function anchoredPage(
  { store }: Reading,
  cursor: string | null,
): Promise<{ readonly subjects: readonly string[]; readonly next: string | null }> {
  const range = cursor === null ? {} : { cursor };
  const { records, next } = await store.records.list('anchored', 'site', anchored, range);
  return { subjects: records.map(({ id }) => id), next };
}

export const readAnchor = async ({ store }: Reading, number: number): Promise<Anchor | null> =>
  number === 0 ? null : ((await store.records.get('anchor', 'site', idOf(number), anchor))?.body ?? null);

/** By number, null where there is none. One request for every 25. @throws StoreCorrupt when one can't be read */
export const readAnchors = async (
  { store }: Reading,
  numbers: readonly number[],
): Promise<(Anchor | null)[]> =>
  (await store.records.getMany('anchor', 'site', numbers.map(idOf), anchor)).map((one) => one?.body ?? null);

/** The newest first, at most so many. */
export const listAnchors = async ({ store }: Reading, limit: number): Promise<Anchor[]> =>
  (await store.records.list('anchor', 'site', anchor, { newestFirst: true, limit })).records.map(
    ({ body }) => body,
  );

export const saveAnchor = ({ store }: Reading, one: Anchor): Promise<void> =>
  store.records.put('anchor', 'site', idOf(one.number), one.at, one);

/** The heads that an anchor covers, in order. @throws StoreCorrupt when a part of them is missing */
export async function leavesOf({ store }: Reading, { number, pages }: Anchor): Promise<Leaf[]> {
  const ids = Array.from({ length: pages }, (_, page) => String(page));
  const found = await store.records.getMany('anchor-page', String(number), ids, z.array(leaf));
  return found.flatMap((one, page) => {
    if (one === null)
      throw new StoreCorrupt(KEY.record('anchor-page', String(number), String(page)), 'missing');
    return one.body;
  });
}

/**
 * Makes an anchor over these heads: the parts first, then the anchor, then for each chain by which it is covered. Doing it again
 * for the same job changes nothing.
 */
export async function makeAnchor(
  deps: Reading,
  heads: readonly Leaf[],
  { jobId, at, last }: { readonly jobId: string; readonly at: string; readonly last: Anchor | null },
): Promise<Anchor> {
  const { records } = deps.store;
  const leaves = inOrder(heads);
  const known = last?.jobId === jobId ? last : null;
  const one = known ?? anchorOver(leaves, { jobId, at, last });
  if (known === null) {
    for (let page = 0; page < one.pages; page++)
      await records.put(
        'anchor-page',
        String(one.number),
        String(page),
        at,
        leaves.slice(page * PAGE, (page + 1) * PAGE),
      );
    await saveAnchor(deps, one);
  }
  await writeInBatches(
    leaves.map((head) =>
      records.write('anchored', 'site', head.subject, at, { ...head, number: one.number }),
    ),
  );
  return one;
}

function anchorOver(
  leaves: readonly Leaf[],
  { jobId, at, last }: { readonly jobId: string; readonly at: string; readonly last: Anchor | null },
): Anchor {
  const body: AnchorBody = {
    number: (last?.number ?? 0) + 1,
    at,
    previous: last?.root ?? null,
    tree: merkleRoot(leaves),
    chains: leaves.length,
  };
  const waiting = { state: 'waiting', issueId: null, commentId: null, at, why: null } as const;
  const pages = Math.ceil(leaves.length / PAGE);
  return { ...body, root: anchorRoot(body), pages, jobId, comment: waiting };
}

/** What is wrong with an anchor, held against its parts and the one before; null: nothing. */
export async function faultOfAnchor(
  deps: Reading,
  one: Anchor,
  before: Anchor | null,
): Promise<string | null> {
  if (one.previous !== (before?.root ?? null))
    return `Anchor ${one.number} does not follow the one before it.`;
  if (anchorRoot(one) !== one.root) return `The root of anchor ${one.number} does not fit what it says.`;
  const leaves = await leavesOf(deps, one);
  if (leaves.length !== one.chains || merkleRoot(leaves) !== one.tree)
    return `The heads that anchor ${one.number} covers are not those that it was made over.`;
  return null;
}

/** The last anchor that covers a chain, with the proof for it; null: not anchored yet. */
export async function proofFor(deps: Reading, subject: string): Promise<EvidenceAnchor | null> {
  const last = await readAnchored(deps, subject);
  const one = last && (await readAnchor(deps, last.number));
  if (!one) return null;
  const leaves = await leavesOf(deps, one);
  const index = leaves.findIndex((head) => head.subject === subject);
  const covered = leaves[index];
  if (covered === undefined) return null;
  const { number, at, previous, tree, chains, root, comment: said } = one;
  const isWritten = said.state === 'written' && said.issueId !== null && said.commentId !== null;
  return {
    number,
    at,
    previous,
    tree,
    chains,
    root,
    leaf: covered,
    proof: proofOf(leaves, index),
    comment: isWritten ? { issueId: said.issueId ?? '', commentId: said.commentId ?? '' } : null,
  };
}
