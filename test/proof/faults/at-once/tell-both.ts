import { differences, type FinalState } from '../final-state';
import { judge } from '../judge';
import { prepare, tell, type Prepared } from '../run-story';
import type { World } from '../world';
import type { Act, Pair } from './pair';

/** What became of both: done or refused, and what is left. */
interface Ended {
  readonly said: readonly ['done' | 'refused', 'done' | 'refused'];
  readonly final: FinalState;
  readonly calls: number;
}
export interface Both {
  readonly pair: string;
  /** So often the second began: before the first, and after each of its calls. */
  readonly tried: number;
  /** Runs that ended as neither order does: after which call, and how they differ from the order that is nearest. */
  readonly otherwise: readonly { readonly after: number; readonly differences: readonly string[] }[];
}

/**
 * Tells what two people do at the same time, with the second beginning at each call of the first. Each time it must end as if one had
 * come after the other, in either order: the same left behind, the same of the two refused.
 */
export async function tellBoth(
  world: World,
  pair: Pair,
  { every = 1 }: { readonly every?: number } = {},
): Promise<Both> {
  const { name } = pair;
  const prepared = await prepare(world, { name, prepare: pair.prepare, act: () => Promise.resolve() });
  const inOrder = await ended(world, prepared, pair, (one, other) => one().then(() => other()));
  const inReverse = await ended(world, prepared, pair, (one, other) => other().then(() => one()));
  // A pair in which somebody is refused whatever the order proves nothing.
  if (!([0, 1] as const).every((nth) => [inOrder, inReverse].some(({ said }) => said[nth] === 'done')))
    throw new Error(`“${name}” is refused in either order: ${inOrder.said.join()}; ${inReverse.said.join()}`);
  const otherwise: { after: number; differences: readonly string[] }[] = [];
  let tried = 0;
  for (let after = 0; after <= inOrder.calls; after += every) {
    const found = await ended(world, prepared, pair, (one, other, reached) =>
      Promise.all([one(), reached(after).then(() => other())]),
    );
    tried++;
    const unlike = [inOrder, inReverse].map((order) => unlikeness(order, found));
    if (unlike.some((lines) => lines.length === 0)) continue;
    otherwise.push({ after, differences: unlike.sort((a, b) => a.length - b.length)[0] ?? [] });
  }
  world.forget(prepared.state);
  return { pair: name, tried, otherwise };
}

/** By which ways the Approvers field came to its last value: it is written whenever somebody is waited for no longer. */
const ON_THE_WAY = /^[+-]\d changeGroups .*"field":"Approvers"/;

function unlikeness(order: Ended, found: Ended): readonly string[] {
  const lines = differences(order.final, found.final).filter((line) => !ON_THE_WAY.test(line));
  if (judge(lines) === 'otherwise') return lines;
  return order.said.join() === found.said.join()
    ? []
    : [`they were ${found.said.join(' and ')}, not ${order.said.join(' and ')}`];
}

type Told = () => Promise<void>;
type Reached = (calls: number) => Promise<void>;

async function ended(
  world: World,
  prepared: Prepared,
  { one, other }: Pick<Pair, 'one' | 'other'>,
  tellThem: (one: Told, other: Told, reached: Reached) => Promise<unknown>,
): Promise<Ended> {
  const said: ['done' | 'refused', 'done' | 'refused'] = ['refused', 'refused'];
  const calls = new Calls();
  const act: Act = async (office, memo) => {
    const telling = (nth: 0 | 1, run: Act) => async () => {
      await run(office, memo).then(
        () => (said[nth] = 'done'),
        () => undefined,
      );
      calls.end();
    };
    await tellThem(telling(0, one), telling(1, other), (count) => calls.reached(count));
  };
  const story = { ...prepared.story, act: async (...given: Parameters<Act>) => void (await act(...given)) };
  const told = await tell(world, { ...prepared, story }, null, { onCall: () => calls.count() });
  return { said, final: told.final, calls: told.calls.length };
}

/** Tells when so many calls were made; at the end of the first act at the latest. */
class Calls {
  #count = 0;
  #isOver = false;
  readonly #waiting: { at: number; go: () => void }[] = [];
  count(): void {
    this.#count++;
    this.#wake();
  }
  end(): void {
    this.#isOver = true;
    this.#wake();
  }
  reached(count: number): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ at: count, go });
      this.#wake();
    });
  }
  #wake(): void {
    for (const one of this.#waiting.splice(0))
      if (this.#isOver || one.at <= this.#count) one.go();
      else this.#waiting.push(one);
  }
}
