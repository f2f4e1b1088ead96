import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  anchorRoot,
  inOrder,
  leafHash,
  merkleRoot,
  proofOf,
  rootFrom,
  type Leaf,
} from '../../../src/domain/audit/merkle';

const leaf = (n: number): Leaf => ({
  subject: String(10_000 + n),
  hash: createHash('sha256').update(String(n)).digest('hex'),
  count: n + 1,
});
const leaves = (n: number): Leaf[] => Array.from({ length: n }, (_, index) => leaf(index));

test('every leaf of a tree of any size is proved by its way to the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, pick) => {
      const all = leaves(size);
      const at = pick % size;
      expect(rootFrom(leaf(at), proofOf(all, at))).toBe(merkleRoot(all));
    }),
  );
});

test('no other head of that chain is proved by it', () => {
  const all = leaves(13);
  const other = { ...leaf(4), count: 6 };
  expect(rootFrom(other, proofOf(all, 4))).not.toBe(merkleRoot(all));
});

test('one leaf is its own root, and a leaf is never hashed like a node', () => {
  expect(merkleRoot([leaf(0)])).toBe(leafHash(leaf(0)));
  const [a, b] = [leafHash(leaf(0)), leafHash(leaf(1))];
  const node = createHash('sha256')
    .update(Buffer.concat([Buffer.of(1), Buffer.from(a, 'hex'), Buffer.from(b, 'hex')]))
    .digest('hex');
  expect(merkleRoot(leaves(2))).toBe(node);
});

test('over nothing there is no root', () => {
  expect(() => merkleRoot([])).toThrow(RangeError);
  expect(() => proofOf(leaves(3), 3)).toThrow(RangeError);
});

test('the order in which heads are given does not matter', () => {
  const shuffled = [leaf(3), leaf(0), leaf(2), leaf(1)];
  expect(merkleRoot(inOrder(shuffled))).toBe(merkleRoot(inOrder(leaves(4))));
});

test('the published root covers number, instant, the anchor before, the tree and how many chains', () => {
  const anchor = { number: 2, at: '2026-11-22T00:00:00.000Z', previous: null, tree: 'ab', chains: 3 };
  const root = anchorRoot(anchor);
  for (const other of [
    { ...anchor, number: 3 },
    { ...anchor, at: '2026-11-23T00:00:00.000Z' },
    { ...anchor, previous: 'cd' },
    { ...anchor, tree: 'ac' },
    { ...anchor, chains: 4 },
  ])
    expect(anchorRoot(other)).not.toBe(root);
});
