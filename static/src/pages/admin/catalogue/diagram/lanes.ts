/** A line through a channel: the heights at which it meets the boxes left and right of the channel. */
export interface LaneLine {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const within = (line: LaneLine, y: number) => {
  const ends = [...line.left, ...line.right];
  return y > Math.min(...ends) && y < Math.max(...ends);
};

/** Two lines on top of each other read as one: worse than any crossing. */
const OVERLAP = 100;
const CLOSE = 4;
const overlaps = (one: readonly number[], other: readonly number[]) =>
  one.filter((y) => other.some((z) => Math.abs(y - z) < CLOSE)).length;

/** How badly the lines get into each other's way when their lanes lie in this order, left to right. */
export function disorder(order: readonly LaneLine[]): number {
  let cost = 0;
  order.forEach((line, at) => {
    for (const other of order.slice(0, at))
      cost +=
        line.left.filter((y) => within(other, y)).length +
        other.right.filter((y) => within(line, y)).length +
        OVERLAP * overlaps(line.left, other.right);
  });
  return cost;
}

/** Orders the lanes of a channel, left to right, so that few lines cross: moves single lanes while that helps. */
export function orderLanes<T extends LaneLine>(lines: readonly T[]): readonly T[] {
  let best = lines;
  let cost = disorder(best);
  for (let better = true; better && cost > 0;) {
    better = false;
    for (const line of lines)
      for (let place = 0; place < lines.length; place++) {
        const rest = best.filter((one) => one !== line);
        const tried = [...rest.slice(0, place), line, ...rest.slice(place)];
        const triedCost = disorder(tried);
        if (triedCost < cost) [best, cost, better] = [tried, triedCost, true];
      }
  }
  return best;
}
