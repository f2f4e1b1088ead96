import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The end of one chain, as an anchor covers it. */
export interface Leaf {
  readonly subject: string;
  /** SHA-256 of the chain's last record. */
  readonly hash: string;
  readonly count: number;
}

/** One step from a leaf to the root: the neighbour's hash, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const hashOf = (prefix: number, ...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Leaves and nodes are hashed with a byte of their own in front (RFC 6962), so that neither can pass for the other. */
export const leafHash = ({ subject, hash, count }: Leaf): string =>
  hashOf(0, canonicalize({ count, hash, subject }) ?? '');
const nodeHash = (left: string, right: string): string =>
  hashOf(1, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The level above: pairs from the left; the last one without a partner goes up as it is. */
const above = (level: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => {
    const [left = '', right] = level.slice(2 * index, 2 * index + 2);
    return right === undefined ? left : nodeHash(left, right);
  });

/** Leaves stand in the order of their subjects, by code units: the same heads always give the same root. */
export const inOrder = (leaves: readonly Leaf[]): Leaf[] =>
  [...leaves].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));

/** The root over leaves that stand in order. @throws RangeError without any */
export function merkleRoot(leaves: readonly Leaf[]): string {
  let level = leaves.map(leafHash);
  while (level.length > 1) level = above(level);
  const [root] = level;
  if (root === undefined) throw new RangeError('There is no root over nothing.');
  return root;
}

/** The way from a leaf to the root, from the bottom. @throws RangeError when there is no such leaf */
export function proofOf(leaves: readonly Leaf[], index: number): ProofStep[] {
  if (leaves[index] === undefined) throw new RangeError(`There is no leaf ${index}.`);
  const steps: ProofStep[] = [];
  let [level, at] = [leaves.map(leafHash), index];
  while (level.length > 1) {
    const side = at % 2 === 0 ? 'right' : 'left';
    const neighbour = level[side === 'right' ? at + 1 : at - 1];
    if (neighbour !== undefined) steps.push({ side, hash: neighbour });
    [level, at] = [above(level), Math.floor(at / 2)];
  }
  return steps;
}

/** The root that a leaf and its proof lead to. */
export const rootFrom = (leaf: Leaf, proof: readonly ProofStep[]): string =>
  proof.reduce(
    (hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leafHash(leaf),
  );

/** What an anchor says besides its leaves. */
export interface AnchorBody {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  /** Root of the anchor before; null for the first. */
  readonly previous: string | null;
  /** Merkle root over its leaves. */
  readonly tree: string;
  readonly chains: number;
}

/** The published root: it covers the leaves, and through `previous` every anchor before. */
export const anchorRoot = ({ number, at, previous, tree, chains }: AnchorBody): string =>
  createHash('sha256')
    .update(canonicalize({ number, at, previous, tree, chains }) ?? '', 'utf8')
    .digest('hex');
