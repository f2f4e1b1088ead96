import type { Prediction } from './types';

/** What comes of predictions of about `at`. */
export interface Step {
  readonly at: number;
  readonly value: number;
}

interface Block {
  readonly n: number;
  readonly sumP: number;
  readonly failures: number;
}

/**
 * The shares that never fall with the probability and lie nearest to what came: neighbours that fall are pooled until none does
 * (Ayer et al. 1955). Each step starts with half a failure and half a success more, so that none is certain.
 */
export function isotonic(predictions: readonly Prediction[]): Step[] {
  const blocks: Block[] = [];
  for (const { p, n, failures } of byProbability(predictions)) {
    let block: Block = { n, sumP: p * n, failures };
    for (let last = blocks.at(-1); last && shareOf(last) >= shareOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { n: last.n + block.n, sumP: last.sumP + block.sumP, failures: last.failures + block.failures };
    }
    blocks.push(block);
  }
  // The half and half can turn the order of two steps of very different size: what has been reached isn't left.
  let reached = 0;
  return blocks.map(({ n, sumP, failures }) => {
    reached = Math.max(reached, (failures + 0.5) / (n + 1));
    return { at: sumP / n, value: reached };
  });
}

const shareOf = ({ n, failures }: Block): number => failures / n;

/** Equal probabilities are one. */
function byProbability(predictions: readonly Prediction[]): { p: number; n: number; failures: number }[] {
  const found = new Map<number, { p: number; n: number; failures: number }>();
  for (const { p, y } of predictions) {
    const one = found.get(p) ?? { p, n: 0, failures: 0 };
    one.n += 1;
    one.failures += y;
    found.set(p, one);
  }
  return [...found.values()].sort((a, b) => a.p - b.p);
}
