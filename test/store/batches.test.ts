import * as z from '../../src/shape';
import { store } from '../../src/store';
import { writeInBatches } from '../../src/store/transaction';
import { openBench } from '../usecases/support/app-bench';

const AT = '2026-11-23T09:00:00.000Z';
const text = z.object({ text: z.string() });
const write = (id: string, length = 1) =>
  store.records.write('upload', 'test', id, AT, { text: noise(length) });
/** Text that can't be compressed. */
let seed = 1;
const noise = (length: number): string => {
  let found = '';
  while (found.length < length) {
    seed = (seed * 48271) % 2147483647;
    found += seed.toString(36);
  }
  return found;
};

beforeEach(() => openBench());

describe('many rows written at once', () => {
  it('are written 25 at a time: Forge takes no more in one transaction', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `r${n}`);
    await writeInBatches(ids.map((id) => write(id)));
    const kept = await store.records.getMany('upload', 'test', [...ids, 'none'], text);
    expect(kept.map((one) => one?.id ?? null)).toEqual([...ids, null]);
  });

  it('are fewer at a time where they are large: a transaction holds 4 MB', async () => {
    const ids = Array.from({ length: 22 }, (_, n) => `large${n}`);
    await writeInBatches(ids.map((id) => write(id, 230_000)));
    const kept = await store.records.getMany('upload', 'test', ids, text);
    expect(kept.every((one) => one !== null)).toBe(true);
  });

  it('of which one is larger than a value may be, nothing of its batch is written', async () => {
    await expect(writeInBatches([write('a'), write('b', 400_000)])).rejects.toMatchObject({
      name: 'ValueTooLarge',
    });
    expect(await store.records.getMany('upload', 'test', ['a'], text)).toEqual([null]);
  });

  it('none at all is no call', async () => {
    const bench = await openBench();
    bench.reset();
    await writeInBatches([]);
    expect(bench.storage).toEqual([]);
  });
});
